import type { NameMessage, NamesRegion, ReaderName, ReaderNameCard, RenderingPlace } from '../../protocol/names';
import { namesRegions } from '../../protocol/names';
import type { ReaderSnapshot } from '../../protocol/reader';
import { MarkedWords } from '../marked/markedWords';
import type { MarkKind, MarksContext } from '../marked/markedWords';
import { format } from '../strings';
import { nameContent, nameKeys } from './nameCard';
import type { NameCardAct } from './nameCard';
import { describeName } from './nameMarks';

/** All that the page does with names. Nothing is done while they are switched off. */
export class Names {
  private readonly words: MarkedWords<ReaderName, NameCardAct>;
  /** The place that the person chose in a card; that of the view until then. */
  private chosen: RenderingPlace | undefined;
  /** The view that was asked for and has not come yet. */
  private asked: NamesRegion | undefined;

  constructor(private readonly context: MarksContext) {
    this.words = new MarkedWords(context, this.kind());
  }

  toggle(): void {
    this.context.intend({ type: 'toggleNames' });
  }

  receive(message: NameMessage): void {
    if (message.type === 'stepName') {
      this.words.step(message.direction);
    } else {
      this.words.goTo(message.mention);
    }
  }

  /** To be called when a snapshot is in the page. */
  settle(snapshot: ReaderSnapshot): void {
    this.asked = undefined;
    this.words.settle(snapshot);
  }

  private kind(): MarkKind<ReaderName, NameCardAct> {
    const { context } = this;
    const strings = context.strings.names;
    const cardOf = ({ card }: ReaderName, { names }: ReaderSnapshot): ReaderNameCard => names.cards[card] ?? unknown;
    return {
      name: 'name',
      markClass: 'named',
      kept: 'namesShown',
      strings,
      keys: nameKeys,
      isShown: ({ names }) => names.shown,
      items: ({ names }) => names.mentions,
      isSame: (a, b) => a.mention === b.mention,
      content: (name, snapshot) => {
        const card = cardOf(name, snapshot);
        return nameContent(card, this.placeOf(card, snapshot), strings, (place) => this.choose(place));
      },
      describe: (name, snapshot) => describeName(cardOf(name, snapshot), strings),
      news: ({ names }, before) => {
        if (names.shown === before.names.shown) {
          return '';
        }
        return names.shown ? format(strings.shown, names.mentions.length) : strings.hidden;
      },
      toggle: () => this.toggle(),
      act: (act, _name, mention) => this.act(act, mention),
      anywhere: (event) => this.press(event),
    };
  }

  private act(act: NameCardAct, mention: number): void {
    const snapshot = this.context.snapshot();
    const name = snapshot?.names.mentions[mention];
    const card = name && snapshot.names.cards[name.card];
    const known = card?.acts.find((one) => one === act);
    if (snapshot === undefined || card === undefined || known === undefined) {
      return;
    }
    switch (known) {
      case 'find':
        this.context.intend({ type: 'findMentions', mention });
        break;
      case 'copy':
        this.context.intend({ type: 'copyRendering', mention, place: this.placeOf(card, snapshot) });
        break;
      case 'correct':
        this.words.focusWords();
        this.context.intend({ type: 'correctName', mention });
        break;
      case 'add':
        this.words.focusWords();
        this.context.intend({ type: 'addName', mention });
        break;
    }
  }

  private choose(place: RenderingPlace): void {
    this.chosen = place;
    this.words.refresh();
  }

  /** The place whose rendering is copied: the chosen one, else that of the view, where the name is known there. */
  private placeOf({ renderings }: ReaderNameCard, { view }: ReaderSnapshot): RenderingPlace {
    const isKnown = (place: RenderingPlace | undefined): boolean => renderings.some((one) => one.place === place);
    const wanted = [this.chosen, view.names.region];
    return wanted.find(isKnown) ?? renderings[0]?.place ?? 'printed';
  }

  private press({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key.toLowerCase()) {
      case 'p':
        if (shiftKey) {
          this.nextView();
        } else {
          this.toggle();
        }
        return true;
      case ';':
        this.words.step(1);
        return true;
      case ':':
        this.words.step(-1);
        return true;
      default:
        return false;
    }
  }

  private nextView(): void {
    const shown = this.asked ?? this.context.snapshot()?.view.names.region ?? 'printed';
    const region = namesRegions[(namesRegions.indexOf(shown) + 1) % namesRegions.length] ?? 'printed';
    this.asked = region;
    this.context.intend({ type: 'setNamesRegion', region });
  }
}

const unknown: ReaderNameCard = { title: '', kindText: '', kind: 'other', renderings: [], lines: [], acts: [] };
