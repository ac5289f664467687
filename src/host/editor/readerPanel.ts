import * as vscode from 'vscode';
import type { Range } from '../../core/text/range';
import { PanelNotes, type TagSource } from '../annotation/panelNotes';
import { PanelCitations } from '../citation/panelCitations';
import { PanelNames, type NameServices } from '../names/panelNames';
import type { ReferenceServices } from '../citation/writeReferences';
import type { HostToReader, ReaderIntent, ReaderSnapshot, ReaderToHost, ViewName } from '../../protocol/reader';
import { asReaderToHost } from '../../protocol/validate';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { onDidChangeSettings, typography } from '../platform/settings';
import { webviewOptions } from '../platform/webviewShell';
import { PanelSelection } from '../script/panelSelection';
import { PanelView, type ShownArticle, type ViewServices } from '../script/panelView';
import { blockAtSource } from './blockAtSource';
import type { ClippingDocument, DecidedReading } from './clippingDocument';
import type { ImagePermissions } from './imagePermissions';
import { namesPlace, performIntent } from './intents';
import { readerShell } from './readerShell';
import { buildSnapshot, type BuiltSnapshot, type SaidOfArticle } from './snapshot';

/** What the panel shows now: the reading, the snapshot made of it, and the addresses behind its numbers. */
export interface Shown extends BuiltSnapshot {
  readonly reading: DecidedReading;
  /** The reading's article in the view that is shown. */
  readonly article: ShownArticle;
}

export interface ReaderPanelServices extends ViewServices, ReferenceServices, NameServices {
  readonly extensionUri: vscode.Uri;
  readonly permissions: ImagePermissions;
  readonly tags: TagSource;
}

/**
 * One reader: a webview that draws a clipping. Sends it a whole snapshot whenever anything it shows has changed, and
 * does what its intents ask.
 */
export class ReaderPanel implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #stateChanged = this.#store.add(new vscode.EventEmitter<void>());
  readonly #drawn = this.#store.add(new vscode.EventEmitter<Extract<ReaderToHost, { type: 'drawn' }>>());
  readonly #placeChanged = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when the panel becomes active or inactive. */
  readonly onDidChangeState = this.#stateChanged.event;
  /** Fires when the webview has drawn a snapshot for the first time since it was loaded. */
  readonly onDidDraw = this.#drawn.event;
  readonly #shownChanged = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when there is another article, or another view of it, to show. */
  readonly onDidChangeShown = this.#shownChanged.event;
  /** Fires when another block has become the first one in view. */
  readonly onDidChangePlace = this.#placeChanged.event;
  /** Which view of the article the panel shows. */
  readonly view: PanelView;
  readonly selection = new PanelSelection();
  readonly notes: PanelNotes;
  readonly citations: PanelCitations;
  readonly names: PanelNames;
  #shown: Shown | undefined;
  #imageOrigins: readonly string[] | undefined;
  #scriptReady = false;
  #pageDrawn = false;
  #showsHidden = false;
  #refreshes = 0;
  #versions = 0;
  #placeToReveal: number | undefined;
  #firstVisibleBlock = 0;

  constructor(
    readonly document: ClippingDocument,
    private readonly panel: vscode.WebviewPanel,
    readonly services: ReaderPanelServices,
  ) {
    const { webview } = panel;
    webview.options = webviewOptions(services.extensionUri);
    this.#store.add(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.#store.add(panel.onDidChangeViewState(() => this.#onViewState()));
    this.view = this.#store.add(new PanelView(document.uri, services));
    this.notes = this.#store.add(new PanelNotes(document, services.tags));
    this.citations = this.#store.add(new PanelCitations(document.uri, services));
    this.names = this.#store.add(new PanelNames(document.uri, services));
    for (const changing of [this.view, this.notes, this.citations, this.names, document, services.permissions]) {
      this.#store.add(changing.onDidChange(() => void this.refresh()));
    }
    this.#store.add(onDidChangeSettings(['reader'], () => void this.refresh()));
  }

  get isActive(): boolean {
    return this.panel.active;
  }
  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }
  get showsHidden(): boolean {
    return this.#showsHidden;
  }
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** The page the webview was last given, with its policy. */
  get page(): string {
    return this.panel.webview.html;
  }

  /** Where the first block in view stands in the file. */
  get placeInView(): Range | undefined {
    const block = this.#shown?.reading.article.blocks[this.#firstVisibleBlock];
    return block && { start: block.sourceStart, end: block.sourceEnd };
  }

  /** Reads anew and sends what there is to show. Later calls overtake earlier ones. */
  async refresh(): Promise<void> {
    const refresh = ++this.#refreshes;
    const isOvertaken = (): boolean => refresh !== this.#refreshes || this.#store.isDisposed;
    const reading = await this.document.read();
    if (isOvertaken()) {
      return;
    }
    const tell = (message: string): void => this.tell(message);
    const article = reading && (await this.view.show(reading, tell));
    const said = article && {
      annotations: await this.notes.input(reading),
      citations: await this.citations.input(reading, article),
      names: await this.names.input(reading, article, tell),
    };
    if (isOvertaken()) {
      return;
    }
    if (said) {
      this.#shown = { reading, article, ...this.#build(reading, article, said) };
      this.#shownChanged.fire();
    }
    const origins = this.services.permissions.allowsAll ? ['https:', 'http:'] : (this.#shown?.imageOrigins ?? []);
    if (this.#imageOrigins?.join(' ') === origins.join(' ')) {
      this.#send();
    } else {
      this.#load(origins);
    }
  }

  /** Brings the block at an offset of the file into view, as soon as there is one. */
  revealSource(offset: number): void {
    this.#placeToReveal = offset;
    this.#revealPlace();
  }

  /** The same, and moves the keyboard there. */
  focusSource(offset: number): void {
    this.panel.reveal();
    if (this.#shown) {
      this.post({ type: 'reveal', block: blockAtSource(this.#shown.reading, offset), focus: true });
    }
  }

  toggleHidden(): void {
    this.post({ type: 'toggleHidden' });
  }

  /** Shows the article in another script. Throws an error with a message for people when that cannot be done. */
  setView(name: ViewName): Promise<void> {
    return this.view.setName(name, this.#shown?.reading.article);
  }

  /** Leads the keyboard to the next open doubt (1) or the one before (-1). */
  stepDoubt(direction: 1 | -1): void {
    this.panel.reveal();
    this.post({ type: 'stepDoubt', direction });
  }

  /** Says something in the reader that is no error. */
  tell(message: string): void {
    this.post({ type: 'tell', message });
  }

  /** Gives the webview a message, if it listens. */
  post(message: HostToReader): void {
    if (this.#scriptReady && !this.#store.isDisposed) {
      void this.panel.webview.postMessage(message);
    }
  }

  /** Takes a message of the webview. Anything that is not in the protocol is dropped. */
  receive(value: unknown): void {
    const message = asReaderToHost(value);
    switch (message?.type) {
      case 'ready':
        this.#scriptReady = true;
        this.#pageDrawn = false;
        this.#send();
        break;
      case 'intent':
        void this.#answer(message.id, message.version, message.intent);
        break;
      case 'viewport':
        this.#onViewport(message.version, message.block);
        break;
      case 'hiddenShown':
        this.#showsHidden = message.shown;
        break;
      case 'selection':
        this.selection.take(message, this.#shown);
        break;
      case 'drawn':
        this.#pageDrawn = true;
        this.#placeToReveal = undefined;
        this.#drawn.fire(message);
        break;
      case undefined:
        break;
    }
  }

  /** For good: the person has closed the reader. */
  close(): void {
    this.view.forget();
    this.dispose();
  }

  dispose(): void {
    this.#refreshes++;
    this.#store.dispose();
  }

  #build(reading: DecidedReading, shown: ShownArticle, said: SaidOfArticle): BuiltSnapshot {
    const { uri } = this.document;
    return buildSnapshot({
      version: ++this.#versions,
      original: reading.article,
      shown,
      decided: reading.decided,
      typography: typography(uri),
      showHidden: this.#showsHidden,
      fallbackTitle: fileName(uri).replace(/(?:\.clip(?:ping)?)?\.[^.]+$/, ''),
      allowsImage: (address) => this.services.permissions.allows(uri, address),
      ...said,
    });
  }

  /** Gives the webview a new page: its policy names the origins whose pictures may be loaded, and no others. */
  #load(imageOrigins: readonly string[]): void {
    this.#imageOrigins = imageOrigins;
    this.#scriptReady = false;
    const title = this.#shown?.snapshot.title ?? fileName(this.document.uri);
    this.panel.webview.html = readerShell(this.panel.webview, this.services.extensionUri, title, imageOrigins);
  }

  #send(): void {
    if (this.#shown) {
      const snapshot: ReaderSnapshot = { ...this.#shown.snapshot, showHidden: this.#showsHidden };
      this.post({ type: 'show', snapshot });
      this.#revealPlace();
    }
    const { failure } = this.document;
    if (failure !== undefined) {
      this.post({ type: 'fail', message: failure });
    }
  }

  /** The place is kept until the page is drawn: VS Code may load a page twice before it shows it. */
  #revealPlace(): void {
    if (this.#placeToReveal === undefined || !this.#shown || !this.#scriptReady) {
      return;
    }
    this.post({ type: 'reveal', block: blockAtSource(this.#shown.reading, this.#placeToReveal), focus: false });
    if (this.#pageDrawn) {
      this.#placeToReveal = undefined;
    }
  }

  async #answer(id: number, version: number, intent: ReaderIntent): Promise<void> {
    try {
      const shown = this.#shown;
      if (!shown || (namesPlace(intent) && shown.snapshot.version !== version)) {
        throw new Error(vscode.l10n.t('The article has just changed. Please try again.'));
      }
      await performIntent(intent, this, shown);
      this.post({ type: 'reply', id, ok: true });
    } catch (error) {
      this.post({ type: 'reply', id, ok: false, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #onViewport(version: number, block: number): void {
    if (version === this.#shown?.snapshot.version) {
      this.#firstVisibleBlock = block;
      this.#placeChanged.fire();
    }
  }

  #onViewState(): void {
    if (!this.panel.visible) {
      this.#scriptReady = false;
    }
    this.#stateChanged.fire();
  }
}
