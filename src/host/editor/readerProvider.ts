import * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { DisposableStore } from '../platform/disposables';
import type { Clippings } from '../source/clippings';
import { ClippingDocument } from './clippingDocument';
import { Comparisons, isInComparison } from './comparisons';
import { ReaderPanel } from './readerPanel';
import type { ReaderPanelServices } from './readerPanel';
import { readerViewType } from './readerRegistry';
import type { ReaderRegistry } from './readerRegistry';
import { reopenAsText } from './reopenAsText';
import { SidecarBackup } from './sidecarBackup';
import type { SidecarEdit } from './sidecarFile';

export interface ReaderServices extends ReaderPanelServices {
  readonly clippings: Clippings;
  readonly readers: ReaderRegistry;
  /** Folder in which unsaved annotations wait for the next session. */
  readonly backups: vscode.Uri;
}

/** The custom editor `jianbao.reader`. Several readers can show one document. */
export class ReaderProvider implements vscode.CustomEditorProvider<ClippingDocument>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.CustomDocumentEditEvent<ClippingDocument>>();
  readonly #comparisons = new Comparisons();
  /** Annotations that came back without VS Code knowing that they are unsaved. */
  readonly #restored = new WeakMap<ClippingDocument, SidecarEdit>();
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
    const known = context.backupId === undefined ? undefined : vscode.Uri.parse(context.backupId);
    const backup = SidecarBackup.of(uri, this.services.backups, known);
    const document = await ClippingDocument.open(uri, this.services.clippings, backup);
    const { restored } = document.sidecar;
    if (document.text === undefined && !restored) {
      const message = document.failure ?? vscode.l10n.t('The file cannot be read.');
      document.dispose();
      throw new Error(message);
    }
    // Disposed with the document, because its emitter is.
    document.onDidEdit((edit) => this.#changed.fire({ document, ...edit }));
    if (restored && !known) {
      this.#restored.set(document, restored);
    }
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
    this.#tellRestored(document);
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

  async backupCustomDocument(document: ClippingDocument): Promise<vscode.CustomDocumentBackup> {
    const place = await document.backup();
    return { id: String(place), delete: () => undefined }; // the document deletes it when nothing is unsaved
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** VS Code takes edits from the moment it has a document's editor. */
  #tellRestored(document: ClippingDocument): void {
    const edit = this.#restored.get(document);
    if (edit) {
      this.#restored.delete(document);
      this.#changed.fire({ document, ...edit });
    }
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
