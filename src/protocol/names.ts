import type { NameKind, NameRegion } from '../core/names/name';
import type { Range } from '../core/text/range';

/** Whose rendering of a name is meant: that of the clipping, or that of the press of a place. */
export type RenderingPlace = 'printed' | NameRegion;

/** The places in whose renderings an article can be shown. */
export const namesRegions = ['printed', 'cn', 'tw', 'hk'] as const;
export type NamesRegion = (typeof namesRegions)[number];

/** How names are shown in every view. */
export interface NamesView {
  readonly region: NamesRegion;
  /** The Latin form beside the first mention of each. */
  readonly latin: boolean;
}

/** How one place writes a name. */
export interface ReaderRendering {
  readonly place: RenderingPlace;
  /** The usual one; what is copied. */
  readonly text: string;
  /** Others that are met there. */
  readonly others: readonly string[];
}

/** What can be done with a name: its mentions, its rendering, its row, a new row from its gloss. */
export type NameAct = 'find' | 'copy' | 'correct' | 'add';

/** What is known of a name, translated; mentions of which the same is known share it. */
export interface ReaderNameCard {
  /** The Latin form, or the printed one where nobody knows another. */
  readonly title: string;
  /** "Person". */
  readonly kindText: string;
  readonly kind: NameKind;
  /** As printed first; only places whose rendering is known. */
  readonly renderings: readonly ReaderRendering[];
  /** How sure it is, who else may be meant, how often it is met, a line each. */
  readonly lines: readonly string[];
  readonly acts: readonly NameAct[];
}

/** A name where it stands in the shown text. */
export interface ReaderName extends Range {
  /** Index into the host's list of mentions of this snapshot. */
  readonly mention: number;
  /** Index into `cards`. */
  readonly card: number;
  /** Several people are possible, or the rule is not sure. */
  readonly isDoubtful: boolean;
}

/** The names of an article, over the shown text, sorted by start. Empty while they are switched off. */
export interface ReaderNames {
  readonly shown: boolean;
  readonly mentions: readonly ReaderName[];
  readonly cards: readonly ReaderNameCard[];
}

/** What the person wants done with names. */
export type NameIntent =
  | { readonly type: 'toggleNames' }
  | { readonly type: 'setNamesRegion'; readonly region: NamesRegion }
  | { readonly type: 'toggleNamesLatin' }
  /** Finds all mentions of the name in the workspace. */
  | { readonly type: 'findMentions'; readonly mention: number }
  /** Puts a rendering of the name on the clipboard. */
  | { readonly type: 'copyRendering'; readonly mention: number; readonly place: RenderingPlace }
  /** Opens the name's row in the file of the workspace. */
  | { readonly type: 'correctName'; readonly mention: number }
  /** Takes a glossed name into that file. */
  | { readonly type: 'addName'; readonly mention: number };

/** Host to page, about names. */
export type NameMessage =
  /** Moves the keyboard to the next name (1) or the one before (-1). */
  | { readonly type: 'stepName'; readonly direction: 1 | -1 }
  /** Moves the keyboard to a mention of the newest snapshot. */
  | { readonly type: 'focusName'; readonly mention: number };

/** Texts of the webview about names, translated by the host. `{0}` to `{2}` stand for values. */
export interface NameStrings {
  /** Toolbar button: "Names"; with their number while they are marked: "Names {0}". */
  readonly names: string;
  readonly namesCount: string;
  /** Its tooltips: "Mark the names (P); ; and : go from one to the next", "Take the marks away (P)". */
  readonly show: string;
  readonly hide: string;
  /** Announced: "Names: {0} marked", "Marks of names taken away". */
  readonly shown: string;
  readonly hidden: string;
  /** "No name here". */
  readonly none: string;
  /** Announced at a name: "{0} of {1}: {2}". */
  readonly position: string;
  /** Between the parts of what is read out: ", " or "、". */
  readonly separator: string;
  /** Accessible name of the card: "Name"; of the renderings in it: "Renderings". */
  readonly card: string;
  readonly renderings: string;
  /** What the places are called: "As printed", 大陆, 臺灣, 香港, 新加坡. */
  readonly places: Readonly<Record<RenderingPlace, string>>;
  /** Buttons of the card. */
  readonly acts: Readonly<Record<NameAct, string>>;
  /** A button and its key: "{0} ({1})". */
  readonly withKey: string;
  /** Accessible name and tooltip of the button that opens the choices: "Names as {0} (Shift+P)". */
  readonly view: string;
  /** Accessible name of the choices: "Names as in". */
  readonly views: string;
  /** The switch below them: "Latin beside the first mention". */
  readonly latin: string;
  /** Announced: "Names: {0}", "Latin on", "Latin off". */
  readonly viewShown: string;
  readonly latinOn: string;
  readonly latinOff: string;
}
