import type { QuotationCard } from '../../core/citation';

/** A card as a quotation in LaTeX; the place where the words stand becomes a comment. */
export async function latexQuotation({ plain }: QuotationCard): Promise<string> {
  const { latexOf } = await import('../../core/citation');
  const lines = plain.split('\n');
  const permalink = lines.pop() ?? '';
  const reference = lines.pop() ?? '';
  const address = /https?:\/\/\S*[^\s.,]/.exec(reference)?.[0];
  const words = lines.map((line) => latexOf(line)).join('\n\n');
  return `\\begin{quote}\n${words}\n\n${latexOf(reference, address)}\n\\end{quote}\n% ${permalink}`;
}
