import type { NewTerm, TermsStrings } from '../../protocol/terms';
import { button, element } from '../element';
import { format } from '../strings';
import { cellOf, rowOf, viewsField, wordsField } from './cell';

/** The first row of the table: fields for a new term. */
export class DraftRow {
  readonly element: HTMLTableSectionElement;
  readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly views: HTMLSelectElement;
  private readonly note: HTMLInputElement;

  constructor(
    strings: TermsStrings,
    private readonly add: (term: NewTerm) => void,
  ) {
    const label = (column: string): string => format(strings.cellOfNew, column);
    this.from = wordsField(label(strings.from));
    this.to = wordsField(label(strings.to));
    this.to.placeholder = strings.protected;
    this.views = viewsField(label(strings.views), strings);
    this.note = wordsField(label(strings.note));
    const act = button(strings.add, { class: 'word' });
    act.addEventListener('click', () => this.submit());
    this.element = element(
      'tbody',
      { role: 'rowgroup', class: 'draft' },
      rowOf(
        cellOf('from', this.from),
        cellOf('to', this.to),
        cellOf('views', this.views),
        cellOf('note', this.note),
        cellOf('actions', act),
      ),
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Empty again, ready for the next term. */
  clear(): void {
    for (const field of [this.from, this.to, this.note]) {
      field.value = '';
    }
    this.views.value = '';
  }

  private submit(): void {
    this.add({ from: this.from.value, to: this.to.value, views: this.views.value, note: this.note.value });
    this.from.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Escape') {
      this.clear();
    }
  }
}
