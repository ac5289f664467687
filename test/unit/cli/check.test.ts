import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { encodeLegacy } from '../../../src/core/check/encoding/legacyBytes';
import { linkedFile, postFile } from '../../support/clippingFile';
import { memoryIo } from '../../support/commandIo';

interface Line {
  readonly file: string;
  readonly findings: readonly { readonly code: string; readonly line: number; readonly column: number }[];
}

const sound = postFile();
const hidden = postFile({ title: '[影] 渡輪' });
const doubtful = postFile({ body: '<p>渡輪\u200b四月試航，票價不變。</p>' });
const wrong = postFile({ title: '渡輪&amp;nbsp;試航' });

function lines(out: string): readonly Line[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('jianbao check', () => {
  it('prints one JSON object a line for every clipping, with lines and columns from 1', async () => {
    const io = memoryIo({ a: sound, b: doubtful });
    assert.equal(await runProgram(['check', 'a', 'b', '--json'], io), 0);
    const start = doubtful.indexOf('\u200b');
    assert.deepEqual(lines(io.out), [
      { file: 'a', findings: [] },
      {
        file: 'b',
        findings: [
          {
            code: 'zero-width-character',
            severity: 'information',
            message: 'An invisible character of no width stands here (U+200B).',
            sourceStart: start,
            sourceEnd: start + 1,
            line: 15,
            column: 6,
          },
        ],
      },
    ]);
  });

  it('walks directories in a fixed order, and checks there what looks like a clipping', async () => {
    const io = memoryIo({
      'archive/b.md': sound,
      'archive/a/2.txt': sound,
      'archive/a/1.html': sound,
      'archive/README.md': '# Archive\n',
      'archive/c.json': sound,
      'archive/.git/d.md': sound,
      'archive/node_modules/e.md': sound,
      'notes.md': '# Notes\n\nWords.\n',
    });
    await runProgram(['check', 'archive/', 'notes.md', '--json'], io);
    const files = lines(io.out).map(({ file }) => file);
    assert.deepEqual(files, ['archive/a/1.html', 'archive/a/2.txt', 'archive/b.md', 'notes.md']);
  });

  it('prints a report that people can read, and hints only when asked', async () => {
    const io = memoryIo({ a: wrong, b: hidden });
    assert.equal(await runProgram(['check', 'a', 'b'], io), 1);
    assert.match(io.out, /^a:3:11: warning: “&nbsp;” is encoded twice.*\[entity-double-escaped\]\n/);
    assert.match(io.out, /\nclippings 2: error 0, warning 2, information 0, hint 1\n$/);
    assert.doesNotMatch(io.out, /link-line-brackets/);
    const all = memoryIo({ b: hidden });
    await runProgram(['check', 'b', '--show', 'hint'], all);
    assert.match(all.out, /hint: .*\[link-line-brackets\]/);
  });

  const exits: readonly (readonly [string, string | undefined, number])[] = [
    [sound, undefined, 0],
    [doubtful, undefined, 0],
    [doubtful, 'information', 1],
    [wrong, undefined, 1],
    [wrong, 'error', 0],
    [wrong, 'never', 0],
  ];
  for (const [source, failOn, code] of exits) {
    it(`ends with ${code} for ${source === sound ? 'nothing' : source === wrong ? 'a warning' : 'an information'}, --fail-on ${failOn ?? 'left out'}`, async () => {
      const io = memoryIo({ a: source });
      assert.equal(await runProgram(['check', 'a', ...(failOn === undefined ? [] : ['--fail-on', failOn])], io), code);
    });
  }

  it('ends with 1 when a file failed, and does the others', async () => {
    const io = memoryIo({ b: sound });
    assert.equal(await runProgram(['check', 'gone', 'b', '--fail-on', 'never', '--json'], io), 1);
    assert.deepEqual(io.errors, ['gone: no such file']);
    assert.deepEqual(lines(io.out), [{ file: 'b', findings: [] }]);
  });

  it('ends with 2 for wrong usage', async () => {
    for (const args of [['check'], ['check', 'a', '--fail-on', 'often'], ['check', 'a', '--fix']]) {
      assert.equal(await runProgram(args, memoryIo({ a: sound })), 2);
    }
  });

  it('reads files of other encodings and says so', async () => {
    const bytes = encodeLegacy(
      linkedFile({ title: '渡轮四月试航', body: '<p>港务局说，渡轮停航两年以后四月试航。</p>' }),
      'gb18030',
    );
    assert.ok(bytes);
    const io = memoryIo({ 'archive/a.txt': bytes });
    await runProgram(['check', 'archive', '--json'], io);
    const [{ findings } = { findings: [] }] = lines(io.out);
    assert.deepEqual(
      findings.map(({ code, line, column }) => ({ code, line, column })),
      [{ code: 'encoding-not-utf-8', line: 1, column: 1 }],
    );
  });
});
