import type { Fact } from '../article/facts/facts';
import type { Range } from '../text/range';
import type { SourceReading } from './reading';
import { shorten, type FactName, type SourceSymbol } from './sourceSymbol';

/** The facts of a clipping, each with the place where it was read. */
export function factSymbols(reading: SourceReading): readonly SourceSymbol[] {
  const { facts } = reading.article;
  const dateline = facts.dateline && { ...facts.dateline, value: facts.dateline.value.text };
  return [
    ...symbolsOf('title', [facts.title], reading),
    ...symbolsOf('outlet', [facts.outlet], reading),
    ...symbolsOf('day', [facts.published], reading),
    ...symbolsOf('instant', [facts.instant], reading),
    ...symbolsOf('dateline', [dateline], reading),
    ...facts.byline.flatMap((fact) => symbolsOf(fact.value.role, [{ ...fact, value: fact.value.name }], reading)),
    ...symbolsOf('url', [facts.url], reading),
    ...symbolsOf('tag', facts.tags, reading),
    { kind: 'fact', fact: 'language', label: facts.language },
    ...(facts.region === undefined ? [] : [{ kind: 'fact', fact: 'region', label: facts.region } as const]),
  ];
}

function symbolsOf(
  fact: FactName,
  found: readonly (Fact<string> | undefined)[],
  reading: SourceReading,
): readonly SourceSymbol[] {
  return found.flatMap((one) => {
    if (!one) return [];
    const source = placeOf(one, reading);
    return [{ kind: 'fact', fact, label: shorten(one.value), from: one.from, ...(source && { source }) }];
  });
}

/** What was read in the address stands where the address stands. */
function placeOf({ from, source }: Fact<string>, { clipping, article }: SourceReading): Range | undefined {
  if (source || from !== 'url') return source;
  return article.facts.url?.source ?? clipping.linkLine?.url.source;
}
