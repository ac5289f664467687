import { NotePlacer, type PlacedNote } from '../core/annotation/notePlacer';
import { readClipping } from '../core/session';
import { parseArguments, requireFiles } from './arguments';
import { UsageError, type Command } from './command';
import { forEachFile, jsonLine } from './files';
import { readSidecar } from './sidecar';

/** `jianbao annotations`: the notes of each clipping and where they stand, as one JSON object a line or as a list. */
export const annotationsCommand: Command = {
  name: 'annotations',
  usage: 'annotations FILE… [--json]',
  run(args, io) {
    const parsed = parseArguments(args, { json: 'flag' });
    const names = requireFiles(parsed);
    if (names.includes('-')) throw new UsageError('standard input has no annotation file');
    return forEachFile(names, io, async ({ name, text }) => {
      const sidecar = await readSidecar(name, io);
      const notes = new NotePlacer().place(readClipping(text).article, sidecar);
      io.write(
        parsed.flags.has('json') ? jsonLine({ file: name, annotations: notes.map(noteRecord) }) : list(name, notes),
      );
    });
  },
};

/** A note in the shape of the contract. Offsets are UTF-16 units of the article's text. */
function noteRecord(note: PlacedNote): object {
  const { anchor, about, label, comment, gloss, tags } = note;
  return {
    id: note.id,
    state: anchor.state,
    ...(anchor.state !== 'orphan' && { start: anchor.start, end: anchor.end }),
    quote: note.quote,
    ...(about !== 'text' && { about }),
    ...(comment !== '' && { note: comment }),
    ...(tags.length > 0 && { tags }),
    ...(label !== undefined && { label }),
    ...(gloss !== '' && { gloss }),
    ...(note.creator !== '' && { creator: note.creator }),
    ...(note.created !== '' && { created: note.created }),
    ...(note.annotation.modified !== undefined && { modified: note.modified }),
  };
}

/** The file's name, and under it each note with what it says, indented. */
function list(name: string, notes: readonly PlacedNote[]): string {
  return [name, ...notes.flatMap(noteLines)].map((line) => `${line}\n`).join('');
}

function noteLines({ anchor, about, quote, label, comment, gloss, tags }: PlacedNote): readonly string[] {
  const place = anchor.state === 'orphan' ? '' : ` ${anchor.start}-${anchor.end}`;
  const words = about === 'clipping' ? '(clipping)' : quote === '' ? '(picture)' : quote.replace(/\s*\n\s*/g, ' ');
  const facts = [
    ...(label === undefined ? [] : [`[${label}]`]),
    ...(gloss === '' ? [] : [`= ${gloss}`]),
    ...tags.map((tag) => `#${tag}`),
  ];
  return [
    `  ${anchor.state}${place}: ${words}`,
    ...(facts.length === 0 ? [] : [`    ${facts.join(' ')}`]),
    ...(comment === '' ? [] : comment.split(/\r\n|[\r\n]/).map((line) => `    ${line}`)),
  ];
}
