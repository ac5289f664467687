import type { Article, Block, Mark } from '../../src/core/article/article';
import type { BylineRole, Facts, Fact } from '../../src/core/article/facts/facts';
import type { Role } from '../../src/core/article/role';
import { SourceMap } from '../../src/core/article/sourceMap';
import { detectScript } from '../../src/core/text/hanScript';

/** A block to be: a paragraph of body text, or text in another role, or a figure, which has no text. */
export type Draft =
  string | { readonly role: Role; readonly text: string } | { readonly figure: string } | { readonly heading: string };

export interface ArticleDraft {
  readonly title?: string;
  readonly outlet?: string;
  readonly outletId?: string;
  readonly region?: string;
  readonly url?: string;
  readonly published?: string;
  readonly place?: string;
  readonly day?: number;
  readonly people?: readonly (readonly [name: string, role: BylineRole])[];
  readonly language?: string;
  /** Links by their anchor text. */
  readonly links?: Readonly<Record<string, string>>;
}

/** An article made by hand: blocks in the order given, one line feed between them, and the facts that are told. */
export function makeArticle(drafts: readonly Draft[], told: ArticleDraft = {}): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const draft of drafts) {
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += textOf(draft);
    blocks.push(blockOf(draft, start, text.length));
  }
  return {
    text,
    blocks,
    marks: marksOf(text, told.links ?? {}),
    facts: factsOf(text, told),
    shape: 'post',
    sourceMap: SourceMap.of([0, text.length, 0, text.length]),
    problems: [],
  };
}

function textOf(draft: Draft): string {
  if (typeof draft === 'string') return draft;
  if ('figure' in draft) return '';
  return 'heading' in draft ? draft.heading : draft.text;
}

function blockOf(draft: Draft, start: number, end: number): Block {
  const placed = { start, end, sourceStart: start, sourceEnd: end, reason: 'test' } as const;
  if (typeof draft === 'string') return { ...placed, kind: 'paragraph', role: 'body' };
  if ('figure' in draft) return { ...placed, kind: 'figure', role: 'body', image: { url: draft.figure, alt: '' } };
  if ('heading' in draft) return { ...placed, kind: 'heading', role: 'body', level: 2 };
  return { ...placed, kind: 'paragraph', role: draft.role };
}

function marksOf(text: string, links: Readonly<Record<string, string>>): Mark[] {
  return Object.entries(links)
    .map(([anchor, href]): Mark => {
      const start = text.indexOf(anchor);
      if (start < 0) throw new Error(`no ${anchor} in the text`);
      return { kind: 'link', href, start, end: start + anchor.length };
    })
    .sort((a, b) => a.start - b.start);
}

const fact = <T>(value: T): Fact<T> => ({ value, from: 'text' });

function factsOf(text: string, told: ArticleDraft): Facts {
  const script = detectScript(text + (told.title ?? ''));
  const dateline = told.place !== undefined || told.day !== undefined;
  return {
    ...(told.title !== undefined && { title: fact(told.title) }),
    ...(told.outlet !== undefined && { outlet: fact(told.outlet) }),
    ...(told.outletId !== undefined && { outletId: told.outletId }),
    ...(told.region !== undefined && { region: told.region }),
    ...(told.url !== undefined && { url: fact(told.url) }),
    ...(told.published !== undefined && { published: fact(told.published) }),
    ...(dateline && {
      dateline: fact({
        text: '',
        ...(told.place !== undefined && { place: told.place }),
        ...(told.day !== undefined && { day: told.day }),
      }),
    }),
    byline: (told.people ?? []).map(([name, role]) => fact({ name, role })),
    tags: [],
    script,
    language: told.language ?? (script === 'none' ? 'en' : `zh-${script === 'hant' ? 'Hant' : 'Hans'}`),
  };
}
