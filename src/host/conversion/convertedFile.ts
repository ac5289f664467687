import * as vscode from 'vscode';
import type { SourceEdit } from '../../core/script/convertSource';
import type { RoundTripDifference } from '../../core/script/roundTrip';
import { articleToMarkdown } from '../../core/article/markdown';
import { looksLikeClipping } from '../../core/clipping/detect';
import type { Range } from '../../core/text/range';
import { readClippingText, tooLarge, type ClippingText } from './clippingText';
import type { ConversionForm } from './conversionChoice';
import type { ScriptConversion } from './scriptConversion';

/** A clipping converted and not yet written. */
export interface ConvertedFile {
  readonly kind: 'converted';
  readonly uri: vscode.Uri;
  /** What was read. */
  readonly read: ClippingText;
  /** What is to be written in a new file. */
  readonly text: string;
  /** The edits of the file itself; none for Markdown. */
  readonly edits: readonly SourceEdit[];
  /** What would not come back the same; looked for only when the file itself is to be changed. */
  readonly differences: readonly PlacedDifference[];
}

/** A difference and where it stands in the file's text. */
export interface PlacedDifference extends RoundTripDifference {
  readonly source: Range;
}

/** A clipping with nothing to convert, and one that could not be converted. */
export interface UnconvertedFile {
  readonly kind: 'same' | 'not-chinese' | 'no-clipping' | 'failed';
  readonly uri: vscode.Uri;
  /** For people; of a failure only. */
  readonly reason?: string;
}

/** What a file was asked for. */
export interface FileRequest {
  readonly form: ConversionForm;
  readonly checksWayBack: boolean;
}

/** Converts one clipping. Never throws. */
export async function convertFile(
  uri: vscode.Uri,
  conversion: ScriptConversion,
  request: FileRequest,
): Promise<ConvertedFile | UnconvertedFile> {
  try {
    const read = await readClippingText(uri);
    return looksLikeClipping(read.text)
      ? await convertText(uri, read, conversion, request)
      : { kind: 'no-clipping', uri };
  } catch (error) {
    return { kind: 'failed', uri, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function convertText(
  uri: vscode.Uri,
  read: ClippingText,
  conversion: ScriptConversion,
  { form, checksWayBack }: FileRequest,
): Promise<ConvertedFile | UnconvertedFile> {
  const { readClipping } = await import('../../core/session');
  const reading = readClipping(read.text);
  const { article } = reading;
  refusePartial(article.problems.map(({ code }) => code));
  if (article.facts.script === 'none') {
    return { kind: 'not-chinese', uri };
  }
  const view = await conversion.view(uri, article);
  if (view.article.text === article.text) {
    return { kind: 'same', uri };
  }
  const edits = form === 'clipping' ? conversion.edits(reading, view) : [];
  const text = form === 'clipping' ? conversion.apply(read.text, edits) : articleToMarkdown(view.article);
  const found = checksWayBack ? await conversion.differences(uri, article, view) : [];
  const differences = found.map((one) => ({ ...one, source: article.sourceMap.toSource(one.range) }));
  return { kind: 'converted', uri, read, text, edits, differences };
}

/** What was not read cannot be converted, and half a file in another script helps nobody. */
function refusePartial(codes: readonly string[]): void {
  if (codes.includes('file-too-large')) {
    throw tooLarge();
  }
  if (codes.includes('nesting-too-deep') || codes.includes('too-many-nodes')) {
    throw new Error(vscode.l10n.t('Its page is too large to be read whole. Nothing of it was converted.'));
  }
}
