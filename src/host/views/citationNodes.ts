import type * as vscode from 'vscode';
import type * as Citation from '../../core/citation';
import { citationKinds, type CitationKind } from '../../core/citation/quotation/unit';
import type { JudgedUnit } from '../../core/citation/verdict';
import { wordsOf } from '../../core/library/filter';
import { contains } from '../../core/text/range';
import { foldedIncludes } from '../../core/text/scriptFold';
import type { Script } from '../../core/text/hanScript';
import { isTrustedOrJudged } from '../citation/citationUnits';
import type { CitationQuery } from './citationChoices';

/** A line of the Citations view. Keys are unique, and the same as long as the line stands for the same thing. */
export type CitationNode = CitationGroup | CitationLine;

export interface CitationGroup {
  readonly kind: 'group';
  readonly key: string;
  /**
   * `speaker` and `source` are somebody, or nobody when `label` is empty; `kind` is what has neither; `rejected` is what
   * a person said is no citation.
   */
  readonly groupBy: 'speaker' | 'source' | 'unnamed' | 'kind' | 'rejected';
  /** Name of a speaker or an outlet; a kind. */
  readonly label: string;
  readonly children: readonly CitationLine[];
}

/** One stretch of the text that cites something. */
export interface CitationLine {
  readonly kind: 'citation';
  readonly key: string;
  readonly uri: vscode.Uri;
  /** Its range is of the article's text. */
  readonly unit: JudgedUnit;
  /** The words of the stretch. */
  readonly words: string;
  /** Who said it, in full; empty for nobody and for what nobody says. */
  readonly speaker: string;
  /** The outlet of a link's address. */
  readonly outlet: string;
  /** The group above it; undefined at the top. */
  readonly groupBy: CitationGroup['groupBy'] | undefined;
}

/** What the lines are made of. */
export interface CitationSources {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly script: Script;
  readonly units: readonly JudgedUnit[];
}

export interface CitationListing {
  readonly roots: readonly CitationNode[];
  /** Citations that pass the filter, in the order of the text. */
  readonly lines: readonly CitationLine[];
  /** Citations of the clipping that are trusted far enough, or that a person has judged. */
  readonly total: number;
}

export const noCitations: CitationListing = { roots: [], lines: [], total: 0 };

/** Makes the lines of the view. Equal sources and queries give equal keys. */
export function listCitations(sources: CitationSources, query: CitationQuery, core: typeof Citation): CitationListing {
  const all = sources.units.filter((unit) => query.low || isTrustedOrJudged(unit));
  const words = wordsOf(query.text);
  const lines = all
    .map((unit) => lineOf(unit, sources, core))
    .filter(({ unit }) => query.kinds.length === 0 || query.kinds.includes(unit.kind))
    .filter((line) => words.length === 0 || holdsAll(line, words));
  const kept = lines.filter(({ unit }) => unit.verdict !== 'rejected');
  const rejected = lines.filter(({ unit }) => unit.verdict === 'rejected');
  const roots: CitationNode[] = query.groupBy === 'order' ? [...kept] : [...grouped(kept, query.groupBy, core)];
  if (rejected.length > 0) {
    roots.push(groupOf('rejected', '', rejected));
  }
  return { roots, lines, total: all.length };
}

export function isCitationLine(value: unknown): value is CitationLine {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'citation' && 'unit' in value;
}

/** All lines, as they stand one under the other. */
export function linesOf(roots: readonly CitationNode[]): readonly CitationLine[] {
  return roots.flatMap((node) => (node.kind === 'group' ? node.children : [node]));
}

function lineOf(unit: JudgedUnit, { uri, text, script }: CitationSources, core: typeof Citation): CitationLine {
  return {
    kind: 'citation',
    key: `${unit.kind} ${unit.start} ${unit.end}`,
    uri,
    unit,
    words: text.slice(unit.start, unit.end),
    speaker: unit.kind === 'direct' || unit.kind === 'indirect' ? core.speakerName(unit) : '',
    outlet: unit.kind === 'link' ? core.linkOutlet(unit, script) : '',
    groupBy: undefined,
  };
}

function holdsAll({ unit, words: quoted, speaker, outlet }: CitationLine, words: readonly string[]): boolean {
  const said = [quoted, speaker, outlet];
  if (unit.kind === 'direct' || unit.kind === 'indirect') {
    said.push(unit.speaker ?? '', unit.via ?? '');
  } else if (unit.kind === 'date') {
    said.push(unit.value ?? '');
  } else if (unit.kind === 'link') {
    said.push(unit.url);
  }
  const text = said.join('\n');
  return words.every((word) => foldedIncludes(text, word));
}

/** Where a line is listed. Groups come in this order; those of one place in the order of the text. */
interface Place {
  readonly groupBy: CitationGroup['groupBy'];
  readonly label: string;
  readonly key: string;
}

const places: readonly CitationGroup['groupBy'][] = ['speaker', 'source', 'unnamed', 'kind'];

function grouped(
  lines: readonly CitationLine[],
  groupBy: 'speaker' | 'source',
  core: typeof Citation,
): readonly CitationGroup[] {
  const placeOf = groupBy === 'speaker' ? bySpeaker(core) : bySource(lines, core);
  const groups = new Map<string, { place: Place; readonly lines: CitationLine[] }>();
  for (const line of lines) {
    const place = placeOf(line);
    const id = `${place.groupBy} ${place.key}`;
    const group = groups.get(id) ?? { place, lines: [] };
    if (place.label.length > group.place.label.length) {
      group.place = place;
    }
    group.lines.push(line);
    groups.set(id, group);
  }
  const rank = ({ groupBy: kind, label }: Place): number =>
    places.indexOf(kind) * 2 * citationKinds.length +
    (kind === 'kind' ? citationKinds.indexOf(label as CitationKind) : Number(label === ''));
  const sorted = [...groups.values()].sort((a, b) => rank(a.place) - rank(b.place));
  return sorted.map(({ place, lines: own }) => groupOf(place.groupBy, place.label, own, place.key));
}

const kindPlace = ({ unit: { kind } }: CitationLine): Place => ({ groupBy: 'kind', label: kind, key: kind });

function bySpeaker(core: typeof Citation): (line: CitationLine) => Place {
  return (line) => {
    const { unit, speaker } = line;
    return unit.kind === 'direct' || unit.kind === 'indirect'
      ? { groupBy: 'speaker', label: speaker, key: core.nameKey(speaker) }
      : kindPlace(line);
  };
}

/** What is said stands under the outlet that carried it or said it itself, else with the unnamed sources or this report. */
function bySource(lines: readonly CitationLine[], core: typeof Citation): (line: CitationLine) => Place {
  const named = (label: string): Place => ({ groupBy: 'source', label, key: core.nameKey(label) });
  const ofKind = (sub: 'outlet' | 'anon'): readonly CitationLine[] =>
    lines.filter(({ unit }) => unit.kind === 'source' && unit.sub === sub);
  const outlets = new Set(ofKind('outlet').map(({ words }) => core.nameKey(words)));
  const unnamed = ofKind('anon').map(({ unit, words }) => ({ start: unit.start, end: unit.end, words }));
  const nobody: Place = { groupBy: 'unnamed', label: 'unnamed', key: 'unnamed' };
  return (line) => {
    const { unit, words, speaker, outlet } = line;
    switch (unit.kind) {
      case 'source':
        return unit.sub === 'outlet' ? named(words.replace(/^《(.*)》$/, '$1')) : nobody;
      case 'link':
        return outlet === '' ? kindPlace(line) : named(outlet);
      case 'direct':
      case 'indirect': {
        const { via, speakerRange } = unit;
        if (via !== undefined) {
          return named(via.replace(/^《(.*)》$/, '$1'));
        }
        if (outlets.has(core.nameKey(speaker))) {
          return named(speaker);
        }
        const isUnnamed = unnamed.some((source) =>
          speakerRange ? contains(speakerRange, source) : source.words === unit.speaker,
        );
        return isUnnamed ? nobody : { groupBy: 'source', label: '', key: '' };
      }
      case 'gloss':
      case 'date':
        return kindPlace(line);
    }
  };
}

function groupOf(
  groupBy: CitationGroup['groupBy'],
  label: string,
  children: readonly CitationLine[],
  value = label,
): CitationGroup {
  const key = `${groupBy}:${value}`;
  return {
    kind: 'group',
    key,
    groupBy,
    label,
    children: children.map((child) => ({ ...child, key: `${key} ${child.key}`, groupBy })),
  };
}
