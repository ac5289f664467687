import { parseTerms, type TermProblemCode } from '../core/script/terms';
import type { Term } from '../core/script/term';
import type { CommandIo } from './command';
import { decodeText, reason } from './files';

const faults: Readonly<Record<TermProblemCode, string>> = {
  'term-without-from': 'a term without words to replace is passed over',
  'term-too-long': 'the words to replace are too long',
  'term-unknown-view': 'no such view',
  'term-repeated': 'these words stand in an earlier line, which counts',
};

/**
 * The terms of a project's dictionary. What is wrong with a line is told on standard error and the others count all the
 * same; undefined, and told, when the file cannot be read.
 */
export async function readTerms(name: string, io: CommandIo): Promise<readonly Term[] | undefined> {
  try {
    const { text, damaged } = decodeText(await io.readFile(name));
    if (damaged) io.complain(`${name}: bytes that are not UTF-8 are read as U+FFFD`);
    const { terms, problems } = parseTerms(text.replace(/^\ufeff/, ''));
    for (const { code, line, words } of problems) {
      io.complain(`${name}:${line + 1}: ${faults[code]}${words === '' ? '' : `: ${words}`}`);
    }
    return terms;
  } catch (error) {
    io.complain(`${name}: ${reason(error)}`);
    return undefined;
  }
}
