import type { Role } from '../core/article/contract';
import type { CitationStrings } from './citations';
import type { NameStrings } from './names';
import type { NoteStrings } from './notes';
import type { ViewName } from './reader';

/**
 * Texts of the webview, translated by the host and handed over when the page is made. `{0}` and `{1}` stand for values.
 * The comments give the English text.
 */
export interface ReaderStrings {
  /** Accessible name of the toolbar: "Reader". */
  readonly toolbar: string;
  /** Tooltip of the button that shows all furniture: "Show what is hidden (H)". */
  readonly showHidden: string;
  /** Tooltip of the same button when all is shown: "Hide it again (H)". */
  readonly hideHidden: string;
  /** Toolbar button; the number is drawn apart: "Hidden {0}". */
  readonly hiddenCount: string;
  /** Announced when the key finds nothing to show: "Nothing is hidden". */
  readonly nothingHidden: string;
  /** Announced: "{0} blocks shown". */
  readonly blocksShown: string;
  /** Announced: "{0} blocks hidden". */
  readonly blocksHidden: string;
  /** The rule furniture is folded into, a number and what it is: "{0} hidden: {1}". */
  readonly fold: string;
  /** What the fold calls each role: "tags", "copyright", "related links". */
  readonly roles: Readonly<Record<Role, string>>;
  /** Toolbar button that offers to load pictures: "Images". */
  readonly images: string;
  /** First word of the row that stands for a picture: "Picture". */
  readonly picture: string;
  /** Tooltip of that row: "Not loaded. Nothing is fetched until you ask." */
  readonly imageBlocked: string;
  /** On the row of a blocked picture; loads the pictures of this clipping: "Load". */
  readonly loadImage: string;
  /** On the same row: "Always load from this site". */
  readonly loadHost: string;
  /** In the toolbar's menu: "Load the pictures of this clipping ({0})". */
  readonly loadClipping: string;
  /** In the toolbar's menu: "Always load pictures". */
  readonly loadAlways: string;
  /** "The picture could not be loaded". */
  readonly imageFailed: string;
  /** Toolbar button back to the text editor: "Source". */
  readonly openSource: string;
  /** Toolbar button, and end of the line of facts, to the article on the web: "Web Page". */
  readonly openOriginal: string;
  /** Tooltip of a link, with its host: "Opens {0}". */
  readonly opensIn: string;
  /** "Restore". */
  readonly restore: string;
  /** "Hide". */
  readonly hideBlock: string;
  /** Beside the button of a block that was restored: "Restored by you". */
  readonly restoredByYou: string;
  /** In a fold, for what the person hid: "hidden by you". */
  readonly hiddenByYou: string;
  readonly video: string;
  readonly audio: string;
  /** An embedded page or post: "Embed". */
  readonly frame: string;
  /** Accessible name of a table's scrolling box: "Table". */
  readonly table: string;
  /** In place of an article without any text: "This clipping has no text." */
  readonly noBody: string;
  /** "The original may have it." */
  readonly noBodyHint: string;
  /** Heading of the list of problems: "Problems". */
  readonly problems: string;
  /** Between the parts of a fold's label: ", " or "、". */
  readonly listSeparator: string;
  /** Accessible name of the main region: "Article". */
  readonly article: string;
  /** Accessible name of the switch of views: "Script". */
  readonly views: string;
  /** Full names of the views, which are the same in every language. */
  readonly viewNames: Readonly<Record<ViewName, string>>;
  /** Tooltip of a view, its name and its key: "{0} ({1})". */
  readonly viewTooltip: string;
  /** What stands beside the switch: "converted", or "as printed" when nothing had to change. */
  readonly converted: string;
  readonly unconverted: string;
  /** Toolbar button: "Words". */
  readonly vocabulary: string;
  /** Tooltip of that button: "Regional words (V); > and < go from one to the next". */
  readonly vocabularyTooltip: string;
  /** Announced: "Regional words on", "Regional words off". */
  readonly vocabularyOn: string;
  readonly vocabularyOff: string;
  /** Accessible name of a doubtful character, the character and its hint: "{0}, {1}". */
  readonly doubt: string;
  /** Announced at a doubt or a replaced word: "{0} of {1}". */
  readonly position: string;
  /** "No doubtful characters here". */
  readonly noDoubts: string;
  /** "No replaced words here". */
  readonly noReplaced: string;
  /** Announced with a view: "{0}, {1} doubtful characters". */
  readonly viewWithDoubts: string;
  /** Told after copying from a converted text: "Copied in {0}, not as printed". */
  readonly copiedShown: string;
  readonly notes: NoteStrings;
  readonly citations: CitationStrings;
  readonly names: NameStrings;
}
