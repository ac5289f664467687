import assert from 'node:assert/strict';
import { writeReference, type ReferenceFormat } from '../../../../src/core/citation/reference/formats';
import type { StyleLocale } from '../../../../src/core/citation/reference/locale';
import { buildReference, type Reference } from '../../../../src/core/citation/reference/reference';
import expected from '../../../fixtures/reference-expected.json';
import { makeArticle } from '../../../support/article';

const { cna20230222: cna, dw20230201: dw } = expected;

function cnaReference(): Reference {
  const article = makeArticle([{ role: 'byline', text: '（譯者：何宏儒/核稿：楊昭彥）' }], {
    title: cna.facts.title,
    outlet: cna.facts.agency,
    outletId: 'cna',
    region: 'TW',
    url: cna.facts.URL,
    published: cna.facts.issued,
    place: cna.facts.dateline,
    day: 22,
    people: [
      [cna.facts.translator, 'translator'],
      [cna.facts.copyEditor, 'editor'],
    ],
  });
  return buildReference(article, { accessed: '2023-02-23' });
}

function dwReference(): Reference {
  const article = makeArticle([], {
    title: dw.facts.title,
    outlet: dw.facts.outlet,
    outletId: 'dw',
    region: 'DE',
    url: dw.facts.URL,
    published: dw.facts.issued,
  });
  return buildReference(article, { accessed: '2023-02-02' });
}

/** `apa-zh-TW` in the file is the format apa in the locale zh-TW. */
const formats: Readonly<Record<string, readonly [ReferenceFormat, StyleLocale?]>> = {
  biblatex: ['biblatex'],
  bibtex: ['bibtex'],
  ris: ['ris'],
  'gbt7714-2015': ['gbt7714-2015'],
  'gbt7714-2025': ['gbt7714-2025'],
  'apa-en': ['apa', 'en'],
  'apa-zh-TW': ['apa', 'zh-TW'],
  'chicago-en': ['chicago', 'en'],
  'chicago-zh-TW': ['chicago', 'zh-TW'],
  'mla-en': ['mla'],
};

/** The text styles in the file have no line end. */
const ending = (name: string): string => (['biblatex', 'bibtex', 'ris'].includes(name) ? '' : '\n');

for (const [id, reference, wanted] of [
  ['cna20230222', cnaReference(), cna],
  ['dw20230201', dwReference(), dw],
] as const) {
  describe(`the reference ${id}`, () => {
    it('has the key and the type that are expected', () => {
      assert.equal(reference.id, id);
      assert.equal(reference.type, wanted.facts.type);
      assert.equal(reference.language, wanted.facts.language);
    });

    for (const [name, text] of Object.entries(wanted)) {
      if (name === 'facts' || name === 'csl-json') continue;
      it(`is written as expected in ${name}`, () => {
        const [format, locale] = formats[name] ?? assert.fail(`no format ${name}`);
        assert.equal(
          writeReference(reference, format, locale === undefined ? {} : { locale }),
          `${String(text)}${ending(name)}`,
        );
      });
    }
  });
}

describe('the reference cna20230222', () => {
  it('is written as expected in csl-json', () => {
    assert.deepEqual(JSON.parse(writeReference(cnaReference(), 'csl-json')), cna['csl-json']);
  });

  it('follows the article’s language unless told otherwise', () => {
    assert.equal(writeReference(cnaReference(), 'apa'), `${cna['apa-zh-TW']}\n`);
    assert.equal(writeReference(cnaReference(), 'chicago'), `${cna['chicago-zh-TW']}\n`);
  });
});
