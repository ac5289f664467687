import { joinRanges, type Range } from '../text/range';
import type { ConversionGuards, Converter } from './converter';
import { nameStretches, type ViewNames } from './nameStretches';
import { wordingRanges } from './protectedSpans';

/**
 * What a conversion is told of the names of a text: what they become, and that no vocabulary enters those that stay.
 * `body` is where first mentions may be explained.
 */
export function namesGuards(
  text: string,
  body: readonly Range[],
  { wording, names: known }: Pick<ConversionGuards, 'wording' | 'names'>,
  names: ViewNames,
  converter: Converter,
): Pick<ConversionGuards, 'renamed' | 'names'> {
  const words = new Map<string, string>();
  const renamed = nameStretches(
    { text, wording: joinRanges([...wordingRanges(text), ...(wording?.() ?? [])]), body },
    names,
    {
      write: (form) => converter.showName(form.text, form.script),
      convert: (printed) => {
        const shown = words.get(printed) ?? converter.convert(printed).text;
        words.set(printed, shown);
        return shown;
      },
    },
  );
  return { renamed, names: () => joinRanges([...names.mentions, ...(known?.() ?? [])]) };
}
