import type { Reference } from '../reference';

/** `[@cna20230222]`, as pandoc cites an entry of a bibliography. */
export function writePandoc({ id }: Reference): string {
  return `[@${id}]\n`;
}

/** The mark in the running text that leads to {@link writeFootnote}: `[^cna20230222]`. */
export function footnoteMark({ id }: Pick<Reference, 'id'>): string {
  return `[^${id}]`;
}

/** A Markdown footnote with the reference as a style writes it. */
export function writeFootnote(reference: Reference, written: string): string {
  return `${footnoteMark(reference)}: ${markdownOf(written.trim(), reference.url?.value)}\n`;
}

/** A written reference as Markdown: its address a link, nothing else taken for markup. */
export function markdownOf(written: string, address: string | undefined): string {
  const at = address === undefined ? -1 : written.indexOf(address);
  if (address === undefined || at < 0 || /[<>\s]/.test(address)) return escapeText(written);
  return `${escapeText(written.slice(0, at))}<${address}>${escapeText(written.slice(at + address.length))}`;
}

/** Brackets stay as they are where they open no link, note or citation: [EB/OL] is part of a style. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_<|~]/g, '\\$&')
    .replace(/\[(?=[@^])|\](?=[([:])/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ');
}
