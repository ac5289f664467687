import type { ReaderBlock, ReaderStrings } from '../protocol/reader';
import { blockAt, drawBlock } from './blocks';
import type { Drawing } from './blocks';
import { digest } from './digest';
import { button, element, interfaceLanguage } from './element';
import { drawMedia } from './figure';
import type { StateKeeper } from './state';
import { format } from './strings';

/** Hidden blocks `[from, to)` that stand together, folded into one thin rule. */
interface Fold {
  readonly element: HTMLElement;
  readonly rule: HTMLButtonElement;
  readonly content: HTMLElement;
  /** Of the first block: what tells the fold from others when the page is made anew. */
  readonly digest: string;
  from: number;
  to: number;
  open: boolean;
}

/** Roles named on a rule before it says "…". */
const namedRoles = 3;

/** All folds of the page: which are open, and which blocks are in them. What is in a fold is drawn when it first opens. */
export class FoldBook {
  private folds: readonly Fold[] = [];
  private fresh: Fold[] = [];
  private drawing: Drawing | undefined;
  private lastId = 0;

  constructor(
    private readonly strings: ReaderStrings,
    private readonly state: StateKeeper,
  ) {}

  /** Draws a closed fold; `settle` opens it if it is to be open. */
  draw(drawing: Drawing, from: number, to: number): HTMLElement {
    this.lastId += 1;
    const id = `fold-${this.lastId}`;
    const label = element('span', {}, foldLabel(drawing.snapshot.blocks.slice(from, to), this.strings));
    const attributes = { class: 'rule', 'aria-controls': id, 'aria-expanded': 'false', lang: interfaceLanguage() };
    const rule = button('', attributes);
    rule.append(label);
    const content = element('div', { class: 'folded', id, hidden: true });
    const first = blockAt(drawing, from);
    const fold: Fold = {
      element: element('div', { class: 'fold' }, rule, content),
      rule,
      content,
      digest: digest(first.role + drawing.snapshot.text.slice(first.start, first.end)),
      from,
      to,
      open: false,
    };
    rule.addEventListener('click', () => this.toggle(fold));
    this.fresh.push(fold);
    return fold.element;
  }

  /**
   * To be called when the folds drawn for a snapshot are in the page and those it no longer has are out. A new fold is as
   * open as the one it takes the place of; failing that, as the kept state says.
   */
  settle(drawing: Drawing): void {
    this.drawing = drawing;
    const gone = this.folds.filter((fold) => !fold.element.isConnected);
    const { fresh } = this;
    this.fresh = [];
    this.folds = [...this.folds.filter((fold) => fold.element.isConnected), ...fresh].sort((a, b) => a.from - b.from);
    const keys = this.keys();
    for (const fold of fresh) {
      const before = gone.find((other) => other.from < fold.to && fold.from < other.to);
      const { showHidden, toggled } = this.state.current;
      this.apply(fold, before?.open ?? showHidden !== toggled.includes(keys.get(fold) ?? ''));
    }
    if (gone.length > 0 && fresh.length > 0) {
      this.keepToggled();
    }
  }

  /** Opens or closes every fold, and says how those drawn later begin. */
  setAll(shown: boolean): void {
    this.state.update({ showHidden: shown, toggled: [] });
    this.folds.forEach((fold) => this.apply(fold, shown));
  }

  /** Opens the fold that holds a block, if one does. */
  reveal(block: number): void {
    const fold = this.holding(block);
    if (fold?.open === false) {
      this.toggle(fold);
    }
  }

  /** The rule of the fold that holds a block. */
  ruleOf(block: number): HTMLElement | undefined {
    return this.holding(block)?.rule;
  }

  /** The blocks of `part` now stand `by` places further on. */
  move(part: HTMLElement, by: number): void {
    for (const fold of this.folds) {
      if (part.contains(fold.element)) {
        fold.from += by;
        fold.to += by;
      }
    }
  }

  private holding(block: number): Fold | undefined {
    return this.folds.find((fold) => fold.from <= block && block < fold.to);
  }

  private toggle(fold: Fold): void {
    this.apply(fold, !fold.open);
    this.keepToggled();
  }

  private keepToggled(): void {
    const keys = this.keys();
    const { showHidden } = this.state.current;
    const toggled = this.folds.filter(({ open }) => open !== showHidden).map((other) => keys.get(other) ?? '');
    this.state.update({ toggled });
  }

  /** Digests, numbered where several folds begin with the same words. */
  private keys(): ReadonlyMap<Fold, string> {
    const seen = new Map<string, number>();
    return new Map(
      this.folds.map((fold) => {
        const count = seen.get(fold.digest) ?? 0;
        seen.set(fold.digest, count + 1);
        return [fold, count === 0 ? fold.digest : `${fold.digest}.${count}`];
      }),
    );
  }

  private apply(fold: Fold, open: boolean): void {
    fold.open = open;
    fold.rule.setAttribute('aria-expanded', String(open));
    fold.content.hidden = !open;
    if (open && fold.content.childElementCount === 0 && this.drawing !== undefined) {
      for (let index = fold.from; index < fold.to; index += 1) {
        fold.content.append(drawFurniture(this.drawing, index));
      }
    }
  }
}

/** A hidden block with the reason it is hidden and the button that restores it. */
function drawFurniture(drawing: Drawing, index: number): HTMLElement {
  const block = blockAt(drawing, index);
  const reason = element('span', {}, block.reason);
  const restore = button(drawing.strings.restore, { class: 'word', 'data-restore': true });
  const note = element('div', { class: 'note', lang: interfaceLanguage() }, reason, restore);
  return element('div', { class: 'furniture' }, drawAlone(drawing, index, block), note);
}

/** Out of its list, table or quotation, which may be shown without it. */
function drawAlone(drawing: Drawing, index: number, block: ReaderBlock): HTMLElement {
  if (block.kind === 'figure' || block.kind === 'embed') {
    return drawMedia(drawing, index);
  }
  return drawBlock(drawing, index, element(block.kind === 'preformatted' ? 'pre' : 'p', { dir: 'auto' }));
}

function foldLabel(blocks: readonly ReaderBlock[], strings: ReaderStrings): string {
  const names = [...new Set(blocks.map((block) => nameOf(block, strings)))];
  const named = names.slice(0, namedRoles).join(strings.listSeparator);
  return format(strings.fold, blocks.length, names.length > namedRoles ? `${named}…` : named);
}

function nameOf(block: ReaderBlock, strings: ReaderStrings): string {
  return block.decided === 'hidden' ? strings.hiddenByYou : strings.roles[block.role];
}
