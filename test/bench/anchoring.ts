import { approximateMatch, exactMatch, jianbao, type Engine } from './anchoring/engines';
import { judge, type Verdict } from './anchoring/judge';
import { benchAnchoringSpeed } from './anchoring/speed';
import { makePairs, type NamedPair } from './anchoring/pairs';
import { loadDictionaries } from '../support/dictionaries';
import type { BenchCorpus } from './corpus';
import { check, section, table } from './report';

const seed = 20261122;
const leastPairs = 10_000;

const engines: Readonly<Record<string, Engine>> = {
  jianbao,
  'exact match': exactMatch,
  'approximate match': approximateMatch,
};

type Counts = Record<Verdict, number>;
type Fate = NamedPair['fate'];

/** Annotations on real clippings whose texts change in many ways: what is found again, and what is found wrongly. */
export async function benchAnchoring(corpus: BenchCorpus): Promise<void> {
  section(`Anchoring (${corpus.name}, seed ${String(seed)})`);
  const pairs = [...makePairs(corpus.documents, await loadDictionaries(), seed)];
  benchAnchoringSpeed(corpus.documents);
  for (const [name, engine] of Object.entries(engines)) {
    const tally = new Tally();
    for (const pair of pairs) tally.add(pair, judge(pair, engine(pair)));
    process.stdout.write(`\n  ${name}\n`);
    table(tally.rows(name === 'jianbao'));
    if (name === 'jianbao') checkBounds(tally, pairs.length);
  }
}

class Tally {
  readonly #byKind = new Map<string, Counts>();
  readonly #byFate = new Map<Fate, Counts>();

  add({ kind, fate }: NamedPair, verdict: Verdict): void {
    for (const counts of [of(this.#byKind, `${kind} (${fate})`), of(this.#byFate, fate)]) counts[verdict] += 1;
  }

  of(fate: Fate): Counts {
    return of(this.#byFate, fate);
  }

  rows(inDetail: boolean): readonly (readonly string[])[] {
    const head = ['', 'right', 'unsure', 'orphan', 'WRONG'];
    const counted = [
      ...(inDetail ? this.#byKind : []),
      ...[...this.#byFate].map(([fate, counts]) => [`all: ${fate}`, counts] as const),
    ];
    return [
      head,
      ...counted.map(([name, { right, open, none, wrong }]) => [name, right, open, none, wrong].map(String)),
    ];
  }
}

function of<Key>(counts: Map<Key, Counts>, key: Key): Counts {
  const known = counts.get(key) ?? { right: 0, wrong: 0, open: 0, none: 0 };
  counts.set(key, known);
  return known;
}

function checkBounds(tally: Tally, pairs: number): void {
  const [same, changed, deleted] = [tally.of('same'), tally.of('changed'), tally.of('deleted')];
  const percent = (part: number, { right, wrong, open, none }: Counts): number =>
    (100 * part) / (right + wrong + open + none);
  const wrong = same.wrong + changed.wrong + deleted.wrong;
  check({ name: 'pairs that are missing', measured: Math.max(0, leastPairs - pairs), limit: 0, unit: 'pairs' });
  check({ name: 'wrong, shown as certain', measured: wrong, limit: 0, unit: 'pairs' });
  check({ name: 'words that still stand, lost', measured: same.none, limit: 0, unit: 'pairs' });
  check({
    name: 'words that still stand, not certain',
    measured: percent(same.open + same.none, same),
    limit: 1,
    unit: '%',
  });
  check({
    name: 'changed words, neither found nor unsure',
    measured: percent(changed.none + changed.wrong, changed),
    limit: 3,
    unit: '%',
  });
}
