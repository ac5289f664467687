import type { Role } from '../../article/role';
import type { Range } from '../../text/range';
import type { Name, NameConfidence } from '../name';
import type { ProjectName } from '../projectName';

/** The names that hold for some files. Travels to threads. */
export interface TableSource {
  /** The text of the product's table. */
  readonly text: string;
  /** What the files' project says of names. */
  readonly rows: readonly ProjectName[];
}

/** What is to be read from many clippings: where some names are mentioned, or which names each has. */
export interface NamesRequest {
  /** Keys of files, in the order in which they are read. */
  readonly files: readonly string[];
  readonly table: TableSource;
  /** Names whose mentions are wanted; without them the names of each file are counted. */
  readonly wanted?: readonly Name[];
  /** Whether what stands outside the report (links to other reports, the feed's footer) counts as well. */
  readonly furniture: boolean;
}

/** What a list says of a clipping. */
export interface ReadClipping {
  /** The file's key. */
  readonly file: string;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  /** ISO 3166 region of the outlet. */
  readonly region: string | undefined;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/** A mention with the words around it; its range is of the article's text, in UTF-16 units. */
export interface FoundMention extends Range {
  /** `key` of the name. */
  readonly name: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** Of the block. */
  readonly role: Role;
  readonly confidence: NameConfidence;
  /** Somebody else may be meant: another name has the same rendering. */
  readonly isShared: boolean;
}

export interface MentionsInClipping extends ReadClipping {
  readonly mentions: readonly FoundMention[];
}

/** How often a clipping writes a name in one way. */
export interface RenderingCount {
  /** `key` of the name. */
  readonly name: string;
  readonly text: string;
  readonly count: number;
}

export interface NamesInClipping extends ReadClipping {
  readonly names: readonly RenderingCount[];
}

/** What was found since the last batch. */
export interface NamesBatch {
  readonly mentions: readonly MentionsInClipping[];
  readonly counts: readonly NamesInClipping[];
  /** Names of the counts that no batch before had. */
  readonly names: readonly Name[];
  /** Files that have been looked at since the last batch. */
  readonly done: number;
}

export interface FileFailure {
  readonly path: string;
  readonly message: string;
}

export interface NamesOutcome {
  readonly cancelled: boolean;
  readonly failures: readonly FileFailure[];
}
