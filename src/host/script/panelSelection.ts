import type { ReaderToHost, ViewName } from '../../protocol/reader';
import type { Range } from '../../core/text/range';
import type { Shown } from '../editor/readerPanel';
import { originalWords } from './originalWords';

/** What a person has selected in a reader. */
export interface SelectedWords {
  /** As printed; a line for each block. */
  readonly original: string;
  /** As the view shows them. */
  readonly shown: string;
  readonly view: ViewName;
}

/** The selection in one reader's page, as the page last told it. */
export class PanelSelection {
  #selected: { readonly range: Range; readonly shown: Shown } | undefined;

  /** An empty range takes the selection away, and so does one of a text that is not shown any more. */
  take({ version, start, end }: Extract<ReaderToHost, { type: 'selection' }>, shown: Shown | undefined): void {
    const isCurrent = shown?.snapshot.version === version;
    this.#selected = isCurrent && start < end ? { range: { start, end }, shown } : undefined;
  }

  /** Undefined when nothing is selected. Whole words where the view has replaced some, not a part of them. */
  get words(): SelectedWords | undefined {
    if (!this.#selected) {
      return undefined;
    }
    const { range, shown } = this.#selected;
    const { article, script, view } = shown.article;
    const inView = script ? script.map.toConverted(script.map.toOriginal(range)) : range;
    return {
      original: originalWords(shown.reading.article, script, range, true),
      shown: originalWords(article, undefined, inView, true),
      view: view.name,
    };
  }

  /** The selected stretch of the article as printed. Undefined when nothing is selected. */
  get range(): Range | undefined {
    const { range, shown } = this.#selected ?? {};
    return range && (shown?.article.script?.map.toOriginal(range) ?? range);
  }
}
