import { isArticleRole } from '../article/role';
import type { Article } from '../article/article';
import type { Name, NameMention, NameRegion } from '../names/name';
import { regionalForm, type RegionalForm } from '../names/regionalForm';
import { overlapTester, type Range } from '../text/range';
import type { FixedStretch } from './zones';

/** Whose renderings of names a view shows. */
export interface ViewNames {
  readonly mentions: readonly NameMention[];
  /** As printed when absent. */
  readonly region?: Exclude<NameRegion, 'sg'>;
  /** The Latin form in brackets behind the first mention of each name, where the text has none. */
  readonly latin: boolean;
  /** Inside quotations and titles the printed form stays; `both` shows the other one behind it, in 〔〕. */
  readonly quoted: 'printed' | 'both';
}

/** A name that is shown in other words than the printed ones. */
export interface NameStretch extends FixedStretch {
  readonly value: string;
  readonly name: Name;
}

/** How words become those of the view. */
export interface NameWriting {
  /** A rendering of another region, in the script of the view. */
  write(form: RegionalForm): string;
  /** Printed words in the script of the view. */
  convert(printed: string): string;
}

/** The text that names are shown in. All ranges are sorted, over `text`. */
export interface NamedText {
  readonly text: string;
  /** Quotations and titles. */
  readonly wording: readonly Range[];
  /** Where a first mention may be explained. */
  readonly body: readonly Range[];
}

/** What the names of a text become; nothing for those that stay as they are. */
export function nameStretches(named: NamedText, names: ViewNames, writing: NameWriting): readonly NameStretch[] {
  const explained = new Set<string>();
  const isQuoted = overlapTester(named.wording);
  const isBody = overlapTester(named.body);
  return names.mentions.flatMap((mention) => {
    const place = mention.part ?? mention;
    const printed = named.text.slice(place.start, place.end);
    const quoted = isQuoted(mention);
    const form = names.region && regionalForm(mention, printed, names.region);
    const beside = form && quoted && names.quoted === 'both' ? `〔${writing.write(form)}〕` : '';
    const latin = names.latin && !quoted && isBody(mention) ? explanation(mention, named.text, explained) : '';
    const isReplaced = form !== undefined && !quoted;
    if (!isReplaced && beside === '' && latin === '') return [];
    const words = isReplaced ? writing.write(form) : writing.convert(printed);
    return [{ start: place.start, end: place.end, value: words + beside + latin, name: mention.name }];
  });
}

/** （Vladimir Putin） for the first mention, unless the text says it itself or several people may be meant. */
function explanation({ name, others, end, start }: NameMention, text: string, explained: Set<string>): string {
  if (explained.has(name.key) || others.length > 0) return '';
  if (!/\p{Script=Han}/u.test(text.slice(start, end))) return '';
  explained.add(name.key);
  return name.latin === '' || /^\s*[（(]/.test(text.slice(end, end + 3)) ? '' : `（${name.latin}）`;
}

/** The parts of an article that tell its story. */
export function bodyRanges(article: Article): readonly Range[] {
  return article.blocks
    .filter(({ role }) => isArticleRole(role) && role !== 'title')
    .map(({ start, end }) => ({ start, end }));
}
