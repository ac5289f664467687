import { chineseDate, monthFirst, parseIsoDate } from '../isoDate';
import { localeOf, type StyleLocale } from '../locale';
import { fullName, sortedName, type PersonName } from '../personName';
import { outletIsAuthor, type Contributor, type Reference } from '../reference';
import { isHan, type Romanizer } from '../romanize';
import { endSentence } from '../sentence';

/** What Chicago's writers ask of the options; see `WriteOptions`. */
interface ChicagoOptions {
  readonly locale?: StyleLocale;
  readonly romanizer?: Romanizer;
}

/** Chicago Manual of Style, bibliography entry. In Chinese it follows the practice of Taiwan’s presses: 〈〉, 《》. */
export function writeChicago(reference: Reference, options: ChicagoOptions = {}): string {
  const parts = new EnglishParts(reference, options.romanizer);
  return written(reference, options, chineseEntry, () =>
    sentences([
      parts.authors('sorted'),
      parts.quotedTitle('.'),
      parts.translators(),
      parts.source(),
      parts.accessed(),
      parts.address(),
    ]),
  );
}

/** Chicago, a full note: names as they are spoken, commas between the parts. */
export function writeChicagoNote(reference: Reference, options: ChicagoOptions = {}): string {
  const parts = new EnglishParts(reference, options.romanizer);
  return written(reference, options, chineseNote, () => {
    const translators = parts.translatorNames();
    const all = [
      parts.authors('spoken'),
      parts.quotedTitle(','),
      translators === '' ? undefined : `trans. ${translators}`,
      parts.source(),
      parts.accessed()?.toLowerCase(),
      parts.address(),
    ].filter((part) => part !== undefined);
    const last = all.pop() ?? '';
    return [...all.map(withComma), withStop(last.replace(/,(”?)$/, '.$1'))].join(' ');
  });
}

/** Chicago, the entry of a list that goes by author and year. */
export function writeChicagoAuthorDate(reference: Reference, options: ChicagoOptions = {}): string {
  const parts = new EnglishParts(reference, options.romanizer);
  const year = reference.issued && parseIsoDate(reference.issued.value)?.year;
  return written(reference, options, chineseAuthorDate, () =>
    sentences([
      parts.authors('sorted'),
      year === undefined ? 'n.d.' : String(year),
      parts.quotedTitle('.'),
      parts.translators(),
      parts.source(),
      parts.accessed(),
      parts.address(),
    ]),
  );
}

type ChineseWriter = (reference: Reference, locale: StyleLocale) => string;

/** Romanised titles are for readers of English. */
function written(
  reference: Reference,
  { locale, romanizer }: ChicagoOptions,
  chinese: ChineseWriter,
  english: () => string,
): string {
  const language = locale ?? (romanizer ? 'en' : localeOf(reference));
  return `${language === 'en' ? english() : chinese(reference, language)}\n`;
}

/** Parts of an entry in English; each undefined when nothing is known. */
class EnglishParts {
  constructor(
    private readonly reference: Reference,
    private readonly romanizer: Romanizer | undefined,
  ) {}

  /** The first name turned round where a list is sorted by it. */
  authors(order: 'sorted' | 'spoken'): string | undefined {
    const [first, ...others] = this.reference.authors;
    if (!first) return undefined;
    return joinAnd(
      [this.name(first, order === 'sorted' ? sortedName : fullName), ...others.map((one) => this.name(one, fullName))],
      order === 'sorted' && 'family' in first.name,
    );
  }

  /** `“Pinyin” 原題 [Translation]`, or what of that there is; the stop stands where American English has it. */
  quotedTitle(stop: '.' | ','): string | undefined {
    const title = this.reference.title?.value;
    if (title === undefined) return undefined;
    const translation = this.reference.translatedTitle?.value;
    const bracket = translation === undefined ? '' : ` [${translation}]`;
    const end = (text: string): string => (stop === '.' ? endSentence(text, stop) : text + stop);
    if (this.romanizer && isHan(title)) return end(`“${this.romanizer.title(title)}” ${title}${bracket}`);
    if (bracket !== '') return end(`“${title}”${bracket}`);
    return `“${end(title)}”`;
  }

  translatorNames(): string {
    return joinAnd(
      this.reference.translators.map((one) => this.name(one, fullName)),
      false,
    );
  }

  translators(): string | undefined {
    const names = this.translatorNames();
    return names === '' ? undefined : `Translated by ${names}`;
  }

  source(): string | undefined {
    const issued = this.reference.issued && parseIsoDate(this.reference.issued.value);
    const outlet = outletIsAuthor(this.reference) ? undefined : this.body(this.reference.outlet?.value);
    const parts = [outlet, issued && monthFirst(issued)].filter((part) => part !== undefined);
    return parts.length === 0 ? undefined : parts.join(', ');
  }

  /** Chicago asks for the day of reading only where there is no other day. */
  accessed(): string | undefined {
    const { issued, accessed } = this.reference;
    const day = issued || accessed === undefined ? undefined : parseIsoDate(accessed);
    return day && `Accessed ${monthFirst(day)}`;
  }

  address(): string | undefined {
    return this.reference.url?.value;
  }

  private name({ name }: Contributor, order: (name: PersonName) => string): string {
    const text = order(name);
    if (!this.romanizer || !isHan(text)) return text;
    const isBody = text === this.reference.outlet?.value;
    return `${isBody ? this.romanizer.title(text) : this.romanizer.person(text)} ${text}`;
  }

  private body(name: string | undefined): string | undefined {
    if (name === undefined || !this.romanizer || !isHan(name)) return name;
    return `${this.romanizer.title(name)} ${name}`;
  }
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [withStop(part)])).join(' ');
}

/** A closing quotation mark has its stop before it. */
const withStop = (part: string): string => (/[.?!。？！…]”$/.test(part) ? part : endSentence(part, '.'));

const withComma = (part: string): string => (/,”?$/.test(part) ? part : `${part},`);

function joinAnd(names: readonly string[], turned: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = turned || names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} and ${last}`;
}

const stopped = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part === undefined || part === '' ? [] : [`${part}。`])).join('');

function chineseEntry(reference: Reference, locale: StyleLocale): string {
  return stopped([
    peopleOf(reference.authors),
    chineseTitle(reference),
    translatedBy(reference, locale),
    chineseSource(reference),
    chineseAccess(reference, locale),
    reference.url?.value,
  ]);
}

function chineseNote(reference: Reference, locale: StyleLocale): string {
  const parts = [
    peopleOf(reference.authors),
    chineseTitle(reference),
    translatedBy(reference, locale),
    chineseSource(reference),
    chineseAccess(reference, locale),
    reference.url?.value,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('，')}。`;
}

function chineseAuthorDate(reference: Reference, locale: StyleLocale): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  return stopped([
    peopleOf(reference.authors),
    issued ? String(issued.year) : locale === 'zh-TW' ? '無日期' : '无日期',
    chineseTitle(reference),
    translatedBy(reference, locale),
    chineseSource(reference),
    chineseAccess(reference, locale),
    reference.url?.value,
  ]);
}

const peopleOf = (people: readonly Contributor[]): string => people.map(({ name }) => fullName(name)).join('、');

function chineseTitle({ title, translatedTitle }: Reference): string | undefined {
  return title && `〈${title.value}〉${translatedTitle ? `［${translatedTitle.value}］` : ''}`;
}

function translatedBy({ translators }: Reference, locale: StyleLocale): string {
  return translators.length === 0 ? '' : `${peopleOf(translators)}${locale === 'zh-TW' ? '譯' : '译'}`;
}

function chineseSource(reference: Reference): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const outlet = outletIsAuthor(reference) ? undefined : outletName(reference);
  return [outlet, issued && chineseDate(issued)].filter((part) => part !== undefined).join('，');
}

function chineseAccess({ issued, accessed }: Reference, locale: StyleLocale): string {
  const day = issued || accessed === undefined ? undefined : parseIsoDate(accessed);
  return day ? `${chineseDate(day)}${locale === 'zh-TW' ? '查閱' : '查阅'}` : '';
}

/** Papers and magazines stand in 《》, agencies, broadcasters and sites do not. */
function outletName({ outlet, outletType }: Reference): string | undefined {
  if (!outlet) return undefined;
  return outletType === 'newspaper' || outletType === 'magazine' ? `《${outlet.value}》` : outlet.value;
}
