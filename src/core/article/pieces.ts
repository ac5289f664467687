import type { Draft, Verdict } from './draft';
import { readCredits } from './facts/credits';
import { readDateline, type DatelineReading } from './facts/dateline';

/** A stretch of a block that has a role of its own. Offsets count from the block's start, in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

const dateline: Verdict = { role: 'dateline', reason: 'dateline' };
const credit: Verdict = { role: 'byline', reason: 'credit-line' };
const code: Verdict = { role: 'timestamp', reason: 'editor-code' };
const more: Verdict = { role: 'other', reason: 'page-control' };

/** `（譯者：何宏儒/核稿：楊昭彥）1120222`, `（编译 王洋; 审校 李婷）`: credits in brackets at the end of the last paragraph. */
const tail = /[（(]([^（）()]{2,60})[）)]\s*(?:[（(]完[）)])?\s*(\d{7})?\s*$/;
const bareCode = /(?<=[。）)」”！？])\s*(\d{7})\s*$/;
const readMore = /[.…]{2,}\s*more\s*$/;
const tailLength = 90;

/** The dateline at the head of a paragraph of the report, when it has one. */
export function datelineOf(draft: Draft): DatelineReading | undefined {
  return draft.setting.cell || draft.setting.headingLevel !== undefined ? undefined : readDateline(draft.text);
}

/** Cuts a block of running text into the pieces that have roles of their own; one piece when there is nothing to cut. */
export function piecesOf(draft: Draft, verdict: Verdict, headLength: number): readonly Piece[] {
  const { text } = draft;
  const whole: Piece = { start: 0, end: text.length, verdict };
  if (headLength >= text.length) return [{ ...whole, verdict: dateline }];
  const end = endOf(text);
  const head = headLength;
  if (head === 0 && end.length === 0) return [whole];
  const bodyEnd = end[0]?.start ?? text.length;
  if (bodyEnd <= head) return [whole];
  return [
    ...(head > 0 ? [{ start: 0, end: head, verdict: dateline }] : []),
    { start: head, end: bodyEnd, verdict },
    ...end,
  ];
}

const noPieces: readonly Piece[] = [];

/** Every such piece ends with a bracket, a digit or the word "more". */
const lastUnits = new Set([...')）0123456789e'].map((character) => character.charCodeAt(0)));

function endOf(text: string): readonly Piece[] {
  if (!lastUnits.has(text.charCodeAt(text.length - 1))) return noPieces;
  const offset = Math.max(0, text.length - tailLength);
  const last = text.slice(offset);
  const link = readMore.exec(last);
  if (link) return pieceFrom(offset + link.index, text, more);
  const signed = tail.exec(last);
  if (signed && readCredits(signed[1] ?? '').length > 0) return pieceFrom(offset + signed.index, text, credit);
  const bare = bareCode.exec(last);
  return bare ? pieceFrom(offset + bare.index, text, code) : noPieces;
}

function pieceFrom(start: number, text: string, verdict: Verdict): readonly Piece[] {
  return start > 0 ? [{ start, end: text.length, verdict }] : [];
}
