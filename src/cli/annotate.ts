import type { Annotation } from '../core/annotation/annotation';
import { FoldedText, foldWords } from '../core/annotation/foldedText';
import { stableJson } from '../core/annotation/json';
import { createNote, type NoteChange } from '../core/annotation/note';
import { parseSidecar, serializeSidecar, withAnnotation } from '../core/annotation/sidecar';
import { sidecarSuffix } from '../core/library/entry';
import { readClipping } from '../core/session';
import type { Range } from '../core/text/range';
import { parseArguments, requireFiles, type ParsedArguments } from './arguments';
import { UsageError, type Command } from './command';
import { forEachFile } from './files';

/** `jianbao annotate`: adds one annotation to the file beside a clipping, and prints its line. */
export const annotateCommand: Command = {
  name: 'annotate',
  usage: 'annotate FILE --quote TEXT [--nth N] [--note TEXT] [--tag TAG]… [--label ID] [--gloss TEXT]',
  run(args, io) {
    const parsed = parseArguments(args, {
      quote: 'value',
      nth: 'value',
      note: 'value',
      tag: 'list',
      label: 'value',
      gloss: 'value',
    });
    const file = onlyFile(parsed);
    const quote = requireQuote(parsed);
    const nth = readNth(parsed);
    return forEachFile([file], io, async ({ text }) => {
      const { article } = readClipping(text);
      const range = chooseNth(findWords(article.text, quote), nth);
      const annotation = createNote(article, { kind: 'words', range }, changeOf(parsed), {
        id: `urn:uuid:${crypto.randomUUID()}`,
        created: new Date().toISOString(),
      });
      await io.replaceFile(file + sidecarSuffix, (current) => addLine(current, annotation));
      io.write(`${stableJson(annotation)}\n`);
    });
  },
};

function onlyFile(parsed: ParsedArguments): string {
  const [file = '', ...others] = requireFiles(parsed);
  if (others.length > 0) throw new UsageError('one file only');
  if (file === '-') throw new UsageError('standard input cannot be annotated');
  return file;
}

function requireQuote({ values }: ParsedArguments): string {
  const quote = values.get('quote');
  if (quote === undefined) throw new UsageError('--quote is missing');
  if (foldWords(quote) === '') throw new UsageError('--quote has no words');
  return quote;
}

function readNth({ values }: ParsedArguments): number {
  const nth = values.get('nth') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(nth)) throw new UsageError('--nth must be a number from 1 on');
  return Number(nth);
}

function changeOf({ values, lists }: ParsedArguments): NoteChange {
  const label = values.get('label')?.trim() ?? '';
  return {
    ...(label !== '' && { label }),
    comment: values.get('note') ?? '',
    gloss: values.get('gloss') ?? '',
    tags: lists.get('tag') ?? [],
  };
}

/**
 * Where words stand in a text, in UTF-16 units: as they are written; if nowhere, in another script, width or style of
 * quotation marks, and with other blanks. Places do not overlap.
 */
function findWords(text: string, words: string): readonly Range[] {
  const exact = placesOf(text, words);
  if (exact.length > 0) return exact;
  const folded = new FoldedText(text);
  return placesOf(folded.folded, foldWords(words)).map((range) => folded.toText(range));
}

function placesOf(text: string, words: string): readonly Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    places.push({ start, end: start + words.length });
  }
  return places;
}

/** The N-th place, from 1. Throws when there are fewer. */
function chooseNth(places: readonly Range[], nth: number): Range {
  const range = places[nth - 1];
  if (range) return range;
  if (places.length === 0) throw new Error('the quotation is not in the article');
  throw new Error(`the quotation is in the article ${places.length === 1 ? 'once' : `${places.length} times`} only`);
}

/** The sidecar with one line more. Throws when it is no UTF-8, since its lines could not stay as they are. */
function addLine(current: Uint8Array | undefined, annotation: Annotation): Uint8Array {
  return new TextEncoder().encode(serializeSidecar(withAnnotation(parseSidecar(decodeStrictly(current)), annotation)));
}

function decodeStrictly(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`its annotation file is not UTF-8 and was left as it is`);
  }
}
