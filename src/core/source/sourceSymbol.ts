import type { FactOrigin, BylineRole } from '../article/facts/facts';
import type { Role } from '../article/role';
import type { ReferenceFieldName } from '../citation/reference/correction';
import type { EvidenceOrigin } from '../citation/reference/evidence';
import type { ReferenceField } from '../citation/reference/fields';
import type { Range } from '../text/range';

export type FactName =
  'title' | 'outlet' | 'day' | 'instant' | 'dateline' | BylineRole | 'url' | 'tag' | 'language' | 'region';

/** One thing of a clipping. Labels are the clipping's own words, shortened; what they are is told by the other fields. */
export interface SourceSymbol {
  readonly kind:
    'fact' | 'reference' | 'lead' | 'heading' | 'figure' | 'table' | 'quotation' | 'name' | 'link' | 'hidden';
  readonly label: string;
  /** The speaker of a quotation, the gloss of a name, the host of a link or a picture, the size of a table. */
  readonly detail?: string;
  /** Which fact it is, and where it was read. */
  readonly fact?: FactName;
  readonly from?: FactOrigin;
  /** Which field of the reference it is, or what else was read for it; how sure it is, and where it was read. */
  readonly field?: ReferenceFieldName;
  readonly state?: ReferenceField['state'];
  readonly needed?: boolean;
  readonly origins?: readonly EvidenceOrigin[];
  /** 1 to 6, of a heading. */
  readonly level?: number;
  /** Why a block is hidden: the rule that said so. */
  readonly role?: Role;
  readonly reason?: string;
  /** Where it stands in the file; absent when it stands nowhere there, such as the language. */
  readonly source?: Range;
  /** Where it stands in the article's text, and in which block. */
  readonly text?: Range;
  readonly block?: number;
  readonly children?: readonly SourceSymbol[];
}

export interface SymbolGroup {
  readonly group:
    'facts' | 'reference' | 'lead' | 'headings' | 'figures' | 'tables' | 'quotations' | 'names' | 'links' | 'hidden';
  readonly symbols: readonly SourceSymbol[];
}

/** Characters that a label shows. */
const longestLabel = 60;

/** The text of a range in one line, cut where a line of an outline ends. */
export function excerpt(text: string, { start, end }: Range): string {
  return shorten(text.slice(start, Math.min(end, start + longestLabel * 4)));
}

export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel).join('')}…` : characters.join('');
}

/** The host of an address, or nothing for what is no address. */
export function hostName(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
