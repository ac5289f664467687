import type { NameIntent } from '../protocol/names';
import type {
  HostToReader,
  ReaderBlock,
  ReaderIntent,
  ReaderSnapshot,
  ReaderStrings,
  ReaderView,
} from '../protocol/reader';
import { ArticleView } from './articleView';
import { BlockTool } from './blockTool';
import { Citations } from './citations/citations';
import { listenToClicks } from './clicks';
import { FocusKeeper } from './focus';
import { FoldBook } from './fold';
import { listenToKeys } from './keyboard';
import type { HostLine } from './messages';
import { Names } from './names/names';
import { Annotations } from './notes/annotations';
import { NoteLines } from './notes/noteLines';
import { Page } from './page';
import { ReferencePanel } from './reference/referencePanel';
import { Revealer } from './revealer';
import { listenToSelection } from './selection';
import type { StateKeeper } from './state';
import { format } from './strings';
import { Toolbar } from './toolbar';
import type { ToolbarActions } from './toolbar';
import { applyTypography } from './typography';
import { Viewport } from './viewport';
import { viewChange } from './viewSwitch';
import { WordSteps } from './wordSteps';

/** The reader's page: draws what the host says and tells the host what the person wants. */
export class Reader {
  private readonly toolbar: Toolbar;
  private readonly page: Page;
  private readonly folds: FoldBook;
  private readonly view: ArticleView;
  private readonly tool: BlockTool;
  private readonly focus: FocusKeeper;
  private readonly words: WordSteps;
  private readonly notes: Annotations;
  private readonly citations: Citations;
  private readonly names: Names;
  private readonly reference: ReferencePanel;
  private readonly revealer: Revealer;
  private snapshot: ReaderSnapshot | undefined;
  private readonly viewport: Viewport;
  private failure = '';

  constructor(
    root: HTMLElement,
    private readonly strings: ReaderStrings,
    private readonly line: HostLine,
    private readonly state: StateKeeper,
  ) {
    const lines = new NoteLines(strings.notes, () => this.notes.stopPlacing());
    const acts = {
      toggleHidden: () => this.toggleHidden(),
      toggleNotes: () => this.notes.toggle(),
      toggleCitations: () => this.citations.toggle(),
      changeNames: (intent: NameIntent) => this.intend(intent),
      toggleLowCitations: () => this.citations.toggleLow(),
      toggleReference: () => this.intend({ type: 'toggleReference' }),
      loadClipping: () => this.loadImages('clipping', ''),
      loadAlways: () => this.loadImages('always', ''),
      openSource: () => this.intend({ type: 'openSource', block: this.view.firstBlockInView() }),
      openOriginal: () => this.openOriginal(),
      setView: (view: ReaderView['name']) => this.intend({ type: 'setView', view }),
      toggleVocabulary: () => this.intend({ type: 'toggleViewOption', option: 'vocabulary' }),
    };
    this.toolbar = new Toolbar(strings, acts, lines.element);
    this.page = new Page(root, strings, this.toolbar);
    this.folds = new FoldBook(strings, state);
    this.view = new ArticleView(
      this.page.article,
      strings,
      this.folds,
      () => this.toolbar.edge,
      (shown) => this.notes.lost(shown),
    );
    this.focus = new FocusKeeper(this.page.article, this.view, this.folds);
    const announce = (message: string): void => this.page.announce(message);
    this.words = new WordSteps(this.page.article, strings, announce, () => this.toolbar.edge);
    const blockAt = (index: number): ReaderBlock | undefined => this.snapshot?.blocks[index];
    this.tool = new BlockTool(this.page.article, strings, blockAt, (block) =>
      this.intend({ type: 'hideBlock', block }),
    );
    const context = {
      page: this.page,
      view: this.view,
      folds: this.folds,
      strings,
      state,
      lines,
      edge: () => this.toolbar.edge,
      snapshot: () => this.snapshot,
      intend: (intent: ReaderIntent) => this.intend(intent),
      redraw: () => this.draw(),
      focusBlock: (block: HTMLElement) => this.focus.moveTo(block),
      refreshToolbar: () => this.refreshToolbar(),
    };
    this.notes = new Annotations(context);
    this.citations = new Citations(context);
    this.names = new Names(context);
    this.reference = new ReferencePanel(context);
    this.revealer = new Revealer(this.view, this.folds, this.focus, () => this.snapshot !== undefined);
    this.viewport = new Viewport(this.view, state, line, () => this.snapshot?.version);
    this.listen(root, acts);
  }

  receive(message: HostToReader): void {
    switch (message.type) {
      case 'show':
        this.show(message.snapshot);
        return;
      case 'reveal':
        this.revealer.reveal(message.block, message.focus);
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
        this.notes.answered(message.id, message.ok);
        return;
      case 'stepCitation':
      case 'focusCitation':
      case 'actOnCitation':
        this.citations.receive(message);
        return;
      case 'stepName':
      case 'focusName':
        this.names.receive(message);
        return;
      default:
        this.notes.receive(message);
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
    this.draw();
    this.refreshToolbar();
    if (previous === undefined) {
      this.openAtPlace();
      this.viewport.reportDrawn(snapshot.version);
    } else {
      const change = viewChange(snapshot.view, previous.view, this.strings);
      if (change !== '') {
        this.page.announce(change);
      }
    }
    this.viewport.report();
  }

  private draw(): void {
    if (this.snapshot !== undefined) {
      const drawn = this.notes.toDraw(this.snapshot);
      this.notes.fit();
      this.focus.keep(() => this.view.show(drawn));
      this.notes.settle(drawn);
      this.citations.settle(drawn);
      this.names.settle(drawn);
      this.reference.settle(drawn);
      this.tool.refresh();
      this.page.hint.refresh();
    }
  }

  private refreshToolbar(): void {
    const { snapshot } = this;
    if (snapshot !== undefined) {
      // In a narrow pane another word may take another line.
      const { showHidden } = this.state.current;
      this.view.keepingPlace(() => this.toolbar.update(snapshot, showHidden, this.notes.areShown));
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
    if (!this.revealer.revealPending() && place !== undefined) {
      this.view.goTo(place);
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
    this.refreshToolbar();
    this.tool.refresh();
    this.page.announce(format(shown ? this.strings.blocksShown : this.strings.blocksHidden, hidden));
    this.line.post({ type: 'hiddenShown', shown });
    this.viewport.report();
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

  /** Answers with the number of the intent; undefined before there is anything to act on. */
  private intend(intent: ReaderIntent): number | undefined {
    this.page.showNotice('');
    return this.snapshot && this.line.intend(this.snapshot.version, intent);
  }

  private listen(root: HTMLElement, acts: Pick<ToolbarActions, 'setView' | 'toggleVocabulary'>): void {
    const load = (scope: 'clipping' | 'host', host: string): void => this.loadImages(scope, host);
    listenToClicks(root, (intent) => this.intend(intent), load);
    listenToKeys({
      toggleHidden: () => this.toggleHidden(),
      step: (direction) => this.focus.step(direction),
      setView: acts.setView,
      toggleVocabulary: acts.toggleVocabulary,
      stepWord: (kind, direction) => this.words.step(kind, direction),
      escape: () => this.page.hint.hide(),
    });
    listenToSelection(this.page.article, this.strings, () => this.snapshot, {
      select: (version, { start, end }) => this.line.post({ type: 'selection', version, start, end }),
      copyOriginal: ({ start, end }) => this.intend({ type: 'copySelection', start, end }),
      tell: (message) => this.page.tell(message),
    });
    window.addEventListener('scroll', () => this.viewport.schedule(() => this.notes.follow()), { passive: true });
    window.addEventListener('resize', () => this.resize());
  }

  /** Lines break elsewhere in a pane of another width; what was in view stays there. */
  private resize(): void {
    const { place } = this.state.current;
    this.notes.fit();
    if (this.snapshot !== undefined && place !== undefined) {
      this.view.goTo(place);
    }
    this.viewport.schedule(() => this.notes.follow());
  }
}
