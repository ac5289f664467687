import { element } from './element';

/** Puts `values` in the places `{0}`, `{1}`, … of a translated text. */
export function format(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A text with its number apart, so that it can be drawn fainter. */
export function counted(template: string, count: number): readonly (Node | string)[] {
  const [before = '', after = ''] = template.split('{0}');
  return [before, element('span', { class: 'count' }, String(count)), after];
}
