import * as vscode from 'vscode';
import type { Candidate, ChosenReading, Doubt } from '../../core/script/scriptView';
import type { ScriptVariant } from '../../core/script/variant';
import type { ViewName } from '../../protocol/reader';
import type { DecidedReading } from '../editor/clippingDocument';
import type { ReaderPanel, Shown } from '../editor/readerPanel';
import { isChosen, scopeText, shownReading } from './viewMarks';

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
  const answer = await askReading(character, doubt);
  if (answer === undefined) {
    return;
  }
  if (answer.kind === 'take-back') {
    return panel.document.setReading(character, undefined);
  }
  const scope = await askScope(character.from, shownReading(doubt.candidates, answer.value));
  if (scope) {
    await (scope === 'workspace'
      ? keepInWorkspace(panel, reading, article.view.name, character.from, answer.value)
      : keepInClipping(panel, character, answer.value, scope));
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

type Answer = { readonly kind: 'reading'; readonly value: string } | { readonly kind: 'take-back' };

async function askReading({ from }: Character, { candidates, chosen }: Doubt): Promise<Answer | undefined> {
  const readings = candidates.map((candidate) => readingItem(candidate, chosen));
  const takesBack = chosen && chosen.scope !== 'workspace';
  const takeBack = { label: vscode.l10n.t('Take the choice back'), answer: { kind: 'take-back' } as const };
  const separator = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const items = takesBack ? [...readings, separator, takeBack] : readings;
  const title = vscode.l10n.t('Read {0} as', from);
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked && 'answer' in picked ? picked.answer : undefined;
}

function readingItem(candidate: Candidate, chosen: Doubt['chosen']) {
  const { value, shown, words } = candidate;
  const separator = vscode.l10n.t({
    message: ', ',
    comment: ['Stands between the items of a list within a line. Chinese uses 、'],
  });
  return {
    label: shown,
    description: words.join(separator),
    ...(chosen && isChosen(candidate, chosen) && { detail: scopeText(chosen.scope) }),
    answer: { kind: 'reading', value } as const,
  };
}

async function askScope(from: string, to: string): Promise<Scope | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    { scope: 'place', label: vscode.l10n.t('In this place') },
    {
      scope: 'clipping',
      label: vscode.l10n.t('In this clipping'),
      description: vscode.l10n.t('wherever no phrase decides'),
    },
    {
      scope: 'workspace',
      label: vscode.l10n.t('In the whole workspace'),
      description: vscode.l10n.t('wherever no phrase decides; kept in {0}', '.jianbao/terms.tsv'),
    },
  ];
  const title = vscode.l10n.t('Read {0} as {1}', from, to);
  return (await vscode.window.showQuickPick(items, { title }))?.scope;
}
