import type { ReaderBlock, ReaderStrings } from '../protocol/reader';
import { button, element, interfaceLanguage } from './element';

/** Room the tool needs beside the column of text, in CSS pixels. */
const besideWidth = 96;

/**
 * The one "Hide" button of the page. It appears beside the block under the pointer, or beside the block that has the keyboard's focus,
 * where it is the next tab stop. It lies over the page, so that nothing moves.
 */
export class BlockTool {
  private readonly tool: HTMLElement;
  private readonly hideButton: HTMLButtonElement;
  private readonly note: HTMLElement;
  private block: HTMLElement | undefined;

  constructor(
    private readonly article: HTMLElement,
    private readonly strings: ReaderStrings,
    private readonly blockAt: (index: number) => ReaderBlock | undefined,
    hide: (index: number) => void,
  ) {
    this.hideButton = button(strings.hideBlock, { class: 'word' });
    this.hideButton.addEventListener('click', () => hide(Number(this.block?.dataset['block'])));
    this.note = element('span');
    this.tool = element('span', { class: 'tool', lang: interfaceLanguage() }, this.note, this.hideButton);
    article.addEventListener('pointerover', ({ target, buttons }) => {
      // A pressed button selects text; the page must not change under it.
      if (buttons === 0) {
        this.follow(target, false);
      }
    });
    article.addEventListener('pointerleave', () => this.leave());
    article.addEventListener('focusin', ({ target }) => this.follow(target, true));
    article.addEventListener('focusout', ({ relatedTarget }) => this.unfocused(relatedTarget));
  }

  /** After an update the block may be gone. */
  refresh(): void {
    if (this.block?.isConnected !== true) {
      this.remove();
    }
  }

  private follow(target: EventTarget | null, focused: boolean): void {
    if (!(target instanceof HTMLElement) || this.tool.contains(target) || this.hasFocus()) {
      return;
    }
    if (!focused && this.belongsToFocus()) {
      return;
    }
    const block = focused ? focusedBlock(target) : target.closest<HTMLElement>('[data-block]');
    const data = block === null ? undefined : this.blockAt(Number(block.dataset['block']));
    if (block === null || data?.shown !== true || block.tagName === 'H1') {
      this.remove();
    } else {
      this.attach(block, data, focused);
    }
  }

  private attach(block: HTMLElement, data: ReaderBlock, focused: boolean): void {
    this.hideButton.tabIndex = focused ? 0 : -1;
    if (this.block === block && this.tool.isConnected) {
      return;
    }
    this.block = block;
    this.note.textContent = data.decided === 'restored' ? this.strings.restoredByYou : '';
    const { top, left, right } = this.article.getBoundingClientRect();
    const line = block.getClientRects()[0];
    this.tool.dataset['place'] = placeOfTool(this.article, left, right);
    this.tool.style.setProperty('top', `${(line?.top ?? top) - top}px`);
    block.append(this.tool);
  }

  private unfocused(next: EventTarget | null): void {
    if (!(next instanceof Node) || !this.tool.contains(next)) {
      this.remove();
    }
  }

  private leave(): void {
    if (!this.hasFocus() && !this.belongsToFocus()) {
      this.remove();
    }
  }

  private hasFocus(): boolean {
    return this.tool.contains(document.activeElement);
  }

  private belongsToFocus(): boolean {
    return this.block !== undefined && this.tool.isConnected && this.block === document.activeElement;
  }

  private remove(): void {
    this.tool.remove();
    this.block = undefined;
  }
}

/** Where notes stand in the right margin the tool takes the left one. */
function placeOfTool(article: HTMLElement, left: number, right: number): string {
  if (article.parentElement?.dataset['margin'] === 'wide') {
    return left >= besideWidth ? 'before' : 'above';
  }
  return document.documentElement.clientWidth - right >= besideWidth ? 'beside' : 'above';
}

function focusedBlock(target: HTMLElement): HTMLElement | null {
  return target.dataset['block'] === undefined ? null : target;
}
