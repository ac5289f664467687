import type { QuotedStretch } from '../../text/quotationMarks';
import { contains } from '../../text/range';
import {
  addressedOutlet,
  attribution,
  closingQuote,
  interruptedQuote,
  outermost,
  contentBefore,
  isAttribution,
  isMedia,
  isWording,
  openingQuote,
  outletIn,
  standsAlone,
  withoutQuotes,
  type Credit,
} from './attributionUnit';
import { unnamedAmong } from './anonymousSources';
import { isNaming } from './content';
import { framesIn, type Frame } from './frames';
import { cueAlternation } from './lexicon';
import { sentencesOf } from './maskedText';
import type { NameRegister } from './names';
import type { Passage } from './passage';
import { subjectIn } from './subject';
import type { Attribution, CitationUnit } from './unit';

const cueAtEnd = new RegExp(`(?:${cueAlternation})$`);
/** What may stand between quotations that are all there is: 「甲」，但「乙」. */
const betweenQuotes = /^(?:[,。.、:;!?\s]|但是|但|而且|而|并且|并|和|与|以及|及|又|也)*$/;
const beforeColon = /(?:^|[。!?\n])([^,。:;!?\n]{2,30}):\s?$/;
const noSpeaker = /(?:是|为|如下|包括|着|规定|包含|例如|比如|即)$/;
const nestedSpeaker = /(?:^|[,。:;!?])([^,。:;!?「“‘『]{1,12}?)(说|告诉|表示|称)(?:我们?|他|她)?[:,]?$/;
/** A sentence in Japanese: two syllabic signs in a row. */
const japanese = /\p{Script=Hiragana}{2}/u;
/** A longer sentence before a quotation is no introduction to it. */
const longestSentenceBefore = 120;
/** Shorter quotations that nobody is credited with are terms. */
const shortestUnattributed = 12;

/** Finds who said what, paragraph by paragraph. */
export class AttributionFinder {
  /** Whose words the last paragraph ended with. */
  #last: Credit | undefined;

  /** `terms` are quoted words that the article uses again and again: names of things, nobody's words. */
  constructor(
    readonly names: NameRegister,
    readonly terms: ReadonlySet<string>,
  ) {}

  /** The attributions of one passage and the unnamed sources among their speakers. */
  find(passage: Passage): CitationUnit[] {
    const { folded, masked } = passage;
    const sentences = sentencesOf(folded, masked).filter(({ start, end }) => !japanese.test(masked.slice(start, end)));
    const reports = sentences.map((sentence) => framesIn(masked, sentence, (range) => isMedia(passage, range)));
    const units: CitationUnit[] = [
      ...reports.flatMap(({ frames }) => frames.flatMap((frame) => this.#report(passage, frame, frames))),
      ...reports.flatMap(({ subjects }) =>
        subjects.flatMap((subject) => unnamedAmong(passage, subject, 'source-unnamed')),
      ),
    ];
    const attributed = new Set(units.flatMap(({ kind, start }) => (kind === 'direct' ? [start - passage.start] : [])));
    for (const quote of passage.quotes.outer) {
      const spoken = attributed.has(quote.start) ? undefined : this.#afterColon(passage, quote);
      if (!spoken) continue;
      attributed.add(quote.start);
      units.push(spoken);
    }
    units.push(...this.#standing(passage, units.filter(isAttribution), attributed));
    units.push(...this.#nested(passage, attributed));
    units.push(...unattributed(passage, attributed));
    this.#remember(units);
    return units;
  }

  #report(passage: Passage, frame: Frame, frames: readonly Frame[]): CitationUnit[] {
    const credit = this.#credit(passage, frame);
    const quotes = passage.quotes.within(frame.content);
    const units: CitationUnit[] = frame.speaker ? unnamedAmong(passage, frame.speaker, 'source-unnamed') : [];
    const opening = openingQuote(passage, frame);
    if (opening) units.push(attribution(passage, opening, 'direct', credit, 'direct-before', 'medium'));
    if (quotes.length > 0 && betweenQuotes.test(withoutQuotes(passage.folded, frame.content, quotes))) {
      const spoken = [...interruptedQuote(passage, frame), ...quotes];
      return [...units, ...spoken.map((quote) => attribution(passage, quote, 'direct', credit, 'direct-cue', 'high'))];
    }
    const closing = closingQuote(passage.folded, frame.content, quotes.at(-1));
    const content = closing ? contentBefore(passage.folded, frame.content, closing.start) : frame.content;
    const confidence = frame.cue.content === 'bare' ? 'medium' : 'high';
    if (!frame.caused && !isNaming(passage.masked, frame)) {
      units.push(attribution(passage, content, 'indirect', credit, `indirect-${frame.cue.content}`, confidence));
    }
    for (const quote of credit.speaker === undefined ? [] : quotes) {
      if (frames.some((other) => isInner(other, frame) && contains(other.content, quote))) continue;
      if (quote === closing) {
        units.push(attribution(passage, quote, 'direct', credit, 'direct-after-clause', 'high'));
      } else if (this.#isWording(passage, quote, frame)) {
        units.push({ ...attribution(passage, quote, 'direct', credit, 'direct-partial', 'medium'), sub: 'partial' });
      }
    }
    return units;
  }

  #isWording(passage: Passage, quote: QuotedStretch, frame: Frame): boolean {
    return !this.terms.has(passage.folded.slice(quote.start + 1, quote.end - 1)) && isWording(passage, quote, frame);
  }

  #credit(passage: Passage, frame: Frame): Credit {
    const { text, folded, start } = passage;
    const { speaker, via: carrier, cue } = frame;
    const via = carrier
      ? (outletIn(text, folded, carrier) ?? text.slice(carrier.start, carrier.end))
      : addressedOutlet(passage, frame);
    return {
      ...(speaker && this.#speaker(passage, speaker)),
      cue: text.slice(cue.start, cue.end),
      cueRange: { start: start + cue.start, end: start + cue.end },
      ...(via !== undefined && { via }),
    };
  }

  #speaker({ text, start: at }: Passage, { start, end }: { readonly start: number; readonly end: number }): Credit {
    const speaker = text.slice(start, end);
    const name = this.names.nameOf(speaker);
    return { speaker, speakerRange: { start: at + start, end: at + end }, ...(name !== undefined && { name }) };
  }

  /** 商務部發言人：「…」, and what a reporting word leaves when its subject was not understood. */
  #afterColon(passage: Passage, quote: QuotedStretch): Attribution | undefined {
    const { text, masked } = passage;
    const near = Math.max(0, quote.start - 40);
    const match = beforeColon.exec(masked.slice(near, quote.start));
    const before = match?.[1];
    if (before === undefined || !/\p{Letter}/u.test(before) || noSpeaker.test(before.trim())) return undefined;
    const start = masked.lastIndexOf(before, quote.start);
    const cue = cueAtEnd.exec(before)?.[0] ?? '';
    const end = start + before.length;
    const subject = subjectIn(masked, { start, end: end - cue.length });
    if (!subject) return undefined;
    const cueRange = { start: passage.start + end - cue.length, end: passage.start + end };
    const credit = {
      ...this.#speaker(passage, subject),
      ...(cue !== '' && { cue: text.slice(end - cue.length, end), cueRange }),
    };
    return attribution(passage, quote, 'direct', credit, 'direct-colon', 'medium');
  }

  /** A sentence that is nothing but a quotation goes on with the speaker before it. */
  #standing(passage: Passage, attributions: readonly Attribution[], attributed: Set<number>): Attribution[] {
    const found: Attribution[] = [];
    const earlier = outermost(attributions)
      .filter(({ speaker }) => speaker !== undefined)
      .sort((a, b) => a.end - b.end);
    let last = this.#last;
    let next = 0;
    for (const quote of passage.quotes.outer) {
      for (let said = earlier[next]; said && said.end <= passage.start + quote.start; said = earlier[next]) {
        last = said;
        next += 1;
      }
      if (attributed.has(quote.start) || !standsAlone(passage, quote)) continue;
      const before = this.#subjectBefore(passage, quote, attributions);
      if (!before && !last) continue;
      attributed.add(quote.start);
      const { speaker, name } = before ?? last ?? {};
      const credit = { ...(speaker !== undefined && { speaker }), ...(name !== undefined && { name }) };
      found.push(attribution(passage, quote, 'direct', credit, 'direct-continued', 'medium'));
    }
    return found;
  }

  /** X看著窗外。「…」: the person of whom the sentence before tells, when nobody says anything in it. */
  #subjectBefore(passage: Passage, quote: QuotedStretch, attributions: readonly Attribution[]): Credit | undefined {
    const { masked } = passage;
    const near = Math.max(0, quote.start - longestSentenceBefore);
    const match = /(?:^|[。!?])([^。!?]+)[。!?]\s*$/.exec(masked.slice(near, quote.start));
    if (!match?.[1] || (match.index === 0 && near > 0)) return undefined;
    const start = near + match.index + match[0].indexOf(match[1]);
    const end = start + match[1].length;
    const told = { start: passage.start + start, end: passage.start + end + 1 };
    if (attributions.some((unit) => unit.start < told.end && unit.end > told.start)) return undefined;
    const subject = subjectIn(masked, { start, end: start + masked.slice(start, end).search(/,|$/) }, 'clause');
    if (!subject || !this.names.isPerson(passage.text.slice(subject.start, subject.end))) return undefined;
    return this.#speaker(passage, subject);
  }

  /** A quotation inside a quotation counts when it has a speaker of its own. */
  #nested(passage: Passage, attributed: ReadonlySet<number>): Attribution[] {
    return passage.quotes.all.flatMap((quote) => {
      if (quote.depth !== 1) return [];
      const outer = passage.quotes.around(quote.start);
      if (!outer || !attributed.has(outer.start)) return [];
      const near = Math.max(outer.start + 1, quote.start - 30);
      const match = nestedSpeaker.exec(passage.folded.slice(near, quote.start));
      const [said = '', speaker = '', cue = ''] = match ?? [];
      if (!match) return [];
      const start = near + match.index + said.indexOf(speaker);
      const end = start + speaker.length;
      const subject = subjectIn(passage.folded, { start, end });
      const credit = {
        ...(subject && { speaker: passage.text.slice(subject.start, subject.end) }),
        cue: passage.text.slice(end, end + cue.length),
      };
      return [attribution(passage, quote, 'direct', credit, 'direct-nested', 'medium')];
    });
  }

  #remember(units: readonly CitationUnit[]): void {
    const named = outermost(units.filter(isAttribution)).filter(({ speaker }) => speaker !== undefined);
    const spoken = named.filter(
      ({ kind, sub, rule }) => kind === 'direct' && sub === undefined && rule !== 'direct-nested',
    );
    this.#last = (spoken.length > 0 ? spoken : named).toSorted((a, b) => a.start - b.start).at(-1);
  }
}

/** True for a frame in the words of another: what is quoted there is said by who speaks there. */
const isInner = (inner: Frame, outer: Frame): boolean => inner !== outer && contains(outer.content, inner.content);

/** Whole clauses in quotation marks that no rule gives to anybody: to be looked at, not to be believed. */
function unattributed(passage: Passage, attributed: ReadonlySet<number>): Attribution[] {
  return passage.quotes.outer.flatMap((quote) => {
    const words = passage.folded.slice(quote.start + 1, quote.end - 1);
    if (attributed.has(quote.start) || words.length < shortestUnattributed || !/[,。!?]/.test(words)) return [];
    return [attribution(passage, quote, 'direct', {}, 'direct-unattributed', 'low')];
  });
}
