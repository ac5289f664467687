import type { ReaderStrings, ReaderView, ViewName } from '../protocol/reader';
import { button, element } from './element';
import { namesViewChange } from './names/namesSwitch';
import { format } from './strings';

/** What the switch does. */
export interface ViewSwitchActions {
  setView(view: ViewName): void;
  toggleVocabulary(): void;
}

/** The views in the order of their keys, 1 to 4. */
export const viewOrder: readonly ViewName[] = ['original', 'hans', 'hant-tw', 'hant-hk'];

const shortNames: Readonly<Record<ViewName, readonly [text: string, language: string]>> = {
  original: ['原文', 'zh-Hant'],
  hans: ['简', 'zh-Hans'],
  'hant-tw': ['正', 'zh-Hant-TW'],
  'hant-hk': ['繁', 'zh-Hant-HK'],
};

/** The four views as one row of choices, the switch for regional words, and what is shown in words. */
export class ViewSwitch {
  readonly element: HTMLElement;
  readonly buttons: readonly HTMLButtonElement[];
  private readonly choices: ReadonlyMap<ViewName, HTMLButtonElement>;
  private readonly vocabulary: HTMLButtonElement;
  private readonly badge: HTMLElement;
  private readonly badgeName = element('span', { class: 'name' });
  private readonly badgeState = element('span');

  constructor(
    private readonly strings: ReaderStrings,
    actions: ViewSwitchActions,
  ) {
    this.choices = new Map(viewOrder.map((view, index) => [view, choice(view, index + 1, strings, actions)]));
    const group = element('span', { class: 'segments', role: 'radiogroup', 'aria-label': strings.views });
    group.append(...this.choices.values());
    this.vocabulary = button(strings.vocabulary, {
      class: 'word',
      title: strings.vocabularyTooltip,
      'aria-keyshortcuts': 'V',
    });
    this.vocabulary.addEventListener('click', () => actions.toggleVocabulary());
    const between = element('span', { class: 'between' }, ' · ');
    this.badge = element('span', { class: 'badge' }, this.badgeName, between, this.badgeState);
    this.element = element('span', { class: 'views', hidden: true }, group, this.badge, this.vocabulary);
    this.buttons = [...this.choices.values(), this.vocabulary];
  }

  update(view: ReaderView): void {
    this.element.hidden = false;
    for (const [name, one] of this.choices) {
      one.hidden = false;
      one.setAttribute('aria-checked', String(name === view.name));
    }
    const isOriginal = view.name === 'original';
    this.vocabulary.hidden = isOriginal;
    this.vocabulary.setAttribute('aria-pressed', String(view.vocabulary));
    this.badge.hidden = isOriginal;
    this.badgeName.textContent = this.strings.viewNames[view.name];
    this.badgeName.lang = shortNames[view.name][1];
    this.badgeState.textContent = view.converted ? this.strings.converted : this.strings.unconverted;
  }
}

function choice(view: ViewName, key: number, strings: ReaderStrings, actions: ViewSwitchActions): HTMLButtonElement {
  const [text, lang] = shortNames[view];
  const name = strings.viewNames[view];
  const title = format(strings.viewTooltip, name, key);
  const attributes = { class: 'segment', role: 'radio', 'aria-label': name, 'aria-keyshortcuts': key, title, lang };
  const made = button(text, attributes);
  made.addEventListener('click', () => actions.setView(view));
  return made;
}

/** What has changed in the way the article is shown, for those who do not see it; empty when nothing has. */
export function viewChange(view: ReaderView, previous: ReaderView, strings: ReaderStrings): string {
  if (view.name !== previous.name) {
    const name = strings.viewNames[view.name];
    return view.doubtCount > 0 ? format(strings.viewWithDoubts, name, view.doubtCount) : name;
  }
  if (view.vocabulary !== previous.vocabulary) {
    return view.vocabulary ? strings.vocabularyOn : strings.vocabularyOff;
  }
  return namesViewChange(view.names, previous.names, strings);
}
