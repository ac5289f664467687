import * as vscode from 'vscode';
import { isArticleRole } from '../../core/article/role';
import type { Candidate, Doubt, Origin, ReplacedWords } from '../../core/script/scriptView';
import type { Range } from '../../core/text/range';
import type { ReaderMark } from '../../protocol/reader';
import type { ShownArticle } from './panelView';

/** The marks that a view adds to an article, over its shown text; `original` is the text as printed. */
export function viewMarks({ script, view }: ShownArticle, original: string): readonly ReaderMark[] {
  if (!script) {
    return [];
  }
  const replaced = script.replaced.map((words) => replacedMark(words, original));
  const doubts = view.doubts ? script.doubts.map((doubt, index) => doubtMark(doubt, index, original)) : [];
  return [...replaced, ...doubts];
}

/** Doubts of the article proper that nobody has decided; none while they are switched off. */
export function countDoubts({ article, script, view }: ShownArticle): number {
  if (!script || !view.doubts) {
    return 0;
  }
  const shown = article.blocks.filter(({ role }) => isArticleRole(role));
  let next = 0;
  const isShown = ({ start }: Range): boolean => {
    while ((shown[next]?.end ?? Infinity) <= start) {
      next += 1;
    }
    return (shown[next]?.start ?? Infinity) <= start;
  };
  return script.doubts.filter((doubt) => isShown(doubt.shown) && !doubt.chosen).length;
}

function replacedMark(words: ReplacedWords, original: string): ReaderMark {
  const text = original.slice(words.original.start, words.original.end);
  if (words.rule === 'name') {
    return { kind: 'replaced', ...words.shown, hint: nameHint(text, words.dictionary), isName: true };
  }
  const hint = vscode.l10n.t('Original: {0} · {1} ({2})', text, ruleText(words.rule), words.dictionary);
  return { kind: 'replaced', ...words.shown, hint };
}

/** Where nobody knows the Latin form there is none to tell. */
function nameHint(printed: string, latin: string): string {
  return latin === ''
    ? vscode.l10n.t('As printed: {0}', printed)
    : vscode.l10n.t('As printed: {0} · {1}', printed, latin);
}

function doubtMark(
  { original: { start, end }, shown, candidates, chosen }: Doubt,
  doubt: number,
  original: string,
): ReaderMark {
  const from = original.slice(start, end);
  const hint = chosen
    ? vscode.l10n.t(
        '{0} read as {1}: {2}',
        from,
        candidates.find((candidate) => isChosen(candidate, chosen))?.shown ?? chosen.value,
        scopeText(chosen.scope),
      )
    : vscode.l10n.t('{0} may be {1}', from, candidates.map((candidate) => candidate.shown).join(' / '));
  return { kind: 'doubt', start: shown.start, end: shown.end, doubt, hint, ...(chosen && { chosen: true }) };
}

/** A project's dictionary says what is shown, a choice in a clipping which reading is meant. */
export function isChosen({ value, shown }: Candidate, chosen: NonNullable<Doubt['chosen']>): boolean {
  return chosen.value === (chosen.scope === 'workspace' ? shown : value);
}

function ruleText(rule: Exclude<Origin['rule'], 'name'>): string {
  switch (rule) {
    case 'vocabulary':
      return vscode.l10n.t('regional word');
    case 'term':
      return vscode.l10n.t('word of the project’s dictionary');
  }
}

/** How far the choice of a reading reaches. */
export function scopeText(scope: NonNullable<Doubt['chosen']>['scope']): string {
  switch (scope) {
    case 'place':
      return vscode.l10n.t('chosen for this place');
    case 'clipping':
      return vscode.l10n.t('chosen for this clipping');
    case 'workspace':
      return vscode.l10n.t('chosen for the workspace');
  }
}
