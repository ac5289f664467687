import assert from 'node:assert/strict';
import type { ReaderSnapshot } from '../../src/protocol/reader';
import { ArticleBuilder } from './support/articleBuilder';
import { cited } from './support/citationSamples';
import { drawTime } from './support/drawTime';
import { openReader } from './support/openReader';

const sentence = '港務局長瓦雷拉今天表示，復航後的第一個月每天兩班，票價不變。她告訴記者：「我們等這一天等了七百天。」';

/** Paragraphs of 52 characters with a date, a reported clause and a quotation in each. */
function report(paragraphs: number): { readonly plain: ReaderSnapshot; readonly marked: ReaderSnapshot } {
  const builder = new ArticleBuilder();
  for (let index = 0; index < paragraphs; index += 1) {
    builder.paragraph(sentence);
  }
  const plain = builder.build();
  const unit = { citation: 0, speaker: '瓦雷拉', confidence: 'high', lines: ['說'] } as const;
  const citations = plain.blocks.flatMap(({ start }) => [
    { ...unit, kind: 'date', speaker: '', start: start + 7, end: start + 9 } as const,
    { ...unit, kind: 'indirect', start: start + 12, end: start + 29 } as const,
    { ...unit, kind: 'direct', start: start + 36, end: start + sentence.length } as const,
  ]);
  return { plain, marked: cited({ ...plain, version: 2 }, citations) };
}

describe('marks of who said what', function () {
  this.timeout(180_000);

  it('come at once over 5,000 characters', async () => {
    const { plain, marked } = report(100);
    const drawn: number[] = [];
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const reader = await openReader({ width: 1000 });
      drawn.push(await drawTime(reader, plain));
      times.push(await drawTime(reader, marked));
    }
    const [best, least] = [Math.min(...times), Math.min(...drawn)];
    assert.ok(best < least * 4 + 100, `${best.toFixed(0)} ms, drawn in ${least.toFixed(0)} ms`);
  });

  it('come over 330,000 characters in a few times what drawing them takes', async () => {
    const { plain, marked } = report(6400);
    const reader = await openReader({ width: 1000 });
    const drawn = await drawTime(reader, plain);
    const on = await drawTime(reader, marked);
    assert.ok(on < drawn * 8 + 1500, `${on.toFixed(0)} ms, drawn in ${drawn.toFixed(0)} ms`);
  });
});
