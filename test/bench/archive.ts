import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeClippings } from './generate';
import { check, section } from './report';
import type * as Subject from './subject';

/** Reads an archive from disk, file by file on one thread, into articles. */
export function benchArchive(subject: typeof Subject, count: number): void {
  section(`Archive: ${String(count)} generated clippings from disk, one thread`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jianbao-archive-'));
  try {
    const files = writeClippings(count, folder);
    let characters = 0;
    let blocks = 0;
    const start = performance.now();
    for (const file of files) {
      const { article } = subject.readClipping(readFileSync(file, 'utf8'));
      characters += article.text.length;
      blocks += article.blocks.length;
    }
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(`  ${String(blocks)} blocks, ${String(characters)} characters\n`);
    check({ name: `read and modelled`, measured: seconds, limit: (5 * count) / 10_000, unit: 's' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
