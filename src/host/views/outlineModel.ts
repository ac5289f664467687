import * as vscode from 'vscode';
import type { Article, Block } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import type { Role } from '../../core/article/role';
import type { Range } from '../../core/text/range';
import { webAddress } from '../platform/webAddress';
import type { ActiveClipping } from '../source/activeClipping';

/** One line of the outline. `source` is the offset in the file to which it leads. */
export type OutlineNode =
  { readonly kind: 'group'; readonly group: OutlineGroup; readonly children: readonly OutlineItem[] } | OutlineItem;

export type OutlineGroup = 'facts' | 'headings' | 'figures' | 'links' | 'hidden';

export interface OutlineItem {
  readonly kind: OutlineGroup;
  readonly label: string;
  readonly description?: string;
  /** What a fact is, or the role of a hidden block. */
  readonly detail: FactName | Role | 'heading' | 'figure' | 'link';
  /** 1 to 6, of a heading. */
  readonly level?: number;
  /** The clipping's URI, so that an old line never leads into another document. */
  readonly clipping: vscode.Uri;
  /** UTF-16 offset in the file; undefined when the item does not stand in the file. */
  readonly source?: number;
}

export type FactName = 'title' | 'outlet' | 'day' | 'dateline' | BylineName | 'url' | 'language';
type BylineName = 'reporter' | 'translator' | 'editor' | 'author';

/** Characters of a block that a line of the outline shows. */
const excerptLength = 60;

/** What the active clipping consists of. Empty while there is none. */
export class OutlineModel implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly active: ActiveClipping) {
    this.#subscription = active.onDidChange(() => this.#changed.fire());
  }

  get nodes(): readonly OutlineNode[] {
    const { reading } = this.active;
    return reading ? outline(reading.article, reading.uri) : [];
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** The groups of an article's outline; those without items are left out. */
export function outline(article: Article, clipping: vscode.Uri): readonly OutlineNode[] {
  const groups: readonly [OutlineGroup, readonly OutlineItem[]][] = [
    ['facts', factItems(article, clipping)],
    ['headings', headingItems(article, clipping)],
    ['figures', figureItems(article, clipping)],
    ['links', linkItems(article, clipping)],
    ['hidden', hiddenItems(article, clipping)],
  ];
  return groups.flatMap(([group, children]) => (children.length > 0 ? [{ kind: 'group', group, children }] : []));
}

type NamedFact = readonly [name: FactName, value: string | undefined, source: Range | undefined];

function factItems({ facts }: Article, clipping: vscode.Uri): readonly OutlineItem[] {
  const { title, outlet, published, dateline, byline, url, language } = facts;
  const named: readonly NamedFact[] = [
    ['title', title?.value, title?.source],
    ['outlet', outlet?.value, outlet?.source],
    ['day', published?.value, published?.source],
    ['dateline', dateline?.value.text, dateline?.source],
    ...byline.map(({ value, source }): NamedFact => [value.role, value.name, source]),
    ['url', url?.value, url?.source],
    ['language', language, undefined],
  ];
  return named.flatMap(([detail, label, source]) =>
    label === undefined ? [] : [{ kind: 'facts', label, detail, clipping, ...(source && { source: source.start }) }],
  );
}

function headingItems(article: Article, clipping: vscode.Uri): readonly OutlineItem[] {
  return article.blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.role === 'title' || !isArticleRole(block.role)) {
      return [];
    }
    const { level, sourceStart: source } = block;
    return [{ kind: 'headings', label: excerpt(article, block), detail: 'heading', level, clipping, source }];
  });
}

function figureItems(article: Article, clipping: vscode.Uri): readonly OutlineItem[] {
  return article.blocks.flatMap((block, index) => {
    if (block.kind !== 'figure' || !isArticleRole(block.role)) {
      return [];
    }
    const next = article.blocks[index + 1];
    const caption = next?.role === 'caption' ? excerpt(article, next) : shorten(block.image.alt);
    const description = hostName(block.image.url);
    return [{ kind: 'figures', label: caption, description, detail: 'figure', clipping, source: block.sourceStart }];
  });
}

function linkItems(article: Article, clipping: vscode.Uri): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  let at = 0;
  for (const mark of article.marks) {
    while ((article.blocks[at]?.end ?? Infinity) <= mark.start) {
      at += 1;
    }
    const block = article.blocks[at];
    if (mark.kind === 'link' && block && isArticleRole(block.role)) {
      const label = shorten(article.text.slice(mark.start, mark.end));
      const source = article.sourceMap.toSource(mark).start;
      items.push({ kind: 'links', label, description: hostName(mark.href), detail: 'link', clipping, source });
    }
  }
  return items;
}

function hiddenItems(article: Article, clipping: vscode.Uri): readonly OutlineItem[] {
  return article.blocks.flatMap((block) => {
    if (isArticleRole(block.role)) {
      return [];
    }
    const label = block.kind === 'figure' ? shorten(block.image.alt) : excerpt(article, block);
    return [{ kind: 'hidden', label, detail: block.role, clipping, source: block.sourceStart }];
  });
}

function excerpt(article: Article, { start, end }: Block): string {
  return shorten(article.text.slice(start, end));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, excerptLength * 2));
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength).join('')}…` : characters.join('');
}

function hostName(address: string): string {
  return webAddress(address)?.host ?? '';
}
