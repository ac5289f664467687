// Saves a sidecar over and over until it is killed: node savingSidecar.js CLIPPING. Prints each generation it has saved.
import * as fs from 'node:fs';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { mergeSidecars } from '../../../src/core/annotation/mergeSidecars';
import { annotationsOf, parseSidecar, serializeSidecar } from '../../../src/core/annotation/sidecar';
import { replaceFile } from '../../../src/worker/replaceFile';

async function run(file: string): Promise<void> {
  let saved = parseSidecar(fs.readFileSync(file, 'utf8'));
  let generation = Number(annotationsOf(saved)[0]?.generation ?? 0);
  process.stdout.write('ready\n');
  for (;;) {
    generation += 1;
    const next = (annotation: Annotation): Annotation => ({ ...annotation, generation });
    const current = {
      lines: annotationsOf(saved).map((one) => ({ kind: 'annotation' as const, annotation: next(one) })),
    };
    const before = saved;
    await replaceFile(file, (others) => {
      const theirs = parseSidecar(new TextDecoder('utf-8', { fatal: true }).decode(others));
      return new TextEncoder().encode(serializeSidecar(mergeSidecars(before, current, theirs).sidecar));
    });
    saved = parseSidecar(serializeSidecar(current));
    process.stdout.write(`${generation}\n`);
  }
}

void run(process.argv[2] ?? '');
