import * as vscode from 'vscode';
import type { FactName, SourceSymbol } from '../../core/source/sourceSymbol';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { DisposableStore } from '../platform/disposables';
import type { OutlineItem } from './outlineNodes';

/** Facts whose labels are no words of the clipping. */
const unwrittenFacts: ReadonlySet<FactName> = new Set<FactName>(['day', 'instant', 'url', 'language', 'region']);

/** Shows the words of the outline in the script in which the active reader shows the clipping. */
export class OutlineScript implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  /** Fires when the words look otherwise from now on. */
  readonly onDidChange = this.#changed.event;
  #isConverted = false;

  constructor(private readonly readers: ReaderRegistry) {
    this.#store.add(readers.onDidChangeShown(() => this.#update()));
    this.#update();
  }

  /** What stands for an item, with its words as they are shown; its places stay the same. */
  show({ symbol, clipping }: OutlineItem): SourceSymbol {
    const { active } = this.readers;
    const script = active?.document.uri.toString() === clipping.toString() ? active.shown?.article.script : undefined;
    if (!script || symbol.kind === 'reference' || (symbol.fact && unwrittenFacts.has(symbol.fact))) {
      return symbol;
    }
    const { kind, fact, label, detail } = symbol;
    // Regional words never enter titles, quotations and names.
    const keepsWording = kind === 'quotation' || kind === 'name' || fact === 'title';
    const converted = { ...symbol, label: keepsWording ? script.convertTitle(label) : script.convertText(label) };
    const isWords = detail !== undefined && (kind === 'quotation' || kind === 'name');
    return isWords ? { ...converted, detail: script.convertTitle(detail) } : converted;
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Nothing changes as long as originals follow originals. */
  #update(): void {
    const wasConverted = this.#isConverted;
    this.#isConverted = this.readers.active?.shown?.article.script !== undefined;
    if (wasConverted || this.#isConverted) {
      this.#changed.fire();
    }
  }
}
