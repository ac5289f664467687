import assert from 'node:assert/strict';
import { referenceFormats, writeReference } from '../../../../src/core/citation/reference/formats';
import { buildReference, distinguishKeys, type Reference } from '../../../../src/core/citation/reference/reference';
import { makeArticle, type ArticleDraft, type Draft } from '../../../support/article';

const url = 'https://news.example.org/a%20b_c/1?x=1&y=2';

function reference(told: ArticleDraft = {}, drafts: readonly Draft[] = ['正文說話。']): Reference {
  const article = makeArticle(drafts, {
    title: '兩國會談',
    outlet: '聯合報',
    outletId: 'udn',
    region: 'TW',
    url,
    published: '2021-03-05',
    ...told,
  });
  return buildReference(article, { accessed: '2021-06-01' });
}

const english: ArticleDraft = {
  title: 'Talks resume',
  outlet: 'The Economist',
  outletId: 'economist',
  region: 'GB',
  language: 'en',
};

describe('buildReference', () => {
  it('names the reporters as authors, and the outlet when there are none', () => {
    assert.deepEqual(reference({ people: [['林小明', 'reporter']] }).authors, [
      { name: { literal: '林小明' }, from: 'text' },
    ]);
    assert.deepEqual(reference().authors, [{ name: { literal: '聯合報' }, from: 'text' }]);
  });

  it('takes Latin names apart and leaves Chinese and single names whole', () => {
    const people = ['Guy Faulconbridge', '歐陽修文', 'Huli', 'Ursula von der Leyen', 'John Smith Jr.'];
    const names = reference({ people: people.map((name) => [name, 'reporter'] as const) }).authors.map(
      ({ name }) => name,
    );
    assert.deepEqual(names, [
      { family: 'Faulconbridge', given: 'Guy' },
      { literal: '歐陽修文' },
      { literal: 'Huli' },
      { family: 'von der Leyen', given: 'Ursula' },
      { literal: 'John Smith Jr.' },
    ]);
  });

  it('calls the press a newspaper article and sites a web page', () => {
    assert.equal(reference().type, 'article-newspaper');
    assert.equal(reference({ outletId: 'matters' }).type, 'webpage');
  });

  it('drops the title marks round the outlet’s name', () => {
    assert.equal(reference({ outlet: '《聯合報》' }).outlet?.value, '聯合報');
  });

  it('writes the language as the script and the region say', () => {
    assert.equal(reference({ region: 'HK' }).language, 'zh-HK');
    assert.equal(reference({ region: 'DE' }).language, 'zh-TW');
    assert.equal(reference({ title: '两国会谈' }, ['正文说话。']).language, 'zh-CN');
    assert.equal(reference(english, ['Text.']).language, 'en');
  });

  it('keeps each editor under the word that is printed', () => {
    const { editors } = reference(
      {
        people: [
          ['甲乙', 'editor'],
          ['丙丁', 'editor'],
          ['戊己', 'editor'],
        ],
      },
      [
        { role: 'byline', text: '（編輯：甲乙/丙丁）' },
        { role: 'byline', text: '核稿：戊己' },
      ],
    );
    assert.deepEqual(editors, [
      { word: '編輯', names: ['甲乙', '丙丁'] },
      { word: '核稿', names: ['戊己'] },
    ]);
  });

  it('makes an ASCII key of the outlet or the host, and the day', () => {
    assert.equal(reference().id, 'udn20210305');
    const plain = makeArticle([], { title: '無名', url: 'https://www.example.org/' });
    assert.equal(buildReference(plain).id, 'examplend');
    assert.equal(buildReference(makeArticle([])).id, 'clippingnd');
  });

  it('tells equal keys apart by letters', () => {
    const keys = distinguishKeys([reference(), reference({ published: '2021-03-06' }), reference()]).map(
      ({ id }) => id,
    );
    assert.deepEqual(keys, ['udn20210305a', 'udn20210306', 'udn20210305b']);
  });
});

describe('writeReference', () => {
  it('leaves out what is not known, in every format', () => {
    const bare = buildReference(makeArticle(['說話'], { title: '只有題目' }));
    for (const format of referenceFormats) {
      const text = writeReference(bare, format);
      if (format !== 'pandoc') assert.match(text, /只有題目/);
      assert.doesNotMatch(text, /undefined|null|NaN|\(\)|（）|\[\]/);
    }
  });

  it('prints a Chinese title as it is, in every format', () => {
    const title = '普京说：‘“新境界”来了’';
    for (const format of referenceFormats) {
      if (format === 'pandoc') continue;
      assert.ok(writeReference(reference({ title }), format).includes(title), format);
    }
  });

  it('escapes TeX in text and leaves the address alone', () => {
    const text = writeReference(reference({ title: 'a_b & 50% #1 {x} \\y $' }), 'biblatex');
    assert.ok(text.includes('title = {{a\\_b \\& 50\\% \\#1 \\{x\\} \\textbackslash{}y \\$}},'));
    assert.ok(text.includes(`url = {${url}},`));
  });

  it('keeps literal names together and sorts Latin ones in BibLaTeX', () => {
    const text = writeReference(
      reference({
        people: [
          ['林小明', 'reporter'],
          ['Guy Faulconbridge', 'reporter'],
        ],
      }),
      'biblatex',
    );
    assert.ok(text.includes('author = {{林小明} and Faulconbridge, Guy},'));
  });

  it('never folds a RIS line and ends every line with CR LF', () => {
    const long = `${url}${'%E4%B8%AD'.repeat(40)}`;
    const text = writeReference(reference({ url: long }), 'ris');
    assert.ok(text.includes(`UR  - ${long}\r\n`));
    assert.ok(text.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)));
  });

  it('marks a newspaper N/OL in GB/T 7714, with full-width marks in 2025 only', () => {
    const udn = reference({
      people: [
        ['林小明', 'reporter'],
        ['王大同', 'reporter'],
      ],
    });
    assert.equal(
      writeReference(udn, 'gbt7714-2025'),
      `林小明，王大同. 兩國會談[N/OL]. 聯合報，2021-03-05[2021-06-01]. ${url}.\n`,
    );
    assert.equal(
      writeReference(udn, 'gbt7714-2015'),
      `林小明, 王大同. 兩國會談[N/OL]. 聯合報, 2021-03-05[2021-06-01]. ${url}.\n`,
    );
  });

  it('names the outlet of a web page as its publisher where it is not the author', () => {
    const site = { outletId: 'matters', outlet: 'Matters', people: [['林小明', 'reporter']] } as const;
    assert.equal(
      writeReference(reference(site), 'gbt7714-2025'),
      `林小明. 兩國會談[EB/OL]. Matters，2021（2021-03-05）[2021-06-01]. ${url}.\n`,
    );
    assert.equal(
      writeReference(reference(site), 'gbt7714-2015'),
      `林小明. 兩國會談[EB/OL]. Matters, 2021(2021-03-05)[2021-06-01]. ${url}.\n`,
    );
  });

  it('cuts four authors to three and 等 or et al. in GB/T 7714', () => {
    const people = ['甲一', '乙二', '丙三', '丁四'].map((name) => [name, 'reporter'] as const);
    assert.ok(writeReference(reference({ people }), 'gbt7714-2025').startsWith('甲一，乙二，丙三，等. '));
    const latin = ['Ann Alpha', 'Bo Beta', 'Cy Gamma', 'Di Delta'].map((name) => [name, 'reporter'] as const);
    const text = writeReference(reference({ ...english, people: latin }, ['Text.']), 'gbt7714-2015');
    assert.ok(text.startsWith('ALPHA A, BETA B, GAMMA C, et al. '));
  });

  it('names the outlet beside a named author, not twice', () => {
    const named = reference({ people: [['林小明', 'reporter']] });
    assert.equal(writeReference(named, 'apa'), `林小明（2021年3月5日）。兩國會談。聯合報。${url}\n`);
    assert.equal(writeReference(reference(), 'apa'), `聯合報（2021年3月5日）。兩國會談。${url}\n`);
    assert.equal(writeReference(named, 'chicago'), `林小明。〈兩國會談〉。《聯合報》，2021年3月5日。${url}。\n`);
  });

  it('writes English items in English', () => {
    const item = reference(
      {
        ...english,
        people: [
          ['Guy Faulconbridge', 'reporter'],
          ['Ann Alpha', 'reporter'],
        ],
      },
      ['Text.'],
    );
    assert.equal(
      writeReference(item, 'apa'),
      `Faulconbridge, G., & Alpha, A. (2021, March 5). Talks resume. The Economist. ${url}\n`,
    );
    assert.equal(
      writeReference(item, 'chicago'),
      `Faulconbridge, Guy, and Ann Alpha. “Talks resume.” The Economist, March 5, 2021. ${url}.\n`,
    );
    assert.equal(
      writeReference(item, 'mla'),
      `Faulconbridge, Guy, and Ann Alpha. “Talks resume.” The Economist, 5 Mar. 2021, news.example.org/a%20b_c/1?x=1&y=2. Accessed 1 June 2021.\n`,
    );
  });

  it('adds no full stop to a title that ends with a mark of its own', () => {
    const item = reference({ title: '兩國會談？' });
    assert.ok(writeReference(item, 'apa').includes('兩國會談？https'));
    assert.ok(writeReference(item, 'chicago', { locale: 'en' }).includes('“兩國會談？”'));
  });

  it('fills a Wikipedia template and disarms wiki markup', () => {
    const item = reference({
      title: '[影] 甲|乙',
      people: [
        ['林小明', 'reporter'],
        ['Ann Alpha', 'translator'],
      ],
    });
    assert.equal(
      writeReference(item, 'wikipedia'),
      `{{cite news |author=林小明 |title=&#91;影&#93; 甲{{!}}乙 |translator=Ann Alpha |url=${url} |work=聯合報 |date=2021-03-05 |access-date=2021-06-01 |language=zh-TW}}\n`,
    );
    assert.ok(writeReference(item, 'wikipedia', { locale: 'en' }).includes('|script-title=zh:&#91;影&#93; 甲'));
  });
});
