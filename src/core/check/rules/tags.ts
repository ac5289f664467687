import type { PageTag } from '../../article/html/pageScan';
import { finding, message, type Finding } from '../finding';
import type { CheckContext, CheckRule } from '../rule';

/** HTML standard, 13.1.2: elements without content, and elements whose end tag may be left out. */
const voidTags = tagSet('area base br col embed hr img input link meta param source track wbr');
const optionalEnd = tagSet(
  'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th',
);
/** HTML standard, 13.2.4.2: browsers open these anew after a tag that closed in the wrong order. */
const formatting = tagSet('a b big code em font i nobr s small strike strong tt u');
/** Closing one of these also closes what was left open inside. Others close no further than the nearest of them. */
const scopes = tagSet('table td th caption object template svg');
const deepest = 512;

/** Tags that open and never close, close what is not open, or have run together with their attributes. */
export const tags: CheckRule = {
  codes: ['tag-unclosed', 'tag-unopened', 'tag-damaged'],
  check(context) {
    const found: Finding[] = [];
    const open: PageTag[] = [];
    let damaged: PageTag | undefined;
    for (const tag of withoutWrapper(context)) {
      if (isDamaged(tag)) {
        damaged = tag;
        found.push(finding('tag-damaged', tag, message('tag-damaged')));
      } else if (!isTracked(tag.name)) continue;
      else if (tag.kind === 'open') open.push(tag);
      else if (tag.kind === 'close') found.push(...close(tag, open, damaged));
      if (open.length > deepest) break;
    }
    return [...found, ...open.slice(0, deepest).map(unclosed)];
  },
};

/** Archives put the whole page between a line `<div>` and a line `</div>`: these two are a pair whatever stands inside. */
function withoutWrapper({ source, page: { tags } }: CheckContext): readonly PageTag[] {
  const [first, last] = [tags[0], tags.at(-1)];
  const isWrapper =
    first?.name === 'div' &&
    last?.name === 'div' &&
    last.kind === 'close' &&
    /^<div>\r?\n/.test(source.slice(first.start, first.start + 7)) &&
    /^\n<\/div>\s*$/.test(source.slice(last.start - 1, last.end + 4));
  return isWrapper && last !== first ? tags.slice(1, -1) : tags;
}

function isTracked(name: string): boolean {
  return !voidTags.has(name) && !optionalEnd.has(name);
}

/** `<playervideo-type="…"src="https:`: the blanks between the attributes are lost. */
function isDamaged({ name }: PageTag): boolean {
  return /[="']/.test(name);
}

/** `damaged` is the damaged tag before it, which it may close. */
function close(tag: PageTag, open: PageTag[], damaged: PageTag | undefined): readonly Finding[] {
  const at = openerOf(tag.name, open);
  if (at >= 0) return open.splice(at).slice(1).map(unclosed);
  return damaged?.name.startsWith(tag.name) === true ? [] : [unopened(tag)];
}

/** The nearest open tag of that name in reach, or -1. */
function openerOf(name: string, open: readonly PageTag[]): number {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const found = open[at]?.name ?? '';
    if (found === name) return at;
    if (scopes.has(found)) return -1;
  }
  return -1;
}

function unclosed(tag: PageTag): Finding {
  return finding('tag-unclosed', tag, message('tag-unclosed', tag.name));
}

/** Parsers pass over such a tag, unless it is a formatting tag that they opened anew. */
function unopened(tag: PageTag): Finding {
  const fix = {
    title: message('fix.remove-tag', tag.name),
    edits: [{ range: { start: tag.start, end: tag.end }, newText: '' }],
    safe: !formatting.has(tag.name),
  };
  return finding('tag-unopened', tag, message('tag-unopened', tag.name), { fixes: [fix] });
}

function tagSet(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
