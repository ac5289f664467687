import type { NameIntent, NamesRegion, NamesView } from '../../protocol/names';
import { namesRegions } from '../../protocol/names';
import type { ReaderSnapshot, ReaderStrings } from '../../protocol/reader';
import { button, element } from '../element';
import { counted, format } from '../strings';

export interface NamesSwitchActions {
  changeNames(intent: NameIntent): void;
}

/** The word that marks names, and beside it the choice of whose renderings are shown. */
export class NamesSwitch {
  readonly element: HTMLElement;
  /** Stands below the toolbar while it is open. */
  readonly menu: HTMLElement;
  readonly buttons: readonly HTMLButtonElement[];
  private readonly names: HTMLButtonElement;
  private readonly view: HTMLButtonElement;
  private readonly shown = element('span', { class: 'shownRegion' });
  private readonly choices: ReadonlyMap<NamesRegion, HTMLButtonElement>;
  private readonly latin: HTMLButtonElement;

  constructor(
    private readonly strings: ReaderStrings,
    actions: NamesSwitchActions,
  ) {
    const { names } = strings;
    this.names = button(names.names, { class: 'word', 'aria-keyshortcuts': 'P' });
    this.names.addEventListener('click', () => actions.changeNames({ type: 'toggleNames' }));
    this.view = button('', { class: 'word opens', 'aria-keyshortcuts': 'Shift+P' });
    this.view.append(this.shown, element('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'));
    this.choices = new Map(namesRegions.map((region) => [region, this.choice(region, actions)]));
    this.latin = button(names.latin, { class: 'choice', role: 'menuitemcheckbox', tabindex: -1 });
    this.latin.addEventListener('click', () => actions.changeNames({ type: 'toggleNamesLatin' }));
    const items = [...this.choices.values(), this.latin];
    this.menu = element('div', { class: 'menu namesMenu', popover: 'auto', role: 'menu', 'aria-label': names.views });
    this.menu.append(...this.choices.values(), element('div', { role: 'separator' }), this.latin);
    this.view.popoverTargetElement = this.menu;
    this.view.setAttribute('aria-haspopup', 'menu');
    this.menu.addEventListener('beforetoggle', (event) => this.place(event));
    this.menu.addEventListener('keydown', (event) => moveIn(event, items));
    this.element = element('span', { class: 'namesSwitch', hidden: true }, this.names, this.view);
    this.buttons = [this.names, this.view];
  }

  update({ names, view }: ReaderSnapshot): void {
    const words = this.strings.names;
    this.element.hidden = false;
    this.buttons.forEach((one) => (one.hidden = false));
    this.names.replaceChildren(...(names.shown ? counted(words.namesCount, names.mentions.length) : [words.names]));
    this.names.title = names.shown ? words.hide : words.show;
    this.names.setAttribute('aria-pressed', String(names.shown));
    const { region, latin } = view.names;
    const isPlain = region === 'printed' && !latin;
    this.shown.textContent = isPlain ? '' : shortNames[region] + (latin ? ' A' : '');
    const title = format(words.view, viewText(view.names, this.strings));
    this.view.title = title;
    this.view.setAttribute('aria-label', title);
    this.view.classList.toggle('chosen', !isPlain);
    for (const [name, one] of this.choices) {
      one.setAttribute('aria-checked', String(name === region));
      // Where the keyboard goes when the menu opens.
      one.toggleAttribute('autofocus', name === region);
    }
    this.latin.setAttribute('aria-checked', String(latin));
  }

  private choice(region: NamesRegion, actions: NamesSwitchActions): HTMLButtonElement {
    const lang = languages[region];
    const attributes = { class: 'choice', role: 'menuitemradio', tabindex: -1, ...(lang !== undefined && { lang }) };
    const made = button(this.strings.names.places[region], attributes);
    made.addEventListener('click', () => {
      this.menu.hidePopover();
      actions.changeNames({ type: 'setNamesRegion', region });
    });
    return made;
  }

  /** Below its button, and within the window. */
  private place({ newState }: ToggleEvent): void {
    if (newState === 'open') {
      const { left, bottom } = this.view.getBoundingClientRect();
      this.menu.style.setProperty('left', `max(5px, min(${left}px, 100vw - ${widest}))`);
      this.menu.style.setProperty('top', `${bottom + 3}px`);
    }
  }
}

/** Room for the menu. */
const widest = '16rem';

const shortNames: Readonly<Record<NamesRegion, string>> = { printed: '', cn: '大陆', tw: '臺灣', hk: '香港' };
const languages: Readonly<Record<NamesRegion, string | undefined>> = {
  printed: undefined,
  cn: 'zh-Hans-CN',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** How names are shown, in words. */
function viewText({ region, latin }: NamesView, { names }: ReaderStrings): string {
  const place = names.places[region];
  return latin ? `${place}${names.separator}${names.latin}` : place;
}

/** What has changed in the way names are shown, for those who do not see it; empty when nothing has. */
export function namesViewChange(now: NamesView, before: NamesView, { names }: ReaderStrings): string {
  if (now.region !== before.region) {
    return format(names.viewShown, names.places[now.region]);
  }
  if (now.latin !== before.latin) {
    return now.latin ? names.latinOn : names.latinOff;
  }
  return '';
}

function moveIn(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.findIndex((one) => one === document.activeElement);
  const last = items.length - 1;
  const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items[next]?.focus();
  }
}
