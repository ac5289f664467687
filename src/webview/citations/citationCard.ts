import type { CitationStrings, ReaderCitation } from '../../protocol/citations';
import { element } from '../element';
import type { CardButton, CardContent } from '../marked/markCard';

export type CitationAct = 'confirm' | 'reject' | 'correct' | 'copy' | 'follow';

/** What the keys do at a citation. */
export const citationKeys: Readonly<Record<string, CitationAct>> = {
  y: 'confirm',
  delete: 'reject',
  backspace: 'reject',
  e: 'correct',
  q: 'copy',
};

/** Keys of the acts, as they are told and as a button shows them. */
const keys: Readonly<Record<CitationAct, { readonly key: string; readonly shortKey?: string }>> = {
  follow: { key: 'Enter', shortKey: '↵' },
  confirm: { key: 'Y' },
  reject: { key: 'Delete', shortKey: 'Del' },
  correct: { key: 'E' },
  copy: { key: 'Q' },
};

/** The card of one citation: what it is, and what can be done with it. */
export function citationContent(unit: ReaderCitation, strings: CitationStrings): CardContent<CitationAct> {
  const [kind = '', ...lines] = unit.lines;
  return {
    signature: JSON.stringify([unit.lines, unit.kind, unit.verdict]),
    buttons: actsOf(unit).map((act) => cardButton(act, unit, strings)),
    draw: () => [element('div', { class: 'kind' }, kind), ...lines.map((line) => element('div', {}, line))],
  };
}

/** What can be done with each kind; a card has a button for each. */
function actsOf({ kind, verdict }: ReaderCitation): readonly CitationAct[] {
  const correctable = kind === 'direct' || kind === 'indirect' || kind === 'date';
  return [
    ...(kind === 'link' ? (['follow'] as const) : []),
    ...(verdict === 'corrected' ? [] : (['confirm'] as const)),
    'reject',
    ...(correctable ? (['correct'] as const) : []),
    ...(kind === 'direct' || kind === 'indirect' ? (['copy'] as const) : []),
  ];
}

function cardButton(act: CitationAct, { verdict }: ReaderCitation, strings: CitationStrings): CardButton<CitationAct> {
  const isPressed =
    (act === 'confirm' && verdict === 'confirmed') ||
    (act === 'reject' && verdict === 'rejected') ||
    (act === 'correct' && verdict === 'corrected');
  const isSwitch = act !== 'copy' && act !== 'follow';
  return { act, label: strings[act], ...keys[act], ...(isSwitch && { isPressed }) };
}
