import type { ReaderNote } from '../protocol/notes';

/** An element of the page, what it shows, and the blocks `[from, to)` it shows it of. */
export interface Drawn {
  readonly element: HTMLElement;
  readonly signature: string;
  readonly from: number;
  readonly to: number;
}

/** What an element has to show. */
export interface Wanted {
  readonly signature: string;
  readonly from: number;
  readonly to: number;
  /** Of the place for cards: the notes they are of. */
  readonly notes?: readonly ReaderNote[];
  draw(): HTMLElement;
}

/**
 * Makes the children of `parent` show `wanted`, in order. An element that already shows the same stays in the page
 * untouched, so that selection, focus, loaded pictures and open folds survive; `moved` is called for those whose
 * blocks now have other indices. `drawn` is the answer of the call before.
 */
export function reconcile(
  parent: HTMLElement,
  drawn: readonly Drawn[],
  wanted: readonly Wanted[],
  moved: (kept: HTMLElement, by: number) => void,
): readonly Drawn[] {
  const reusable = bySignature(drawn);
  const next = wanted.map((node) => {
    const kept = reusable.get(node.signature)?.shift();
    if (kept !== undefined && kept.from !== node.from) {
      moved(kept.element, node.from - kept.from);
    }
    return { element: kept?.element ?? node.draw(), signature: node.signature, from: node.from, to: node.to };
  });
  const staying = new Set(next.map(({ element }) => element));
  drawn.filter(({ element }) => !staying.has(element)).forEach(({ element }) => element.remove());
  place(parent, next);
  return next;
}

function bySignature(drawn: readonly Drawn[]): Map<string, Drawn[]> {
  const found = new Map<string, Drawn[]>();
  for (const one of drawn) {
    const others = found.get(one.signature);
    if (others === undefined) {
      found.set(one.signature, [one]);
    } else {
      others.push(one);
    }
  }
  return found;
}

/** From the last to the first; neighbours that are not in place enter the page together, so the first drawing is one step. */
function place(parent: HTMLElement, next: readonly Drawn[]): void {
  let following: Node | null = null;
  let outOfPlace: HTMLElement[] = [];
  const insert = (): void => {
    if (outOfPlace.length > 0) {
      const fragment = document.createDocumentFragment();
      fragment.append(...outOfPlace.reverse());
      parent.insertBefore(fragment, following);
      outOfPlace = [];
    }
  };
  for (const { element } of [...next].reverse()) {
    if (element.parentNode === parent && element.nextSibling === following) {
      insert();
      following = element;
    } else {
      outOfPlace.push(element);
    }
  }
  insert();
}
