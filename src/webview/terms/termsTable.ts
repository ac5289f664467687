import type { TermColumn } from '../../core/script/terms';
import type { TermRow, TermsStrings } from '../../protocol/terms';
import { element } from '../element';
import { rowOf } from './cell';
import { RowView } from './rowView';
import type { RowActs } from './rowView';

/** The table of terms: its head, the row for a new one, and the rows that are shown. */
export class TermsTable {
  readonly element: HTMLTableElement;
  private rows: readonly RowView[] = [];

  constructor(
    private readonly strings: TermsStrings,
    private readonly acts: RowActs,
    draft: HTMLElement,
  ) {
    const head = [strings.from, strings.to, strings.views, strings.note, strings.actions].map((label, index) =>
      element(
        'th',
        { role: 'columnheader', scope: 'col' },
        index === 4 ? element('span', { class: 'unseen' }, label) : label,
      ),
    );
    this.element = element(
      'table',
      { role: 'table', 'aria-label': strings.table },
      element('thead', { role: 'rowgroup' }, rowOf(...head)),
      draft,
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
  }

  /**
   * Shows these rows. Those before and after what changed keep their elements, and with them the keyboard and what is
   * being typed.
   */
  show(rows: readonly TermRow[], readOnly: boolean): void {
    const before = this.rows;
    let head = 0;
    while (head < Math.min(before.length, rows.length) && isSame(before[head]?.row, rows[head])) {
      head += 1;
    }
    let tail = 0;
    const room = Math.min(before.length, rows.length) - head;
    while (tail < room && isSame(before.at(-1 - tail)?.row, rows.at(-1 - tail))) {
      tail += 1;
    }
    const reused = before.slice(head, before.length - tail);
    const kept = before.slice(before.length - tail);
    const middle = rows.slice(head, rows.length - tail).map((row, index) => {
      return reused[index] ?? new RowView(row, this.strings, this.acts, readOnly);
    });
    reused.slice(middle.length).forEach((view) => view.element.remove());
    this.rows = [...before.slice(0, head), ...middle, ...kept];
    this.place(rows, readOnly);
  }

  /** Moves the keyboard to a row's button after the one before it was deleted. */
  focusRemove(index: number): boolean {
    const view = this.rows[Math.min(index, this.rows.length - 1)];
    view?.removeButton.focus();
    return view !== undefined;
  }

  indexOf(view: RowView): number {
    return this.rows.indexOf(view);
  }

  private place(rows: readonly TermRow[], readOnly: boolean): void {
    this.rows.forEach((view, index) => {
      const row = rows[index];
      if (row) {
        view.update(row, index + 1);
        view.setReadOnly(readOnly);
      }
      const next = this.rows[index - 1]?.element ?? this.element.tBodies[0];
      if (next && next.nextElementSibling !== view.element) {
        next.after(view.element);
      }
    });
  }

  private onKey(event: KeyboardEvent): void {
    const place = this.placeOf(event.target);
    if (!place || event.isComposing) {
      return;
    }
    const { view, column, index } = place;
    const field = view.fields[column];
    if (event.key === 'Escape') {
      view.restore(column);
    } else if (field instanceof HTMLInputElement && (event.key === 'Enter' || /^Arrow(?:Up|Down)$/.test(event.key))) {
      event.preventDefault();
      const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
      this.move(field, column, index + (up ? -1 : 1));
    }
  }

  /** Leaving a field writes it. At the end of the table the field is left and taken again. */
  private move(field: HTMLInputElement, column: TermColumn, index: number): void {
    field.blur();
    const next = this.rows[index]?.fields[column] ?? field;
    next.focus();
    if (next instanceof HTMLInputElement) {
      next.select();
    }
  }

  private placeOf(target: EventTarget | null): { view: RowView; column: TermColumn; index: number } | undefined {
    for (const [index, view] of this.rows.entries()) {
      for (const column of ['from', 'to', 'views', 'note'] as const) {
        if (view.fields[column] === target) {
          return { view, column, index };
        }
      }
    }
    return undefined;
  }
}

/** The same term, on whatever line. */
function isSame(a: TermRow | undefined, b: TermRow | undefined): boolean {
  return (
    a?.from === b?.from &&
    a?.to === b?.to &&
    a?.views === b?.views &&
    a?.note === b?.note &&
    a?.problems.join() === b?.problems.join()
  );
}
