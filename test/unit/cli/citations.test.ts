import assert from 'node:assert/strict';
import { createCitationVerdict } from '../../../src/core/annotation/citationVerdict';
import { serializeSidecar } from '../../../src/core/annotation/sidecar';
import type { CitationVerdict } from '../../../src/core/citation/verdict';
import { readClipping } from '../../../src/core/session';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo, type MemoryIo } from '../../support/commandIo';

const text = clipping('兩國會談', '<p>總統說：「關係很好。」</p><p>外長告訴路透社：「非常好。」</p>');

interface Printed {
  readonly file: string;
  readonly text: string;
  readonly units: readonly { kind: string; start: number; end: number; speaker?: string; verdict?: string }[];
}

async function print(io: MemoryIo, ...args: readonly string[]): Promise<Printed> {
  assert.equal(await runProgram(['citations', 'a', '--json', ...args], io), 0, io.errors.join('\n'));
  return JSON.parse(io.out) as Printed;
}

/** Annotations of one clipping that judge the quotation of some words. */
function sidecarOf(words: string, verdict: Pick<CitationVerdict, 'verdict' | 'speaker'>): string {
  const { article } = readClipping(text);
  const start = article.text.indexOf(words);
  const at = { start, end: start + words.length };
  const options = { id: 'urn:x:1', created: '2026-03-01T00:00:00Z' };
  const annotation = createCitationVerdict(article, { kind: 'direct', at, ...verdict }, options);
  return serializeSidecar({ lines: [{ kind: 'annotation', annotation }] });
}

const said = ({ text: all, units }: Printed): readonly string[] =>
  units.filter(({ kind }) => kind === 'direct').map(({ start, end }) => all.slice(start, end));

describe('jianbao citations', () => {
  it('prints the file, its text and the units', async () => {
    const printed = await print(memoryIo({ a: text }));
    assert.equal(printed.file, 'a');
    assert.deepEqual(said(printed), ['「關係很好。」', '「非常好。」']);
  });

  it('leaves out what a person has rejected in the annotations beside the clipping', async () => {
    const io = memoryIo({ a: text, 'a.annotations.jsonl': sidecarOf('「關係很好。」', { verdict: 'rejected' }) });
    assert.deepEqual(said(await print(io)), ['「非常好。」']);
  });

  it('takes a correction over what was found', async () => {
    const sidecar = sidecarOf('「關係很好。」', { verdict: 'corrected', speaker: '副總統' });
    const { units } = await print(memoryIo({ a: text, 'a.annotations.jsonl': sidecar }));
    const [first] = units.filter(({ kind }) => kind === 'direct');
    assert.deepEqual([first?.speaker, first?.verdict], ['副總統', 'corrected']);
  });

  it('lists less or more by confidence', async () => {
    const count = async (least: string): Promise<number> =>
      (await print(memoryIo({ a: text }), '--confidence', least)).units.length;
    assert.ok((await count('high')) <= (await count('medium')));
    assert.ok((await count('medium')) <= (await count('low')));
    assert.equal(await runProgram(['citations', 'a', '--confidence', 'some'], memoryIo({ a: text })), 2);
  });

  it('prints one table for all files', async () => {
    const io = memoryIo({ a: text, b: text });
    assert.equal(await runProgram(['citations', 'a', 'b', '--csv'], io), 0);
    const rows = io.out.trimEnd().split('\r\n');
    assert.equal(rows.length, 5);
    assert.match(rows[0] ?? '', /^\ufeffspeaker,/);
    assert.ok(rows.slice(1).every((row) => /,(?:a|b),/.test(row)));
  });

  it('prints Markdown with or without being told', async () => {
    const [one, other] = [memoryIo({ a: text }), memoryIo({ a: text })];
    await runProgram(['citations', 'a'], one);
    await runProgram(['citations', 'a', '--markdown'], other);
    assert.equal(one.out, other.out);
    assert.match(one.out, /^# Citations: 兩國會談\n/);
    assert.match(one.out, /\| 總統 \| 「關係很好。」 \|/);
  });

  it('prints in one format only', async () => {
    const io = memoryIo({ a: text });
    assert.equal(await runProgram(['citations', 'a', '--json', '--csv'], io), 2);
    assert.match(io.errors[0] ?? '', /--json and --csv exclude each other/);
  });

  it('does the others when one file cannot be read', async () => {
    const io = memoryIo({ a: text });
    assert.equal(await runProgram(['citations', 'gone', 'a', '--csv'], io), 1);
    assert.equal(io.out.trimEnd().split('\r\n').length, 3);
  });
});
