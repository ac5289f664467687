import * as vscode from 'vscode';
import type { Name, NameForm, NameKind, NameMention, NameRegion } from '../../core/names/name';
import type { ReaderRendering } from '../../protocol/names';
import { placeNames } from './nameStrings';

/** A name where somebody meets it. */
export interface MetName {
  readonly mention: NameMention;
  /** As the clipping prints it. */
  readonly printed: string;
  /** How often the clipping has the name. */
  readonly inClipping: number;
  /** How often the workspace has it; undefined while nobody knows. */
  readonly inWorkspace: number | undefined;
}

/** The order in which places are told. */
const places: readonly NameRegion[] = ['cn', 'tw', 'hk', 'sg'];
/** Further renderings of one place, and further people, that are told. */
const mostOthers = 4;

/** The Latin form, else the printed one. */
export function nameTitle({ mention, printed }: MetName): string {
  return mention.name.latin === '' ? printed : mention.name.latin;
}

/** What the reader's hover in the source says, a line each. */
export function nameHoverLines(met: MetName): readonly string[] {
  const renderings = nameRenderings(met).map(({ place, text, others }) =>
    vscode.l10n.t({
      message: '{0}: {1}',
      args: [placeNames()[place], [text, ...others].join(separator())],
      comment: ['A place and how names are written there'],
    }),
  );
  return [`${nameTitle(met)} · ${kindText(met.mention.name.kind)}`, ...renderings, ...nameFactLines(met)];
}

/** How the clipping and each place write a name; places without a known rendering are left out. */
export function nameRenderings({ mention, printed }: MetName): readonly ReaderRendering[] {
  const found = places.flatMap((place) => {
    const forms = mention.name.forms.filter(({ region }) => region === place);
    const [first, ...others] = [...forms.filter(isMain), ...forms.filter((form) => !isMain(form))];
    const texts = [...new Set(others.map(({ text }) => text))].filter((text) => text !== first?.text);
    return first ? [{ place, text: first.text, others: texts.slice(0, mostOthers) }] : [];
  });
  return [{ place: 'printed', text: printed, others: [] }, ...found];
}

const isMain = ({ isMain: main }: NameForm): boolean => main;

/** How sure a name is, who else may be meant, and how often it is met, a line each. */
export function nameFactLines({ mention, inClipping, inWorkspace }: MetName): readonly string[] {
  const { name, others } = mention;
  return [
    ...aliasLines(name),
    ...othersLines(others),
    sourceLine(mention),
    inWorkspace === undefined
      ? vscode.l10n.t('In this clipping: {0}', inClipping)
      : vscode.l10n.t('In this clipping: {0} · in this workspace: {1}', inClipping, Math.max(inWorkspace, inClipping)),
  ];
}

export function kindText(kind: NameKind): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('Person');
    case 'organisation':
      return vscode.l10n.t('Organisation');
    case 'place':
      return vscode.l10n.t('Place');
    case 'work':
      return vscode.l10n.t('Work');
    case 'other':
      return vscode.l10n.t({ message: 'Name', comment: ['Of a person, an organisation or a place'] });
  }
}

function aliasLines({ aliases, source }: Name): readonly string[] {
  return aliases.length === 0 || source === 'country'
    ? []
    : [vscode.l10n.t('Also: {0}', aliases.slice(0, mostOthers).join(separator()))];
}

function othersLines(others: readonly Name[]): readonly string[] {
  const names = others
    .slice(0, mostOthers)
    .map((name) => (name.latin === '' ? (name.forms[0]?.text ?? '') : name.latin));
  const rest = others.length > mostOthers ? '…' : '';
  return others.length === 0
    ? []
    : [vscode.l10n.t('Several people possible, also: {0}', names.join(separator()) + rest)];
}

/** Where the name is known from, and whether a person has read its row. */
function sourceLine({ name, rule, confidence }: NameMention): string {
  const parts = [rule === 'gloss' ? vscode.l10n.t('glossed here') : '', ...knownFrom(name)];
  const doubt = confidence === 'high' ? '' : vscode.l10n.t('not certain');
  const line = [...new Set(parts), name.isChecked ? vscode.l10n.t('hand-checked') : '', doubt]
    .filter((part) => part !== '')
    .join(' · ');
  return vscode.l10n.t('Known from: {0}', line);
}

function knownFrom({ source, forms }: Name): readonly string[] {
  switch (source) {
    case 'archive':
    case 'both':
      return [archiveText(forms)];
    case 'knowledge':
      return [vscode.l10n.t('general knowledge')];
    case 'project':
      return [vscode.l10n.t('the workspace’s file of names')];
    case 'gloss':
      return [vscode.l10n.t('glossed here')];
    case 'country':
      return [vscode.l10n.t('names of countries (Unicode)')];
  }
}

function archiveText(forms: readonly NameForm[]): string {
  const count = forms.reduce((sum, form) => sum + (form.count ?? 0), 0);
  return count === 0
    ? vscode.l10n.t('an archive of 2020–21')
    : vscode.l10n.t('an archive of 2020–21, glosses: {0}', count);
}

const separator = (): string =>
  vscode.l10n.t({ message: ', ', comment: ['Stands between the items of a list within a line. Chinese uses 、'] });
