import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, safeEdits } from '../../../src/core/check/edits';
import { isAtLeast, type Finding, type Fix, type TextEdit } from '../../../src/core/check/finding';
import { findingsIn } from '../../support/check';
import { linkedFile, postFile, type ClippingDraft } from '../../support/clippingFile';

/** Stretches of a page with something to find in most of them. */
const fragments = fc.constantFrom(
  '港務局說四月試航',
  '。',
  '，',
  '\u200b',
  '\ufeff\u200b',
  '&#8203;',
  '&amp;nbsp;',
  '&amp;amp;amp;',
  '\u0007',
  '\u2028',
  '\r\n',
  '\n',
  '\r',
  '“',
  '”',
  '"',
  '「',
  '」',
  '</p><p>',
  '</div>',
  '</small>',
  '<b>',
  '</b>',
  '</i>',
  '<div>',
  '\u202e輪渡\u202c',
  '\u202d',
  'â€™',
  '娓璁\ufffd',
  '娓℃枃',
  '\ufffd',
  '👨\u200d👩\u200d👧',
  '😀',
  '<p>渡輪停航兩年以後四月試航，票價不變，碼頭照舊開放，夜市也開。</p>',
  '<pre>&amp;lt;</pre>',
);
const body = fc.array(fragments, { maxLength: 14 }).map((parts) => `<p>${parts.join('')}</p>`);
const titles = fc
  .array(fc.constantFrom('渡輪', '四月', '[影]', '“', '&amp;#22338;', '\u200b', ' ', "'"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `試${parts.join('')}航`);
const dates = fc.constantFrom(null, '', '2026-02-30', '2001-07-31T00:00:00Z', '2026-03-14T03:20:00.000Z');
const epochs = fc.constantFrom(null, 1773458400000, 999999999999999, 1710386400000);

const drafts: fc.Arbitrary<ClippingDraft> = fc.record({
  title: titles,
  linkTitle: titles,
  date: dates,
  epoch: epochs,
  body,
});
const files = fc.oneof(
  drafts.map(postFile),
  drafts.map((draft) => postFile(draft).replace(']\n---\n', ']\n')),
  drafts.map((draft) => linkedFile(draft)),
  drafts.map((draft) => postFile(draft).replaceAll('\n', '\r\n')),
);

function assertApart(source: string, edits: readonly TextEdit[]): void {
  let done = 0;
  for (const { range } of edits) {
    assert.ok(range.start >= done && range.end >= range.start && range.end <= source.length, JSON.stringify(edits));
    done = range.end;
  }
}

/** The stretches of a text outside some edits. */
function untouched(source: string, edits: readonly TextEdit[]): readonly string[] {
  const starts = [0, ...edits.map(({ range }) => range.end)];
  const ends = [...edits.map(({ range }) => range.start), source.length];
  return starts.map((start, index) => source.slice(start, ends[index]));
}

/** Where the untouched stretches lie once the edits are made, read from the new text. */
function kept(after: string, source: string, edits: readonly TextEdit[]): readonly string[] {
  let shift = 0;
  const stretches: string[] = [];
  let from = 0;
  for (const { range, newText } of edits) {
    stretches.push(after.slice(from, range.start + shift));
    shift += newText.length - (range.end - range.start);
    from = range.end + shift;
  }
  stretches.push(after.slice(from));
  assert.equal(after.length, source.length + shift);
  return stretches;
}

/** What a code finds, counted by what it says: a fix that decodes once leaves another finding behind. */
function weight(findings: readonly Finding[], { code }: Finding): number {
  return findings.filter((one) => one.code === code).reduce((sum, one) => sum + one.message.args.join().length + 1, 0);
}

function everyFix(source: string, check: (finding: Finding, fix: Fix, findings: readonly Finding[]) => void): void {
  const findings = findingsIn(source);
  for (const finding of findings) for (const fix of finding.fixes) check(finding, fix, findings);
}

describe('A quick fix', () => {
  it('leaves everything else alone', () => {
    fc.assert(
      fc.property(files, (source) => {
        everyFix(source, (_finding, fix) => {
          assertApart(source, fix.edits);
          assert.ok(fix.edits.length > 0);
          assert.deepEqual(kept(applyEdits(source, fix.edits), source, fix.edits), untouched(source, fix.edits));
        });
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('takes its finding away', () => {
    fc.assert(
      fc.property(files, (source) => {
        everyFix(source, (finding, fix, before) => {
          const after = findingsIn(applyEdits(source, fix.edits));
          assert.ok(weight(after, finding) < weight(before, finding), `${finding.code}: ${fix.title.text}`);
        });
      }),
      { numRuns: 80 },
    );
  }).timeout(120_000);

  it('brings no error of its own', () => {
    fc.assert(
      fc.property(files, (source) => {
        const grave = (findings: readonly Finding[]): number =>
          findings.filter(({ severity }) => isAtLeast(severity, 'error')).length;
        everyFix(source, (_finding, fix, before) => {
          assert.ok(grave(findingsIn(applyEdits(source, fix.edits))) <= grave(before));
        });
      }),
      { numRuns: 60 },
    );
  }).timeout(120_000);
});

describe('Fix all', () => {
  it('makes edits that do not touch each other', () => {
    fc.assert(
      fc.property(files, (source) => {
        assertApart(source, safeEdits(findingsIn(source)));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('leaves nothing to do after a few rounds, and nothing a reader sees is lost', () => {
    fc.assert(
      fc.property(files, (source) => {
        let text = source;
        let edits = safeEdits(findingsIn(text));
        for (let round = 0; round < 6 && edits.length > 0; round += 1) {
          text = applyEdits(text, edits);
          edits = safeEdits(findingsIn(text));
        }
        assert.deepEqual(edits, []);
        assert.equal(letters(text), letters(source));
      }),
      { numRuns: 80 },
    );
  }).timeout(120_000);

  it('takes of two fixes at one place the first', () => {
    const fix = (start: number, end: number): Finding['fixes'][number] => ({
      title: { key: 'fix.remove', args: [], text: '' },
      edits: [{ range: { start, end }, newText: '' }],
      safe: true,
    });
    const finding = (start: number, end: number): Finding => ({
      code: 'zero-width-character',
      severity: 'hint',
      message: { key: 'zero-width-character', args: [], text: '' },
      source: { start, end },
      related: [],
      fixes: [fix(start, end)],
    });
    const taken = safeEdits([finding(2, 5), finding(4, 6), finding(6, 7), finding(0, 1)]);
    assert.deepEqual(
      taken.map(({ range }) => range),
      [
        { start: 0, end: 1 },
        { start: 2, end: 5 },
        { start: 6, end: 7 },
      ],
    );
  });
});

/** The Han characters and figures of a file outside front matter dates. */
function letters(source: string): string {
  return source.replace(/^date:.*$/m, '').replace(/[^\u4e00-\u9fff]/g, '');
}
