import type { Reference } from '../reference';

/** `\cite{cna20230222,dw20230222}`: cites entries of a bibliography in LaTeX. */
export function writeCite(references: readonly Pick<Reference, 'id'>[]): string {
  return `\\cite{${references.map(({ id }) => id).join(',')}}`;
}

/** What stands for the characters that TeX would act on. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for LaTeX, on one line, its address in `\url`, everything else as it reads. */
export function latexOf(written: string, address?: string): string {
  const at = address === undefined ? -1 : written.indexOf(address);
  if (address === undefined || at < 0 || /[{}\\\s]/.test(address)) return texText(written);
  const after = written.slice(at + address.length);
  return `${texText(written.slice(0, at))}\\url{${address}}${texText(after)}`;
}

/** Escapes what TeX would act on, on one line. */
export function texText(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^]/g, (character) => special[character] ?? `\\${character}`)
    .replace(/\s*\n\s*/g, ' ');
}
