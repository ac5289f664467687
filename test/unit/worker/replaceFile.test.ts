import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { replaceFile } from '../../../src/worker/replaceFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (current: Uint8Array | undefined): string => new TextDecoder().decode(current);

describe('Replacing a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-replace-'));
    file = path.join(folder, '渡輪.md.annotations.jsonl');
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('makes it, changes it and removes it, and leaves nothing else behind', async () => {
    await replaceFile(file, () => bytes('a'));
    await replaceFile(file, (current) => bytes(`${text(current)}b`));
    assert.deepEqual([fs.readdirSync(folder), fs.readFileSync(file, 'utf8')], [[path.basename(file)], 'ab']);
    await replaceFile(file, () => undefined);
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('does not touch a file that stays the same', async () => {
    fs.writeFileSync(file, 'a');
    const { ino } = fs.statSync(file);
    await replaceFile(file, () => bytes('a'));
    assert.equal(fs.statSync(file).ino, ino);
  });

  it('makes the change again on what somebody wrote meanwhile', async () => {
    fs.writeFileSync(file, 'a');
    let asked = 0;
    await replaceFile(file, (current) => {
      asked += 1;
      if (asked === 1) fs.writeFileSync(file, 'other');
      return bytes(`${text(current)}+mine`);
    });
    assert.deepEqual([fs.readFileSync(file, 'utf8'), asked], ['other+mine', 2]);
  });

  it('gives up when somebody writes all the time, and leaves theirs', async () => {
    let asked = 0;
    const change = (): Uint8Array => {
      asked += 1;
      fs.writeFileSync(file, `theirs ${asked}`);
      return bytes('mine');
    };
    await assert.rejects(replaceFile(file, change), /again and again/);
    assert.deepEqual([fs.readdirSync(folder).length, fs.readFileSync(file, 'utf8')], [1, `theirs ${asked}`]);
  });

  it('lets changes that are asked for at the same time follow one another', async () => {
    const add = (letter: string): Promise<void> => replaceFile(file, (current) => bytes(text(current) + letter));
    await Promise.all([...'abcdefgh'].map(add));
    assert.equal(fs.readFileSync(file, 'utf8'), 'abcdefgh');
  });

  it('goes on after a change that failed', async () => {
    const failing = replaceFile(file, () => {
      throw new TypeError('no text');
    });
    const next = replaceFile(file, () => bytes('a'));
    await assert.rejects(failing, /no text/);
    await next;
    assert.equal(fs.readFileSync(file, 'utf8'), 'a');
  });

  it('removes what a killed process has left, after a minute', async () => {
    const left = '.jianbao-01234567-89ab-cdef-0123-456789abcdef.tmp';
    const young = '.jianbao-11234567-89ab-cdef-0123-456789abcdef.tmp';
    const another = '.jianbao-notes.tmp';
    for (const name of [left, young, another]) fs.writeFileSync(path.join(folder, name), 'half');
    for (const name of [left, another]) fs.utimesSync(path.join(folder, name), 1, 1);
    await replaceFile(file, () => bytes('a'));
    assert.deepEqual(fs.readdirSync(folder).sort(), [young, another, path.basename(file)].sort());
  });

  it('rejects where the folder is gone', async () => {
    fs.rmSync(folder, { recursive: true });
    await assert.rejects(
      replaceFile(file, () => bytes('a')),
      { code: 'ENOENT' },
    );
  });

  it('writes a file whose name is as long as a name can be', async () => {
    const long = path.join(folder, `${'剪'.repeat(79)}.annotations.jsonl`);
    await replaceFile(long, () => bytes('a'));
    assert.equal(fs.readFileSync(long, 'utf8'), 'a');
  });

  describe('on a file system with modes and links', function () {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('keeps the mode', async () => {
      fs.writeFileSync(file, 'a');
      fs.chmodSync(file, 0o640);
      await replaceFile(file, () => bytes('b'));
      assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    });

    it('refuses a file that is read-only', async () => {
      fs.writeFileSync(file, 'a');
      fs.chmodSync(file, 0o444);
      await assert.rejects(
        replaceFile(file, () => bytes('b')),
        { code: 'EACCES' },
      );
      assert.deepEqual([fs.readFileSync(file, 'utf8'), fs.readdirSync(folder).length], ['a', 1]);
    });

    it('writes where a link leads to, and leaves the link', async () => {
      const real = path.join(folder, 'real');
      fs.writeFileSync(real, 'a');
      fs.symlinkSync('real', file);
      await replaceFile(file, () => bytes('b'));
      assert.deepEqual([fs.readFileSync(real, 'utf8'), fs.lstatSync(file).isSymbolicLink()], ['b', true]);
    });

    it('makes the file that a link leads to', async () => {
      fs.symlinkSync('none', file);
      await replaceFile(file, () => bytes('b'));
      assert.deepEqual(
        [fs.readFileSync(path.join(folder, 'none'), 'utf8'), fs.lstatSync(file).isSymbolicLink()],
        ['b', true],
      );
    });
  });
});
