/** Puts `values` in the places `{0}`, `{1}`, … of a translated text. */
export function format(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
