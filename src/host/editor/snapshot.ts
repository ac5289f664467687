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
import { factLine, outletText } from './factLine';
import { LinkList } from './links';
import { readerProblems } from './problemMessages';
import { reasonText } from './reasons';
import type { Decision } from './sidecarFile';

/** Everything a snapshot is made of. */
export interface SnapshotInput {
  readonly version: number;
  /** With the reader's decisions applied. */
  readonly article: Article;
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
  /** Origins of the pictures that may be loaded, sorted. */
  readonly imageOrigins: readonly string[];
}

/** What the webview shall draw. Addresses of links and of blocked pictures stay on this side. */
export function buildSnapshot(input: SnapshotInput): BuiltSnapshot {
  const { article } = input;
  const { facts } = article;
  const links = new LinkList();
  const images = new ImageGate(input.allowsImage);
  const blocks = article.blocks.map((block, index) => readerBlock(block, input.decided.get(index), links, images));
  const marks = article.marks.flatMap((mark) => readerMark(mark, links));
  const original = facts.url && links.add(facts.url.value);
  const snapshot: ReaderSnapshot = {
    version: input.version,
    language: languageTag(facts),
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
  };
  return { snapshot, links, imageOrigins: images.origins() };
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

  constructor(private readonly allows: (address: string) => boolean) {}

  pass({ url, alt, width, height }: ImageSource): ReaderImage {
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

/** A link whose address does not lead to the web is plain text. */
function readerMark(mark: Mark, links: LinkList): readonly ReaderMark[] {
  const { start, end, kind } = mark;
  if (mark.kind !== 'link') {
    return [{ start, end, kind }];
  }
  const target = links.add(mark.href);
  return target ? [{ start, end, kind, ...target }] : [];
}
