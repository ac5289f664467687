import type { ReferenceFieldName } from '../core/citation/reference/correction';
import type { CitationKind, Confidence } from '../core/citation/quotation/unit';
import type { PlainVerdict, Verdict } from '../core/citation/verdict';
import type { Range } from '../core/text/range';

/** One stretch that says who said what, as the page draws it. All ranges are of the shown text. */
export interface ReaderCitation extends Range {
  /** Index into the host's list of units of this snapshot. */
  readonly citation: number;
  readonly kind: CitationKind;
  readonly sub?: 'partial' | 'outlet' | 'anon' | 'body' | 'related';
  /** Who, small before the words: the fullest name the clipping gives, in the shown script. Empty when nobody is named. */
  readonly speaker: string;
  /** Where the speaker is printed, where that is near enough to be marked. */
  readonly speakerRange?: Range;
  readonly cueRange?: Range;
  /** Who carried it: 路透社. */
  readonly via?: string;
  readonly confidence: Confidence;
  readonly verdict?: Verdict;
  /** What the card says, translated, a line each: "Direct quotation", "Speaker: 普京", "Via: 路透社", "Found by: …". */
  readonly lines: readonly string[];
}

/** Who said what, over the shown text. Empty while it is switched off. */
export interface ReaderCitations {
  readonly shown: boolean;
  /** Whether units of low confidence are among them. */
  readonly low: boolean;
  readonly citations: readonly ReaderCitation[];
}

/** One value of a field with where it was read. */
export interface ReaderEvidence {
  readonly value: string;
  /** "Front matter", "Dateline", translated. */
  readonly origin: string;
  /** Where it is printed in the shown text, so that the page can mark it. */
  readonly range?: Range;
  /** Whether the host can show where it stands in the file. */
  readonly inFile: boolean;
}

export interface ReaderReferenceField {
  readonly name: ReferenceFieldName;
  /** Translated. */
  readonly label: string;
  /** What the reference says; absent when the field is not known. */
  readonly value?: string;
  readonly state: 'found' | 'corrected' | 'disagreeing' | 'missing';
  /** The chosen value first, then what else was found. */
  readonly evidence: readonly ReaderEvidence[];
  /** Where `missing` is a fault of the reference and not usual; the panel flags it. */
  readonly needed: boolean;
}

/** The panel of the clipping's own reference; absent while it is closed. */
export interface ReaderReference {
  readonly fields: readonly ReaderReferenceField[];
  /** The reference in the format that was chosen last, and that format's name. */
  readonly written: string;
  readonly format: string;
}

/** What the person wants done with citations. */
export type CitationIntent =
  | { readonly type: 'toggleCitations' }
  /** Shows or hides what was found with low confidence. */
  | { readonly type: 'toggleLowCitations' }
  | { readonly type: 'toggleReference' }
  /** Confirms or rejects a unit; the same verdict again takes it back. */
  | { readonly type: 'judgeCitation'; readonly citation: number; readonly verdict: PlainVerdict }
  /** Asks who said it, through whom, or which day is meant. */
  | { readonly type: 'correctCitation'; readonly citation: number }
  /** Follows a link to another report: to its clipping in the workspace, else to the web. */
  | { readonly type: 'followCitation'; readonly citation: number }
  /** Puts the quotation with speaker, reference and permalink on the clipboard. */
  | { readonly type: 'copyCitation'; readonly citation: number }
  /** Puts the same into the draft that was active last. */
  | { readonly type: 'insertCitation'; readonly citation: number }
  /** Says what a field is; an empty string says that there is none; null takes the correction back. */
  | { readonly type: 'correctReference'; readonly field: ReferenceFieldName; readonly value: string | null }
  /** Shows in the source where a value of a field was read. */
  | { readonly type: 'showEvidence'; readonly field: ReferenceFieldName; readonly evidence: number }
  /** Copies the reference in the format chosen last, or asks for one. */
  | { readonly type: 'copyReference'; readonly ask: boolean };

/** Host to page, about citations. */
export type CitationMessage =
  /** Moves the keyboard to the next citation (1) or the one before (-1). */
  | { readonly type: 'stepCitation'; readonly direction: 1 | -1 }
  /** Moves the keyboard to a citation of the newest snapshot. */
  | { readonly type: 'focusCitation'; readonly citation: number }
  /** Does to the citation at the keyboard what a command asks. */
  | { readonly type: 'actOnCitation'; readonly act: 'confirm' | 'reject' | 'correct' | 'copy' | 'insert' };

/**
 * Texts of the webview about citations and the reference, translated by the host. `{0}` to `{2}` stand for values. The
 * comments give the English text.
 */
export interface CitationStrings {
  /** Toolbar button: "Who said what"; with their number while they are shown: "Who said what {0}". */
  readonly whoSaidWhat: string;
  readonly whoSaidWhatCount: string;
  /** Its tooltip: "Mark who said what (A); ' and \" go from one to the next". */
  readonly show: string;
  /** "Take the marks away (A)". */
  readonly hide: string;
  /** Toolbar button beside it: "Uncertain". */
  readonly low: string;
  /** Its tooltip: "Also what was found with low confidence (Shift+A)". */
  readonly lowTooltip: string;
  /** Announced: "Who said what: {0} marked", "Marks taken away". */
  readonly shown: string;
  readonly hidden: string;
  /** "Nobody is quoted here". */
  readonly none: string;
  /** Announced at a unit: "{0} of {1}: {2}". */
  readonly position: string;
  /** Names of the kinds: "direct quotation". */
  readonly kinds: Readonly<Record<CitationKind, string>>;
  /** "rejected by you", read out with a unit. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Announced when a verdict is taken back: "no longer judged". */
  readonly takenBack: string;
  /** Accessible name of the card: "Citation". */
  readonly card: string;
  readonly confirm: string;
  readonly reject: string;
  readonly correct: string;
  readonly copy: string;
  /** "Open". */
  readonly follow: string;
  /** Between the parts of what is read out: ", " or "，". */
  readonly separator: string;
  /** A button and its key: "{0} ({1})". */
  readonly withKey: string;
  /** Toolbar button and name of the panel: "Reference". */
  readonly reference: string;
  /** Its tooltip: "The reference to this clipping (R)". */
  readonly referenceTooltip: string;
  readonly close: string;
  /** "Copy" of the panel, with the format: "Copy as {0}". */
  readonly copyReference: string;
  /** "Other Format…". */
  readonly otherFormat: string;
  readonly states: Readonly<Record<ReaderReferenceField['state'], string>>;
  /** In place of a value: "not known", and of one that a person says is not there: "none". */
  readonly unknown: string;
  readonly nothing: string;
  /** "Edit", "Take Back": of the correction of a field. */
  readonly edit: string;
  readonly takeBack: string;
  /** Accessible names: "Edit {0}", "Take back {0}", "{0}, {1}" of evidence and its origin. */
  readonly editField: string;
  readonly takeBackField: string;
  readonly evidence: string;
  /** "In the file": shows evidence in the source. */
  readonly showInFile: string;
  /** Under a field that is edited: "Enter keeps it, Escape leaves it; empty means that there is none". */
  readonly editHint: string;
}
