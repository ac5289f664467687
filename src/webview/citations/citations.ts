import type { CitationMessage, ReaderCitation } from '../../protocol/citations';
import type { ReaderSnapshot } from '../../protocol/reader';
import { MarkedWords } from '../marked/markedWords';
import type { MarkKind, MarksContext } from '../marked/markedWords';
import { TextHighlight } from '../marked/textHighlight';
import { citationContent, citationKeys } from './citationCard';
import type { CitationAct } from './citationCard';
import { describeCitation } from './citationMarks';
import { saidOf } from './verdictNews';

/** All that the page does with who said what. Nothing is done while it is switched off. */
export class Citations {
  private readonly words: MarkedWords<ReaderCitation, CitationAct>;
  private readonly speaker: TextHighlight;
  private readonly cue: TextHighlight;

  constructor(private readonly context: MarksContext) {
    const highlight = (name: string): TextHighlight =>
      new TextHighlight(
        name,
        () => context.snapshot(),
        (block) => context.view.elementOf(block),
      );
    this.speaker = highlight('speaker');
    this.cue = highlight('cue');
    this.words = new MarkedWords(context, this.kind());
  }

  toggle(): void {
    this.context.intend({ type: 'toggleCitations' });
  }

  toggleLow(): void {
    if (this.context.snapshot()?.citations.shown === true) {
      this.context.intend({ type: 'toggleLowCitations' });
    }
  }

  receive(message: CitationMessage): void {
    const unit = this.words.atHand;
    switch (message.type) {
      case 'stepCitation':
        this.words.step(message.direction);
        break;
      case 'focusCitation':
        this.words.goTo(message.citation);
        break;
      case 'actOnCitation':
        if (unit === undefined) {
          this.context.page.announce(this.context.strings.citations.none);
        } else {
          this.act(message.act, unit);
        }
        break;
    }
  }

  /** To be called when a snapshot is in the page. */
  settle(snapshot: ReaderSnapshot): void {
    this.words.settle(snapshot);
  }

  private kind(): MarkKind<ReaderCitation, CitationAct> {
    const strings = this.context.strings.citations;
    return {
      name: 'citation',
      markClass: 'citation',
      holderClass: 'cited',
      kept: 'citationsShown',
      strings,
      keys: citationKeys,
      isShown: ({ citations }) => citations.shown,
      items: ({ citations }) => citations.citations,
      isSame: (a, b) => a.kind === b.kind && a.start === b.start && a.end === b.end,
      content: (unit) => citationContent(unit, strings),
      describe: (unit) => describeCitation(unit, strings),
      news: (now, before) =>
        now.citations === before.citations ? '' : saidOf(now.citations, before.citations, strings),
      toggle: () => this.toggle(),
      act: (act, unit) => this.act(act, unit),
      entered: ({ kind }) => (kind === 'link' ? 'follow' : undefined),
      activated: (unit) => {
        this.speaker.show(unit?.speakerRange ? [unit.speakerRange] : []);
        this.cue.show(unit?.cueRange ? [unit.cueRange] : []);
      },
      anywhere: (event) => this.press(event),
    };
  }

  private act(act: CitationAct | 'insert', { citation }: ReaderCitation): void {
    switch (act) {
      case 'confirm':
        this.context.intend({ type: 'judgeCitation', citation, verdict: 'confirmed' });
        break;
      case 'reject':
        this.context.intend({ type: 'judgeCitation', citation, verdict: 'rejected' });
        break;
      case 'correct':
        // The question takes the keyboard from the page; it comes back to the words.
        this.words.focusWords();
        this.context.intend({ type: 'correctCitation', citation });
        break;
      case 'copy':
        this.context.intend({ type: 'copyCitation', citation });
        break;
      case 'insert':
        this.context.intend({ type: 'insertCitation', citation });
        break;
      case 'follow':
        this.context.intend({ type: 'followCitation', citation });
        break;
    }
  }

  private press({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key.toLowerCase()) {
      case 'a':
        if (shiftKey) {
          this.toggleLow();
        } else {
          this.toggle();
        }
        return true;
      case 'r':
        this.context.intend({ type: 'toggleReference' });
        return true;
      case "'":
        this.words.step(1);
        return true;
      case '"':
        this.words.step(-1);
        return true;
      default:
        return false;
    }
  }
}
