import type { Range } from '../../../src/core/text/range';
import type { ReaderCitation, ReaderReference } from '../../../src/protocol/citations';
import type { ReaderSnapshot } from '../../../src/protocol/reader';
import { taiwanSample } from './samples';

const blank = { speaker: '', confidence: 'high', lines: ['Direct quotation'] } as const;

/** Where words stand in a snapshot's text: their first place. */
export function placeOf({ text }: ReaderSnapshot, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) {
    throw new Error(`No words ${words}`);
  }
  return { start, end: start + words.length };
}

export function citationOn(
  snapshot: ReaderSnapshot,
  words: string,
  rest: Partial<ReaderCitation> & Pick<ReaderCitation, 'kind'>,
): ReaderCitation {
  return { ...blank, ...placeOf(snapshot, words), citation: 0, ...rest };
}

/** The snapshot with these citations, numbered in their order. */
export function cited(snapshot: ReaderSnapshot, citations: readonly ReaderCitation[]): ReaderSnapshot {
  const numbered = citations.map((one, citation) => ({ ...one, citation }));
  return { ...snapshot, citations: { shown: true, low: false, citations: numbered } };
}

/** The Taiwan sample with citations of every kind, one in another. */
export function citedSample(): ReaderSnapshot {
  const sample = taiwanSample();
  return cited(sample, [
    citationOn(sample, '瓦雷拉（Ines Varela）', { kind: 'gloss', lines: ['Name in another form'] }),
    citationOn(sample, '今天', { kind: 'date', lines: ['Date', 'Saturday, March 14, 2026'] }),
    citationOn(sample, '復航後的第一個月每天兩班，票價不變', {
      kind: 'indirect',
      speaker: '瓦雷拉',
      speakerRange: placeOf(sample, '瓦雷拉'),
      cueRange: placeOf(sample, '表示'),
      lines: ['Reported speech', 'Speaker: 瓦雷拉'],
    }),
    citationOn(sample, '路透社', { kind: 'source', sub: 'outlet', lines: ['Named source'] }),
    citationOn(sample, '「我們等這一天等了七百天。」', {
      kind: 'direct',
      speaker: '瓦雷拉',
      speakerRange: placeOf(sample, '她'),
      cueRange: placeOf(sample, '告訴記者'),
      via: '路透社',
      lines: ['Direct quotation', 'Speaker: 瓦雷拉', 'Via: 路透社', 'High confidence'],
    }),
    citationOn(sample, '主要通道', { kind: 'link', sub: 'body', lines: ['Link to a report'] }),
    citationOn(sample, '對方外長未直接回應，只說細節「仍在談」', {
      kind: 'indirect',
      speaker: '對方外長',
      speakerRange: placeOf(sample, '對方外長'),
      confidence: 'medium',
      verdict: 'rejected',
      lines: ['Reported speech'],
    }),
    citationOn(sample, '「仍在談」', { kind: 'direct', sub: 'partial', speaker: '對方外長', verdict: 'confirmed' }),
    citationOn(sample, '知情人士', { kind: 'source', sub: 'anon', confidence: 'low', lines: ['Unnamed source'] }),
  ]);
}

/** A reference with a field in each state. */
export function sampleReference(snapshot: ReaderSnapshot): ReaderReference {
  return {
    fields: [
      {
        name: 'title',
        label: 'Title',
        value: '兩國外長談渡輪復航',
        state: 'found',
        needed: true,
        evidence: [{ value: '兩國外長談渡輪復航', origin: 'front matter', inFile: true }],
      },
      {
        name: 'issued',
        label: 'Day',
        value: '2026-03-14',
        state: 'disagreeing',
        needed: true,
        evidence: [
          { value: '2026-03-14', origin: 'dateline', range: placeOf(snapshot, '14日'), inFile: true },
          { value: '2026-03-15', origin: 'feed time', inFile: true },
        ],
      },
      {
        name: 'translator',
        label: 'Translator',
        value: '林曉嵐',
        state: 'corrected',
        needed: false,
        evidence: [
          { value: '林曉嵐', origin: 'you', inFile: false },
          { value: '林晓岚', origin: 'byline', range: placeOf(snapshot, '林曉嵐'), inFile: true },
        ],
      },
      { name: 'url', label: 'Address', state: 'missing', needed: true, evidence: [] },
      { name: 'accessed', label: 'Read on', state: 'missing', needed: false, evidence: [] },
    ],
    written: '海港通訊社. 兩國外長談渡輪復航[N/OL]. 2026-03-14.',
    format: 'GB/T 7714—2025',
  };
}
