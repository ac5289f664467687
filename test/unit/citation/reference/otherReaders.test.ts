import assert from 'node:assert/strict';
import { writeBibliography } from '../../../../src/core/citation/reference/bibliography';
import { updateBibliographyFile } from '../../../../src/core/citation/reference/bibliographyFile';
import { updateCslFile } from '../../../../src/core/citation/reference/cslFile';
import { writeReference } from '../../../../src/core/citation/reference/formats';
import { buildReference, type Reference } from '../../../../src/core/citation/reference/reference';
import expected from '../../../fixtures/reference-expected.json';
import { makeArticle, type ArticleDraft } from '../../../support/article';
import { nameText, parseOne, parseWithLibrary, readRis } from '../../../support/referenceReaders';

const people = [
  ['林小明', 'reporter'],
  ['Ursula von der Leyen', 'reporter'],
  ['何宏儒', 'translator'],
  ['甲乙', 'editor'],
] as const;

const titles = ['兩國「會談」 50% & more_#1', '普京说：‘“新境界”来了’', '{大括號} $ \\n ~ ^', '龘𠀀㐀 é ü'];

function reference(told: ArticleDraft = {}): Reference {
  const article = makeArticle(['兩國說話。', { role: 'byline', text: '（核稿：甲乙）' }], {
    title: '兩國會談',
    outlet: '聯合報',
    outletId: 'udn',
    region: 'TW',
    url: 'https://udn.com/a%20b_c/1?x=1&y=2',
    published: '2021-03-05',
    people,
    ...told,
  });
  return buildReference(article, { accessed: '2021-06-01' });
}

describe('What other programs read', () => {
  for (const format of ['biblatex', 'bibtex'] as const) {
    for (const title of titles) {
      it(`${format} keeps ${title}`, () => {
        const item = parseOne(writeReference(reference({ title }), format));
        assert.equal(item.title, title);
        assert.equal(item.id, 'udn20210305');
        assert.equal(item.publisher, '聯合報');
        assert.equal(item.URL, 'https://udn.com/a%20b_c/1?x=1&y=2');
        assert.equal(item.author?.map(nameText)[0], '林小明');
        assert.equal(item.author[1]?.given, 'Ursula');
        assert.ok(item.note?.includes('核稿：甲乙'));
      });
    }
  }

  it('BibLaTeX keeps days and the translator', () => {
    const item = parseOne(writeReference(reference(), 'biblatex'));
    assert.deepEqual(item.issued?.['date-parts'], [[2021, 3, 5]]);
    assert.deepEqual(item.accessed?.['date-parts'], [[2021, 6, 1]]);
    assert.deepEqual(item.translator?.map(nameText), ['何宏儒']);
  });

  it('BibTeX keeps year, month and, in its note, the translator', () => {
    const item = parseOne(writeReference(reference(), 'bibtex'));
    assert.deepEqual(item.issued?.['date-parts'], [[2021, 3]]);
    assert.ok(item.note?.startsWith('何宏儒譯；'));
  });

  for (const title of titles) {
    it(`CSL-JSON keeps ${title}`, () => {
      const item = parseOne(writeBibliography([reference({ title })], 'csl-json'));
      assert.equal(item.title, title);
      assert.equal(item['container-title'], '聯合報');
      assert.deepEqual(item.issued?.['date-parts'], [[2021, 3, 5]]);
      assert.deepEqual(item.author?.map(nameText), ['林小明', 'Ursula von der Leyen']);
      assert.deepEqual(item.translator?.map(nameText), ['何宏儒']);
    });

    it(`RIS keeps ${title}`, () => {
      const fields = readRis(writeReference(reference({ title }), 'ris'));
      assert.deepEqual(fields.get('TI'), [title]);
      assert.deepEqual(fields.get('AU'), ['林小明', 'von der Leyen, Ursula']);
      assert.deepEqual(fields.get('A4'), ['何宏儒']);
      assert.deepEqual(fields.get('T2'), ['聯合報']);
      assert.deepEqual(
        [fields.get('PY'), fields.get('DA'), fields.get('Y2')],
        [['2021'], ['2021/03/05'], ['2021/06/01']],
      );
      assert.deepEqual(fields.get('UR'), ['https://udn.com/a%20b_c/1?x=1&y=2']);
    });
  }

  it('the expected reference is read, too', () => {
    const { biblatex, facts } = expected.cna20230222;
    const item = parseOne(biblatex);
    assert.deepEqual([item.title, item.URL], [facts.title, facts.URL]);
  });

  it('a file that was updated twice is still read, with the entries of others', () => {
    const theirs = '@book{mao,\n  title = {Works},\n  year = 1999\n}\n';
    const once = updateBibliographyFile(theirs, [reference({ title: '舊題' })]);
    assert.ok(once.ok);
    const twice = updateBibliographyFile(once.text, [reference({ title: '新題 50%' })]);
    assert.ok(twice.ok);
    assert.deepEqual(
      parseWithLibrary(twice.text).map(({ id, title }) => [id, title]),
      [
        ['mao', 'Works'],
        ['udn20210305', '新題 50%'],
      ],
    );
    const items = updateCslFile('[]', [reference()]);
    assert.ok(items.ok);
    assert.equal(parseWithLibrary(items.text)[0]?.title, '兩國會談');
  });

  it('what is no entry is refused, so that reading proves something', () => {
    assert.throws(() => parseWithLibrary('@online{a, title = {x'));
    assert.throws(() => readRis('TI  - x\r\n'));
  });
});
