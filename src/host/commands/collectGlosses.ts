import * as vscode from 'vscode';
import type { NameCandidate } from '../../core/names/project/glossCandidates';
import type { ProjectName } from '../../core/names/projectName';
import type { FindFiles } from '../check/archiveCheck';
import { collectGlosses } from '../names/collectGlosses';
import { kindText } from '../names/nameLines';
import { placeNames } from '../names/nameStrings';
import type { Command } from './command';
import { askForName } from './nameSteps';
import {
  chooseNamesFolder,
  confirmInStatusBar,
  requireWritable,
  scriptOfPlaces,
  titleOf,
  type NameCommandServices,
} from './nameTarget';
import { showWords } from './showWords';
import type { TargetServices } from './targets';

export interface CollectServices extends NameCommandServices, TargetServices {
  readonly fileConcurrency: number;
}

/**
 * Proposes names that the clippings of a folder explain and the table lacks, with counts and examples; the person accepts
 * one or several at a time. `accept`, where it is given, chooses in the place of the person.
 */
export function collectGlossesOfArchive(services: CollectServices, findFiles: FindFiles): Command {
  return {
    id: 'jianbao.collectGlosses',
    async run(_resource, accept) {
      const folder = await chooseNamesFolder();
      if (!folder) {
        return;
      }
      const { uri } = folder;
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Collecting glosses…'),
        cancellable: true,
      };
      const [table, toScript] = await Promise.all([
        services.names.tableFor(uri),
        scriptOfPlaces(services.dictionaries),
      ]);
      const isInFolder = (file: vscode.Uri): boolean =>
        vscode.workspace.getWorkspaceFolder(file)?.index === folder.index;
      const files = (await findFiles([])).filter(isInFolder);
      const { readers, fileConcurrency: concurrency } = services;
      const { candidates, failures } = await vscode.window.withProgress(options, (progress, token) =>
        collectGlosses({ files, concurrency, table, toScript, readers }, progress, token),
      );
      if (failures > 0) {
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} clippings could not be read.', failures));
      }
      if (candidates.length === 0) {
        throw new Error(vscode.l10n.t('The clippings explain no name that the table of names lacks.'));
      }
      if (typeof accept === 'function') {
        const isAccepted = accept as (candidate: NameCandidate) => boolean;
        await write(
          services,
          uri,
          candidates.filter(isAccepted).map(({ name }) => name),
        );
      } else {
        await offer(services, uri, candidates);
      }
    },
  };
}

interface CandidateItem extends vscode.QuickPickItem {
  readonly candidate: NameCandidate;
}

type Choice =
  | { readonly kind: 'add' | 'change' | 'show'; readonly candidate: NameCandidate }
  | { readonly kind: 'accept'; readonly chosen: readonly NameCandidate[] };

/** Comes back with the rest until the person leaves. */
async function offer(services: CollectServices, uri: vscode.Uri, all: readonly NameCandidate[]): Promise<void> {
  let left = all;
  while (left.length > 0) {
    const choice = await choose(left);
    if (!choice) {
      return;
    }
    if (choice.kind === 'show') {
      await showExample(services, choice.candidate);
      return;
    }
    const chosen = choice.kind === 'accept' ? choice.chosen : [choice.candidate];
    const names = choice.kind === 'change' ? await changed(choice.candidate) : chosen.map(({ name }) => name);
    if (names.length > 0) {
      await write(services, uri, names);
      left = left.filter((candidate) => !chosen.includes(candidate));
    }
  }
}

/** Undefined when the person leaves, or accepts nothing. */
function choose(candidates: readonly NameCandidate[]): Promise<Choice | undefined> {
  const add = { iconPath: new vscode.ThemeIcon('add'), tooltip: vscode.l10n.t('Add') };
  const change = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Change before adding…') };
  const show = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Show the first place') };
  const pick = vscode.window.createQuickPick<CandidateItem>();
  pick.title = vscode.l10n.t('Collect Glosses: {0} names', candidates.length);
  pick.placeholder = vscode.l10n.t('Choose the names to add');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.items = candidates.map((candidate) => ({ ...itemOf(candidate), buttons: [add, change, show] }));
  const choice = new Promise<Choice | undefined>((resolve) => {
    pick.onDidTriggerItemButton(({ button, item: { candidate } }) =>
      resolve({ kind: button === add ? 'add' : button === change ? 'change' : 'show', candidate }),
    );
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems.map(({ candidate }) => candidate);
      resolve(chosen.length > 0 ? { kind: 'accept', chosen } : undefined);
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  return choice.finally(() => pick.dispose());
}

function itemOf(candidate: NameCandidate): CandidateItem {
  const { name, added, known, count, examples } = candidate;
  const places = placeNames();
  const [example] = examples;
  const forms = added.map(({ text, region, count: times }) => `${text} (${places[region]} ${String(times)})`);
  const kind = name.kind === 'none' ? '' : kindText(name.kind);
  const isKnown = known ? vscode.l10n.t('known with other forms') : '';
  return {
    label: forms.join(' · '),
    description: [titleOf(name), kind, vscode.l10n.t('glosses: {0}', count), isKnown].filter(Boolean).join(' · '),
    detail: example ? `…${example.before}${example.printed}${example.after}…` : '',
    candidate,
  };
}

async function changed({ name }: NameCandidate): Promise<readonly ProjectName[]> {
  const asked = await askForName({ title: vscode.l10n.t('Add Name'), name, toScript: (form) => form });
  return asked ? [asked] : [];
}

async function showExample(services: CollectServices, { examples: [example] }: NameCandidate): Promise<void> {
  if (example) {
    await showWords(services, vscode.Uri.parse(example.file), () => example);
  }
}

/** One edit for all. */
async function write({ names }: NameCommandServices, uri: vscode.Uri, added: readonly ProjectName[]): Promise<void> {
  await Promise.all(added.map(requireWritable));
  if (added.length > 0) {
    await names.change(uri, (room, text) => room.putNames(text, added));
    confirmInStatusBar(vscode.l10n.t('Names added: {0}', added.length));
  }
}
