import type { Block } from '../../article/article';
import { articleBlocks } from '../../article/export';
import { countScripts, tellingScript } from '../../text/hanScript';
import { pairQuotationMarks } from '../../text/quotationMarks';
import { joinRanges, overlaps, type Range } from '../../text/range';
import { finding, message, type Finding, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';
import { alternatives } from '../scriptTwins';

/** In a text with a larger share of the other script, neither script is the wrong one. */
const largestShare = 0.05;
/** So many characters of the other script one after the other are no slip: a name as it is written elsewhere. */
const longestSlip = 3;
/** Japanese has characters that look Simplified to one who does not read it. */
const kana = /[\u3041-\u3096\u30a1-\u30fa]/;
const kanaOrDot = /[\u3041-\u30ff]/;
/** Titles of works, and what stands in brackets beside a name: both are written as their owners write them. */
const foreign = /《[^《》\n]*》|〈[^〈〉\n]*〉|（[^（）\n]*）|\([^()\n]*\)|https?:\/\/\S+/g;

/**
 * Characters that only the other script uses, in a report that is written in one script: slips of a conversion or of a
 * keyboard. Paragraphs, quotations and titles of works that are in the other script themselves are none.
 */
export const otherScript: CheckRule = {
  codes: ['other-script-character'],
  check(context) {
    const { article } = context;
    const { script } = article.facts;
    if (script !== 'hant' && script !== 'hans') return [];
    const other = script === 'hant' ? 'hans' : 'hant';
    const blocks = articleBlocks(article).filter(({ start, end }) => end > start);
    const counts = countScripts(blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n'));
    if (counts[other] === 0 || counts[other] > largestShare * counts[script]) return [];
    return blocks.flatMap((block) => slipsIn(block, context, script, other).map((slip) => told(slip, other, context)));
  },
};

/** Runs of characters of the other script in a block. Offsets count from the article's start. */
function slipsIn(
  block: Block,
  { article }: CheckContext,
  script: 'hant' | 'hans',
  other: 'hant' | 'hans',
): readonly Range[] {
  const text = article.text.slice(block.start, block.end);
  const counts = countScripts(text);
  if (counts[other] === 0 || counts[other] >= counts[script] || kana.test(text)) return [];
  const links = article.marks.filter((mark) => mark.kind === 'link' && overlaps(mark, block));
  const left = [
    ...foreignStretches(text, script, other).map((range) => shifted(range, block.start)),
    ...links.filter((link) => !holds(article.text.slice(link.start, link.end), script)),
  ];
  const slips: Range[] = [];
  for (let at = block.start; at < block.end; at += 1) {
    if (tellingScript(article.text.charCodeAt(at)) !== other) continue;
    const last = slips.at(-1);
    if (last?.end === at) slips[slips.length - 1] = { start: last.start, end: at + 1 };
    else slips.push({ start: at, end: at + 1 });
  }
  return slips.filter((slip) => slip.end - slip.start <= longestSlip && !left.some((range) => overlaps(range, slip)));
}

/** Titles, brackets and quotations that hold no character of the report's own script. */
function foreignStretches(text: string, script: 'hant' | 'hans', other: 'hant' | 'hans'): readonly Range[] {
  const titles = [...text.matchAll(foreign)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const stretches = [...titles, ...pairQuotationMarks(text)].filter(({ start, end }) => {
    const inner = text.slice(start, end);
    return holds(inner, other) && (!holds(inner, script) || kanaOrDot.test(inner));
  });
  return joinRanges(stretches);
}

const holds = (text: string, script: 'hant' | 'hans'): boolean => countScripts(text)[script] > 0;
const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

function told(slip: Range, other: 'hant' | 'hans', context: CheckContext): Finding {
  const { article } = context;
  const written = article.text.slice(slip.start, slip.end);
  const source = article.sourceMap.toSource(slip);
  const said = message(other === 'hant' ? 'other-script-character.hant' : 'other-script-character.hans', written);
  return finding('other-script-character', source, said, { fixes: fixesOf(written, source, other, context) });
}

/** Not safe: it alters what was printed. What the file writes in another way, as entities, is left to a person. */
function fixesOf(written: string, source: Range, other: 'hant' | 'hans', context: CheckContext): readonly Fix[] {
  if (context.source.slice(source.start, source.end) !== written) return [];
  return alternatives(written, other).map((newText) => ({
    title: message('fix.convert-characters', newText),
    edits: [{ range: source, newText }],
    safe: false,
  }));
}
