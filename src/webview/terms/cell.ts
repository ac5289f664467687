import { viewChoices } from '../../protocol/terms';
import type { TermsStrings } from '../../protocol/terms';
import { element } from '../element';

export type Field = HTMLInputElement | HTMLSelectElement;

/** Views as readers of each script name them, in every language of the user interface. */
const viewNames = { hans: '简体（大陆）', 'hant-tw': '正體（臺灣）', 'hant-hk': '繁體（香港）' } as const;

/** An input of one line of words. */
export function wordsField(label: string): HTMLInputElement {
  return element('input', { type: 'text', 'aria-label': label, spellcheck: 'false', autocomplete: 'off' });
}

/** A choice of views. */
export function viewsField(label: string, strings: TermsStrings): HTMLSelectElement {
  const options = viewChoices.map((value) => element('option', { value }, viewsLabel(value, strings)));
  return element('select', { 'aria-label': label }, ...options);
}

/** Selects views; what somebody wrote that is no choice becomes one, as it is. */
export function setViews(field: HTMLSelectElement, value: string): void {
  field.querySelector('option[data-foreign]')?.remove();
  if (!viewChoices.some((choice) => choice === value)) {
    field.append(element('option', { value, 'data-foreign': true }, value));
  }
  field.value = value;
}

/** A cell of the table with its field. The role is said because narrow panes lay rows out as grids. */
export function cellOf(name: string, ...children: readonly Node[]): HTMLTableCellElement {
  return element('td', { role: 'cell', class: `cell ${name}` }, ...children);
}

export function rowOf(...cells: readonly Node[]): HTMLTableRowElement {
  return element('tr', { role: 'row' }, ...cells);
}

export function viewsLabel(value: string, strings: TermsStrings): string {
  if (value === '') {
    return strings.allViews;
  }
  if (value === 'hant') {
    return strings.bothTraditional;
  }
  return value
    .split(',')
    .map((view) => (view in viewNames ? viewNames[view as keyof typeof viewNames] : view))
    .join(' ');
}
