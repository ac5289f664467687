import assert from 'node:assert/strict';
import fc from 'fast-check';
import { updateBibliographyFile } from '../../../../src/core/citation/reference/bibliographyFile';
import type {
  BibliographyUpdate,
  BibliographyUpdated,
} from '../../../../src/core/citation/reference/bibliographyUpdate';
import { updateCslFile } from '../../../../src/core/citation/reference/cslFile';
import { buildReference, type Reference } from '../../../../src/core/citation/reference/reference';
import { makeArticle } from '../../../support/article';
import { cpuTimeOf } from '../../../support/cpuTime';

const url = (name: string): string => `https://www.example.org/${name}`;

function reference(name: string, told: { readonly title?: string; readonly accessed?: string } = {}): Reference {
  const article = makeArticle(['渡輪試航。'], {
    title: told.title ?? `渡輪${name}`,
    outlet: '聯合報',
    outletId: 'udn',
    region: 'TW',
    url: url(name),
    published: '2021-03-05',
  });
  return buildReference(article, told.accessed === undefined ? {} : { accessed: told.accessed });
}

function done(update: BibliographyUpdate): BibliographyUpdated {
  return update.ok ? update : assert.fail(`${update.problem} at line ${update.line}`);
}

const others = `% my own
@string{pub = "Press"}
@comment{ @online{udn20210305, url = {x}} }
@book(mao,
  title = "A {Book}, with, commas" # pub,
  year = 1999)

@article{smith, title={Brace \\{ kept}, note = {a%b}}
`;

describe('updateBibliographyFile', () => {
  it('appends to an empty file', () => {
    const { text, added } = done(updateBibliographyFile('', [reference('a')]));
    assert.deepEqual(added, ['udn20210305']);
    assert.match(text, /^@online\{udn20210305,\n {2}author = /);
  });

  it('leaves every byte of others where it is', () => {
    const { text } = done(updateBibliographyFile(others, [reference('a')]));
    assert.ok(text.startsWith(`${others}\n@online{udn20210305,\n`));
  });

  it('changes nothing when it runs again', () => {
    const once = done(updateBibliographyFile(others, [reference('a'), reference('b')]));
    const twice = done(updateBibliographyFile(once.text, [reference('a'), reference('b')]));
    assert.equal(twice.text, once.text);
    assert.deepEqual([twice.added, twice.updated, twice.unchanged], [[], [], ['udn20210305', 'udn20210305a']]);
    assert.deepEqual(done(updateBibliographyFile(once.text, [reference('b')])).keys, ['udn20210305a']);
  });

  it('takes the next letter where the key is another’s', () => {
    const theirs = '@misc{udn20210305, url = {https://other.example/}, title = {X}}\n';
    const { text, added } = done(updateBibliographyFile(theirs, [reference('a')]));
    assert.deepEqual(added, ['udn20210305a']);
    assert.ok(text.startsWith(theirs));
  });

  it('brings its own fields up to date and keeps those that a person added', () => {
    const mine = done(updateBibliographyFile('', [reference('a', { title: '舊題' })])).text;
    const edited = mine.replace('  url = ', '  keywords = {渡輪, {港}},\n  url = ');
    const { text, updated } = done(
      updateBibliographyFile(edited, [reference('a', { title: '新題', accessed: '2021-06-01' })]),
    );
    assert.deepEqual(updated, ['udn20210305']);
    assert.equal(text, edited.replace('舊題', '新題').replace('\n}\n', '\n  urldate = {2021-06-01},\n}\n'));
  });

  it('adds a field behind a last one that has no comma, and on one line', () => {
    const flat = `@online{udn20210305, title = {{渡輪a}}, url = {${url('a')}}}`;
    const once = done(updateBibliographyFile(flat, [reference('a')]));
    assert.deepEqual(once.updated, ['udn20210305']);
    assert.deepEqual(done(updateBibliographyFile(once.text, [reference('a')])).unchanged, ['udn20210305']);
    assert.equal((once.text.match(/\{/g) ?? []).length, (once.text.match(/\}/g) ?? []).length);
  });

  it('knows its own entry by an address that is written otherwise', () => {
    const flat = '@online{udn20210305b,\n  url = "http://example.org/a/",\n}\n';
    assert.deepEqual(done(updateBibliographyFile(flat, [reference('a')])).keys, ['udn20210305b']);
  });

  it('keeps CR LF and a byte order mark', () => {
    const { text } = done(updateBibliographyFile('\ufeff@misc{x,\r\n  title = {X}\r\n}\r\n', [reference('a')]));
    assert.ok(text.startsWith('\ufeff@misc'));
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('writes one entry for one report that is given twice', () => {
    const { added, keys } = done(updateBibliographyFile('', [reference('a'), reference('a')]));
    assert.deepEqual([added, keys], [['udn20210305'], ['udn20210305', 'udn20210305']]);
  });

  it('can write classic BibTeX', () => {
    const once = done(updateBibliographyFile('', [reference('a')], 'bibtex'));
    assert.match(once.text, /^@misc\{udn20210305,/);
    assert.equal(done(updateBibliographyFile(once.text, [reference('a')], 'bibtex')).text, once.text);
  });

  it('says where a file is damaged and does not write', () => {
    const damaged = `${others}@online{broken,\n  title = {X,\n\n@online{next,\n  title = {Y}\n}\n`;
    assert.deepEqual(updateBibliographyFile(damaged, [reference('a')]), {
      ok: false,
      problem: 'unclosed-entry',
      at: others.length,
      line: 9,
    });
    assert.equal(updateBibliographyFile('@online{a, title = {X}', []).ok, false);
    const keyless = updateBibliographyFile('@online{title = {X}}', []);
    assert.ok(!keyless.ok && keyless.problem === 'no-key');
  });

  it('is done in linear time on a long file', function () {
    this.timeout(10_000);
    const long = others.repeat(4_000);
    assert.ok(cpuTimeOf(() => done(updateBibliographyFile(long, [reference('a')]))) < 4_000);
  });

  it('never throws, and a second run changes nothing, whatever the file holds', () => {
    const piece = fc.constantFrom('@', '{', '}', '"', ',', '=', '\n', '%', 'a', '@online{', 'url = {', '\\', '(', ')');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const once = updateBibliographyFile(text, [reference('a')]);
        if (!once.ok) return;
        assert.ok(once.text.startsWith(text) || text.trim() === '');
        const twice = done(updateBibliographyFile(once.text, [reference('a')]));
        assert.equal(twice.text, once.text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('updateCslFile', () => {
  const theirs =
    '[\n    {"id": "smith", "title": "A \\u4e2d ]"},\n    {\n        "id": "udn20210305",\n        "URL": "https://other.example/"\n    }\n]\n';

  it('makes an array of an empty file', () => {
    const { text } = done(updateCslFile('', [reference('a')]));
    assert.deepEqual(
      (JSON.parse(text) as { id: string }[]).map(({ id }) => id),
      ['udn20210305'],
    );
    assert.equal(done(updateCslFile(text, [reference('a')])).text, text);
  });

  it('leaves the items of others byte for byte and takes the next letter', () => {
    const { text, added } = done(updateCslFile(theirs, [reference('a')]));
    assert.deepEqual(added, ['udn20210305a']);
    assert.ok(text.startsWith(theirs.slice(0, theirs.lastIndexOf('\n]'))));
    assert.equal((JSON.parse(text) as unknown[]).length, 3);
    assert.equal(done(updateCslFile(text, [reference('a')])).text, text);
  });

  it('updates its own item in its place and keeps added fields', () => {
    const mine = done(updateCslFile(theirs, [reference('a', { title: '舊題' })])).text;
    const edited = mine.replace('"language": "zh-TW",', '"language": "zh-TW", "keyword": "港",');
    const { text, updated } = done(updateCslFile(edited, [reference('a', { title: '新題' })]));
    assert.deepEqual(updated, ['udn20210305a']);
    const item = (JSON.parse(text) as Record<string, unknown>[])[2];
    assert.deepEqual([item?.title, item?.keyword], ['新題', '港']);
    assert.ok(text.startsWith(theirs.slice(0, 60)));
  });

  it('keeps an array on one line on one line, and CR LF', () => {
    const flat = done(updateCslFile('[{"id":"x"}]', [reference('a')]));
    assert.doesNotMatch(flat.text, /\n/);
    const lines = done(updateCslFile('[\r\n  {\r\n    "id": "x"\r\n  }\r\n]\r\n', [reference('a')]));
    assert.doesNotMatch(lines.text, /[^\r]\n/);
  });

  it('says why it leaves another file alone', () => {
    assert.deepEqual(updateCslFile('{"a": 1}', []), { ok: false, problem: 'not-an-array', at: 0, line: 1 });
    const broken = updateCslFile('[\n  {"id": }\n]', [reference('a')]);
    assert.ok(!broken.ok && broken.problem === 'not-json');
    assert.ok(!updateCslFile('[1]', []).ok);
  });
});
