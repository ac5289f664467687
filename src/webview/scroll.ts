/**
 * Where the page stands, measured against the elements of its blocks. Coordinates are CSS pixels from the top of the window;
 * `line` is the lower edge of the toolbar, above which nothing is seen.
 */

/** The first of `elements`, which stand one below another, that reaches below `line`; undefined when none does. */
export function firstBelow(elements: readonly HTMLElement[], line: number): number | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? Infinity) > line) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low < elements.length ? low : undefined;
}

/** Scrolls so that the top of `element` stands at `top`. */
export function placeAt(element: HTMLElement, top: number): void {
  const distance = element.getBoundingClientRect().top - top;
  if (Math.abs(distance) >= 1) {
    window.scrollBy({ top: distance, behavior: 'instant' });
  }
}

/**
 * Runs `change`, which may add, remove and replace elements anywhere, and keeps what is in view where it was. What is
 * seen from its top on comes before what reaches in from above, since that may grow at its lower end. At the very top of
 * the page nothing is moved.
 */
export function keepingPlace(elements: readonly HTMLElement[], line: number, change: () => void): void {
  if (window.scrollY === 0) {
    change();
    return;
  }
  const seen = inView(elements, line).map((element) => ({ element, top: element.getBoundingClientRect().top }));
  const anchors = [...seen.filter(({ top }) => top >= line), ...seen.filter(({ top }) => top < line)];
  withoutAnchoring(change);
  const anchor = anchors.find(({ element }) => element.isConnected);
  if (anchor !== undefined) {
    placeAt(anchor.element, anchor.top);
  }
}

/** Runs `change` and keeps the browser, until the next frame, from scrolling by what it takes for the place. */
export function withoutAnchoring(change: () => void): void {
  const page = document.documentElement;
  page.style.setProperty('overflow-anchor', 'none');
  change();
  requestAnimationFrame(() => page.style.removeProperty('overflow-anchor'));
}

/** The elements that are seen, and the one before them in case an update takes all of these away. */
function inView(elements: readonly HTMLElement[], line: number): readonly HTMLElement[] {
  const first = firstBelow(elements, line) ?? elements.length;
  let end = first;
  while (end < elements.length && (elements[end]?.getBoundingClientRect().top ?? Infinity) < window.innerHeight) {
    end += 1;
  }
  return elements.slice(Math.max(0, first - 1), end);
}
