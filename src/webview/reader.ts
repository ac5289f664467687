import type { HostToReader, ReaderIntent, ReaderSnapshot, ReaderStrings, ReaderView } from '../protocol/reader';
import { ArticleView } from './articleView';
import { BlockTool } from './blockTool';
import { FocusKeeper } from './focus';
import { FoldBook } from './fold';
import { listenToKeys } from './keyboard';
import type { HostLine } from './messages';
import { Page } from './page';
import { listenToSelection } from './selection';
import type { StateKeeper } from './state';
import { format } from './strings';
import { Toolbar } from './toolbar';
import { applyTypography } from './typography';
import { WordSteps } from './wordSteps';

/** How long a revealed block stays marked, in milliseconds. */
const revealedFor = 1600;

/** The reader's page: draws what the host says and tells the host what the person wants. */
export class Reader {
  private readonly toolbar: Toolbar;
  private readonly page: Page;
  private readonly folds: FoldBook;
  private readonly view: ArticleView;
  private readonly tool: BlockTool;
  private readonly focus: FocusKeeper;
  private readonly words: WordSteps;
  private snapshot: ReaderSnapshot | undefined;
  private pendingReveal: { readonly block: number; readonly focus: boolean } | undefined;
  private reported = { version: -1, block: -1 };
  private frame: number | undefined;
  private failure = '';

  constructor(
    root: HTMLElement,
    private readonly strings: ReaderStrings,
    private readonly line: HostLine,
    private readonly state: StateKeeper,
  ) {
    this.toolbar = new Toolbar(strings, {
      toggleHidden: () => this.toggleHidden(),
      loadClipping: () => this.loadImages('clipping', ''),
      loadAlways: () => this.loadImages('always', ''),
      openSource: () => this.intend({ type: 'openSource', block: this.view.firstBlockInView() }),
      openOriginal: () => this.openOriginal(),
      setView: (view) => this.intend({ type: 'setView', view }),
      toggleVocabulary: () => this.toggleVocabulary(),
    });
    this.page = new Page(root, strings, this.toolbar);
    this.folds = new FoldBook(strings, state);
    this.view = new ArticleView(this.page.article, strings, this.folds, () => this.toolbar.edge);
    this.focus = new FocusKeeper(this.page.article, this.view, this.folds);
    this.words = new WordSteps(
      this.page.article,
      strings,
      (message) => this.page.announce(message),
      () => this.toolbar.edge,
    );
    const hideBlock = (block: number): void => this.intend({ type: 'hideBlock', block });
    this.tool = new BlockTool(this.page.article, strings, (index) => this.snapshot?.blocks[index], hideBlock);
    this.listen(root);
  }

  receive(message: HostToReader): void {
    switch (message.type) {
      case 'show':
        this.show(message.snapshot);
        return;
      case 'reveal':
        this.reveal(message.block, message.focus);
        return;
      case 'toggleHidden':
        this.toggleHidden();
        return;
      case 'stepDoubt':
        this.words.step('doubt', message.direction);
        return;
      case 'askReading':
        this.askReading();
        return;
      case 'tell':
        this.page.tell(message.message);
        return;
      case 'fail':
        this.showFailure(message.message);
        return;
      case 'reply':
        this.page.showNotice(message.ok ? '' : message.error);
        return;
    }
  }

  private show(snapshot: ReaderSnapshot): void {
    const previous = this.snapshot;
    if (previous !== undefined && snapshot.version < previous.version) {
      return;
    }
    this.snapshot = snapshot;
    this.followHost(snapshot, previous);
    applyTypography(this.page.main, snapshot.typography);
    this.showFailure('');
    this.focus.keep(() => this.view.show(snapshot));
    this.toolbar.update(snapshot, this.state.current.showHidden);
    this.tool.refresh();
    this.page.hint.refresh();
    if (previous === undefined) {
      this.openAtPlace();
      this.reportDrawn(snapshot.version);
    } else {
      this.sayView(snapshot.view, previous.view);
    }
    this.reportViewport();
  }

  /** What has changed in the way the article is shown, for those who do not see it. */
  private sayView(view: ReaderView, previous: ReaderView): void {
    const { viewNames, viewWithDoubts, vocabularyOn, vocabularyOff } = this.strings;
    if (view.name !== previous.name) {
      const name = viewNames[view.name];
      this.page.announce(view.doubtCount > 0 ? format(viewWithDoubts, name, view.doubtCount) : name);
    } else if (view.vocabulary !== previous.vocabulary) {
      this.page.announce(view.vocabulary ? vocabularyOn : vocabularyOff);
    }
  }

  private showFailure(message: string): void {
    if (message !== this.failure) {
      this.failure = message;
      this.view.keepingPlace(() => this.toolbar.showFailure(message));
    }
  }

  /** The host's word on hidden blocks counts when it is new; a page made anew keeps what it knew. */
  private followHost(snapshot: ReaderSnapshot, previous: ReaderSnapshot | undefined): void {
    const { showHidden } = this.state.current;
    if (previous !== undefined) {
      if (snapshot.showHidden !== previous.showHidden && snapshot.showHidden !== showHidden) {
        this.view.keepingPlace(() => this.folds.setAll(snapshot.showHidden));
      }
    } else if (!this.state.restored) {
      this.state.update({ showHidden: snapshot.showHidden });
    } else if (snapshot.showHidden !== showHidden) {
      this.line.post({ type: 'hiddenShown', shown: showHidden });
    }
  }

  private openAtPlace(): void {
    const { place } = this.state.current;
    if (this.pendingReveal !== undefined) {
      this.reveal(this.pendingReveal.block, this.pendingReveal.focus);
    } else if (place !== undefined) {
      this.view.goTo(place);
    }
  }

  private reveal(block: number, focus: boolean): void {
    if (this.snapshot === undefined) {
      this.pendingReveal = { block, focus };
      return;
    }
    this.folds.reveal(block);
    const target = this.view.elementOf(block);
    if (target === undefined) {
      return;
    }
    if (target.tagName === 'H1') {
      window.scrollTo({ top: 0, behavior: 'instant' });
    } else {
      target.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
    target.classList.add('revealed');
    window.setTimeout(() => target.classList.remove('revealed'), revealedFor);
    if (focus) {
      this.focus.moveTo(target);
    }
  }

  private toggleHidden(): void {
    const hidden = this.snapshot?.blocks.filter((block) => !block.shown).length ?? 0;
    if (this.snapshot === undefined || hidden === 0) {
      this.page.announce(this.strings.nothingHidden);
      return;
    }
    const shown = !this.state.current.showHidden;
    this.view.keepingPlace(() => this.folds.setAll(shown));
    this.toolbar.update(this.snapshot, shown);
    this.tool.refresh();
    this.page.announce(format(shown ? this.strings.blocksShown : this.strings.blocksHidden, hidden));
    this.line.post({ type: 'hiddenShown', shown });
    this.reportViewport();
  }

  private toggleVocabulary(): void {
    this.intend({ type: 'toggleViewOption', option: 'vocabulary' });
  }

  private askReading(): void {
    const doubt = this.words.doubtAtHand();
    if (doubt === undefined) {
      this.page.announce(this.strings.noDoubts);
    } else {
      this.intend({ type: 'chooseReading', doubt });
    }
  }

  private openOriginal(): void {
    if (this.snapshot?.original !== undefined) {
      this.intend({ type: 'openLink', link: this.snapshot.original.link });
    }
  }

  private loadImages(scope: 'clipping' | 'host' | 'always', host: string): void {
    this.state.write();
    this.intend({ type: 'loadImages', scope, host });
  }

  private intend(intent: ReaderIntent): void {
    if (this.snapshot !== undefined) {
      this.page.showNotice('');
      this.line.intend(this.snapshot.version, intent);
    }
  }

  private listen(root: HTMLElement): void {
    root.addEventListener('click', (event) => this.click(event));
    listenToKeys({
      toggleHidden: () => this.toggleHidden(),
      step: (direction) => this.focus.step(direction),
      setView: (view) => this.intend({ type: 'setView', view }),
      toggleVocabulary: () => this.toggleVocabulary(),
      stepWord: (kind, direction) => this.words.step(kind, direction),
      escape: () => this.page.hint.hide(),
    });
    listenToSelection(this.page.article, this.strings, () => this.snapshot, {
      select: (version, { start, end }) => this.line.post({ type: 'selection', version, start, end }),
      copyOriginal: ({ start, end }) => this.intend({ type: 'copySelection', start, end }),
      tell: (message) => this.page.tell(message),
    });
    window.addEventListener('scroll', () => this.scheduleReport(), { passive: true });
    window.addEventListener('resize', () => this.resize());
  }

  private click({ target, detail }: MouseEvent): void {
    if (!(target instanceof Element)) {
      return;
    }
    const link = target.closest<HTMLElement>('[data-link]');
    const selecting = detail > 0 && document.getSelection()?.isCollapsed === false;
    if (link !== null && !selecting) {
      this.intend({ type: 'openLink', link: Number(link.dataset['link']) });
    }
    const doubt = target.closest<HTMLElement>('[data-doubt]');
    if (doubt !== null && link === null && !selecting) {
      this.intend({ type: 'chooseReading', doubt: Number(doubt.dataset['doubt']) });
    }
    const load = target.closest<HTMLElement>('[data-load]');
    if (load !== null) {
      this.loadImages(load.dataset['load'] === 'host' ? 'host' : 'clipping', load.dataset['host'] ?? '');
    }
    if (target.closest('[data-restore]') !== null) {
      const block = target.closest('.furniture')?.querySelector<HTMLElement>('[data-block]');
      this.intend({ type: 'restoreBlock', block: Number(block?.dataset['block']) });
    }
  }

  /** Lines break elsewhere in a pane of another width; what was in view stays there. */
  private resize(): void {
    const { place } = this.state.current;
    if (this.snapshot !== undefined && place !== undefined) {
      this.view.goTo(place);
    }
    this.scheduleReport();
  }

  private scheduleReport(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.reportViewport();
    });
  }

  private reportViewport(): void {
    if (this.snapshot === undefined) {
      return;
    }
    const now = { version: this.snapshot.version, block: this.view.firstBlockInView() };
    this.state.update({ place: this.view.place() });
    if (now.version !== this.reported.version || now.block !== this.reported.block) {
      this.reported = now;
      this.line.post({ type: 'viewport', ...now });
    }
  }

  /** After the frame in which the first article is painted. */
  private reportDrawn(version: number): void {
    requestAnimationFrame(() =>
      setTimeout(() => this.line.post({ type: 'drawn', version, milliseconds: Math.round(performance.now()) })),
    );
  }
}
