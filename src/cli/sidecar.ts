import { emptySidecar, parseSidecar, type Sidecar } from '../core/annotation/sidecar';
import { damageOf } from '../core/annotation/sidecarLines';
import { sidecarSuffix } from '../core/library/entry';
import type { CommandIo } from './command';
import { decodeText } from './files';

/**
 * The annotations beside a clipping; what of them cannot be read is told on standard error. Standard input has none.
 */
export async function readSidecar(name: string, io: CommandIo): Promise<Sidecar> {
  if (name === '-') return emptySidecar;
  const file = name + sidecarSuffix;
  const bytes = await io.readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return emptySidecar;
  const { text, damaged } = decodeText(bytes);
  if (damaged) io.complain(`${file}: bytes that are not UTF-8 are shown as U+FFFD`);
  const sidecar = parseSidecar(text);
  const damage = new Set(damageOf(sidecar).map(({ raw }) => raw));
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (damage.has(line.replace(/\r$/, ''))) io.complain(`${file}:${index + 1}: the line is no annotation`);
  }
  return sidecar;
}
