import type { QuotedStretch } from '../../text/quotationMarks';
import {
  addressedOutlet,
  anonymousSpeakers,
  attribution,
  closingQuote,
  contentBefore,
  isAttribution,
  isMedia,
  isWording,
  standsAlone,
  withoutQuotes,
  type Credit,
} from './attributionUnit';
import { framesIn, type Frame } from './frames';
import { cueAlternation } from './lexicon';
import { maskText, sentencesOf } from './maskedText';
import type { NameRegister } from './names';
import { outletNamesIn } from './outletNames';
import type { Passage } from './passage';
import type { Attribution, CitationUnit } from './unit';

const cueAtEnd = new RegExp(`(?:${cueAlternation})$`);
/** What may stand between quotations that are all there is: 「甲」，但「乙」. */
const betweenQuotes = /^(?:[，,。.、：:；;！!？?\s]|但是|但|而且|而|並且|并且|並|并|和|與|与|以及|及|又|也)*$/;
const beforeColon = /(?:^|[。！？\n])([^，。：:；！？\n]{2,30})[：:]\s?$/;
const noSpeaker = /(?:是|為|为|如下|包括|著|着|規定|规定)$/;
const nestedSpeaker =
  /(?:^|[，。：；！？])([^，。：；！？「“‘『]{1,12}?)(說|说|告訴|告诉|表示|稱|称)(?:我|我們|我们|他|她)?[：，]?$/;

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
    const masked = maskText(passage);
    const frames = sentencesOf(passage, masked).flatMap((sentence) =>
      framesIn(masked, sentence, (range) => isMedia(passage.text.slice(range.start, range.end))),
    );
    const units = frames.flatMap((frame) => this.#report(passage, frame));
    const attributed = new Set(units.flatMap(({ kind, start }) => (kind === 'direct' ? [start - passage.start] : [])));
    for (const quote of passage.quotes.outer) {
      const spoken = attributed.has(quote.start) ? undefined : this.#afterColon(passage, masked, quote);
      if (!spoken) continue;
      attributed.add(quote.start);
      units.push(spoken);
    }
    units.push(...this.#standing(passage, units.filter(isAttribution), attributed));
    units.push(...this.#nested(passage, attributed));
    this.#remember(units);
    return units;
  }

  #report(passage: Passage, frame: Frame): CitationUnit[] {
    const credit = this.#credit(passage, frame);
    const quotes = passage.quotes.within(frame.content);
    const units: CitationUnit[] = frame.speaker ? anonymousSpeakers(passage, frame.speaker) : [];
    if (quotes.length > 0 && betweenQuotes.test(withoutQuotes(passage.text, frame.content, quotes))) {
      const before = passage.quotes.endingAt(frame.start);
      const interrupted = before && /[，,]/.test(passage.text.charAt(before.end - 2)) ? [before] : [];
      const spoken = [...interrupted, ...quotes];
      return [...units, ...spoken.map((quote) => attribution(passage, quote, 'direct', credit, 'direct-cue', 'high'))];
    }
    const closing = closingQuote(passage.text, frame.content, quotes.at(-1));
    const content = closing ? contentBefore(passage.text, frame.content, closing.start) : frame.content;
    const confidence = frame.cue.content === 'bare' ? 'medium' : 'high';
    units.push(attribution(passage, content, 'indirect', credit, `indirect-${frame.cue.content}`, confidence));
    for (const quote of credit.speaker === undefined ? [] : quotes) {
      if (quote === closing) {
        units.push(attribution(passage, quote, 'direct', credit, 'direct-after-clause', 'high'));
      } else if (this.#isWording(passage, quote, frame)) {
        units.push({ ...attribution(passage, quote, 'direct', credit, 'direct-partial', 'medium'), sub: 'partial' });
      }
    }
    return units;
  }

  #isWording(passage: Passage, quote: QuotedStretch, frame: Frame): boolean {
    return !this.terms.has(passage.text.slice(quote.start + 1, quote.end - 1)) && isWording(passage, quote, frame);
  }

  #credit(passage: Passage, frame: Frame): Credit {
    const speaker = frame.speaker && passage.text.slice(frame.speaker.start, frame.speaker.end);
    const carrier = frame.via && passage.text.slice(frame.via.start, frame.via.end);
    const via = carrier === undefined ? addressedOutlet(passage, frame) : (outletNamesIn(carrier)[0]?.text ?? carrier);
    return { ...this.#speaker(speaker), cue: frame.cue.word, ...(via !== undefined && { via }) };
  }

  #speaker(speaker: string | undefined): Credit {
    const name = speaker === undefined ? undefined : this.names.nameOf(speaker);
    return { ...(speaker !== undefined && { speaker }), ...(name !== undefined && { name }) };
  }

  /** 商務部發言人：「…」, and what a reporting word leaves when its subject was not understood. */
  #afterColon(passage: Passage, masked: string, quote: QuotedStretch): Attribution | undefined {
    const near = Math.max(0, quote.start - 40);
    const before = beforeColon.exec(masked.slice(near, quote.start))?.[1]?.trim();
    if (before === undefined || !/\p{Letter}/u.test(before) || noSpeaker.test(before)) return undefined;
    const start = masked.lastIndexOf(before, quote.start);
    const speaker = passage.text.slice(start, start + before.length);
    const cue = cueAtEnd.exec(speaker)?.[0];
    const credit = {
      ...this.#speaker(cue === undefined ? speaker : speaker.slice(0, -cue.length)),
      ...(cue !== undefined && { cue }),
    };
    return credit.speaker === '' ? undefined : attribution(passage, quote, 'direct', credit, 'direct-colon', 'medium');
  }

  /** A sentence that is nothing but a quotation goes on with the speaker before it. */
  #standing(passage: Passage, attributions: readonly Attribution[], attributed: Set<number>): Attribution[] {
    const found: Attribution[] = [];
    const earlier = attributions.filter(({ speaker }) => speaker !== undefined).sort((a, b) => a.end - b.end);
    let last = this.#last;
    let next = 0;
    for (const quote of passage.quotes.outer) {
      for (let said = earlier[next]; said && said.end <= passage.start + quote.start; said = earlier[next]) {
        last = said;
        next += 1;
      }
      if (attributed.has(quote.start) || !last || !standsAlone(passage, quote)) continue;
      attributed.add(quote.start);
      const { speaker, name } = last;
      const credit = { ...(speaker !== undefined && { speaker }), ...(name !== undefined && { name }) };
      found.push(attribution(passage, quote, 'direct', credit, 'direct-continued', 'medium'));
    }
    return found;
  }

  /** A quotation inside a quotation counts when it has a speaker of its own. */
  #nested(passage: Passage, attributed: ReadonlySet<number>): Attribution[] {
    return passage.quotes.all.flatMap((quote) => {
      if (quote.depth !== 1) return [];
      const outer = passage.quotes.around(quote.start);
      if (!outer || !attributed.has(outer.start)) return [];
      const before = passage.text.slice(Math.max(outer.start + 1, quote.start - 30), quote.start);
      const [, speaker, cue] = nestedSpeaker.exec(before) ?? [];
      if (speaker === undefined || cue === undefined) return [];
      return [attribution(passage, quote, 'direct', { speaker, cue }, 'direct-nested', 'medium')];
    });
  }

  #remember(units: readonly CitationUnit[]): void {
    const named = units.filter(isAttribution).filter(({ speaker }) => speaker !== undefined);
    const spoken = named.filter(
      ({ kind, sub, rule }) => kind === 'direct' && sub === undefined && rule !== 'direct-nested',
    );
    const latest = (spoken.length > 0 ? spoken : named).toSorted((a, b) => a.start - b.start).at(-1);
    this.#last = latest;
  }
}
