import { outletNamesIn } from '../outletNames';
import type { Passage } from '../passage';
import type { SourceMention } from '../unit';

const cited =
  /\b(?:according to|told|citing|cited by|quoted by|quoted|interview with|statement to|spoke to|speaking to|reported by|reports? (?:by|in|from)|via|photo(?:graph)?(?: by|:)?|source:)\s+(?:the\s+)?(?:state-run\s+|state\s+|official\s+|local\s+|news agency\s+|newspaper\s+)*$/i;
const reports =
  /^(?:['’]s)?\s*(?:\([^()]{1,30}\)\s*)?(?:newspaper|news agency|tv|website)?\s*(?:also |has |had |first |later )?(?:reported|reports|said|says|quoted|cited|citing|wrote|writes|noted|broadcast|published|claimed|revealed)\b|^\s+(?:report|reporting|interview|correspondent|reporter)\b/i;

/** Names of outlets in an English paragraph where it relies on them. */
export function findEnglishOutlets(passage: Passage): SourceMention[] {
  return outletNamesIn(passage.text, passage.folded).flatMap(({ start, end, outlet }) => {
    const before = passage.text.slice(Math.max(0, start - 60), start);
    const after = passage.text.slice(end, end + 60);
    const isCredit = /[(©]\s*\d{0,4}\s*$/.test(before) && /^\s*[)—–-]/.test(after);
    const isDateline = /^\s*(?:[A-Z][\w., ]{0,40}\s*\()?$/.test(before) && /^\)?\s*[—–-]/.test(after);
    if (!isCredit && !isDateline && !cited.test(before) && !reports.test(after)) return [];
    return [
      {
        kind: 'source',
        sub: 'outlet',
        start: passage.start + start,
        end: passage.start + end,
        ...(outlet !== undefined && { outlet }),
        rule: isCredit || isDateline ? 'source-credit' : cited.test(before) ? 'source-according' : 'source-reports',
        confidence: 'high',
      },
    ];
  });
}
