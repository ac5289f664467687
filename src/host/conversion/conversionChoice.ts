import { scriptVariants, type ScriptVariant } from '../../core/script/variant';
import type { ScriptSettings } from '../platform/settings';

/** What is written: the clean article as Markdown, or the clipping's own file with its HTML. */
export type ConversionForm = 'markdown' | 'clipping';

/** Where it is written: a new file beside, a new file in a folder, the clipping's file itself, a new document. */
export const conversionPlaces = ['beside', 'folder', 'file', 'untitled'] as const;
export type ConversionPlace = (typeof conversionPlaces)[number];

/** What a person can switch on for a conversion. */
export const conversionSwitches = ['vocabulary', 'punctuation', 'houseStyle'] as const;
export type ConversionSwitch = (typeof conversionSwitches)[number];

/** How text is converted. */
export type TextChoice = { readonly to: ScriptVariant } & Readonly<Record<ConversionSwitch, boolean>>;

/** Everything a person chooses for a conversion. */
export interface ConversionChoice extends TextChoice {
  readonly form: ConversionForm;
  readonly place: ConversionPlace;
}

/** The last choice, which comes up again. What was never chosen follows the settings. */
export function rememberedChoice(kept: unknown, settings: ScriptSettings): ConversionChoice {
  const known: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const to = scriptVariants.find((variant) => variant === known.to) ?? 'hans';
  const isOn = (name: ConversionSwitch, otherwise: boolean): boolean => {
    const value = known[name];
    return typeof value === 'boolean' ? value : otherwise;
  };
  return {
    to,
    vocabulary: isOn('vocabulary', settings.vocabulary),
    punctuation: isOn('punctuation', settings.punctuation),
    houseStyle: isOn('houseStyle', settings.houseStyle[to]),
    form: known.form === 'clipping' ? 'clipping' : 'markdown',
    place: conversionPlaces.find((place) => place === known.place) ?? 'beside',
  };
}
