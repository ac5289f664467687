import type * as vscode from 'vscode';
import type { ClippingEntry } from '../../core/library/entry';
import type { Grouping } from '../../core/library/grouping';
import type { GroupRow } from '../../core/library/listing';

/** A line of the Library. Ids are unique and stay the same as long as the line stands for the same thing. */
export type LibraryNode = GroupNode | ClippingNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly groupBy: Grouping;
  readonly row: GroupRow;
  readonly startsOpen: boolean;
}

export interface ClippingNode {
  readonly kind: 'clipping';
  readonly id: string;
  readonly groupBy: Grouping;
  /** Value of the group in which the clipping is listed. */
  readonly group: string;
  readonly entry: ClippingEntry;
  readonly uri: vscode.Uri;
  /** Other versions of the story, the newest first; they are the line's children. Empty for a version itself. */
  readonly versions: readonly ClippingEntry[];
  /** The story's line, when this is another version of it. */
  readonly story?: ClippingNode;
}

/** Stands at the end of a group that is too long to be listed at once. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly group: string;
  readonly shown: number;
  readonly total: number;
}

export function isClippingNode(value: unknown): value is ClippingNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'clipping' && 'uri' in value;
}

export function isMoreNode(value: unknown): value is MoreNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'more' && 'group' in value;
}
