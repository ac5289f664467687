// The themes in which the extension is looked at, by the names that VS Code's settings use.

/** @typedef {'light' | 'dark' | 'hc' | 'hc-light'} Theme */

/** @type {Readonly<Record<Theme, { readonly setting: string, readonly mark: string }>>} */
export const THEMES = {
  light: { setting: 'Light Modern', mark: 'vs' },
  dark: { setting: 'Dark Modern', mark: 'vs-dark' },
  hc: { setting: 'Default High Contrast', mark: 'hc-black' },
  'hc-light': { setting: 'Default High Contrast Light', mark: 'hc-light' },
};

/**
 * @param {string} name
 * @returns {Theme}
 */
export function parseTheme(name) {
  const theme = /** @type {Theme[]} */ (Object.keys(THEMES)).find((known) => known === name);
  if (!theme) {
    throw new Error(`There is no theme ${name}; take one of ${Object.keys(THEMES).join(', ')}.`);
  }
  return theme;
}
