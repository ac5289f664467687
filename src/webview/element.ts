/** Elements are made here and nowhere from a string of markup: text enters as text nodes, values as attributes. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `undefined` and `false` leave an attribute out, `true` writes it empty. String children become text nodes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...children);
  return made;
}

/** A button of words. */
export function button(label: string, attributes: Attributes = {}): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes }, label);
}

/** `lang` for parts of an article that speak the language of the user interface, so that they get its glyphs. */
export function interfaceLanguage(): string | undefined {
  return document.documentElement.lang || undefined;
}
