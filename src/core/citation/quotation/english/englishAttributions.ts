import type { Range } from '../../../text/range';
import { attribution, isAttribution, standsAlone, withoutQuotes, type Credit } from '../attributionUnit';
import { outletNamesIn } from '../outletNames';
import { unnamedSource } from '../anonymousSources';
import type { Passage } from '../passage';
import type { CitationUnit } from '../unit';
import { englishFrames, type EnglishFrame } from './englishFrames';
import { pronoun, unnamedPhrase } from './englishLexicon';
import { englishSentences, maskEnglish } from './englishText';

const betweenQuotes = /^(?:[\s,.;:!?—–-]|but|and)*$/;
/** Quoted words as short as this in the midst of a clause are names as often as words. */
const shortestPartial = 3;
const title =
  /^(?:the\s+)?(?:(?:[a-z]+['’]s?|chinese|russian|american|u\.s\.|us|british|french|german|japanese|foreign|prime|vice|deputy|chief|former|senior|defense|defence|finance|state)\s+)*(?:president|minister|premier|chancellor|secretary|spokesman|spokeswoman|spokesperson|senator|governor|general|director|professor|chairman|chairwoman|ambassador|king|queen|mr\.?|mrs\.?|ms\.?|dr\.?|leader|analyst|economist)\s+/;

/** Who said what in paragraphs in English, and the unnamed sources among the speakers. */
export class EnglishFinder {
  /** Full names by their last word: Korybko, Andrew Korybko. */
  readonly #names = new Map<string, string>();
  #last: string | undefined;

  find(passage: Passage): CitationUnit[] {
    const masked = maskEnglish(passage);
    const attributed = new Set<number>();
    const isOutlet = ({ start, end }: Range): boolean =>
      outletNamesIn(passage.text.slice(start, end), passage.folded.slice(start, end)).length > 0;
    const units = englishSentences(masked).flatMap((sentence) =>
      englishFrames(masked, sentence, isOutlet).flatMap((frame) => this.#report(passage, frame, attributed)),
    );
    return [...units, ...this.#standing(passage, units, attributed)];
  }

  /** A sentence that is nothing but a quotation goes on with the speaker before it. */
  #standing(passage: Passage, units: readonly CitationUnit[], attributed: ReadonlySet<number>): CitationUnit[] {
    const said = units.filter(isAttribution).sort((a, b) => a.end - b.end);
    return passage.quotes.outer.flatMap((quote) => {
      const last = said.findLast(({ end, speaker }) => end <= passage.start + quote.start && speaker !== undefined);
      if (attributed.has(quote.start) || !last || !standsAlone(passage, quote)) return [];
      const credit = {
        ...(last.speaker !== undefined && { speaker: last.speaker }),
        ...(last.name !== undefined && { name: last.name }),
      };
      return [attribution(passage, quote, 'direct', credit, 'direct-continued', 'medium')];
    });
  }

  #report(passage: Passage, frame: EnglishFrame, attributed: Set<number>): CitationUnit[] {
    const credit = this.#credit(passage, frame);
    const units: CitationUnit[] = [];
    if (frame.speaker && isUnnamed(passage, frame.speaker)) {
      units.push(unnamedSource(passage, frame.speaker, 'source-unnamed'));
    }
    for (const content of frame.content) {
      const quotes = passage.quotes.within(withClosing(passage, content)).filter(({ start }) => !attributed.has(start));
      const rest = withoutQuotes(passage.text, content, quotes);
      const isDirect = quotes.length > 0 && betweenQuotes.test(rest);
      if (!isDirect) units.push(attribution(passage, content, 'indirect', credit, 'indirect-english', 'medium'));
      for (const quote of quotes) {
        const words = passage.text.slice(quote.start + 1, quote.end - 1).split(/\s+/).length;
        if (!isDirect && words < shortestPartial) continue;
        attributed.add(quote.start);
        const unit = attribution(
          passage,
          quote,
          'direct',
          credit,
          isDirect ? 'direct-english' : 'direct-partial',
          isDirect ? 'high' : 'medium',
        );
        units.push(isDirect ? unit : { ...unit, sub: 'partial' });
      }
    }
    return units;
  }

  #credit({ text, start, folded }: Passage, { cue, speaker, told }: EnglishFrame): Credit {
    const at = ({ start: from, end }: Range): Range => ({ start: start + from, end: start + end });
    const via = told && outletNamesIn(text.slice(told.start, told.end), folded.slice(told.start, told.end))[0]?.text;
    const said = speaker && text.slice(speaker.start, speaker.end);
    const name = said === undefined ? undefined : this.#nameOf(said);
    return {
      cue: text.slice(cue.start, cue.end),
      cueRange: at(cue),
      ...(said !== undefined && speaker && { speaker: said, speakerRange: at(speaker) }),
      ...(name !== undefined && { name }),
      ...(via !== undefined && { via }),
    };
  }

  #nameOf(speaker: string): string | undefined {
    if (pronoun.test(speaker.toLowerCase())) return this.#last;
    const [head = '', apposed] = speaker.split(/,\s/);
    const named = apposed !== undefined && /^(?:\p{Lu}[\p{L}.'’-]+\s?){2,4}$/u.test(apposed) ? apposed : head;
    const plain = named.slice(title.exec(named.toLowerCase())?.[0].length ?? 0).replace(/\s*\([^()]*\)/g, '');
    if (!/^\p{Lu}/u.test(plain)) return undefined;
    const lastWord = plain.split(/\s+/).at(-1) ?? plain;
    const known = this.#names.get(lastWord);
    if (known === undefined && plain.includes(' ')) this.#names.set(lastWord, plain);
    this.#last = known ?? plain;
    return this.#last;
  }
}

/** A quotation's closing mark stands behind the mark that ended the stretch. */
function withClosing({ paired: text }: Passage, { start, end }: Range): Range {
  const more = /^[.,!?;:]{0,2}[”"’]/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return { start, end: end + more };
}

/** People whom nobody names begin small: a name would begin with a capital. */
function isUnnamed({ text }: Passage, { start, end }: Range): boolean {
  const phrase = text.slice(start, end);
  const names = phrase
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return names.length < 3 && unnamedPhrase.test(phrase.toLowerCase());
}
