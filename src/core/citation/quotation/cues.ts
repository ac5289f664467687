import type { Range } from '../../text/range';
import {
  cueAlternation,
  cueClass,
  freeAfter,
  modalAtEnd,
  negationAtEnd,
  neverBare,
  notAfter,
  notBefore,
  nounLike,
  occasionAtStart,
  takesClause,
  type CueClass,
} from './lexicon';

/** A reporting word in a masked passage. */
export interface Cue extends Range {
  /** Folded. */
  readonly word: string;
  readonly class: CueClass;
  /** How the reported words follow: after a mark, without one, or before the cue; `none` when no words do. */
  readonly content: 'marked' | 'bare' | 'before' | 'none';
}

const cuePattern = new RegExp(cueAlternation, 'g');
const opening = /[「『“‘"]/;
/** 進行強烈駁斥，…: the reporting word is a noun. */
const lightVerb = /(?:进行|予以|加以|遭到|受到)(?:了)?[^,]{0,4}$/;
/** 公布「某項目」的結果: what is quoted belongs to a noun. */
const quotedAttribute = /^[「『“‘"][^」』”’"]*[」』”’"]的/;
/** 引述消息，港府…: who is cited stands behind the word, and the words behind a mark. */
export const citing = /^(?:引述|援引|转引)$/;
export const citedSource = new RegExp(`^((?!.{0,19}(?:${cueAlternation})[^,]*,)[^,:「“"]{2,20}),`);
/** 補充說, 回應稱, 報導指出: the second word is the cue. */
const cueBehind = /^(?:说|称|指出|表示|指|道)/;

/** The reporting words of one sentence, from left to right. */
export function findCues(masked: string, sentence: Range): Cue[] {
  const found: Cue[] = [];
  const text = masked.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(cuePattern)) {
    const start = sentence.start + match.index;
    const word = match[0];
    const kind = cueClass(word);
    if (!kind || !isWord(masked, { start, end: start + word.length }, word, sentence)) continue;
    const content = contentOf(masked, { start, end: start + word.length }, word, kind, sentence);
    found.push({ start, end: start + word.length, word, class: kind, content });
  }
  return found;
}

/** 研究所, 診所, 交易所: the last character of who reports, and not that of 所說. */
const office = /[诊究务易会儿出守养训招馆哨院]所$/;

/** False when the characters belong to other words or stand as a noun. */
function isWord(masked: string, { start, end }: Range, word: string, sentence: Range): boolean {
  const before = masked.charAt(start - 1);
  const after = masked.charAt(end);
  if (start > sentence.start && notBefore[word]?.includes(before)) return false;
  if (after !== '' && notAfter[word]?.includes(after) && !freeAfter.has(masked.slice(end, end + 2))) return false;
  if (after === '的' || (/[被遭]/.test(before) && start > sentence.start)) return false;
  if (before === '所') return office.test(masked.slice(start - 2, start));
  return before !== '的' || start === sentence.start;
}

function contentOf(
  masked: string,
  { start, end }: Range,
  word: string,
  kind: CueClass,
  sentence: Range,
): Cue['content'] {
  const after = masked.charAt(end);
  if (after === '了') return 'none';
  const mayBeDenied = kind !== 'hearsay' || word === '传出';
  if (mayBeDenied && negationAtEnd.test(masked.slice(Math.max(sentence.start, start - 3), start))) return 'none';
  if (kind !== 'passive' && modalAtEnd.test(masked.slice(Math.max(sentence.start, start - 12), start))) return 'none';
  const rest = masked.slice(end, sentence.end);
  if (neverBare.has(word) && quotedAttribute.test(rest)) return 'none';
  if (rest.startsWith(',') && lightVerb.test(masked.slice(Math.max(sentence.start, start - 8), start))) return 'none';
  if (word === '要求' && /对[^,]{1,6}$/.test(masked.slice(Math.max(sentence.start, start - 7), start))) return 'none';
  if (occasionAtStart.test(rest)) return 'none';
  if (rest === '' || /^[。;!?\n]/.test(rest)) return kind === 'speech' ? 'before' : 'none';
  if (/^\s?[,:]/.test(rest) || opening.test(after)) return 'marked';
  if (citing.test(word) && citedSource.test(rest)) return 'marked';
  if (cueBehind.test(rest)) return 'none';
  return neverBare.has(word) || (nounLike.has(word) && !takesClause.has(word)) ? 'none' : 'bare';
}
