import type { Role } from '../core/article/contract';
import { isString, shape, textsFor } from './guard';
import type { ReaderStrings, ViewName } from './reader';
import { isCitationStrings } from './validateCitations';
import { isNameStrings } from './validateNames';
import { isNoteStrings } from './validateNotes';

/** Run-time check of the texts that the host hands to the reader's page. */

export const roleNames: Readonly<Record<Role, true>> = {
  title: true,
  body: true,
  caption: true,
  dateline: true,
  byline: true,
  related: true,
  'feed-footer': true,
  copyright: true,
  promo: true,
  share: true,
  tags: true,
  timestamp: true,
  'repeated-title': true,
  comment: true,
  other: true,
};
export const viewNames: Readonly<Record<ViewName, true>> = {
  original: true,
  hans: true,
  'hant-tw': true,
  'hant-hk': true,
};

const isReaderStrings = shape<ReaderStrings>({
  toolbar: isString,
  showHidden: isString,
  hideHidden: isString,
  hiddenCount: isString,
  nothingHidden: isString,
  blocksShown: isString,
  blocksHidden: isString,
  fold: isString,
  roles: textsFor(roleNames),
  images: isString,
  picture: isString,
  imageBlocked: isString,
  loadImage: isString,
  loadHost: isString,
  loadClipping: isString,
  loadAlways: isString,
  imageFailed: isString,
  openSource: isString,
  openOriginal: isString,
  opensIn: isString,
  restore: isString,
  hideBlock: isString,
  restoredByYou: isString,
  hiddenByYou: isString,
  video: isString,
  audio: isString,
  frame: isString,
  table: isString,
  noBody: isString,
  noBodyHint: isString,
  problems: isString,
  listSeparator: isString,
  article: isString,
  views: isString,
  viewNames: textsFor(viewNames),
  viewTooltip: isString,
  converted: isString,
  unconverted: isString,
  vocabulary: isString,
  vocabularyTooltip: isString,
  vocabularyOn: isString,
  vocabularyOff: isString,
  doubt: isString,
  position: isString,
  noDoubts: isString,
  noReplaced: isString,
  viewWithDoubts: isString,
  copiedShown: isString,
  notes: isNoteStrings,
  citations: isCitationStrings,
  names: isNameStrings,
});

/** The strings in the attribute of the page's root, or undefined when it does not hold them all. */
export function parseReaderStrings(attribute: string | null): ReaderStrings | undefined {
  if (attribute === null) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(attribute);
    return isReaderStrings(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
