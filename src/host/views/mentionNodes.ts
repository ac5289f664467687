import type * as vscode from 'vscode';
import type { MentionsInClipping } from '../../core/names/mentions/messages';
import type { MentionLine } from './nameNodes';

/** A line of the list of mentions. */
export type MentionNode = MentionOutlet | MentionClipping | MentionLine;

export interface MentionOutlet {
  readonly kind: 'outlet';
  readonly id: string;
  /** Empty for clippings without one. */
  readonly outlet: string;
  /** ISO 3166. */
  readonly region: string | undefined;
  /** Mentions in all of its clippings. */
  readonly count: number;
  readonly children: readonly MentionClipping[];
}

export interface MentionClipping {
  readonly kind: 'clipping';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly day: string | undefined;
  readonly children: readonly MentionLine[];
}

/** A clipping that mentions what was looked for. */
export interface FoundClipping extends MentionsInClipping {
  readonly uri: vscode.Uri;
}

export interface MentionListing {
  readonly roots: readonly MentionOutlet[];
  readonly clippings: number;
  readonly mentions: number;
}

export const noMentions: MentionListing = { roots: [], clippings: 0, mentions: 0 };

/** Groups what was found: outlets with the most mentions first, their clippings the newest first. */
export function listMentions(found: readonly FoundClipping[]): MentionListing {
  const outlets = new Map<string, FoundClipping[]>();
  for (const clipping of found) {
    const outlet = clipping.outlet ?? '';
    const own = outlets.get(outlet) ?? [];
    own.push(clipping);
    outlets.set(outlet, own);
  }
  const roots = [...outlets].map(([outlet, own]) => outletNode(outlet, own));
  return {
    roots: roots.sort((a, b) => Number(a.outlet === '') - Number(b.outlet === '') || b.count - a.count),
    clippings: found.length,
    mentions: roots.reduce((sum, { count }) => sum + count, 0),
  };
}

function outletNode(outlet: string, clippings: readonly FoundClipping[]): MentionOutlet {
  return {
    kind: 'outlet',
    id: `outlet:${outlet}`,
    outlet,
    region: clippings.find(({ region }) => region !== undefined)?.region,
    count: clippings.reduce((sum, { mentions }) => sum + mentions.length, 0),
    children: clippings.map(clippingNode).sort((a, b) => compareDays(b.day, a.day) || (a.id < b.id ? -1 : 1)),
  };
}

function compareDays(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clippingNode({ uri, file, title, day, mentions }: FoundClipping): MentionClipping {
  const id = uri.toString();
  return {
    kind: 'clipping',
    id,
    uri,
    title: title ?? file.slice(file.lastIndexOf('/') + 1),
    day,
    children: mentions.map((mention) => ({
      kind: 'mention',
      id: `${id} ${mention.start}`,
      uri,
      mention,
      title: '',
      outlet: '',
    })),
  };
}
