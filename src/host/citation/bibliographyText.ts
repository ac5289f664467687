import type { Reference, ReferenceFormat } from '../../core/citation';
import { writeReferences, type ReferenceServices } from './writeReferences';

/** A list of references as a text of a language that VS Code knows. */
export interface BibliographyText {
  readonly text: string;
  readonly language: string;
}

/** A list that a person reads is Markdown, a paragraph for each reference; others are files for programs. */
export async function bibliographyText(
  references: readonly Reference[],
  format: ReferenceFormat,
  services: Pick<ReferenceServices, 'romanizers'>,
): Promise<BibliographyText> {
  const { isReferenceStyle } = await import('../../core/citation');
  // The order of the citations is what the numbers of GB/T stand for.
  const isNumbered = format.startsWith('gbt7714');
  const written = await writeReferences(references, format, services, isNumbered ? { numbered: true } : {});
  if (isReferenceStyle(format)) {
    return { text: await asParagraphs(written, references), language: 'markdown' };
  }
  const language = languages[format] ?? 'plaintext';
  return { text: written, language };
}

const languages: Readonly<Partial<Record<ReferenceFormat, string>>> = {
  biblatex: 'bibtex',
  bibtex: 'bibtex',
  'csl-json': 'json',
  pandoc: 'markdown',
  footnote: 'markdown',
};

async function asParagraphs(written: string, references: readonly Reference[]): Promise<string> {
  const { markdownOf } = await import('../../core/citation');
  const addresses = references.flatMap(({ url }) => url?.value ?? []).sort((a, b) => b.length - a.length);
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) =>
    markdownOf(
      line,
      addresses.find((address) => line.includes(address)),
    ),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

/** Between these the product keeps its list in a draft; what stands outside is the person's own. */
const openMark = '<!-- jianbao: references -->';
const closeMark = '<!-- jianbao: end of references -->';

/** A stretch of a draft, in UTF-16 units, and what shall stand there. */
export interface DraftChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const referenceHeading =
  /^#{1,6}[ \t]+(?:references|bibliography|works cited|literature|參考文獻|参考文献|參考書目|参考书目|引用文獻|引用文献|書目|书目)[ \t]*#*[ \t]*$/im;

/**
 * Where a list goes in a draft: in the place of the one that was put there before, else under the heading of the
 * references, else under a new one at the end.
 */
export function draftChange(draft: string, list: string, newHeading: string): DraftChange {
  const block = `${openMark}\n\n${list.trimEnd()}\n\n${closeMark}\n`;
  const open = draft.indexOf(openMark);
  const close = draft.indexOf(closeMark, open);
  if (open >= 0 && close > open) {
    const end = close + closeMark.length;
    return { start: open, end, text: block.trimEnd() };
  }
  const heading = referenceHeading.exec(draft);
  if (heading) {
    const at = heading.index + heading[0].length;
    const lineEnd = /^\r?\n/.exec(draft.slice(at))?.[0].length ?? 0;
    const after = draft.slice(at + lineEnd).trim() === '' ? '' : '\n';
    return { start: at, end: at + lineEnd, text: `\n\n${block}${after}` };
  }
  const gap = draft.trim() === '' ? '' : draft.endsWith('\n\n') ? '' : draft.endsWith('\n') ? '\n' : '\n\n';
  return { start: draft.length, end: draft.length, text: `${gap}## ${newHeading}\n\n${block}` };
}
