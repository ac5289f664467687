import assert from 'node:assert/strict';
import type { Article, Block } from '../../src/core/article/article';
import { isRole } from '../../src/core/article/role';
import { readClipping, type Reading } from '../../src/core/session';
import { withoutBlanks } from '../../src/core/text/characters';
import { visibleText } from './visibleText';

/** Asserts all that holds for every article, however odd its file, and gives the article. */
export function assertSound(source: string): Reading {
  const reading = readClipping(source);
  assertNothingLost(reading);
  assertBlocksCover(reading.article);
  assertMarksFit(reading.article);
  assertBlocksHaveSources(source, reading.article);
  return reading;
}

/** Every visible character of the file's body stands in the article once, after its title and date line. */
export function assertNothingLost({ clipping, article }: Reading): void {
  if (article.problems.some(({ code }) => code === 'too-many-nodes' || code === 'nesting-too-deep')) return;
  const { source, body, dateLine } = clipping;
  const { title } = article.facts;
  const above = (title?.source ? title.value : '') + (dateLine?.value ?? '');
  const expected = withoutBlanks(above + visibleText(source.slice(body.start, body.end)));
  assert.equal(withoutBlanks(article.text), expected);
}

/** Blocks stand in order, do not overlap, and leave out nothing but the line feeds between them. */
export function assertBlocksCover({ text, blocks }: Article): void {
  let end = 0;
  for (const block of blocks) {
    assert.ok(block.start <= block.end, `block ends before it starts: ${describeBlock(block)}`);
    if (block.start > end) assert.equal(text.slice(end, block.start), '\n', `a gap before ${describeBlock(block)}`);
    else assert.equal(block.start, end, `overlap at ${describeBlock(block)}`);
    assert.ok(isRole(block.role), `unknown role ${block.role}`);
    assert.notEqual(block.reason, '');
    const isMedia = block.kind === 'figure' || block.kind === 'embed';
    assert.equal(
      block.start === block.end,
      isMedia,
      `a block of ${block.kind} with ${block.end - block.start} characters`,
    );
    end = block.end;
  }
  assert.equal(end, text.length, 'text after the last block');
}

/** Marks are sorted, lie in the text and lead only to the web. */
export function assertMarksFit({ text, marks }: Article): void {
  let before = 0;
  for (const mark of marks) {
    assert.ok(
      mark.start >= before && mark.start < mark.end && mark.end <= text.length,
      `${mark.kind} at ${mark.start}`,
    );
    if (mark.kind === 'link') assert.match(mark.href, /^https?:/);
    before = mark.start;
  }
}

/** The stretch of the file that a block names reads as the block. */
export function assertBlocksHaveSources(source: string, { text, blocks, facts }: Article): void {
  for (const block of blocks) {
    assert.ok(block.sourceStart <= block.sourceEnd && block.sourceEnd <= source.length);
    if (block.start === block.end || block.sourceStart === facts.title?.source?.start) continue;
    const written = visibleText(source.slice(block.sourceStart, block.sourceEnd));
    assert.equal(withoutBlanks(written), withoutBlanks(text.slice(block.start, block.end)), describeBlock(block));
  }
}

/**
 * A stretch of a block, chosen by two numbers, reads in the file as in the text. What stands for an entity or an emoji
 * picture is indivisible, so a cut through one may add the rest of it.
 */
export function assertStretchHasSource(
  source: string,
  article: Article,
  block: Block,
  from: number,
  length: number,
): void {
  const start = block.start + (from % (block.end - block.start));
  const end = start + 1 + (length % (block.end - start));
  const place = article.sourceMap.toSource({ start, end });
  const written = withoutBlanks(visibleText(source.slice(place.start, place.end)));
  const read = withoutBlanks(article.text.slice(start, end));
  assert.ok(written.includes(read), `${written} for ${read}`);
  assert.ok(written.length <= read.length + 2 * longestPiece, `${written} for ${read}`);
}

/** UTF-16 units of the longest emoji. */
const longestPiece = 16;

/** The blocks that have text in the body of the file. */
export function textBlocks({ blocks, facts }: Article): readonly Block[] {
  return blocks.filter((block) => block.end > block.start && block.sourceStart !== facts.title?.source?.start);
}

/** Both directions of the source map agree, run by run, character by character. */
export function assertSourceMap(source: string, { text, blocks, sourceMap }: Article): void {
  let before = 0;
  for (const block of blocks) {
    for (let at = block.start; at < block.end; at++) {
      const place = sourceMap.toSource({ start: at, end: at + 1 });
      const back = sourceMap.toText(place.start);
      assert.ok(place.start >= before, `the source goes backwards at ${at}`);
      assert.ok(back <= at, `${at} comes back as ${back}`);
      before = place.start;
      if (place.end - place.start === 1) assertSameUnit(source.charAt(place.start), text.charAt(at));
      else if (back === at) assert.ok(place.end > place.start, `nothing stands for ${at}`);
      else
        assert.equal(sourceMap.toSource({ start: back, end: back + 1 }).start, place.start, 'a piece is indivisible');
    }
  }
}

function assertSameUnit(written: string, read: string): void {
  assert.ok(
    written === read || (/\s/.test(written) && read === ' '),
    `${JSON.stringify(written)} reads as ${JSON.stringify(read)}`,
  );
}

function describeBlock({ kind, role, start, end, sourceStart }: Block): string {
  return `${kind} (${role}) ${start}-${end}, in the file at ${sourceStart}`;
}
