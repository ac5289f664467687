import type { NameStrings, ReaderName, ReaderNameCard, ReaderNames } from '../../protocol/names';
import { element } from '../element';
import type { Decoration } from '../inline';

/** What is said of a name to those who do not see its card: "Vladimir Putin, person, 大陆 普京, …". */
export function describeName({ title, kindText, renderings, lines }: ReaderNameCard, strings: NameStrings): string {
  const places = renderings.map(({ place, text }) => `${strings.places[place]} ${text}`);
  return [title, kindText, ...places, ...lines].join(strings.separator);
}

/** How a name is drawn in the block that begins at `origin`; the innermost of all, so that its card goes before hints. */
export function nameDecoration(
  { mention, card, isDoubtful, start, end }: ReaderName,
  { cards }: ReaderNames,
  origin: number,
  strings: NameStrings,
): Decoration {
  let isFirst = start >= origin;
  const create = (): HTMLElement => {
    const known = cards[card];
    const made = element('mark', {
      class: 'named',
      tabindex: -1,
      'data-name': mention,
      'data-first': isFirst,
      'data-kind': known?.kind,
      'data-doubtful': isDoubtful,
      'aria-description': isFirst && known ? known.title + strings.separator + known.kindText : undefined,
    });
    isFirst = false;
    return made;
  };
  return { start, end, key: `name ${mention}`, create };
}

/** All that the drawing of a name shows, for a block that begins at `origin`. */
export function nameSignature(
  { mention, card, isDoubtful, start, end }: ReaderName,
  { cards }: ReaderNames,
  origin: number,
): readonly unknown[] {
  return [mention, start - origin, end - origin, isDoubtful, cards[card]?.kind, cards[card]?.title];
}
