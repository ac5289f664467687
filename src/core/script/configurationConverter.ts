import type { Configuration } from './configuration';
import type { Dictionaries } from './dictionaries';
import { convertMapped, convertPlain } from './engine/convert';
import { buildRoute } from './engine/route';
import type { Conversion } from './engine/stage';
import { TextStream } from './engine/textStream';

export interface ConfigurationOptions {
  /** Also simplify into characters outside the basic plane, which few fonts have; OpenCC does, opencc-js does not. */
  readonly rareCharacters?: boolean;
}

/** Converts texts of any length. Lone surrogates and control characters stay as they are. */
export interface ConfigurationConverter {
  /** The converted text alone: the quickest way. */
  convertText(text: string): string;
  convert(text: string): Conversion;
  /** Converts a text that comes in pieces, in bounded memory. */
  openStream(): TextStream;
}

/** A converter that does what OpenCC's configuration of that name does, and nothing more. */
export function createConfigurationConverter(
  dictionaries: Dictionaries,
  configuration: Configuration,
  { rareCharacters = false }: ConfigurationOptions = {},
): ConfigurationConverter {
  const route = buildRoute(dictionaries, [configuration], {
    ...(rareCharacters && { after: { TSCharacters: 'TSCharactersExt' } }),
  });
  return {
    convertText: (text) => convertPlain(text, route),
    convert: (text) => convertMapped(text, route),
    openStream: () => new TextStream(route),
  };
}
