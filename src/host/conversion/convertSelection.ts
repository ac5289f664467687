import type * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { overlaps, type Range } from '../../core/text/range';
import { LineStarts } from '../platform/lineStarts';
import type { TextChoice } from './conversionChoice';
import { ScriptConversion, type ConversionServices } from './scriptConversion';

/** A stretch of a document and the text that it becomes. */
export interface SelectionEdit {
  readonly range: vscode.Range;
  readonly newText: string;
}

/**
 * What becomes of the stretches that are selected in a document. In a clipping only what is text of the article is
 * converted, as it is in the whole; in any other document all of it.
 */
export async function convertSelections(
  document: vscode.TextDocument,
  selections: readonly vscode.Range[],
  services: ConversionServices,
  choice: TextChoice,
): Promise<readonly SelectionEdit[]> {
  const conversion = await ScriptConversion.create(services, choice);
  const text = document.getText();
  const ranges = selections.filter(({ isEmpty }) => !isEmpty);
  if (looksLikeClipping(text)) {
    return convertInClipping(document.uri, text, ranges, conversion);
  }
  return Promise.all(
    ranges.map(async (range) => {
      const newText = await conversion.text(document.uri, document.getText(range));
      return { range, newText };
    }),
  );
}

async function convertInClipping(
  uri: vscode.Uri,
  text: string,
  ranges: readonly vscode.Range[],
  conversion: ScriptConversion,
): Promise<readonly SelectionEdit[]> {
  const { readClipping } = await import('../../core/session');
  const reading = readClipping(text);
  const edits = conversion.edits(reading, await conversion.view(uri, reading.article));
  const lines = new LineStarts(text);
  return ranges.map((range) => {
    const selected: Range = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    const inside = edits.flatMap((edit) => cutTo(edit, selected));
    const shifted = inside.map((edit) => ({
      ...edit,
      range: { start: edit.range.start - selected.start, end: edit.range.end - selected.start },
    }));
    return { range, newText: conversion.apply(text.slice(selected.start, selected.end), shifted) };
  });
}

interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** The part of an edit that lies in the selection; whole words where it cannot be cut character by character. */
function cutTo({ range, newText }: Edit, selected: Range): readonly Edit[] {
  if (!overlaps(range, selected)) {
    return [];
  }
  const start = Math.max(range.start, selected.start);
  const end = Math.min(range.end, selected.end);
  const isWhole = start === range.start && end === range.end;
  if (isWhole) {
    return [{ range, newText }];
  }
  return newText.length === range.end - range.start
    ? [{ range: { start, end }, newText: newText.slice(start - range.start, end - range.start) }]
    : [];
}
