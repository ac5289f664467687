import type * as vscode from 'vscode';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import { wordsOf } from '../../core/library/filter';
import { foldedIncludes } from '../../core/text/scriptFold';
import type { ReaderLabel } from '../../protocol/notes';
import type { AnnotatedClipping } from '../annotation/annotationIndexEntry';
import type { AnnotationQuery } from './annotationChoices';

/** A line of the Annotations view. Keys are unique, and the same as long as the line stands for the same thing. */
export type AnnotationNode = AnnotationGroup | AnnotationLine | AnnotationFile;

export interface AnnotationGroup {
  readonly kind: 'group';
  readonly key: string;
  /** `attention`: what has no certain place, and files in disorder. */
  readonly groupBy: 'attention' | AnnotationQuery['groupBy'];
  /** Address of a clipping, a tag, or identifier of a label; empty for what has none. */
  readonly value: string;
  /** Title of a clipping, a tag, or name of a label; empty for what has none. */
  readonly label: string;
  readonly children: readonly (AnnotationLine | AnnotationFile)[];
}

/** One note. A note is listed under each of its tags. */
export interface AnnotationLine {
  readonly kind: 'note';
  readonly key: string;
  readonly uri: vscode.Uri;
  /** Identifier of the annotation. */
  readonly id: string;
  readonly note: PlacedNote;
  readonly label: ReaderLabel | undefined;
  /** Title of the clipping. */
  readonly title: string;
  /** The line above it; undefined at the top. */
  readonly groupBy: AnnotationGroup['groupBy'] | undefined;
}

/** An annotation file in disorder. */
export interface AnnotationFile {
  readonly kind: 'file';
  readonly key: string;
  readonly sidecar: vscode.Uri;
  /** What is wrong with it, for people. */
  readonly problem: string;
  readonly isOrphan: boolean;
}

/** What the lines are made of. */
export interface AnnotationSources {
  readonly clippings: readonly AnnotatedClipping[];
  readonly files: readonly AnnotationFile[];
  /** The labels that hold for a clipping. */
  readonly labelsOf: (uri: vscode.Uri) => readonly ReaderLabel[];
  /** Orders the names of groups. */
  readonly compare: (a: string, b: string) => number;
}

export interface AnnotationListing {
  readonly roots: readonly AnnotationNode[];
  /** Notes that pass the filter, each once. */
  readonly lines: readonly AnnotationLine[];
  /** Notes of the scope. */
  readonly total: number;
  /** How many of `lines` have no certain place. */
  readonly lost: number;
}

/** Makes the lines of the view. Equal sources and queries give equal keys. */
export function listAnnotations(sources: AnnotationSources, query: AnnotationQuery): AnnotationListing {
  const words = wordsOf(query.text);
  const all = sources.clippings.flatMap((clipping) => linesOf(clipping, sources.labelsOf(clipping.uri)));
  const lines = all.filter((line) => words.length === 0 || holdsAll(line, words));
  const lost = lines.filter(isLost);
  const certain = lines.filter((line) => !isLost(line));
  const files = words.length === 0 ? sources.files : [];
  const attention = [...lost, ...files];
  const roots: AnnotationNode[] = attention.length > 0 ? [groupOf('attention', '', '', attention)] : [];
  if (query.scope === 'clipping' && query.groupBy === 'clipping') {
    roots.push(...certain);
  } else {
    const compare = query.groupBy === 'label' ? compareLabels(sources) : sources.compare;
    roots.push(...grouped(certain, query.groupBy, compare));
  }
  return { roots, lines, total: all.length, lost: lost.length };
}

/** True for a note that has no certain place in its clipping. */
export function isLost({ note }: AnnotationLine): boolean {
  return note.anchor.state === 'unsure' || note.anchor.state === 'orphan';
}

export function isAnnotationLine(value: unknown): value is AnnotationLine {
  return isNode(value) && value.kind === 'note' && 'note' in value;
}

/** The notes that lines stand for, those of groups too, each once; undefined when these are no lines of the view. */
export function linesIn(values: readonly unknown[]): readonly AnnotationLine[] | undefined {
  const lines = values
    .flatMap((value): readonly unknown[] => (isGroup(value) ? value.children : [value]))
    .filter(isAnnotationLine);
  const unique = new Map(lines.map((line) => [`${line.uri.toString()}\n${line.id}`, line]));
  return values.some((value) => isGroup(value) || isAnnotationLine(value)) ? [...unique.values()] : undefined;
}

/** The clippings of notes, each with the identifiers of those notes. */
export function idsByClipping(lines: readonly AnnotationLine[]): readonly ClippingNotes[] {
  const found = new Map<string, { readonly uri: vscode.Uri; readonly ids: Set<string> }>();
  for (const { uri, id } of lines) {
    const known = found.get(uri.toString()) ?? { uri, ids: new Set() };
    known.ids.add(id);
    found.set(uri.toString(), known);
  }
  return [...found.values()];
}

/** Some notes of a clipping. */
export interface ClippingNotes {
  readonly uri: vscode.Uri;
  /** Identifiers of annotations. */
  readonly ids: ReadonlySet<string>;
}

function isGroup(value: unknown): value is AnnotationGroup {
  return isNode(value) && value.kind === 'group' && 'children' in value;
}

function isNode(value: unknown): value is { readonly kind: unknown } {
  return typeof value === 'object' && value !== null && 'kind' in value && 'key' in value;
}

function linesOf({ uri, title, notes }: AnnotatedClipping, labels: readonly ReaderLabel[]): AnnotationLine[] {
  const address = uri.toString();
  const seen = new Map<string, number>();
  return notes.map((note) => {
    // A file that git has merged can hold one identifier twice.
    const count = (seen.get(note.id) ?? 0) + 1;
    seen.set(note.id, count);
    const label =
      note.label === undefined ? undefined : (labels.find(({ id }) => id === note.label) ?? plain(note.label));
    const key = `${address}#${note.id}${count > 1 ? `#${count}` : ''}`;
    return { kind: 'note', key, uri, id: note.id, note, label, title, groupBy: undefined };
  });
}

/** A label that the settings do not know is called by its identifier. */
function plain(id: string): ReaderLabel {
  return { id, name: id, color: 'yellow', meaning: '', key: '' };
}

function holdsAll({ note, label }: AnnotationLine, words: readonly string[]): boolean {
  const text = [note.quote, note.comment, note.gloss, label?.name ?? '', ...note.tags].join('\n');
  return words.every((word) => foldedIncludes(text, word));
}

function grouped(
  lines: readonly AnnotationLine[],
  groupBy: AnnotationQuery['groupBy'],
  compare: (a: string, b: string) => number,
): readonly AnnotationGroup[] {
  const groups = new Map<string, { readonly label: string; readonly lines: AnnotationLine[] }>();
  for (const line of lines) {
    for (const [value, label] of groupsOf(line, groupBy)) {
      const group = groups.get(value) ?? { label, lines: [] };
      group.lines.push(line);
      groups.set(value, group);
    }
  }
  const sorted = [...groups].sort(([a, { label }], [b, other]) => {
    return Number(a === '') - Number(b === '') || compare(label, other.label) || (a < b ? -1 : 1);
  });
  return sorted.map(([value, { label, lines: own }]) => groupOf(groupBy, value, label, own));
}

/** Labels by name in the order of the settings; those that the settings do not know come after them. */
function compareLabels({ clippings, labelsOf, compare }: AnnotationSources): AnnotationSources['compare'] {
  const ranks = new Map<string, number>();
  for (const [rank, { name }] of clippings.flatMap(({ uri }) => [...labelsOf(uri).entries()])) {
    ranks.set(name, ranks.get(name) ?? rank);
  }
  const rankOf = (name: string): number => ranks.get(name) ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => rankOf(a) - rankOf(b) || compare(a, b);
}

function groupsOf(line: AnnotationLine, groupBy: AnnotationQuery['groupBy']): readonly (readonly [string, string])[] {
  switch (groupBy) {
    case 'clipping':
      return [[line.uri.toString(), line.title]];
    case 'label':
      return [[line.label?.id ?? '', line.label?.name ?? '']];
    case 'tag':
      return line.note.tags.length === 0 ? [['', '']] : line.note.tags.map((tag) => [tag, tag]);
  }
}

function groupOf(
  groupBy: AnnotationGroup['groupBy'],
  value: string,
  label: string,
  children: readonly (AnnotationLine | AnnotationFile)[],
): AnnotationGroup {
  const key = `${groupBy}:${value}`;
  const own = children.map((child) => {
    const childKey = `${key} ${child.key}`;
    return child.kind === 'note' ? { ...child, key: childKey, groupBy } : { ...child, key: childKey };
  });
  return { kind: 'group', key, groupBy, value, label, children: own };
}
