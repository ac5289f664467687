import * as vscode from 'vscode';
import type { Candidate, ChosenReading, Doubt } from '../../core/script/scriptView';
import type { ScriptVariant } from '../../core/script/variant';
import type { ViewName } from '../../protocol/reader';
import type { DecidedReading } from '../editor/clippingDocument';
import type { ReaderPanel, Shown } from '../editor/readerPanel';
import { goBack, Questions } from '../platform/questions';
import { isChosen, scopeText } from './viewMarks';

type Scope = NonNullable<Doubt['chosen']>['scope'];
type Character = Required<Pick<ChosenReading, 'from' | 'at'>>;

/** Asks how to read a doubtful character and how far the answer reaches, and keeps the answer. */
export async function chooseReading(panel: ReaderPanel, { reading, article }: Shown, index: number): Promise<void> {
  const doubt = article.script?.doubts[index];
  if (!doubt) {
    return;
  }
  const { start, end } = doubt.original;
  const character = { from: reading.article.text.slice(start, end), at: { start, end } };
  const choice = await askChoice(character, doubt);
  if (choice?.kind === 'take-back') {
    await panel.document.setReading(character, undefined);
  } else if (choice?.scope === 'workspace') {
    await keepInWorkspace(panel, reading, article.view.name, character.from, choice.value);
  } else if (choice) {
    await keepInClipping(panel, character, choice.value, choice.scope);
  }
}

function keepInClipping(
  panel: ReaderPanel,
  { from, at }: Character,
  to: string,
  scope: Exclude<Scope, 'workspace'>,
): Promise<void> {
  return panel.document.setReading({ from, at }, scope === 'place' ? { from, to, at } : { from, to });
}

/** A dictionary says what views show: a line for both Traditional views, or one for each when their forms differ. */
async function keepInWorkspace(
  { document, services, view }: ReaderPanel,
  reading: DecidedReading,
  name: ViewName,
  from: string,
  value: string,
): Promise<void> {
  const targets = name === 'hans' ? (['hans'] as const) : (['hant-tw', 'hant-hk'] as const);
  const forms = new Map<string, ScriptVariant[]>();
  for (const target of targets) {
    const to = await view.showReading(value, reading, target);
    forms.set(to, [...(forms.get(to) ?? []), target]);
  }
  for (const [to, views] of forms) {
    await services.terms.addTerm(document.uri, { from, to, targets: views, note: '' });
  }
}

type Choice = { readonly kind: 'reading'; readonly value: string; readonly scope: Scope } | typeof takeBack;

const takeBack = { kind: 'take-back' } as const;

/** Undefined when the person leaves. */
async function askChoice({ from }: Character, doubt: Doubt): Promise<Choice | undefined> {
  const questions = new Questions();
  try {
    for (;;) {
      const picked = await pickItem(questions, vscode.l10n.t('Read {0} as', from), 1, readingItems(doubt));
      if (picked === undefined || picked === goBack || 'kind' in picked) {
        return picked === goBack ? undefined : picked;
      }
      const title = vscode.l10n.t('Read {0} as {1}', from, picked.shown);
      const scope = await pickItem(questions, title, 2, scopeItems());
      if (scope !== goBack) {
        return scope && { kind: 'reading', value: picked.value, scope };
      }
    }
  } finally {
    questions.dispose();
  }
}

interface Item<T> extends vscode.QuickPickItem {
  readonly answer?: T;
}

async function pickItem<T>(
  questions: Questions,
  title: string,
  step: number,
  items: readonly Item<T>[],
): Promise<T | typeof goBack | undefined> {
  const input = vscode.window.createQuickPick<Item<T>>();
  input.items = items;
  input.matchOnDescription = true;
  const answer = await questions.ask(input, { title, step, totalSteps: 2 }, () => {
    const value = input.activeItems[0]?.answer;
    return value === undefined ? undefined : { value };
  });
  return typeof answer === 'object' ? answer.value : answer;
}

function readingItems({ candidates, chosen }: Doubt): readonly Item<Candidate | typeof takeBack>[] {
  const readings = candidates.map((candidate) => readingItem(candidate, chosen));
  if (!chosen || chosen.scope === 'workspace') {
    return readings;
  }
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator };
  return [...readings, separator, { label: vscode.l10n.t('Take the choice back'), answer: takeBack }];
}

function readingItem(candidate: Candidate, chosen: Doubt['chosen']): Item<Candidate> {
  const separator = vscode.l10n.t({
    message: ', ',
    comment: ['Stands between the items of a list within a line. Chinese uses 、'],
  });
  return {
    label: candidate.shown,
    description: candidate.words.join(separator),
    ...(chosen && isChosen(candidate, chosen) && { detail: scopeText(chosen.scope) }),
    answer: candidate,
  };
}

function scopeItems(): readonly Item<Scope>[] {
  return [
    { answer: 'place', label: vscode.l10n.t('In this place') },
    {
      answer: 'clipping',
      label: vscode.l10n.t('In this clipping'),
      description: vscode.l10n.t('wherever no phrase decides'),
    },
    {
      answer: 'workspace',
      label: vscode.l10n.t('In the whole workspace'),
      description: vscode.l10n.t('wherever no phrase decides; kept in {0}', '.jianbao/terms.tsv'),
    },
  ];
}
