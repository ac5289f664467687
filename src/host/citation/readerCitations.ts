import type * as Citation from '../../core/citation';
import type { JudgedUnit } from '../../core/citation/verdict';
import type { Script } from '../../core/text/hanScript';
import type { Range } from '../../core/text/range';
import type { ReaderCitation } from '../../protocol/citations';
import type { ShownArticle } from '../script/panelView';
import { citationLines } from './citationLines';

type Core = Pick<typeof Citation, 'speakerName' | 'linkOutlet'>;

/** Who said what as the page draws it, over the shown text and in its script. */
export function readerCitations(
  units: readonly JudgedUnit[],
  article: ShownArticle,
  core: Core,
): readonly ReaderCitation[] {
  const words = wordsOf(article);
  return units.map((unit, index) => readerCitation(unit, index, words, core));
}

/** How the words of an article look as it is shown. */
export interface ShownWords {
  /** Whose names of outlets are used; English ones when it is absent. */
  readonly script?: Script;
  range(printed: Range): Range;
  /** A name or other words of the text. */
  text(printed: string): string;
}

export function wordsOf({ article, script, view }: ShownArticle): ShownWords {
  const { facts } = article;
  if (!script) {
    return { script: facts.script, range: ({ start, end }) => ({ start, end }), text: (printed) => printed };
  }
  const converted = new Map<string, string>();
  return {
    script: view.name === 'original' ? facts.script : view.name === 'hans' ? 'hans' : 'hant',
    range: ({ start, end }) => script.map.toConverted({ start, end }),
    text: (printed) => {
      const known = converted.get(printed) ?? script.convertText(printed);
      converted.set(printed, known);
      return known;
    },
  };
}

function readerCitation(unit: JudgedUnit, citation: number, words: ShownWords, core: Core): ReaderCitation {
  const { kind, confidence, verdict } = unit;
  return {
    ...words.range(unit),
    citation,
    kind,
    ...('sub' in unit && { sub: unit.sub }),
    ...said(unit, words, core),
    confidence,
    ...(verdict && { verdict }),
    lines: citationLines(unit, words, core),
  };
}

function said(
  unit: JudgedUnit,
  words: ShownWords,
  { speakerName }: Core,
): Pick<ReaderCitation, 'speaker' | 'speakerRange' | 'cueRange' | 'via'> {
  if (unit.kind !== 'direct' && unit.kind !== 'indirect') {
    return { speaker: '' };
  }
  const { speakerRange, cueRange, via } = unit;
  return {
    speaker: words.text(speakerName(unit)),
    ...(speakerRange && { speakerRange: words.range(speakerRange) }),
    ...(cueRange && { cueRange: words.range(cueRange) }),
    ...(via !== undefined && { via: words.text(via) }),
  };
}
