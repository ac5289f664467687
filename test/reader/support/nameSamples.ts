import type { ReaderName, ReaderNameCard } from '../../../src/protocol/names';
import type { ReaderIntent, ReaderSnapshot } from '../../../src/protocol/reader';
import { placeOf } from './citationSamples';
import { openReader } from './openReader';
import type { OpenOptions, ReaderHandle } from './readerHandle';
import { taiwanSample } from './samples';

export const varela: ReaderNameCard = {
  title: 'Ines Varela',
  kindText: 'Person',
  kind: 'person',
  renderings: [
    { place: 'printed', text: '瓦雷拉', others: [] },
    { place: 'cn', text: '巴雷拉', others: ['瓦雷拉'] },
    { place: 'tw', text: '瓦雷拉', others: [] },
    { place: 'hk', text: '華雷拉', others: [] },
  ],
  lines: ['Known from: an archive of 2020–21, glosses: 12', 'In this clipping: 2 · in this workspace: 9'],
  acts: ['find', 'copy', 'correct'],
};

export const reuters: ReaderNameCard = {
  title: 'Reuters',
  kindText: 'Organisation',
  kind: 'organisation',
  renderings: [{ place: 'printed', text: '路透社', others: [] }],
  lines: ['Known from: glosses here'],
  acts: ['find', 'copy', 'add'],
};

/** The snapshot with these words as names; each with its own card. */
export function named(
  snapshot: ReaderSnapshot,
  names: readonly (readonly [words: string, card: ReaderNameCard])[],
): ReaderSnapshot {
  const mentions = names.map(([words], index): ReaderName => ({
    ...placeOf(snapshot, words),
    mention: index,
    card: index,
    isDoubtful: index === 1,
  }));
  return { ...snapshot, names: { shown: true, mentions, cards: names.map(([, card]) => card) } };
}

/** The Taiwan sample with two names. */
export function namedSample(): ReaderSnapshot {
  return named(taiwanSample(), [
    ['瓦雷拉', varela],
    ['路透社', reuters],
  ]);
}

export async function openNamed(options: OpenOptions = {}, snapshot = namedSample()): Promise<ReaderHandle> {
  const reader = await openReader({ width: 1000, height: 900, ...options });
  await reader.show(snapshot);
  return reader;
}

/** The card of the name that somebody is at. */
export function nameCard(reader: ReaderHandle) {
  return reader.page.getByRole('group', { name: 'Name', exact: true });
}

export async function intents(reader: ReaderHandle): Promise<readonly ReaderIntent[]> {
  return (await reader.sentOf('intent')).map(({ intent }) => intent);
}
