import type { ReaderSnapshot, ReaderStrings } from '../protocol/reader';
import type { Drawing } from './blocks';
import { drawnCitations } from './citations/citationMarks';
import { digest } from './digest';
import { element, interfaceLanguage } from './element';
import type { FoldBook } from './fold';
import { drawHeading, headingSignature } from './heading';
import { headlineOf, layOut } from './layout';
import type { LayoutNode } from './layout';
import { marksByBlock } from './marks';
import type { NoteGroup } from './notes/cardBook';
import { drawnNotes } from './notes/noteMarks';
import { noteGroups } from './notes/noteGroups';
import type { NotesByBlock } from './notes/noteGroups';
import { drawNode, signatureOf } from './node';
import { reconcile } from './reconcile';
import type { Drawn, Wanted } from './reconcile';
import { firstBelow, keepingPlace, placeAt, withoutAnchoring } from './scroll';
import type { Place } from './state';

/** The drawn article: knows which element shows which block, and what is in view. */
export class ArticleView {
  private drawn: readonly Drawn[] = [];
  private look = '';
  private noteGroups: readonly NoteGroup[] = [];

  /** `toolbarEdge` gives the lower edge of the toolbar in CSS pixels from the top of the window. */
  constructor(
    private readonly article: HTMLElement,
    private readonly strings: ReaderStrings,
    private readonly folds: FoldBook,
    private readonly toolbarEdge: () => number,
    /** What stands at the end of the article. */
    private readonly endOf: (snapshot: ReaderSnapshot) => readonly Wanted[],
  ) {}

  /** Where the cards of the notes belong that were shown last. */
  get groups(): readonly NoteGroup[] {
    return this.noteGroups;
  }

  /** Makes the page show a snapshot and keeps what is in view in its place. */
  show(snapshot: ReaderSnapshot): void {
    const marks = marksByBlock(snapshot.blocks, snapshot.marks);
    const notes = marksByBlock(snapshot.blocks, drawnNotes(snapshot.annotations));
    const citations = marksByBlock(snapshot.blocks, drawnCitations(snapshot));
    const names = marksByBlock(snapshot.blocks, snapshot.names.mentions);
    const drawing: Drawing = { snapshot, marks, notes, citations, names, strings: this.strings, folds: this.folds };
    const byBlock = noteGroups(snapshot);
    const wanted = [...this.wanted(drawing, byBlock), ...this.endOf(snapshot)];
    // In another view, or with citations or names marked, nearly every element is drawn anew; the blocks are the same.
    const look = lookOf(snapshot);
    const isOtherLook = this.look !== '' && this.look !== look;
    this.look = look;
    const keep = (change: () => void): void => (isOtherLook ? this.keepingBlock(change) : this.keepingPlace(change));
    keep(() => {
      if (this.article.lang !== snapshot.language) {
        this.article.lang = snapshot.language;
      }
      this.drawn = reconcile(this.article, this.drawn, wanted, (kept, by) => this.renumber(kept, by));
      this.folds.settle(drawing);
      this.noteGroups = this.drawn.flatMap(({ element }, index) => {
        const group = wanted[index]?.notes;
        return group === undefined ? [] : [{ element, notes: group }];
      });
    });
  }

  keepingPlace(change: () => void): void {
    keepingPlace(this.elements(), this.toolbarEdge(), change);
  }

  /** The same for a change that draws blocks anew: the first one that is wholly in view stays where it is. */
  private keepingBlock(change: () => void): void {
    const elements = this.blocksInView();
    const seen = elements.map((element) => ({ block: Number(element.dataset['block']), top: topOf(element) }));
    const edge = this.toolbarEdge();
    const anchor = seen.find(({ top }) => top >= edge) ?? seen[0];
    const isAtTop = window.scrollY === 0;
    withoutAnchoring(change);
    const element = anchor && this.elementOf(anchor.block);
    if (anchor !== undefined && element !== undefined && !isAtTop) {
      placeAt(element, anchor.top);
    }
  }

  private blocksInView(): readonly HTMLElement[] {
    const from = this.firstNodeInView();
    const nodes = this.drawn.slice(from).filter(({ element }) => topOf(element) < window.innerHeight);
    const blocks = nodes.flatMap(({ element }) => [
      ...(element.matches('[data-block]') ? [element] : []),
      ...element.querySelectorAll<HTMLElement>('[data-block]'),
    ]);
    return blocks.filter((block) => block.getBoundingClientRect().bottom > this.toolbarEdge());
  }

  /** The element of a block, unless it is in a fold that was never opened. */
  elementOf(block: number): HTMLElement | undefined {
    return this.article.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? undefined;
  }

  /** The first block in view, or 0 when the article has none. */
  firstBlockInView(): number {
    const node = this.drawn[this.firstNodeInView()];
    if (node === undefined) {
      return 0;
    }
    const inside = [...node.element.querySelectorAll<HTMLElement>('[data-block]')];
    const first = inside[firstBelow(inside, this.toolbarEdge()) ?? -1];
    return first === undefined ? Math.max(0, node.from) : Number(first.dataset['block']);
  }

  /** Where the page stands, by what is in view from its top on, if anything is. Undefined at the top of the page. */
  place(): Place | undefined {
    const first = this.firstNodeInView();
    const whole = [first, first + 1].find((index) =>
      isWithin(this.topOf(index), this.toolbarEdge(), window.innerHeight),
    );
    const index = whole ?? first;
    const node = this.drawn[index];
    const top = this.topOf(index);
    if (window.scrollY === 0 || node === undefined || top === undefined) {
      return undefined;
    }
    return { node: index, digest: digest(node.signature), top: Math.round(top) };
  }

  /** Scrolls to a kept place: to the node that looks the same, else to the one that stands where it stood. */
  goTo(place: Place): void {
    const there = this.drawn[place.node];
    const found = there !== undefined && looksLike(there, place) ? there : this.nearest(place);
    const node = found ?? there ?? this.drawn.at(-1);
    if (node !== undefined) {
      placeAt(node.element, place.top);
    }
  }

  private nearest(place: Place): Drawn | undefined {
    return this.drawn
      .map((node, index) => ({ node, away: Math.abs(index - place.node) }))
      .filter(({ node }) => looksLike(node, place))
      .sort((a, b) => a.away - b.away)[0]?.node;
  }

  private topOf(index: number): number | undefined {
    return this.drawn[index]?.element.getBoundingClientRect().top;
  }

  private firstNodeInView(): number {
    return firstBelow(this.elements(), this.toolbarEdge()) ?? this.drawn.length - 1;
  }

  private elements(): readonly HTMLElement[] {
    return this.drawn.map((node) => node.element);
  }

  private wanted(drawing: Drawing, notes: NotesByBlock): readonly Wanted[] {
    const nodes = layOut(drawing.snapshot.blocks);
    const headline = headlineOf(drawing.snapshot.blocks) ?? 0;
    const heading: Wanted = {
      signature: headingSignature(drawing),
      from: headline,
      to: headline + 1,
      draw: () => drawHeading(drawing),
    };
    const parts = nodes.flatMap((node) => [this.wantedNode(drawing, node), ...notes.after(node.from, node.to)]);
    const empty = nodes.every((node) => node.kind === 'fold');
    return [heading, ...notes.afterHeading(), ...(empty ? [this.emptyNote()] : []), ...parts];
  }

  private wantedNode(drawing: Drawing, node: LayoutNode): Wanted {
    const { from, to } = node;
    return { signature: signatureOf(drawing, node), from, to, draw: () => drawNode(drawing, node) };
  }

  private emptyNote(): Wanted {
    const lines = [this.strings.noBody, this.strings.noBodyHint].map((line) => element('p', {}, line));
    const draw = (): HTMLElement => element('div', { class: 'empty', lang: interfaceLanguage() }, ...lines);
    return { signature: 'empty', from: 0, to: 0, draw };
  }

  private renumber(kept: HTMLElement, by: number): void {
    const blocks = kept.matches('[data-block]') ? [kept] : kept.querySelectorAll<HTMLElement>('[data-block]');
    for (const block of blocks) {
      block.dataset['block'] = String(Number(block.dataset['block']) + by);
    }
    if (kept.matches('.fold, .table')) {
      this.folds.move(kept, by);
    }
  }
}

function lookOf({ view, citations, names }: ReaderSnapshot): string {
  return [view.name, view.names.region, view.names.latin, citations.shown, citations.low, names.shown].join(' ');
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

function looksLike(node: Drawn, place: Place): boolean {
  return digest(node.signature) === place.digest;
}

function isWithin(value: number | undefined, from: number, to: number): boolean {
  return value !== undefined && value >= from && value < to;
}
