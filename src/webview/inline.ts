import type { Range } from '../core/text/range';

/**
 * A range of the text that is drawn as an element. Ranges may nest and overlap freely. Where two with the same `key`
 * cover the same text, one element stands for both: so a hundred nested emphases are one, and a link is never in a link.
 */
export interface Decoration extends Range {
  readonly key: string;
  create(): HTMLElement;
}

/** A stretch of text that lies in the same decorations from end to end; `inside` lists them from the outermost in. */
export interface Run<D extends Range = Decoration> extends Range {
  readonly inside: readonly D[];
}

/** Splits `range` at every boundary of `decorations`, which may be in any order and reach beyond it. */
export function splitRuns<D extends Range>(range: Range, decorations: readonly D[]): readonly Run<D>[] {
  const entering = decorations
    .filter(
      (decoration) => decoration.start < range.end && decoration.end > range.start && decoration.start < decoration.end,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const boundaries = new Set<number>([range.end]);
  for (const { start, end } of entering) {
    boundaries.add(Math.max(start, range.start));
    boundaries.add(Math.min(end, range.end));
  }
  const runs: Run<D>[] = [];
  let inside: D[] = [];
  let next = 0;
  let start = range.start;
  for (const end of [...boundaries].sort((a, b) => a - b)) {
    if (end <= start) {
      continue;
    }
    inside = inside.filter((decoration) => decoration.end > start);
    for (let entered = entering[next]; entered !== undefined && entered.start <= start; entered = entering[next]) {
      inside.push(entered);
      next += 1;
    }
    runs.push({ start, end, inside: [...inside] });
    start = end;
  }
  return runs;
}

/**
 * Draws `range` of `text` into `parent`. The parent of each text node made here carries `data-start`, the node's offset
 * from the start of the range in UTF-16 units, and has no other article text in it: see `offsets.ts`.
 */
export function drawRuns(parent: HTMLElement, text: string, range: Range, decorations: readonly Decoration[]): void {
  const runs = splitRuns(range, decorations);
  const only = runs[0];
  if (only !== undefined && runs.length === 1 && only.inside.length === 0) {
    fill(parent, text, only, range.start);
    return;
  }
  const open: { readonly decoration: Decoration; readonly element: HTMLElement }[] = [];
  runs.forEach((run, index) => {
    const wanted = outermostOfEachKey(run.inside);
    const kept = wanted.findIndex((decoration, depth) => open[depth]?.decoration !== decoration);
    open.length = kept === -1 ? wanted.length : kept;
    for (const decoration of wanted.slice(open.length)) {
      const made = decoration.create();
      (open.at(-1)?.element ?? parent).append(made);
      open.push({ decoration, element: made });
    }
    const innermost = open.at(-1);
    const alone = innermost?.element.childNodes.length === 0;
    const goesOn = innermost !== undefined && runs[index + 1]?.inside.includes(innermost.decoration) === true;
    if (alone && !goesOn) {
      fill(innermost.element, text, run, range.start);
    } else {
      const holder = document.createElement('span');
      fill(holder, text, run, range.start);
      (innermost?.element ?? parent).append(holder);
    }
  });
}

function fill(holder: HTMLElement, text: string, run: Range, origin: number): void {
  holder.dataset['start'] = String(run.start - origin);
  holder.append(text.slice(run.start, run.end));
}

function outermostOfEachKey(inside: readonly Decoration[]): readonly Decoration[] {
  const byKey = new Map<string, Decoration>();
  for (const decoration of inside) {
    if (!byKey.has(decoration.key)) {
      byKey.set(decoration.key, decoration);
    }
  }
  return [...byKey.values()];
}
