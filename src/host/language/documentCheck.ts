import type * as vscode from 'vscode';
import type { Finding } from '../../core/check/finding';
import type { CheckedReading } from '../../core/check/rule';
import { looksLikeClipping } from '../../core/clipping/detect';
import { loadCheckRoom } from '../check/checkRoom';
import type { CheckRoom } from '../check/checkRoom';
import { chosenSeverities, isCheckEnabled } from '../check/checkSettings';
import { readDocumentText } from '../check/documentText';
import type { DocumentText } from '../check/documentText';
import { Delay } from '../platform/delay';
import { DisposableValue } from '../platform/disposables';
import { giveWay } from '../platform/giveWay';
import { LineStarts } from '../platform/lineStarts';
import { documentHead, documentLooksLikeClipping } from '../source/clippings';
import type { Clippings, SourceReference } from '../source/clippings';
import { diagnosticOf } from './findingDiagnostic';

/** A finding and how VS Code shows it. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly diagnostic: vscode.Diagnostic;
}

/** What was found in one version of a document. */
export interface CheckedDocument {
  readonly version: number;
  readonly entries: readonly CheckedFinding[];
  /** The text in which they were found; empty when the editor shows the file in a wrong encoding. */
  readonly text: string;
  /** Leads from offsets of findings and fixes to the document's lines. */
  readonly lines: LineStarts;
  readonly room: CheckRoom;
}

/** Milliseconds without typing after which a document is checked again. */
const typingDelay = 400;

/** Checks one open document, and again after each change. `show` is told what the newest version has. */
export class DocumentCheck implements vscode.Disposable {
  readonly #delay = new Delay(typingDelay, () => void this.check());
  readonly #reference = new DisposableValue<SourceReference>();
  #encoding: Finding | undefined;
  #checked: CheckedDocument | undefined;
  #newest: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly clippings: Clippings,
    private readonly show: (checked: CheckedDocument | undefined) => void,
  ) {}

  schedule(): void {
    this.#delay.schedule();
  }

  /** Checks the present version. Later calls overtake earlier ones. */
  check(): Promise<void> {
    this.#delay.cancel();
    this.#newest = this.#run(++this.#turn);
    return this.#newest;
  }

  /** Undefined for a document that is no clipping, and for one that changes while it is checked. */
  async current(): Promise<CheckedDocument | undefined> {
    await this.#newest;
    if (this.#checked && this.#checked.version !== this.document.version) {
      await this.check();
    }
    return this.#checked?.version === this.document.version ? this.#checked : undefined;
  }

  dispose(): void {
    this.#turn++;
    this.#delay.dispose();
    this.#reference.dispose();
  }

  async #run(turn: number): Promise<void> {
    const checked = await this.#find(() => turn === this.#turn);
    if (turn === this.#turn && (checked === undefined || checked.version === this.document.version)) {
      this.#checked = checked;
      this.show(checked);
    }
  }

  async #find(isCurrent: () => boolean): Promise<CheckedDocument | undefined> {
    const { document } = this;
    const isClipping = documentLooksLikeClipping(document);
    if (!isCheckEnabled(document.uri) || (!isClipping && !hasDamagedHead(document))) {
      return undefined;
    }
    const room = await loadCheckRoom();
    const read = await readDocumentText(document, room, this.#encoding);
    if (!isCurrent() || (!isClipping && !looksLikeClipping(read.decoded ?? ''))) {
      return undefined;
    }
    this.#encoding = read.encoding;
    const reading = read.text === undefined ? undefined : await this.#read(read.text, isCurrent);
    const severities = chosenSeverities(room, document.uri);
    await giveWay(); // reading a long clipping held the thread already
    if (!isCurrent()) {
      return undefined;
    }
    const ofEncoding = room.withSeverities(read.encoding ? [read.encoding] : [], severities);
    const ofText = reading ? room.checkClipping(reading, { severities, now: Date.now() }) : [];
    return this.#checkedDocument(read, [...ofEncoding, ...ofText], room);
  }

  #checkedDocument(
    { version, text = '' }: DocumentText,
    findings: readonly Finding[],
    room: CheckRoom,
  ): CheckedDocument {
    const lines = new LineStarts(text);
    const entries = findings.map((finding) => ({
      finding,
      diagnostic: diagnosticOf(this.document.uri, finding, lines, room),
    }));
    return { version, entries, text, lines, room };
  }

  /** The reading that the reader and the outline have, when it is of the same text. */
  async #read(text: string, isCurrent: () => boolean): Promise<CheckedReading | undefined> {
    const reference = this.#reference.value ?? (await this.clippings.follow(this.document.uri));
    this.#reference.value = reference;
    await reference.source.refresh();
    if (!isCurrent()) {
      return undefined;
    }
    if (reference.source.state.text === text) {
      const shared = await this.clippings.readSource(reference.source);
      if (shared?.clipping.source === text) {
        return shared;
      }
    }
    const { readClipping } = await import('../../core/session');
    return readClipping(text);
  }
}

/** True when characters at the head of a document could not be read, as in a file that is no UTF-8. */
function hasDamagedHead(document: vscode.TextDocument): boolean {
  return documentHead(document).includes('\ufffd');
}
