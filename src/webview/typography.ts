import type { Typography } from '../protocol/reader';

/** Hands the settings to the style sheet as custom properties; an empty font leaves the stack that fits the language. */
export function applyTypography(page: HTMLElement, typography: Typography): void {
  set(page, '--reader-font-family', typography.fontFamily);
  set(page, '--reader-font-size', `${typography.fontSize}px`);
  set(page, '--reader-line-height', String(typography.lineHeight));
  set(page, '--reader-measure', `${typography.measure}em`);
  page.dataset['justify'] = String(typography.justify);
}

function set(page: HTMLElement, property: string, value: string): void {
  if (value === '') {
    page.style.removeProperty(property);
  } else {
    page.style.setProperty(property, value);
  }
}
