import type { ReaderEvidence, ReaderReference } from '../../protocol/citations';
import type { ReaderIntent, ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import type { ArticleView } from '../articleView';
import { TextHighlight } from '../marked/textHighlight';
import { button, element, interfaceLanguage } from '../element';
import type { FoldBook } from '../fold';
import type { Page } from '../page';
import { format } from '../strings';
import { FieldRow } from './fieldRow';
import type { FieldActions } from './fieldRow';

/** What the panel needs of the reader's page. */
export interface ReferenceContext {
  readonly page: Page;
  readonly view: ArticleView;
  readonly folds: FoldBook;
  readonly strings: ReaderStrings;
  edge(): number;
  snapshot(): ReaderSnapshot | undefined;
  intend(intent: ReaderIntent): void;
}

/** Between the toolbar and words that evidence leads to, in CSS pixels. */
const wordsBelowEdge = 56;

/**
 * The fields of the clipping's reference with what they were read from. It lies over the margin, or over the lower part of
 * a window that has none, so that it moves nothing of the article.
 */
export class ReferencePanel {
  private readonly element: HTMLElement;
  private readonly list = element('div', { class: 'fields' });
  private readonly written = element('p', { class: 'written', dir: 'auto', lang: '' });
  private readonly copy: HTMLButtonElement;
  private readonly highlight: TextHighlight;
  private readonly rows = new Map<string, FieldRow>();
  /** What had the keyboard before the panel; undefined before the first snapshot. */
  private before: Element | null = null;
  private isFirst = true;

  constructor(private readonly context: ReferenceContext) {
    const words = context.strings.citations;
    this.copy = act('', () => context.intend({ type: 'copyReference', ask: false }));
    const other = act(words.otherFormat, () => context.intend({ type: 'copyReference', ask: true }));
    const close = act(words.close, () => this.close());
    const heading = element('div', { class: 'head' }, element('h2', {}, words.reference), close);
    this.element = element(
      'section',
      { class: 'reference', 'aria-label': words.reference, tabindex: -1, hidden: true, lang: interfaceLanguage() },
      heading,
      this.list,
      this.written,
      element('div', { class: 'acts' }, this.copy, other),
    );
    this.highlight = new TextHighlight(
      'evidence',
      () => context.snapshot(),
      (block) => context.view.elementOf(block),
    );
    this.element.addEventListener('keydown', (event) => this.key(event));
    context.page.main.append(this.element);
    new ResizeObserver(() => this.fit()).observe(context.page.main);
  }

  /** To be called when a snapshot is in the page. */
  settle({ reference, language }: ReaderSnapshot): void {
    const { isFirst } = this;
    this.isFirst = false;
    if (reference === undefined) {
      this.hide();
      return;
    }
    this.fill(reference, language);
    if (this.element.hidden) {
      this.before = document.activeElement;
      this.element.hidden = false;
      this.fit();
      if (!isFirst) {
        this.element.focus({ preventScroll: true });
      }
    }
  }

  private fill({ fields, written, format: name }: ReaderReference, language: string): void {
    const gone = new Set(this.rows.keys());
    const elements = fields.map((field) => {
      const row = this.rows.get(field.name) ?? new FieldRow(this.context.strings.citations, this.fieldActions());
      this.rows.set(field.name, row);
      gone.delete(field.name);
      row.update(field, language);
      return row.element;
    });
    gone.forEach((field) => this.rows.delete(field));
    if (elements.some((one, index) => this.list.children[index] !== one) || gone.size > 0) {
      this.list.replaceChildren(...elements);
    }
    this.written.textContent = written;
    this.copy.textContent = format(this.context.strings.citations.copyReference, name);
  }

  private fieldActions(): FieldActions {
    return {
      correct: (field, value) => this.context.intend({ type: 'correctReference', field, value }),
      showInFile: (field, evidence) => this.context.intend({ type: 'showEvidence', field, evidence }),
      mark: (evidence) => this.mark(evidence),
      goTo: (evidence) => this.goTo(evidence),
    };
  }

  private mark(evidence: ReaderEvidence | undefined): void {
    if (evidence?.range === undefined) {
      this.highlight.clear();
    } else {
      this.highlight.show([evidence.range]);
    }
  }

  /** Brings the words into view, clear of the toolbar and of the panel. */
  private goTo({ range }: ReaderEvidence): void {
    const blocks = this.context.snapshot()?.blocks;
    if (range === undefined || blocks === undefined) {
      return;
    }
    this.context.folds.reveal(blocks.findIndex(({ end }) => range.start < end));
    this.highlight.show([range]);
    const words = this.highlight.place(range);
    if (words !== undefined) {
      const top = words.getBoundingClientRect().top - this.context.edge() - wordsBelowEdge;
      window.scrollBy({ top, behavior: 'instant' });
    }
  }

  private close(): void {
    this.context.intend({ type: 'toggleReference' });
    this.hide();
  }

  /** The keyboard goes back to where it was. */
  private hide(): void {
    if (this.element.hidden) {
      return;
    }
    const had = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.highlight.clear();
    this.rows.forEach((row) => row.leave());
    this.fit();
    if (had && this.before instanceof HTMLElement && this.before.isConnected) {
      this.before.focus({ preventScroll: true });
    }
    this.before = null;
  }

  private key(event: KeyboardEvent): void {
    const isField = event.target instanceof HTMLElement && event.target.matches('input');
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      this.close();
    } else if (direction !== undefined && !isField) {
      this.step(direction);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private step(direction: number): void {
    const buttons = [...this.element.querySelectorAll<HTMLElement>('button')].filter((one) => one.checkVisibility());
    const current = buttons.findIndex((one) => one === document.activeElement);
    const next = current === -1 ? Number(direction < 0) * -1 : current + direction;
    const target = buttons.at(next % buttons.length);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Beside the article where there is room, else a sheet over the lower part of the window. */
  private fit(): void {
    const { article, main } = this.context.page;
    const room = document.documentElement.clientWidth - article.getBoundingClientRect().right;
    this.element.dataset['place'] = room >= 20 * 16 ? 'side' : 'sheet';
    main.dataset['reference'] = this.element.hidden ? 'closed' : this.element.dataset['place'];
  }
}

function act(label: string, run: () => void): HTMLButtonElement {
  const made = button(label, { class: 'word' });
  made.addEventListener('click', run);
  return made;
}
