import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articleRecord } from '../../src/cli/article';
import type { Article } from '../../src/core/article/article';
import { writeBibliography } from '../../src/core/citation/reference/bibliography';
import { updateBibliographyFile } from '../../src/core/citation/reference/bibliographyFile';
import { updateCslFile } from '../../src/core/citation/reference/cslFile';
import { referenceFields } from '../../src/core/citation/reference/fields';
import { referenceFormats, writeReference } from '../../src/core/citation/reference/formats';
import { fullName } from '../../src/core/citation/reference/personName';
import { buildReference, type Reference } from '../../src/core/citation/reference/reference';
import { readClipping } from '../../src/core/session';
import expected from '../fixtures/reference-expected.json';
import { loadRomanizer } from '../support/pinyin';
import { nameText, parseWithLibrary, readRis } from '../support/referenceReaders';
import { needShared, sharedPath } from '../support/sharedFiles';

interface CorpusClipping {
  readonly name: string;
  readonly source: string;
  readonly article: Article;
  readonly reference: Reference;
}

const han = /\p{Script=Han}/gu;

/** Authors past the third are 等 in GB/T, those past the first in MLA, so all names are asked of data formats only. */
function wordsOf({ title, outlet, authors }: Reference): readonly string[] {
  return [title?.value, outlet?.value, authors[0] && fullName(authors[0].name)].filter((word) => word !== undefined);
}

/** The other program writes the escapes of an address anew. */
const sameAddress = (address: string | undefined): string | undefined => address && new URL(address).href;

function readCorpus(): readonly CorpusClipping[] {
  return ['seeds', 'dev'].flatMap((folder) =>
    readdirSync(sharedPath(`corpus/${folder}`)).map((name) => {
      const source = readFileSync(path.join(sharedPath(`corpus/${folder}`), name), 'utf8');
      const { article } = readClipping(source);
      return { name, source, article, reference: buildReference(article, { accessed: '2026-11-22' }) };
    }),
  );
}

describe('references of the corpus', function () {
  this.timeout(120_000);
  let corpus: readonly CorpusClipping[] = [];

  before(function () {
    needShared(this, 'corpus/seeds');
    corpus = readCorpus();
    assert.ok(corpus.length > 50);
  });

  it('lose no Chinese character of title, outlet and author in any format', async () => {
    const romanizer = await loadRomanizer();
    for (const { name, reference } of corpus) {
      for (const format of referenceFormats.filter((one) => one !== 'pandoc')) {
        for (const options of [{}, { locale: 'en' as const }, { romanizer }]) {
          const text = writeReference(reference, format, options);
          for (const word of wordsOf(reference)) {
            const lost = [...word.matchAll(han)].filter(([character]) => !text.includes(character));
            assert.deepEqual(lost, [], `${name} in ${format}`);
          }
        }
      }
    }
  });

  it('print Chinese titles verbatim in every style', () => {
    for (const { name, reference } of corpus) {
      const title = reference.title?.value ?? '';
      if (/[[\]{}|&%$#_~^\\*<`]/.test(title)) continue;
      for (const format of referenceFormats.filter((one) => one !== 'pandoc' && one !== 'csl-json')) {
        assert.ok(writeReference(reference, format).includes(title), `${name} in ${format}`);
      }
    }
  });

  it('are read by another program from BibLaTeX, BibTeX and CSL-JSON, and from RIS', () => {
    const all = corpus.map(({ reference }) => reference);
    for (const format of ['biblatex', 'bibtex', 'csl-json'] as const) {
      const items = parseWithLibrary(writeBibliography(all, format));
      assert.equal(items.length, all.length);
      for (const [index, item] of items.entries()) {
        const reference = all[index] ?? assert.fail('no reference');
        const title = reference.title?.value ?? '';
        assert.equal(item.title?.replace(/\s+/g, ' '), title.replace(/\s+/g, ' '), `${format} ${item.id}`);
        assert.deepEqual(
          (item.author ?? []).map(nameText),
          reference.authors.map(({ name }) => fullName(name)),
          `${format} ${item.id}`,
        );
        assert.equal(sameAddress(item.URL), sameAddress(reference.url?.value), `${format} ${item.id}`);
      }
    }
    for (const { reference } of corpus) {
      const fields = readRis(writeReference(reference, 'ris'));
      assert.equal(fields.get('UR')?.[0], reference.url?.value);
      assert.equal(fields.get('T2')?.[0], reference.outlet?.value);
    }
  });

  it('can be added to files twice without change', () => {
    const all = corpus.map(({ reference }) => reference);
    for (const update of [updateBibliographyFile, updateCslFile]) {
      const once = update('', all);
      assert.ok(once.ok);
      assert.equal(new Set(once.keys).size, once.added.length);
      const twice = update(once.text, all);
      assert.ok(twice.ok);
      assert.equal(twice.text, once.text);
      assert.deepEqual([twice.added, twice.updated], [[], []]);
    }
  });

  it('show evidence that stands in the file and in the text', () => {
    for (const { name, source, article } of corpus) {
      for (const field of referenceFields(article)) {
        for (const { from, source: inFile, at } of field.evidence) {
          if (inFile) assert.ok(inFile.start < inFile.end && inFile.end <= source.length, `${name} ${field.name}`);
          if (at) assert.ok(at.start < at.end && at.end <= article.text.length, `${name} ${field.name}`);
          assert.ok(inFile ?? (from === 'script' || from === 'page'), `${name} ${field.name} ${from}`);
        }
        assert.equal(field.value === undefined, field.state === 'missing', `${name} ${field.name}`);
      }
    }
  });

  it('are what is expected of both seeds', () => {
    const days = { cna20230222: '2023-02-23', dw20230201: '2023-02-02' };
    const formats = {
      biblatex: 'biblatex',
      bibtex: 'bibtex',
      ris: 'ris',
      'gbt7714-2015': 'gbt7714-2015',
      'gbt7714-2025': 'gbt7714-2025',
    } as const;
    for (const id of ['cna20230222', 'dw20230201'] as const) {
      const { article } =
        corpus.find(({ name, reference }) => /^00\d_/.test(name) && reference.id === id) ?? assert.fail(`no ${id}`);
      const reference = buildReference(article, { accessed: days[id] });
      const wanted: Readonly<Record<string, unknown>> = expected[id];
      for (const [name, format] of Object.entries(formats)) {
        const text = wanted[name];
        if (typeof text !== 'string') continue;
        assert.equal(writeReference(reference, format).trim(), text.trim(), `${id} ${name}`);
      }
      for (const [style, locale] of [
        ['apa', 'en'],
        ['apa', 'zh-TW'],
        ['chicago', 'en'],
        ['chicago', 'zh-TW'],
        ['mla', 'en'],
      ] as const) {
        const text = wanted[`${style}-${locale}`];
        if (typeof text === 'string') assert.equal(writeReference(reference, style, { locale }), `${text}\n`);
      }
      if (wanted['csl-json']) {
        assert.deepEqual(JSON.parse(writeReference(reference, 'csl-json')), wanted['csl-json']);
      }
    }
  });

  it('have the outlet and the day that people labelled, in 98 of 100', function () {
    needShared(this, 'gold/cleaning');
    needShared(this, 'score/score-cleaning.mjs');
    const input = corpus.map(({ name, article }) => JSON.stringify(articleRecord(name, article))).join('\n');
    const { stdout } = spawnSync(
      process.execPath,
      [sharedPath('score/score-cleaning.mjs'), '--gold', sharedPath('gold/cleaning'), '--quiet'],
      { input, encoding: 'utf8' },
    );
    const { published, outlet } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
    assert.ok((published ?? 0) >= 0.98, `published ${String(published)}`);
    assert.ok((outlet ?? 0) >= 0.98, `outlet ${String(outlet)}`);
  });
});
