import { decodeEntities } from '../../clipping/entities';
import { finding, message, type Finding } from '../finding';
import type { CheckRule } from '../rule';
import { matchesInTexts, type TextMatch } from '../textMatches';

const doubled = /&amp;((?:amp;){0,20}(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30}));/gi;

/** An entity whose ampersand is one too: readers see `&nbsp;` where a blank was meant. */
export const doubleEscape: CheckRule = {
  codes: ['entity-double-escaped'],
  check(context) {
    // Code that shows an entity has to write it so.
    return matchesInTexts(context, doubled)
      .filter(({ text, groups }) => !text.verbatim && isEntity(`&${groups[0] ?? ''};`))
      .map(told);
  },
};

function isEntity(written: string): boolean {
  return decodeEntities(written) !== written;
}

function told({ start, end, groups: [name = ''] }: TextMatch): Finding {
  const entity = `&${name};`;
  const edits = [{ range: { start: start + 1, end: start + '&amp;'.length }, newText: '' }];
  const fix = { title: message('fix.decode-once', entity), edits, safe: true };
  return finding('entity-double-escaped', { start, end }, message('entity-double-escaped', entity), { fixes: [fix] });
}
