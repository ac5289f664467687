import type { Article } from '../article/article';
import { isCertain } from '../annotation/anchor';
import { targetOf, type Selector } from '../annotation/annotation';
import type { PlacedNote } from '../annotation/notePlacer';
import type { ExportedClipping } from './exportNotes';
import { hypothesisIdOf, keptKeys, rowContent } from './hypothesisRow';
import { asObject, textOf, type Properties } from '../annotation/properties';

/**
 * A list as the search of the Hypothesis API gives it. Its quotations are ours; positions, in UTF-16 units as Hypothesis
 * counts, only stand where a note's place is certain. A label and a gloss are written as tags (`label:fact`), because
 * text and tags are all that the Hypothesis client keeps of a file it imports. For the way back, the property `jianbao`
 * of each row holds the whole annotation, which other readers pass over.
 */
export function exportHypothesis(clippings: readonly ExportedClipping[]): string {
  const rows = clippings.flatMap(({ article, notes }) => notes.map((note) => row(article, note)));
  return `${JSON.stringify({ total: rows.length, rows }, null, 2)}\n`;
}

function row(article: Article, note: PlacedNote): object {
  const { annotation } = note;
  const kept = asObject(annotation.hypothesis) ?? {};
  const user = textOf(kept.user) || accountOf(note.creator);
  const source = targetOf(annotation)?.source ?? '';
  return {
    id: hypothesisIdOf(annotation.id),
    created: note.created,
    updated: note.modified,
    user,
    user_info: { display_name: note.creator === '' ? null : note.creator },
    uri: source,
    ...rowContent(note),
    group: '__world__',
    permissions: { read: ['group:__world__'], update: [user], delete: [user], admin: [user] },
    target: [{ source, selector: selectorsOf(note) }],
    document: { title: titlesOf(article) },
    hidden: false,
    flagged: false,
    links: {},
    ...keptOf(kept),
    jianbao: annotation,
  };
}

/** What Hypothesis itself said of a row that came from there. */
function keptOf(kept: Properties): Properties {
  return Object.fromEntries(keptKeys.filter((key) => kept[key] !== undefined).map((key) => [key, kept[key]]));
}

const titlesOf = ({ facts }: Article): readonly string[] => (facts.title ? [facts.title.value] : []);

/** An account of a host that cannot be (RFC 2606), since names here are no accounts. */
const accountOf = (name: string): string =>
  `acct:${encodeURIComponent(name === '' ? 'unknown' : name)}@jianbao.invalid`;

function selectorsOf({ annotation, anchor, about }: PlacedNote): readonly Selector[] {
  if (about === 'clipping') return [];
  const quote = targetOf(annotation)?.selector.filter(({ type }) => type === 'TextQuoteSelector') ?? [];
  if (!isCertain(anchor)) return quote;
  return [...quote, { type: 'TextPositionSelector', start: anchor.start, end: anchor.end }];
}
