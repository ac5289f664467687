import * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { DisposableStore } from '../platform/disposables';
import { decodeText, encodeText } from '../platform/fileText';
import type { Clippings } from '../source/clippings';
import { ClippingDocument } from './clippingDocument';
import { Comparisons, isInComparison } from './comparisons';
import { ReaderPanel } from './readerPanel';
import type { ReaderPanelServices } from './readerPanel';
import { readerViewType } from './readerRegistry';
import type { ReaderRegistry } from './readerRegistry';
import { reopenAsText } from './reopenAsText';

export interface ReaderServices extends ReaderPanelServices {
  readonly clippings: Clippings;
  readonly readers: ReaderRegistry;
}

/** The custom editor `jianbao.reader`. Several readers can show one document. */
export class ReaderProvider implements vscode.CustomEditorProvider<ClippingDocument>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.CustomDocumentEditEvent<ClippingDocument>>();
  readonly #comparisons = new Comparisons();
  readonly onDidChangeCustomDocument = this.#changed.event;

  private constructor(private readonly services: ReaderServices) {}

  static register(services: ReaderServices): vscode.Disposable {
    const provider = new ReaderProvider(services);
    const registration = vscode.window.registerCustomEditorProvider(readerViewType, provider, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { enableFindWidget: true, retainContextWhenHidden: false },
    });
    return vscode.Disposable.from(provider, registration);
  }

  async openCustomDocument(uri: vscode.Uri, context: vscode.CustomDocumentOpenContext): Promise<ClippingDocument> {
    const backup = context.backupId === undefined ? undefined : await readBackup(vscode.Uri.parse(context.backupId));
    const document = await ClippingDocument.open(uri, this.services.clippings, backup);
    if (document.text === undefined && backup === undefined) {
      const message = document.failure ?? vscode.l10n.t('The file cannot be read.');
      document.dispose();
      throw new Error(message);
    }
    // Disposed with the document, because its emitter is.
    document.onDidEdit((edit) => this.#changed.fire({ document, ...edit }));
    return document;
  }

  async resolveCustomEditor(document: ClippingDocument, panel: vscode.WebviewPanel): Promise<void> {
    if (await this.#comparisons.replace(document.uri, panel)) {
      return;
    }
    if (document.text !== undefined && !looksLikeClipping(document.text)) {
      if (!isInComparison(panel)) {
        await reopenAsText(document.uri, panel);
      }
      return;
    }
    const { readers } = this.services;
    const store = new DisposableStore();
    const reader = store.add(new ReaderPanel(document, panel, this.services));
    store.add(reader.onDidChangeState(() => readers.update()));
    panel.onDidDispose(() => {
      readers.delete(reader);
      reader.close();
      store.dispose();
    });
    readers.add(reader);
    await reader.refresh();
  }

  saveCustomDocument({ sidecar }: ClippingDocument): Promise<void> {
    return sidecar.save().catch(tellUnsaved);
  }

  saveCustomDocumentAs(document: ClippingDocument, destination: vscode.Uri): Promise<void> {
    return document.saveAs(destination);
  }

  revertCustomDocument({ sidecar }: ClippingDocument): Promise<void> {
    return sidecar.revert();
  }

  async backupCustomDocument(
    { sidecar }: ClippingDocument,
    { destination }: vscode.CustomDocumentBackupContext,
  ): Promise<vscode.CustomDocumentBackup> {
    await vscode.workspace.fs.writeFile(destination, encodeText(sidecar.backup()));
    return { id: destination.toString(), delete: () => void deleteBackup(destination) };
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Adds what becomes of notes that could not be saved while their reader is open. */
function tellUnsaved(error: unknown): never {
  const advice = vscode.l10n.t(
    '{0} Nothing is lost as long as this tab stays open; “Save As…” keeps a copy in another folder.',
    error instanceof Error ? error.message : String(error),
  );
  throw new Error(advice, { cause: error });
}

async function readBackup(uri: vscode.Uri): Promise<string> {
  return decodeText(await vscode.workspace.fs.readFile(uri));
}

async function deleteBackup(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // VS Code removes the folder of backups itself when it is done with it.
  }
}
