import { findMisread, type Misread } from '../encoding/misread';
import { encodingName } from '../encoding/recognizeEncoding';
import { finding, message, type Finding } from '../finding';
import type { CheckRule } from '../rule';

/** Characters that a message and a title of a fix show. */
const shownLength = 40;

/** Text that was read in the wrong encoding before it came into the archive. */
export const mojibake: CheckRule = {
  codes: ['mojibake'],
  check({ source, texts }) {
    return texts.flatMap(({ start, end }) => findMisread(source.slice(start, end)).map((one) => told(one, start)));
  },
};

/** Not safe: that the bytes read well in another encoding is strong evidence, and still a guess. */
function told({ start, end, read, meant, text, whole }: Misread, offset: number): Finding {
  const source = { start: offset + start, end: offset + end };
  const names = [encodingName(read), encodingName(meant)] as const;
  if (text === '') return finding('mojibake', source, message('mojibake.lost', ...names));
  const fix = { title: message('fix.decode', shown(text)), edits: [{ range: source, newText: text }], safe: false };
  return finding('mojibake', source, message('mojibake', ...names, shown(text)), { fixes: whole ? [fix] : [] });
}

function shown(text: string): string {
  const characters = [...text.slice(0, shownLength * 2)];
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join('')}…` : text;
}
