import * as vscode from 'vscode';
import { inSlices } from '../../core/library/pace';
import { forEachConcurrently } from '../platform/concurrency';
import { giveWay } from '../platform/giveWay';
import { findTextDocument } from '../source/clippingSource';
import type { ConversionChoice } from './conversionChoice';
import type { ConversionOutcome, WrittenFile } from './conversionReport';
import { convertFile, type ConvertedFile, type UnconvertedFile } from './convertedFile';
import { changeFiles } from './fileEdits';
import { NewFiles } from './newFiles';
import { ScriptConversion, type ConversionServices } from './scriptConversion';

export interface ConversionRequest {
  readonly files: readonly vscode.Uri[];
  readonly choice: ConversionChoice;
  /** Where new files go; beside the clippings without it. */
  readonly folder?: vscode.Uri;
  /** Files that may be read at a time. */
  readonly concurrency: number;
  /** Asks before files are changed whose text would not come back the same. Resolves to whether to go on. */
  readonly confirm: (files: readonly ConvertedFile[]) => Promise<boolean>;
}

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Converts clippings and writes them where the person chose. A file that fails does not keep the others from being
 * converted; files that are no clippings are passed over. New files that were written before a cancellation stay; files
 * themselves are changed all together at the end, or not at all.
 */
export async function convertFiles(
  services: ConversionServices,
  request: ConversionRequest,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<ConversionOutcome> {
  const conversion = await ScriptConversion.create(services, request.choice);
  return new ConversionRun(conversion, request, progress, token).run();
}

class ConversionRun {
  readonly #newFiles: NewFiles;
  readonly #pace = inSlices(giveWay);
  /** Converted and to be written together. */
  readonly #waiting: ConvertedFile[] = [];
  readonly #written: WrittenFile[] = [];
  readonly #left: UnconvertedFile[] = [];
  #done = 0;

  constructor(
    private readonly conversion: ScriptConversion,
    private readonly request: ConversionRequest,
    private readonly progress: Progress,
    private readonly token: vscode.CancellationToken,
  ) {
    const { choice, files, folder } = request;
    this.#newFiles = new NewFiles(choice, files, choice.place === 'folder' ? folder : undefined);
  }

  async run(): Promise<ConversionOutcome> {
    const { token, request } = this;
    await forEachConcurrently(request.files, request.concurrency, token, (uri) => this.#convert(uri));
    const { files, choice } = request;
    const inOrder = this.#waiting.toSorted((a, b) => files.indexOf(a.uri) - files.indexOf(b.uri));
    if (!token.isCancellationRequested && choice.place === 'untitled') {
      this.#written.push(...(await openDocuments(inOrder, choice)));
    }
    if (!token.isCancellationRequested && choice.place === 'file') {
      await this.#change(inOrder);
    }
    return { written: this.#written, left: this.#left, cancelled: token.isCancellationRequested };
  }

  async #convert(uri: vscode.Uri): Promise<void> {
    const { form, place } = this.request.choice;
    const found = await convertFile(uri, this.conversion, { form, checksWayBack: place === 'file' });
    if (found.kind !== 'converted') {
      this.#left.push(found);
    } else if (place === 'file' || place === 'untitled') {
      this.#waiting.push(found);
    } else if (!this.token.isCancellationRequested) {
      await this.#write(found);
    }
    this.#done += 1;
    const { length } = this.request.files;
    this.progress.report({
      message: vscode.l10n.t('{0} of {1} files', this.#done, length),
      increment: 100 / length,
    });
    await this.#pace.rest();
  }

  async #write(file: ConvertedFile): Promise<void> {
    try {
      this.#written.push({ uri: file.uri, target: await this.#newFiles.write(file) });
    } catch (error) {
      this.#left.push({ kind: 'failed', uri: file.uri, reason: writingFailure(error) });
    }
  }

  async #change(files: readonly ConvertedFile[]): Promise<void> {
    const unlike = files.filter(({ differences }) => differences.length > 0);
    if (unlike.length > 0 && !(await this.request.confirm(unlike))) {
      throw new vscode.CancellationError();
    }
    const { changed, failed } = await changeFiles(files, this.token);
    this.#written.push(...changed.map(({ uri }) => ({ uri, target: uri })));
    this.#left.push(...failed);
  }
}

function writingFailure(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
    return vscode.l10n.t('The folder cannot be written to. Choose another one.');
  }
  return error instanceof Error ? error.message : String(error);
}

/** Markdown of several clippings is one document; clippings are a document each. */
async function openDocuments(
  files: readonly ConvertedFile[],
  { form }: ConversionChoice,
): Promise<readonly WrittenFile[]> {
  if (form === 'markdown') {
    const text = files.map((file) => file.text).join('\n---\n\n');
    const target = files.length > 0 ? await openDocument(text, 'markdown') : undefined;
    return target ? files.map(({ uri }) => ({ uri, target })) : [];
  }
  const written: WrittenFile[] = [];
  for (const { uri, text } of files) {
    const language = findTextDocument(uri)?.languageId ?? 'clipping';
    written.push({ uri, target: await openDocument(text, language) });
  }
  return written;
}

async function openDocument(content: string, language: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  return document.uri;
}
