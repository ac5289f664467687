import type { Range } from '../core/text/range';
import type { ReaderMark, ReaderStrings } from '../protocol/reader';
import { element } from './element';
import type { Decoration } from './inline';
import { format } from './strings';

/** The marks that reach into each block, by block index. `blocks` and `marks` are sorted by start. */
export function marksByBlock<Mark extends Range>(
  blocks: readonly Range[],
  marks: readonly Mark[],
): readonly (readonly Mark[])[] {
  let reaching: readonly Mark[] = [];
  let next = 0;
  return blocks.map((block) => {
    const entered: Mark[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[next]) {
      entered.push(mark);
      next += 1;
    }
    if (reaching.length > 0 || entered.length > 0) {
      reaching = [...reaching, ...entered].filter((mark) => mark.end > block.start);
    }
    return reaching.filter((mark) => mark.start < block.end);
  });
}

const tags = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
} as const;

/** How a mark of `text` is drawn. A link carries its number; its address stays with the host. */
export function markDecoration(mark: ReaderMark, text: string, strings: ReaderStrings): Decoration {
  return { start: mark.start, end: mark.end, key: mark.kind, create: () => createMark(mark, text, strings) };
}

function createMark(mark: ReaderMark, text: string, strings: ReaderStrings): HTMLElement {
  if (mark.kind === 'ruby') {
    return element('span', { class: 'ruby' });
  }
  if (mark.kind === 'replaced') {
    return element('mark', { class: 'replaced', tabindex: -1, 'data-hint': mark.hint, 'data-renamed': mark.isName });
  }
  if (mark.kind === 'doubt') {
    return doubtElement(mark, text, strings);
  }
  if (mark.kind !== 'link') {
    return element(tags[mark.kind]);
  }
  const link = mark.link === undefined ? element('span') : linkElement(mark.link, mark.host, strings);
  if (/^(?:https?:|www\.)/iu.test(text.slice(mark.start, mark.start + 6))) {
    link.className = 'address';
  }
  return link;
}

/** A character whose reading can be chosen: `data-doubt` is the number that the `chooseReading` intent names. */
function doubtElement(mark: ReaderMark, text: string, strings: ReaderStrings): HTMLElement {
  const { start, end, doubt, chosen = false, hint = '' } = mark;
  const label = format(strings.doubt, text.slice(start, end), hint);
  const data = { 'data-doubt': doubt, 'data-hint': hint, 'data-chosen': chosen };
  return element('span', { class: 'doubt', role: 'button', tabindex: -1, 'aria-label': label, ...data });
}

/** An anchor without an address: `data-link` is the number that the `openLink` intent names. */
export function linkElement(link: number, host: string | undefined, strings: ReaderStrings): HTMLElement {
  const title = host === undefined ? undefined : format(strings.opensIn, host);
  return element('a', { role: 'link', tabindex: 0, 'data-link': link, title });
}
