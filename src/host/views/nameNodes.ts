import type * as vscode from 'vscode';
import { wordsOf } from '../../core/library/filter';
import type { FoundMention } from '../../core/names/mentions/messages';
import type { Name, NameKind, NameRegion } from '../../core/names/name';
import { foldedIncludes } from '../../core/text/scriptFold';
import type { RenderingTotal } from '../names/nameTotals';
import type { NameQuery, NameScope } from './nameChoices';

/** A line of the Names view. `id` is unique, and the same as long as the line stands for the same thing. */
export type NameNode = NameGroup | NameLine | RenderingLine | MentionLine;

export interface NameGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly groupBy: 'kind' | 'outlet';
  /** A kind, or an outlet's name; empty for clippings without an outlet. */
  readonly label: string;
  readonly children: readonly NameLine[];
}

/** A name; what commands on names get. */
export interface NameLine {
  readonly kind: 'name';
  readonly id: string;
  /** The clipping, or the folder of the workspace: which project's names hold. */
  readonly uri: vscode.Uri;
  /** `key` of the name. */
  readonly key: string;
  readonly name: Name;
  readonly scope: NameScope;
  /** The rendering by which it is listed. */
  readonly label: string;
  readonly count: number;
  readonly others: readonly Name[];
  /** The ways in which the clipping writes it, when there are two and more. */
  readonly ways: readonly string[];
  /** How many clippings write it in two ways or more. */
  readonly twoWays: number;
  readonly children: readonly RenderingLine[];
}

/** A rendering of a name that was found. */
export interface RenderingLine {
  readonly kind: 'rendering';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly name: Name;
  readonly scope: NameScope;
  readonly text: string;
  readonly count: number;
  readonly outlets: ReadonlyMap<string, number>;
}

/** A mention where it stands in a clipping. */
export interface MentionLine {
  readonly kind: 'mention';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly mention: FoundMention;
  /** The clipping's title where lines of several stand together. */
  readonly title: string;
  readonly outlet: string;
}

/** A name as it was counted. */
export interface ListedName {
  readonly name: Name;
  readonly count: number;
  readonly renderings: readonly RenderingTotal[];
  readonly others: readonly Name[];
  readonly ways: readonly string[];
  readonly twoWays: number;
}

export interface NameSources {
  readonly uri: vscode.Uri;
  readonly names: readonly ListedName[];
  /** Whose rendering a name of the workspace is listed by; undefined for the most frequent one. */
  readonly region: NameRegion | undefined;
}

export interface NameListing {
  readonly roots: readonly (NameGroup | NameLine)[];
  /** Names that pass the filter. */
  readonly shown: number;
  readonly total: number;
  /** Names of all that are written in two ways. */
  readonly twoWays: number;
}

export const noNames: NameListing = { roots: [], shown: 0, total: 0, twoWays: 0 };

/** Makes the lines of the view. Equal sources and queries give equal ids. */
export function listNames({ uri, names, region }: NameSources, query: NameQuery): NameListing {
  const words = wordsOf(query.text);
  const wanted = names
    .filter(({ twoWays }) => !query.twoWays || twoWays > 0)
    .filter((listed) => words.length === 0 || holdsAll(listed, words))
    .sort(byCount);
  const lineOf = (listed: ListedName, group: string): NameLine => nameLine(listed, group, { uri, region }, query.scope);
  return {
    roots:
      query.groupBy === 'count' ? wanted.map((listed) => lineOf(listed, '')) : grouped(wanted, query.groupBy, lineOf),
    shown: wanted.length,
    total: names.length,
    twoWays: names.filter(({ twoWays }) => twoWays > 0).length,
  };
}

export function isNameLine(value: unknown): value is NameLine {
  return isNode(value, 'name');
}

export function isRenderingLine(value: unknown): value is RenderingLine {
  return isNode(value, 'rendering');
}

export function isMentionLine(value: unknown): value is MentionLine {
  return isNode(value, 'mention');
}

function isNode(value: unknown, kind: NameNode['kind']): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind && 'uri' in value;
}

/** The most frequent first; those of one count by their keys, so that the list does not jump. */
function byCount(a: ListedName, b: ListedName): number {
  return b.count - a.count || (a.name.key < b.name.key ? -1 : 1);
}

function holdsAll({ name, renderings }: ListedName, words: readonly string[]): boolean {
  const spellings = [name.latin, ...name.aliases, ...name.forms.map(({ text }) => text)];
  const text = [...spellings, ...renderings.map((rendering) => rendering.text)].join('\n');
  return words.every((word) => foldedIncludes(text, word));
}

type Place = Pick<NameSources, 'uri' | 'region'>;

function nameLine(listed: ListedName, group: string, { uri, region }: Place, scope: NameScope): NameLine {
  const { name, count, renderings, others, ways, twoWays } = listed;
  const { key } = name;
  const id = `${group}:${key}`;
  const own =
    scope === 'workspace' ? name.forms.find((form) => form.isMain && form.region === region)?.text : undefined;
  return {
    kind: 'name',
    id,
    uri,
    key,
    name,
    scope,
    count,
    others,
    ways,
    twoWays,
    label: own ?? renderings[0]?.text ?? name.latin,
    children: renderings.map(({ text, count: often, outlets }) => ({
      kind: 'rendering',
      id: `${id} ${text}`,
      uri,
      key,
      name,
      scope,
      text,
      count: often,
      outlets,
    })),
  };
}

const kinds: readonly NameKind[] = ['person', 'organisation', 'place', 'work', 'other'];

function grouped(
  names: readonly ListedName[],
  groupBy: 'kind' | 'outlet',
  lineOf: (listed: ListedName, group: string) => NameLine,
): readonly NameGroup[] {
  const groups = new Map<string, ListedName[]>();
  const put = (label: string, listed: ListedName): void => {
    const group = groups.get(label) ?? [];
    group.push(listed);
    groups.set(label, group);
  };
  for (const listed of names) {
    if (groupBy === 'kind') {
      put(listed.name.kind, listed);
    } else {
      const outlets = new Set(listed.renderings.flatMap((rendering) => [...rendering.outlets.keys()]));
      outlets.forEach((outlet) => put(outlet, inOutlet(listed, outlet)));
    }
  }
  const rank = ([label, own]: readonly [string, readonly ListedName[]]): number =>
    groupBy === 'kind' ? kinds.findIndex((kind) => kind === label) : label === '' ? 1 : -sum(own);
  return [...groups]
    .sort((a, b) => rank(a) - rank(b))
    .map(([label, own]) => {
      const id = `${groupBy}:${label}`;
      return { kind: 'group', id, groupBy, label, children: own.sort(byCount).map((listed) => lineOf(listed, id)) };
    });
}

/** What one outlet has of a name. */
function inOutlet(listed: ListedName, outlet: string): ListedName {
  const renderings = listed.renderings
    .flatMap(({ text, outlets }) => {
      const count = outlets.get(outlet);
      return count === undefined ? [] : [{ text, count, outlets: new Map([[outlet, count]]) }];
    })
    .sort((a, b) => b.count - a.count);
  return { ...listed, renderings, count: sum(renderings) };
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((all, { count }) => all + count, 0);
}
