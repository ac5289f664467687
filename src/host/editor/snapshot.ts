import type { Article, Block, ImageSource, Mark } from '../../core/article/article';
import { isArticleRole } from '../../core/article/role';
import type { Facts } from '../../core/article/facts/facts';
import type {
  ReaderBlock,
  ReaderEmbed,
  ReaderImage,
  ReaderMark,
  ReaderSnapshot,
  Typography,
} from '../../protocol/reader';
import { webAddress } from '../platform/webAddress';
import type { CitationsInput } from '../citation/panelCitations';
import { factLine, outletText } from './factLine';
import { LinkList } from './links';
import type { NamesInput } from '../names/panelNames';
import { readerNotes } from '../annotation/readerNotes';
import type { NotesInput } from '../annotation/readerNotes';
import { readerProblems } from './problemMessages';
import { countDoubts, viewMarks } from '../script/viewMarks';
import { viewLanguages } from '../script/viewNames';
import type { ShownArticle } from '../script/panelView';
import { reasonText } from './reasons';
import type { Decision } from './decisions';

/** What is said of an article besides its own words. */
export interface SaidOfArticle {
  readonly annotations: NotesInput;
  readonly citations: CitationsInput;
  readonly names: NamesInput;
}

/** Everything a snapshot is made of. */
export interface SnapshotInput extends SaidOfArticle {
  readonly version: number;
  /** As printed, with the reader's decisions applied. */
  readonly original: Article;
  /** The same article as it is shown. */
  readonly shown: ShownArticle;
  /** What the reader decided, by block. */
  readonly decided: ReadonlyMap<number, Decision>;
  readonly typography: Typography;
  readonly showHidden: boolean;
  /** Title of an article that has none. */
  readonly fallbackTitle: string;
  readonly allowsImage: (address: string) => boolean;
}

/** A snapshot and what the host keeps for itself. */
export interface BuiltSnapshot {
  readonly snapshot: ReaderSnapshot;
  readonly links: LinkList;
  /** Whose units the citations of the page are numbers of. */
  readonly citations: CitationsInput;
  /** Whose mentions the names of the page are numbers of. */
  readonly names: NamesInput;
  /** Origins of the pictures that may be loaded, sorted. */
  readonly imageOrigins: readonly string[];
}

/** What the webview shall draw. Addresses of links and of blocked pictures stay on this side. */
export function buildSnapshot(input: SnapshotInput): BuiltSnapshot {
  const { article, script, view } = input.shown;
  const { facts } = article;
  const links = new LinkList();
  const captions = captionsOf(input.original, article);
  const images = new ImageGate(input.allowsImage, (alt) => captions.get(alt) ?? script?.convertText(alt) ?? alt);
  const blocks = article.blocks.map((block, index) => readerBlock(block, input.decided.get(index), links, images));
  const ownMarks = article.marks.flatMap((mark) => readerMark(mark, links));
  const marks = inOrder([...ownMarks, ...viewMarks(input.shown, input.original.text)]);
  const original = facts.url && links.add(facts.url.value);
  const snapshot: ReaderSnapshot = {
    version: input.version,
    language: view.name === 'original' ? languageTag(facts) : viewLanguages[view.name],
    text: article.text,
    blocks,
    marks,
    kicker: outletText(facts),
    title: facts.title?.value ?? input.fallbackTitle,
    facts: factLine(facts),
    ...(original && { original }),
    problems: readerProblems(article.problems),
    typography: input.typography,
    blockedImages: images.blocked,
    showHidden: input.showHidden,
    view: { ...view, doubtCount: countDoubts(input.shown) },
    annotations: readerNotes(input.annotations, input.shown, links),
    citations: input.citations.drawn,
    names: input.names.drawn,
    ...(input.citations.reference && { reference: input.citations.reference }),
  };
  return { snapshot, links, citations: input.citations, names: input.names, imageOrigins: images.origins() };
}

/** What the view made of each caption; a description in the same words is shown like it. */
function captionsOf(original: Article, shown: Article): ReadonlyMap<string, string> {
  const captions = new Map<string, string>();
  original.blocks.forEach(({ role, start, end }, index) => {
    const block = shown.blocks[index];
    if (role === 'caption' && block) {
      captions.set(original.text.slice(start, end), shown.text.slice(block.start, block.end));
    }
  });
  return captions;
}

const regionsOfScript: Readonly<Record<string, readonly string[]>> = {
  'zh-Hant': ['TW', 'HK', 'MO'],
  'zh-Hans': ['CN', 'SG', 'MY'],
};

/** The language with the region whose glyphs are meant: 骨 differs between zh-Hant-TW and zh-Hant-HK. */
function languageTag({ language, region }: Facts): string {
  return region && regionsOfScript[language]?.includes(region) ? `${language}-${region}` : language;
}

/** Lets the addresses of allowed pictures through and counts the others. */
class ImageGate {
  readonly #origins = new Set<string>();
  blocked = 0;

  constructor(
    private readonly allows: (address: string) => boolean,
    /** Shows a description in the script of the view. */
    private readonly convert: (alt: string) => string,
  ) {}

  pass({ url, width, height, ...image }: ImageSource): ReaderImage {
    const alt = this.convert(image.alt);
    const address = webAddress(url);
    const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    if (address && this.allows(address.href)) {
      this.#origins.add(address.origin);
      return { url: address.href, host: address.host, alt, ...size };
    }
    this.blocked += 1;
    return { host: address?.host ?? '', alt, ...size };
  }

  origins(): readonly string[] {
    return [...this.#origins].sort();
  }
}

function readerBlock(block: Block, decision: Decision | undefined, links: LinkList, images: ImageGate): ReaderBlock {
  const { start, end, role } = block;
  return {
    start,
    end,
    role,
    shown: isArticleRole(role),
    reason: reasonText(block.reason, role),
    ...(decision && { decided: decision }),
    ...(block.joins && { joins: block.joins }),
    ...structure(block, links, images),
  };
}

function structure(block: Block, links: LinkList, images: ImageGate): Pick<ReaderBlock, 'kind'> & Partial<ReaderBlock> {
  switch (block.kind) {
    case 'paragraph':
    case 'preformatted':
      return { kind: block.kind };
    case 'heading':
      return { kind: block.kind, level: block.level };
    case 'quotation':
      return { kind: block.kind, group: block.group };
    case 'list-item': {
      const { kind, list, item, ordered, depth } = block;
      return { kind, list, item, ordered, depth };
    }
    case 'table-cell': {
      const { kind, table, row, column, header, columnSpan, rowSpan } = block;
      return { kind, table, row, column, header, columnSpan, rowSpan };
    }
    case 'figure':
      return { kind: block.kind, image: images.pass(block.image) };
    case 'embed':
      return { kind: block.kind, embed: readerEmbed(block, links) };
  }
}

function readerEmbed({ media, url, label }: Extract<Block, { kind: 'embed' }>, links: LinkList): ReaderEmbed {
  const target = url === undefined ? undefined : links.add(url);
  return { media, label: label ?? target?.host ?? '', ...target };
}

/** By start; of marks that start together, the view's own come last and so lie innermost. */
function inOrder(marks: readonly ReaderMark[]): readonly ReaderMark[] {
  return [...marks].sort((a, b) => a.start - b.start);
}

/** A link whose address does not lead to the web is plain text. */
function readerMark(mark: Mark, links: LinkList): readonly ReaderMark[] {
  const { start, end, kind } = mark;
  if (mark.kind !== 'link') {
    return [{ start, end, kind }];
  }
  const target = links.add(mark.href);
  return target ? [{ start, end, kind, ...target }] : [];
}
