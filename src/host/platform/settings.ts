import * as vscode from 'vscode';
import type { ScriptVariant } from '../../core/script/variant';
import { namesRegions, type NamesView } from '../../protocol/names';
import type { Typography } from '../../protocol/reader';

/** When remote pictures are loaded: when the reader asks, without asking, or not at all. */
export type ImageLoading = 'ask' | 'always' | 'never';

export const section = 'jianbao';

/** Names of the settings, as in package.json, without the section. */
export const settingName = {
  imagesLoad: 'images.load',
  libraryInclude: 'library.include',
  libraryExclude: 'library.exclude',
  libraryAutoReveal: 'library.autoReveal',
  sourceAssignLanguage: 'source.assignLanguage',
} as const;

export function imageLoading(): ImageLoading {
  const value = vscode.workspace.getConfiguration(section).get<unknown>(settingName.imagesLoad);
  return value === 'always' || value === 'never' ? value : 'ask';
}

export async function setImageLoading(value: ImageLoading): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  await configuration.update(settingName.imagesLoad, value, vscode.ConfigurationTarget.Global);
}

/** How the reader sets the type for a file; values out of range are brought into it. */
export function typography(resource: vscode.Uri): Typography {
  const configuration = vscode.workspace.getConfiguration(`${section}.reader`, resource);
  const fontFamily = configuration.get<unknown>('fontFamily');
  return {
    fontFamily: typeof fontFamily === 'string' ? fontFamily.trim() : '',
    fontSize: within(configuration.get<unknown>('fontSize'), 8, 48, 17),
    lineHeight: within(configuration.get<unknown>('lineHeight'), 1, 3, 1.8),
    measure: within(configuration.get<unknown>('measure'), 16, 80, 38),
    justify: configuration.get<unknown>('justify') === true,
  };
}

/** Whether clippings in the text editor become documents of the language `clipping`. */
export function assignsLanguage(resource: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, resource).get<unknown>(settingName.sourceAssignLanguage) !== false;
}

export interface LibraryScope {
  readonly include: string;
  /** Undefined leaves out only what `files.exclude` hides. */
  readonly exclude: string | undefined;
}

export function libraryScope(): LibraryScope {
  const configuration = vscode.workspace.getConfiguration(section);
  const include = configuration.get<unknown>(settingName.libraryInclude);
  const exclude = configuration.get<unknown>(settingName.libraryExclude);
  return {
    include: typeof include === 'string' && include ? include : '**/*.{md,markdown,html,htm,txt}',
    exclude: typeof exclude === 'string' && exclude ? exclude : undefined,
  };
}

/** Whether the Library selects the active clipping by itself. */
export function libraryAutoReveal(): boolean {
  return vscode.workspace.getConfiguration(section).get<unknown>(settingName.libraryAutoReveal) !== false;
}

/** How clippings are shown in another script. */
export interface ScriptSettings {
  /** Regional words too. */
  readonly vocabulary: boolean;
  readonly punctuation: boolean;
  /** Whether doubtful characters are underlined. */
  readonly doubts: boolean;
  /** The variants that are spelled as the press of their place spells. */
  readonly houseStyle: Readonly<Record<ScriptVariant, boolean>>;
  /** What copying takes from a converted view. */
  readonly copy: 'shown' | 'original';
}

export function scriptSettings(resource: vscode.Uri): ScriptSettings {
  const configuration = vscode.workspace.getConfiguration(`${section}.script`, resource);
  const isPress = (place: string): boolean => configuration.get<unknown>(`houseStyle.${place}`) !== 'none';
  return {
    vocabulary: configuration.get<unknown>('vocabulary') === true,
    punctuation: configuration.get<unknown>('punctuation') === true,
    doubts: configuration.get<unknown>('doubts') !== false,
    houseStyle: { hans: isPress('mainland'), 'hant-tw': isPress('taiwan'), 'hant-hk': isPress('hongKong') },
    copy: configuration.get<unknown>('copy') === 'original' ? 'original' : 'shown',
  };
}

/** How names are shown in every view. */
export interface NamesSettings extends NamesView {
  /** What quotations show: the printed form alone, or the other one beside it. */
  readonly inQuotations: 'printed' | 'both';
}

export function namesSettings(resource: vscode.Uri): NamesSettings {
  const configuration = vscode.workspace.getConfiguration(`${section}.names`, resource);
  const region = configuration.get<unknown>('region');
  return {
    region: namesRegions.find((known) => known === region) ?? 'printed',
    latin: configuration.get<unknown>('latin') === true,
    inQuotations: configuration.get<unknown>('inQuotations') === 'both' ? 'both' : 'printed',
  };
}

/** Calls `listener` when any of the named settings (without the section) changes. */
export function onDidChangeSettings(names: readonly string[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${section}.${name}`))) {
      listener();
    }
  });
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
}
