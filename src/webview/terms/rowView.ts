import type { TermColumn } from '../../core/script/terms';
import type { TermRow, TermsStrings } from '../../protocol/terms';
import { button, element } from '../element';
import { format } from '../strings';
import { cellOf, rowOf, setViews, viewsField, wordsField } from './cell';
import type { Field } from './cell';

export interface RowActs {
  write(view: RowView, column: TermColumn, value: string): void;
  remove(view: RowView): void;
}

let lastId = 0;

/** One term: a row of fields, and below it what is wrong with it. */
export class RowView {
  readonly element = element('tbody', { role: 'rowgroup', class: 'term' });
  readonly fields: Readonly<Record<TermColumn, Field>>;
  readonly removeButton: HTMLButtonElement;
  private readonly views: HTMLSelectElement;
  private readonly problems = element('ul', { class: 'problems' });
  private readonly problemRow: HTMLTableRowElement;

  constructor(
    private shown: TermRow,
    private readonly strings: TermsStrings,
    acts: RowActs,
    readOnly: boolean,
  ) {
    this.views = viewsField(strings.views, strings);
    this.fields = {
      from: wordsField(strings.from),
      to: wordsField(strings.to),
      views: this.views,
      note: wordsField(strings.note),
    };
    this.removeButton = button(strings.remove, { class: 'word' });
    lastId += 1;
    this.problems.id = `problems-${lastId}`;
    this.problemRow = rowOf(element('td', { role: 'cell', colspan: 5, class: 'wide' }, this.problems));
    const { from, to, views, note } = this.fields;
    this.element.append(
      rowOf(
        cellOf('from', from),
        cellOf('to', to),
        cellOf('views', views),
        cellOf('note', note),
        cellOf('actions', this.removeButton),
      ),
    );
    this.setReadOnly(readOnly);
    this.removeButton.addEventListener('click', () => acts.remove(this));
    this.eachField((field, column) => {
      field.addEventListener('change', () => acts.write(this, column, field.value));
    });
    this.draw();
  }

  get row(): TermRow {
    return this.shown;
  }

  /** `number` is the row's place among those shown, from 1. */
  update(row: TermRow, number: number): void {
    this.shown = row;
    this.draw();
    this.eachField((field, column) => {
      field.setAttribute('aria-label', format(this.strings.cellOfRow, this.strings[column], number));
    });
    this.removeButton.setAttribute('aria-label', format(this.strings.removeRow, number));
  }

  setReadOnly(readOnly: boolean): void {
    this.eachField((field) => {
      if (field instanceof HTMLInputElement) {
        field.readOnly = readOnly;
      } else {
        field.disabled = readOnly;
      }
    });
    this.removeButton.hidden = readOnly;
  }

  /** Puts the dictionary's value back into a field. */
  restore(column: TermColumn): void {
    if (column === 'views') {
      setViews(this.views, this.shown.views);
    } else {
      this.fields[column].value = this.shown[column];
    }
    this.fields[column].dataset['value'] = this.shown[column];
  }

  private draw(): void {
    this.eachField((field, column) => {
      // What somebody is typing stays, unless the dictionary itself changed there.
      const typing = field === document.activeElement && field.value !== field.dataset['value'];
      if (!typing || field.dataset['value'] !== this.shown[column]) {
        this.restore(column);
      }
    });
    this.element.classList.toggle('protected', this.shown.protected);
    this.fields.to.setAttribute('placeholder', this.shown.protected ? this.strings.protected : '');
    this.drawProblems();
  }

  private drawProblems(): void {
    const { problems } = this.shown;
    this.problems.replaceChildren(...problems.map((problem) => element('li', {}, problem)));
    if (problems.length > 0) {
      this.element.append(this.problemRow);
      this.fields.from.setAttribute('aria-describedby', this.problems.id);
      this.fields.from.setAttribute('aria-invalid', 'true');
    } else {
      this.problemRow.remove();
      this.fields.from.removeAttribute('aria-describedby');
      this.fields.from.removeAttribute('aria-invalid');
    }
  }

  private eachField(use: (field: Field, column: TermColumn) => void): void {
    for (const column of ['from', 'to', 'views', 'note'] as const) {
      use(this.fields[column], column);
    }
  }
}
