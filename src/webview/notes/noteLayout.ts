import type { Typography } from '../../protocol/reader';

/** A card, and what it stands beside. */
export interface PlacedCard {
  readonly note: string;
  readonly card: HTMLElement;
  readonly words: Element;
}

interface Measured extends PlacedCard {
  /** Where the words begin, in CSS pixels from the top of the article. */
  readonly wanted: number;
  readonly height: number;
}

/** Between two cards, in CSS pixels. */
const gap = 14;
/** Between words and the card that lies over the text below them, in CSS pixels. */
const distance = 4;

/** Where cards of these heights begin that want to begin elsewhere: in order, none over another, the active one in its place. */
export function stack(
  cards: readonly { readonly wanted: number; readonly height: number }[],
  active: number,
): readonly number[] {
  const tops: number[] = [];
  let free = -Infinity;
  cards.forEach(({ wanted, height }, index) => {
    tops[index] = index === active ? wanted : Math.max(wanted, free);
    free = (tops[index] ?? 0) + height + gap;
  });
  let limit = tops[active] ?? Infinity;
  for (let index = active - 1; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0;
    limit = Math.min(tops[index] ?? 0, limit - gap - height);
    tops[index] = limit;
  }
  return tops.some((top) => top < 0) && active > 0 ? stack(cards, -1) : tops;
}

/** Cards in the margin. */
export function layOutBeside(placed: readonly PlacedCard[], article: HTMLElement, active: string | undefined): void {
  const cards = [...measure(placed, article)].sort((a, b) => a.wanted - b.wanted);
  const tops = stack(
    cards,
    cards.findIndex(({ note }) => note === active),
  );
  cards.forEach(({ card }, index) => {
    card.style.setProperty('top', `${Math.round(tops[index] ?? 0)}px`);
    card.style.removeProperty('left');
  });
}

/** Cards stand below their part of the article by themselves; only that of a plain highlight lies over the text. */
export function layOutBelow(placed: readonly PlacedCard[], article: HTMLElement): void {
  const { top, left, width } = article.getBoundingClientRect();
  const plain = placed.filter(({ card }) => card.matches('.plain'));
  const places = plain.map(({ card, words }) => {
    const box = words.getClientRects()[0] ?? words.getBoundingClientRect();
    const room = width - card.offsetWidth;
    return { top: box.bottom - top + distance, left: Math.max(0, Math.min(box.left - left, room)) };
  });
  placed
    .filter(({ card }) => !card.matches('.plain'))
    .forEach(({ card }) => {
      card.style.removeProperty('top');
      card.style.removeProperty('left');
    });
  plain.forEach(({ card }, index) => {
    card.style.setProperty('top', `${places[index]?.top ?? 0}px`);
    card.style.setProperty('left', `${places[index]?.left ?? 0}px`);
  });
}

function measure(placed: readonly PlacedCard[], article: HTMLElement): readonly Measured[] {
  const { top } = article.getBoundingClientRect();
  return placed.map((one) => {
    const box = one.words.getClientRects()[0] ?? one.words.getBoundingClientRect();
    return { ...one, wanted: box.top - top, height: one.card.offsetHeight };
  });
}

/** Room of the page beside the column of text that the margin's cards ask for, in CSS pixels. */
const marginRoom = 308;
/** Narrowest and widest card of the margin, and what parts it from the text and the window's edge, in CSS pixels. */
const cardWidths = { least: 200, most: 300, around: 48 } as const;

/** Chooses whether the cards stand in the margin or in the column, by the width of the window alone. */
export function fitMargin(main: HTMLElement, article: HTMLElement, typography: Typography | undefined): void {
  const { measure = 38, fontSize = 17 } = typography ?? {};
  const width = document.documentElement.clientWidth;
  const isWide = width >= measure * fontSize + marginRoom;
  main.dataset['margin'] = isWide ? 'wide' : 'narrow';
  if (isWide) {
    const room = width - article.getBoundingClientRect().right - cardWidths.around;
    main.style.setProperty('--card-width', `${Math.max(cardWidths.least, Math.min(cardWidths.most, room))}px`);
  }
}
