import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { mergeAttribute, withMergeAttribute } from '../../../src/core/annotation/gitAttributes';
import {
  annotationsOf,
  emptySidecar,
  readSidecar,
  serializeSidecar,
  withAnnotation,
  withoutAnnotation,
} from '../../../src/core/annotation/sidecar';
import type { Sidecar } from '../../../src/core/annotation/sidecar';
import type { MergedSidecar } from '../../../src/core/annotation/settleSidecar';

const hasGit = spawnSync('git', ['--version']).status === 0;
const name = '渡輪.md.annotations.jsonl';

const note = (id: string, said: string, day = 1): Annotation => ({
  id: `urn:x:${id}`,
  type: 'Annotation',
  modified: `2026-03-0${day}T00:00:00Z`,
  body: { type: 'TextualBody', value: said },
});
const saidIn = (sidecar: Sidecar): readonly unknown[] =>
  annotationsOf(sidecar)
    .map(({ body }) => (typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined))
    .sort();

describe('The line for .gitattributes', () => {
  it('makes a file of its own', () => {
    assert.equal(withMergeAttribute(''), `${mergeAttribute}\n`);
  });

  it('comes after the lines that are there, in their way to end lines', () => {
    assert.equal(withMergeAttribute('*.md text'), `*.md text\n${mergeAttribute}\n`);
    assert.equal(withMergeAttribute('*.md text\r\n'), `*.md text\r\n${mergeAttribute}\r\n`);
  });

  it('is not added where one does the same', () => {
    for (const line of [
      mergeAttribute,
      '*.annotations.jsonl text merge=union',
      '**/*.annotations.jsonl\tmerge=union',
    ]) {
      assert.equal(withMergeAttribute(`*.md text\n${line}\n`), undefined);
    }
  });

  it('is added after one that says something else', () => {
    for (const line of ['*.annotations.jsonl merge=ours', '#*.annotations.jsonl merge=union']) {
      assert.equal(withMergeAttribute(`${line}\n`), `${line}\n${mergeAttribute}\n`);
    }
  });
});

describe('Branches that annotated one clipping, merged by git', function () {
  this.timeout(60_000);
  let folder: string;

  before(function () {
    if (!hasGit) this.skip();
  });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-git-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Harbour');
    git('config', 'user.email', 'harbour@harbour.example');
    git('config', 'core.autocrlf', 'false');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const git = (...command: readonly string[]): string =>
    execFileSync('git', command, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const read = (): MergedSidecar => readSidecar(fs.readFileSync(path.join(folder, name), 'utf8'));
  const commit = (sidecar: Sidecar): void => {
    fs.writeFileSync(path.join(folder, name), serializeSidecar(sidecar));
    git('add', '--all');
    git('commit', '--quiet', '--message', 'notes');
  };

  /** Merges a branch that makes one change into one that makes the other; tells whether git found no conflict. */
  function mergeBranches(change: (sidecar: Sidecar) => Sidecar, other: (sidecar: Sidecar) => Sidecar): boolean {
    const base = read().sidecar;
    git('checkout', '--quiet', '-b', 'other');
    commit(other(base));
    git('checkout', '--quiet', 'main');
    commit(change(base));
    return spawnSync('git', ['merge', '--quiet', '--no-edit', 'other'], { cwd: folder }).status === 0;
  }

  const start = (attributes: boolean, ...notes: readonly Annotation[]): void => {
    if (attributes) fs.writeFileSync(path.join(folder, '.gitattributes'), withMergeAttribute('') ?? '');
    commit(notes.reduce(withAnnotation, emptySidecar));
  };
  const add =
    (...notes: readonly Annotation[]) =>
    (sidecar: Sidecar): Sidecar =>
      notes.reduce(withAnnotation, sidecar);

  it('has the three notes of each, and nothing else', () => {
    start(true, note('m', 'base'));
    const ours = [note('a1', '甲'), note('n1', '乙'), note('z1', '丙')];
    const theirs = [note('a2', '丁'), note('n2', '戊'), note('z2', '己')];
    assert.equal(mergeBranches(add(...ours), add(...theirs)), true);
    const expected = add(...ours, ...theirs)(add(note('m', 'base'))(emptySidecar));
    const { sidecar, conflicts } = read();
    assert.deepEqual([serializeSidecar(sidecar), conflicts], [serializeSidecar(expected), []]);
  });

  it('has the notes of both when there was no annotation file before', () => {
    fs.writeFileSync(path.join(folder, '.gitattributes'), withMergeAttribute('') ?? '');
    commit(emptySidecar);
    assert.equal(mergeBranches(add(note('a', '甲')), add(note('b', '乙'))), true);
    assert.deepEqual(saidIn(read().sidecar), ['乙', '甲']);
  });

  it('has both versions of a note that both have edited', () => {
    start(true, note('a', 'first'), note('m', 'base'), note('z', 'last'));
    assert.equal(mergeBranches(add(note('m', 'ours', 2)), add(note('m', 'theirs', 3))), true);
    const { sidecar, conflicts } = read();
    assert.deepEqual(saidIn(sidecar), ['first', 'last', 'ours', 'theirs']);
    assert.equal(annotationsOf(sidecar).find(({ id }) => id === 'urn:x:m')?.modified, '2026-03-03T00:00:00Z');
    assert.equal(conflicts.length, 1);
  });

  it('has the edited note when the other branch has deleted it', () => {
    start(true, note('a', 'first'), note('m', 'base'), note('z', 'last'));
    mergeBranches(add(note('m', 'ours', 2)), (sidecar) => withoutAnnotation(sidecar, 'urn:x:m'));
    assert.ok(saidIn(read().sidecar).includes('ours'));
  });

  it('loses nothing where git left conflict marks', () => {
    start(false, note('a', 'first'), note('m', 'base'), note('z', 'last'));
    const clean = mergeBranches(
      add(note('m', 'ours', 2), note('m1', 'added here')),
      add(note('m', 'theirs', 3), note('m2', 'added there')),
    );
    assert.equal(clean, false);
    const { sidecar } = read();
    assert.deepEqual(saidIn(sidecar), ['added here', 'added there', 'first', 'last', 'ours', 'theirs']);
    const marks = sidecar.lines.flatMap((line) => (line.kind === 'damaged' ? [line.raw.slice(0, 7)] : []));
    assert.deepEqual(marks, ['<<<<<<<', '=======', '>>>>>>>']);
  });
});
