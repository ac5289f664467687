import { OffsetMap, OffsetMapBuilder } from '../text/offsetMap';
import { joinRanges, subtractRanges, type Range } from '../text/range';
import type { Configuration } from './configuration';
import type { Dictionaries } from './dictionaries';
import { buildPipeline, type Conversion, type Pipeline } from './pipeline';
import { addressRanges, wordingRanges } from './protectedSpans';
import { conversionRoute, type ScriptVariant, type SourceScript } from './variant';

export type { Conversion } from './pipeline';

export interface ConverterOptions {
  readonly to: ScriptVariant;
  /** What the original is written in. */
  readonly from: SourceScript;
  /** Also replace mainland words by regional ones and the other way round. Never inside quotations and titles. */
  readonly vocabulary?: boolean;
}

/** Stretches of a text, in UTF-16 units, that need more care than the converter can see for itself. */
export interface ConversionGuards {
  /** Their script is converted, their words are kept. */
  readonly wording?: readonly Range[];
}

export interface Converter {
  /** Converts a text of any length. Lone surrogates and control characters stay as they are. */
  convert(text: string, guards?: ConversionGuards): Conversion;
}

/**
 * A converter between the written forms that readers know. Addresses stay untouched; vocabulary, if asked for, never
 * enters quotations and titles.
 */
export function createConverter(dictionaries: Dictionaries, options: ConverterOptions): Converter {
  const { from, to, vocabulary = false } = options;
  const plain = buildPipeline(dictionaries, conversionRoute(from, to, false), true);
  if (!vocabulary) {
    return { convert: (text) => convertPieces(text, plain, markPieces(addressRanges(text), unchanged)) };
  }
  const regional = buildPipeline(dictionaries, conversionRoute(from, to, true), true);
  return {
    convert(text, guards) {
      const addresses = addressRanges(text);
      const wording = joinRanges([...wordingRanges(text), ...(guards?.wording ?? [])]);
      const pieces = [...markPieces(addresses, unchanged), ...markPieces(subtractRanges(wording, addresses), plain)];
      return convertPieces(
        text,
        regional,
        pieces.sort((a, b) => a.start - b.start),
      );
    },
  };
}

/** A converter that does what OpenCC's configuration of that name does, and nothing more. */
export function createConfigurationConverter(dictionaries: Dictionaries, configuration: Configuration): Converter {
  const pipeline = buildPipeline(dictionaries, [configuration], false);
  return { convert: (text) => pipeline(text) };
}

interface Piece extends Range {
  readonly pipeline: Pipeline;
}

const unchanged: Pipeline = (text) => ({ text, map: OffsetMap.identity });

const markPieces = (ranges: readonly Range[], pipeline: Pipeline): Piece[] =>
  ranges.map(({ start, end }) => ({ start, end, pipeline }));

/** Converts the pieces each in its own way and everything between them with `pipeline`. */
function convertPieces(text: string, pipeline: Pipeline, pieces: readonly Piece[]): Conversion {
  if (pieces.length === 0) return pipeline(text);
  const builder = new OffsetMapBuilder();
  let result = '';
  let at = 0;
  const append = (end: number, convert: Pipeline): void => {
    if (end <= at) return;
    const conversion = convert(text.slice(at, end));
    for (const change of conversion.map.changes) {
      builder.add(
        change.from + at,
        change.to + at,
        change.convertedFrom + result.length,
        change.convertedTo + result.length,
      );
    }
    result += conversion.text;
    at = end;
  };
  for (const piece of pieces) {
    append(piece.start, pipeline);
    append(piece.end, piece.pipeline);
  }
  append(text.length, pipeline);
  return { text: result, map: builder.build() };
}
