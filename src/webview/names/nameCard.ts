import type { NameAct, NameStrings, ReaderNameCard, ReaderRendering, RenderingPlace } from '../../protocol/names';
import { button, element } from '../element';
import type { CardContent } from '../marked/markCard';

/** A button of the card: an act, or the choice of a place. */
export type NameCardAct = NameAct | `place-${RenderingPlace}`;

/** What the keys do at a name. */
export const nameKeys: Readonly<Record<string, NameCardAct>> = { f: 'find', c: 'copy', e: 'correct', g: 'add' };
const keys: Readonly<Record<NameAct, string>> = { find: 'F', copy: 'C', correct: 'E', add: 'G' };

const languages: Readonly<Record<RenderingPlace, string | undefined>> = {
  printed: undefined,
  cn: 'zh-Hans-CN',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
  sg: 'zh-Hans-SG',
};

/** The card of one name. `chosen` is the place whose rendering is copied, `choose` takes another. */
export function nameContent(
  card: ReaderNameCard,
  chosen: RenderingPlace,
  strings: NameStrings,
  choose: (place: RenderingPlace) => void,
): CardContent<NameCardAct> {
  return {
    signature: JSON.stringify([card, chosen]),
    buttons: card.acts.map((act) => ({ act, label: strings.acts[act], key: keys[act] })),
    draw: () => [
      element('div', { class: 'kind' }, card.title, element('span', { class: 'kindText' }, card.kindText)),
      renderings(card.renderings, chosen, strings, choose),
      ...card.lines.map((line) => element('div', { class: 'known' }, line)),
    ],
  };
}

/** One row for each place; the arrow keys lead from one to the next. */
function renderings(
  all: readonly ReaderRendering[],
  chosen: RenderingPlace,
  strings: NameStrings,
  choose: (place: RenderingPlace) => void,
): HTMLElement {
  const rows = all.map((one) => rendering(one, one.place === chosen, strings));
  rows.forEach((row, index) => row.addEventListener('click', () => choose(all[index]?.place ?? chosen)));
  const list = element('div', { class: 'renderings', role: 'radiogroup', 'aria-label': strings.renderings }, ...rows);
  list.addEventListener('keydown', (event) => {
    const by = stepOf(event.key);
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = all[(at + by + all.length) % all.length];
    if (by !== 0 && at !== -1 && next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      rows[all.indexOf(next)]?.focus({ preventScroll: true });
      choose(next.place);
    }
  });
  return list;
}

function rendering({ place, text, others }: ReaderRendering, isChosen: boolean, strings: NameStrings): HTMLElement {
  const name = element('span', { class: 'place' }, strings.places[place]);
  const lang = languages[place];
  const words = element('span', { class: 'rendering', lang }, text);
  if (others.length > 0) {
    words.append(' ', element('span', { class: 'others' }, others.join(strings.separator)));
  }
  const made = button('', {
    role: 'radio',
    'data-act': `place-${place}`,
    'aria-checked': String(isChosen),
    tabindex: isChosen ? 0 : -1,
  });
  made.append(name, ' ', words);
  return made;
}

function stepOf(key: string): 1 | -1 | 0 {
  if (key === 'ArrowDown' || key === 'ArrowRight') {
    return 1;
  }
  return key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0;
}
