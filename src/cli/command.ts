/** One entry of a directory. `other` is neither a file nor a directory to walk into, such as a link to a directory. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/** What a command sees of the world. Tests pass one that lives in memory. */
export interface CommandIo {
  /** Bytes of a file, or of standard input for `-`. Rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  /** The same in pieces, for what need not fit into memory. Iterating throws the system's error. */
  openFile(path: string): AsyncIterable<Uint8Array>;
  /** What a directory holds, in any order; undefined when the path is no directory. Rejects with the system's error. */
  listDirectory(path: string): Promise<readonly DirectoryEntry[] | undefined>;
  /**
   * Changes a file so that it holds the old content or the new at every moment; undefined stands for no file. `change`
   * is asked again when another program has written meanwhile. Rejects with the system's error, or with what `change`
   * throws; the file is as it was then.
   */
  replaceFile(path: string, change: (current: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>;
  /** Standard output. Text is written as it is: a line needs its own line feed. */
  write(text: string): void;
  /** Resolves when standard output has taken what was written, or enough of it. */
  drained(): Promise<void>;
  /** Standard error, one message a call; the line feed is added. */
  complain(message: string): void;
  /** A data file that is installed beside the program, such as `dictionaries.json`. Rejects when it is missing. */
  readResource(name: string): Promise<string>;
}

/** One verb of `jianbao`. */
export interface Command {
  readonly name: string;
  /** What stands after the program's name in the usage, e.g. `article FILE… --json | --markdown | --text`. */
  readonly usage: string;
  /**
   * Runs with the arguments after the name. Resolves to 0, or to 1 when a file failed (the others are still done).
   * Throws {@link UsageError} for wrong usage, which ends the program with 2.
   */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** Wrong usage. The message is one line that says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
