import type { CitationStrings, ReaderCitation, ReaderCitations } from '../../protocol/citations';
import { format } from '../strings';

/** What has changed, for those who do not see it; empty when nothing has. */
export function saidOf(now: ReaderCitations, before: ReaderCitations, strings: CitationStrings): string {
  if (now.shown !== before.shown || now.low !== before.low) {
    return now.shown ? format(strings.shown, now.citations.length) : strings.hidden;
  }
  const verdicts = new Map(before.citations.map((unit) => [keyOf(unit), unit.verdict]));
  const changed = now.citations.find((unit) => verdicts.has(keyOf(unit)) && verdicts.get(keyOf(unit)) !== unit.verdict);
  if (changed === undefined) {
    return '';
  }
  return changed.verdict === undefined ? strings.takenBack : strings.verdicts[changed.verdict];
}

function keyOf({ kind, start, end }: ReaderCitation): string {
  return `${kind} ${start} ${end}`;
}
