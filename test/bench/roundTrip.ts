import { existsSync } from 'node:fs';
import type { Article } from '../../src/core/article/article';
import { readClipping } from '../../src/core/session';
import { loadDictionaries } from '../support/dictionaries';
import { joinRoundTrips, roundTripPress, type RoundTripResult } from '../support/pressRoundTrip';
import { corpusFiles, sharedPath } from '../support/sharedFiles';
import { check, section, skipped, table } from './report';

const agency = '中央社';
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Taiwan press → Simplified → Traditional (Taiwan): how much comes back different, and what the reader is told of it. */
export async function benchRoundTrip(): Promise<void> {
  section('Round trip: Taiwan press → Simplified → Traditional (Taiwan)');
  if (!existsSync(sharedPath('corpus'))) {
    skipped('the round trip', 'real clippings are not beside the project');
    return;
  }
  const dictionaries = await loadDictionaries();
  const articles = corpusFiles()
    .map(({ source }) => readClipping(source).article)
    .filter(({ facts }) => facts.script === 'hant');
  const isAgency = ({ facts }: Article): boolean => facts.outlet?.value === agency;
  const measure = (chosen: readonly Article[], houseStyle: boolean): RoundTripResult =>
    joinRoundTrips(chosen.map((article) => roundTripPress(article, dictionaries, houseStyle)));
  const reports = articles.filter(isAgency);
  const others = articles.filter((article) => !isAgency(article));
  const styled = measure(reports, true);
  const plain = measure(reports, false);
  table([
    ['text', 'Han characters', 'OpenCC’s spelling', 'press spelling'],
    resultRow(`${agency}, ${String(reports.length)} files`, plain, styled),
    resultRow(`others, ${String(others.length)} files`, measure(others, false), measure(others, true)),
  ]);
  process.stdout.write(`\n  left in ${agency}:\n`);
  table([['change', 'where'], ...styled.errors.map(({ original, got, context }) => [`${original} → ${got}`, context])]);
  checkBounds(plain, styled);
}

function resultRow(name: string, plain: RoundTripResult, styled: RoundTripResult): string[] {
  const share = ({ characters, errors }: RoundTripResult): string =>
    `${String(errors.length)} (${percent(errors.length, characters).toFixed(3)} %)`;
  return [name, String(plain.characters), share(plain), share(styled)];
}

function checkBounds(plain: RoundTripResult, styled: RoundTripResult): void {
  check({
    name: 'characters that differ in press spelling',
    measured: percent(styled.errors.length, styled.characters),
    limit: 0.25,
    unit: '%',
  });
  const surprises = plain.errors.filter(({ announced }) => !announced).length;
  check({
    name: 'errors under no doubt mark and no listed variant',
    measured: percent(surprises, plain.errors.length),
    limit: 2,
    unit: '%',
  });
  check({
    name: 'doubt marks in 100 characters',
    measured: percent(plain.marks, plain.characters),
    limit: 1.5,
    unit: 'marks',
  });
}
