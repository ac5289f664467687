import type { ConfigurationConverter } from '../core/script/configurationConverter';
import type { CommandIo } from './command';
import { reason } from './files';

/**
 * Converts plain text of any length in bounded memory: output is written while input is read. A file that fails is named
 * on standard error with the reason, and the others are still done. Resolves to the exit code: 0, or 1 when one failed.
 */
export async function convertStreams(
  names: readonly string[],
  converter: ConfigurationConverter,
  io: CommandIo,
): Promise<number> {
  let failed = false;
  // Standard input can be read in pieces only once.
  const isRepeated = names.indexOf('-') !== names.lastIndexOf('-');
  for (const name of names) {
    const decoder = new TextStreamDecoder();
    try {
      const stream = converter.openStream();
      const pieces = name === '-' && isRepeated ? [await io.readFile(name)] : io.openFile(name);
      for await (const bytes of pieces) {
        io.write(stream.push(decoder.decode(bytes)));
        await io.drained();
      }
      io.write(stream.push(decoder.end()) + stream.end());
      if (decoder.damaged) io.complain(`${name}: bytes that are not UTF-8 are shown as U+FFFD`);
    } catch (error) {
      failed = true;
      io.complain(`${name}: ${reason(error)}`);
    }
  }
  return failed ? 1 : 0;
}

/** UTF-8 in pieces. A byte order mark stays; bytes that are no UTF-8 become U+FFFD, and whether there were any is told. */
class TextStreamDecoder {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #strict = new TextDecoder('utf-8', { fatal: true });
  damaged = false;

  decode(bytes: Uint8Array): string {
    this.#examine(bytes, true);
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    this.#examine(new Uint8Array(0), false);
    return this.#decoder.decode();
  }

  #examine(bytes: Uint8Array, stream: boolean): void {
    if (this.damaged) return;
    try {
      this.#strict.decode(bytes, { stream });
    } catch {
      this.damaged = true;
    }
  }
}
