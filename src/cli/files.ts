import type { CommandIo } from './command';

/** A file's text. `damaged` is true when bytes that are no UTF-8 became U+FFFD. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly damaged: boolean;
}

/**
 * Decodes UTF-8. A byte order mark stays, so that offsets count from the file's first unit; bytes that are no UTF-8
 * become U+FFFD, and whether there were any is told.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly damaged: boolean } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, damaged: text.includes('\ufffd') && !isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads the files in the order given and handles each. A file that cannot be read or handled is named on standard error
 * with the reason, and the others are still done. Resolves to the exit code: 0, or 1 when a file failed.
 */
export async function forEachFile(
  names: readonly string[],
  io: CommandIo,
  handle: (file: TextFile) => void | Promise<void>,
): Promise<number> {
  let failed = false;
  for (const name of names) {
    try {
      const { text, damaged } = decodeText(await io.readFile(name));
      if (damaged) io.complain(`${name}: bytes that are not UTF-8 are shown as U+FFFD`);
      await handle({ name, text, damaged });
    } catch (error) {
      failed = true;
      io.complain(`${name}: ${reason(error)}`);
    }
  }
  return failed ? 1 : 0;
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
};

/** The reason of a failure, for people. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return systemErrors[code] ?? error.message;
}

/** One JSON object and a line feed. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
