import type { TermColumn } from '../../core/script/terms';
import type {
  HostToTerms,
  NewTerm,
  TermRow,
  TermsEdit,
  TermsSnapshot,
  TermsStrings,
  TermsToHost,
} from '../../protocol/terms';
import { button, element } from '../element';
import { format } from '../strings';
import { viewsLabel } from './cell';
import { DraftRow } from './draftRow';
import type { RowView } from './rowView';
import { TermsTable } from './termsTable';

/** Rows that are drawn at first, and with each wish for more. */
const drawnAtOnce = 300;

/** An act that waits until the dictionary has answered the one before. */
interface Wish {
  /** Made when it is sent: lines may have moved meanwhile. */
  edit(): TermsEdit;
  /** Done when the dictionary has taken it. */
  done?(): void;
}

/** The whole page: the bar with the filter, the table, and what there is to say. */
export class TermsView {
  private readonly filter: HTMLInputElement;
  private readonly count = element('span', { class: 'count', role: 'status' });
  private readonly table: TermsTable;
  private readonly draft: DraftRow;
  private readonly more = button('', { class: 'more', hidden: true });
  private readonly empty = element('div', { class: 'empty', hidden: true });
  private readonly notice = element('div', { class: 'notice', role: 'alert' });
  private readonly status = element('div', { class: 'unseen', role: 'status' });
  private snapshot: TermsSnapshot | undefined;
  private drawn = drawnAtOnce;
  private readonly wishes: Wish[] = [];
  private sent: Wish | undefined;

  constructor(
    root: HTMLElement,
    private readonly strings: TermsStrings,
    private readonly api: ReturnType<typeof acquireVsCodeApi>,
  ) {
    this.filter = element('input', { type: 'search', 'aria-label': strings.filter, placeholder: strings.filter });
    this.filter.value = keptFilter(api.getState());
    this.draft = new DraftRow(strings, (term) => this.add(term));
    const acts = {
      write: (view: RowView, column: TermColumn, value: string) => this.write(view, column, value),
      remove: (view: RowView) => this.remove(view),
    };
    this.table = new TermsTable(strings, acts, this.draft.element);
    const text = button(strings.openText, { class: 'word' });
    text.addEventListener('click', () => this.post({ type: 'openText' }));
    this.filter.addEventListener('input', () => this.onFilter());
    this.more.addEventListener('click', () => this.showMore());
    const bar = element(
      'div',
      { class: 'bar', role: 'toolbar', 'aria-label': strings.table },
      this.filter,
      this.count,
      text,
    );
    const heading = element('h1', { class: 'unseen' }, strings.table);
    const content = element('div', { class: 'content' }, this.table.element, this.empty, this.more);
    const main = element('main', {}, heading, bar, content, this.status, this.notice);
    root.replaceChildren(main);
  }

  post(message: TermsToHost): void {
    this.api.postMessage(message);
  }

  receive(message: HostToTerms): void {
    if (message.type === 'refused') {
      this.sent = undefined;
      this.notice.textContent = message.message;
      return;
    }
    const isAnswer = this.sent !== undefined;
    const { sent } = this;
    this.sent = undefined;
    this.snapshot = message.snapshot;
    this.draw();
    if (isAnswer) {
      sent?.done?.();
    }
    this.sendNext();
  }

  private add(term: NewTerm): void {
    this.wish({
      edit: () => ({ kind: 'add', term }),
      done: () => {
        this.draft.clear();
        this.announce(format(this.strings.added, term.from.trim()));
      },
    });
  }

  private write(view: RowView, column: TermColumn, value: string): void {
    this.wish({ edit: () => ({ kind: 'write', line: view.row.line, column, value }) });
  }

  private remove(view: RowView): void {
    const index = this.table.indexOf(view);
    const { from } = view.row;
    this.wish({
      edit: () => ({ kind: 'remove', line: view.row.line }),
      done: () => {
        if (!this.table.focusRemove(index)) {
          this.draft.from.focus();
        }
        this.announce(format(this.strings.removed, from));
      },
    });
  }

  private wish(wish: Wish): void {
    this.notice.textContent = '';
    this.wishes.push(wish);
    if (!this.sent) {
      this.sendNext();
    }
  }

  private sendNext(): void {
    const wish = this.snapshot && this.wishes.shift();
    if (wish && this.snapshot) {
      this.sent = wish;
      this.post({ type: 'edit', version: this.snapshot.version, edit: wish.edit() });
    }
  }

  private onFilter(): void {
    this.drawn = drawnAtOnce;
    this.api.setState({ filter: this.filter.value });
    this.draw();
  }

  private showMore(): void {
    this.drawn += drawnAtOnce;
    this.draw();
  }

  private draw(): void {
    const { snapshot, strings } = this;
    if (!snapshot) {
      return;
    }
    const all = snapshot.rows;
    const matching = this.matching(all);
    this.draft.element.hidden = snapshot.readOnly;
    this.table.show(matching.slice(0, this.drawn), snapshot.readOnly);
    this.count.textContent =
      matching.length === all.length
        ? format(strings.count, all.length)
        : format(strings.countOf, matching.length, all.length);
    const left = matching.length - this.drawn;
    this.more.hidden = left <= 0;
    this.more.textContent = format(strings.more, left);
    this.empty.hidden = matching.length > 0;
    const lines = all.length === 0 ? [strings.empty, strings.emptyHint] : [strings.noMatch];
    this.empty.replaceChildren(...lines.map((line) => element('p', {}, line)));
  }

  private matching(rows: readonly TermRow[]): readonly TermRow[] {
    const sought = this.filter.value.trim().toLowerCase();
    if (sought === '') {
      return rows;
    }
    return rows.filter(({ from, to, views, note }) =>
      [from, to, viewsLabel(views, this.strings), note].some((words) => words.toLowerCase().includes(sought)),
    );
  }

  private announce(message: string): void {
    this.status.textContent = '';
    requestAnimationFrame(() => (this.status.textContent = message));
  }
}

function keptFilter(state: unknown): string {
  const filter = typeof state === 'object' && state !== null && 'filter' in state ? state.filter : undefined;
  return typeof filter === 'string' ? filter : '';
}
