export interface FolderItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface FileStatus {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, whole. */
  readonly mtime: number;
}

/**
 * The files of a library, however they are reached. Paths are keys: the name of a root folder, a slash, the path there.
 * Each function gives undefined for what is not there, and rejects or throws when it cannot tell. Those that are asked
 * for every file may answer at once.
 */
export interface LibraryFiles {
  /** What a folder holds. A link to a folder that is looked through already is left out. */
  list(path: string): Promise<readonly FolderItem[] | undefined>;
  status(path: string): FileStatus | undefined | Promise<FileStatus | undefined>;
  /** The first `limit` bytes of a file. */
  read(path: string, limit: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}
