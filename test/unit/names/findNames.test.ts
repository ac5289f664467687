import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNames } from '../../../src/core/names/findNames';
import type { NameMention } from '../../../src/core/names/name';
import type { NameTable } from '../../../src/core/names/nameTable';
import { makeArticle, type ArticleDraft } from '../../support/article';
import { cpuTimeOf } from '../../support/cpuTime';
import { loadNameTable, nameTable } from '../../support/nameTable';

const sounds = '普京蒲亭弗拉基米尔川特朗拜登乔里根布什杰罗斯福肯林叶夫戈津';
const small = nameTable(
  `
  Vladimir Putin|person|蒲亭|普京|普京|弗拉基米尔·普京/普丁
  Joe Biden|person|拜登|拜登|拜登|乔·拜登
  Ronald Reagan|person|~雷根|~里根|~列根|罗纳德·里根
  George W. Bush|person|布希|布什|布殊|乔治·布什
  Jeb Bush|person||布什||杰布·布什
  Antony Blinken|person|布林肯|布林肯|布林肯
  Russian Ministry of Foreign Affairs|organisation|俄羅斯外交部|俄罗斯外交部
  Russia|place|俄羅斯|俄罗斯|俄羅斯
  Sweden|place|瑞典|瑞典|瑞典
  NATO|organisation|北約|北约|北約
  WHO|organisation|世界衛生組織|世界卫生组织|世界衞生組織
  Alfred Nobel|person|諾貝爾|诺贝尔|諾貝爾
  Andrew Korybko|person||!科
  `,
  sounds,
);

const found = (
  paragraphs: string | readonly string[],
  table: NameTable = small,
  told: ArticleDraft = {},
): readonly NameMention[] =>
  findNames(makeArticle(typeof paragraphs === 'string' ? [paragraphs] : paragraphs, told), table);

/** The words of each mention with the Latin name. */
function named(
  paragraphs: string | readonly string[],
  table: NameTable = small,
  told: ArticleDraft = {},
): readonly string[] {
  const article = makeArticle(typeof paragraphs === 'string' ? [paragraphs] : paragraphs, told);
  return findNames(article, table).map(({ start, end, name }) => `${article.text.slice(start, end)} = ${name.latin}`);
}

describe('findNames', () => {
  it('finds every rendering in either script', () => {
    assert.deepEqual(named('蒲亭與普丁，普京会见布林肯。'), [
      '蒲亭 = Vladimir Putin',
      '普丁 = Vladimir Putin',
      '普京 = Vladimir Putin',
      '布林肯 = Antony Blinken',
    ]);
  });

  it('takes the longest name', () => {
    assert.deepEqual(named('俄罗斯外交部与俄羅斯'), [
      '俄罗斯外交部 = Russian Ministry of Foreign Affairs',
      '俄羅斯 = Russia',
    ]);
  });

  it('takes no name over the edge of a block', () => {
    assert.deepEqual(named(['總統拜', '登說']), []);
  });

  it('finds short names at the edge of a word only', () => {
    assert.deepEqual(named('这里根本没有'), []);
    assert.deepEqual(named('美国总统里根说'), ['里根 = Ronald Reagan']);
  });

  it('finds a short name anywhere once the clipping has it in full', () => {
    assert.deepEqual(named(['罗纳德·里根是总统。', '保守派里根之后']), [
      '罗纳德·里根 = Ronald Reagan',
      '里根 = Ronald Reagan',
    ]);
  });

  it('does not find a prize, a currency or a people in the name before it', () => {
    assert.deepEqual(named('諾貝爾文學獎獎金為瑞典克朗，诺贝尔奖，俄罗斯族'), []);
  });

  it('does not find who gave a disease its name, but who is ill', () => {
    assert.deepEqual(named('诺贝尔病很罕见，普京病情稳定，拜登病逝'), ['普京 = Vladimir Putin', '拜登 = Joe Biden']);
  });

  it('takes a short form for the body whose name begins with it', () => {
    const table = nameTable('Alibaba|organisation||阿里巴巴\nMuhammad Ali|person||~阿里');
    assert.deepEqual(named('阿里巴巴宣布，阿里将发债。', table), ['阿里巴巴 = Alibaba', '阿里 = Alibaba']);
  });

  describe('of several people', () => {
    it('tells all who have the rendering', () => {
      const [mention] = found('布什说，他同意。');
      assert.deepEqual(
        mention?.others.map(({ latin }) => latin),
        ['Jeb Bush'],
      );
      assert.equal(mention.confidence, 'low');
    });

    it('tells the one whose first name stands before it', () => {
      const [mention] = found('前州长杰布·布什说');
      assert.equal(mention?.name.latin, 'Jeb Bush');
      assert.deepEqual(mention.others, []);
    });

    it('goes on with the one whom the clipping has named in full', () => {
      assert.deepEqual(named('杰布·布什说他同意。布什说。'), ['杰布·布什 = Jeb Bush', '布什 = Jeb Bush']);
    });

    it('takes nobody for somebody with another first name', () => {
      assert.deepEqual(named('乔·普京说'), []);
    });

    it('is not sure of a first name that nobody knows, and keeps apart where the surname stands', () => {
      const [mention] = found('总统叶夫·普京说');
      assert.equal(mention?.confidence, 'low');
      assert.deepEqual([mention.start, mention.part], [2, { start: 5, end: 7 }]);
    });
  });

  describe('where the clipping explains names', () => {
    it('finds names that no table has, wherever they stand', () => {
      assert.deepEqual(named('科雷布科（Andrew Smith）說。他又引科雷布科。'), [
        '科雷布科 = Andrew Smith',
        'Andrew Smith = Andrew Smith',
        '科雷布科 = Andrew Smith',
      ]);
    });

    it('knows another rendering of somebody in the table', () => {
      const [first] = found('布京（Vladimir Putin）說。');
      assert.ok(first);
      assert.ok(first.name.forms.some(({ text }) => text === '普京'));
      assert.equal(first.rule, 'gloss');
    });

    it('cuts off the office behind a name and the words before a first name', () => {
      assert.deepEqual(named('首脑叶夫根·普里戈津（Yevgeny Prigozhin）')[0], '叶夫根·普里戈津 = Yevgeny Prigozhin');
    });

    it('takes the letters of another body for what they stand for there', () => {
      const table = nameTable('MIT|organisation|麻省理工學院|麻省理工学院');
      assert.deepEqual(named('台灣製造（MIT）的口罩', table), ['台灣製造 = MIT', 'MIT = MIT']);
      assert.equal(found('台灣製造（MIT）的口罩', table)[0]?.name.source, 'gloss');
    });
  });

  describe('in Latin letters', () => {
    it('finds names without regard to accents and initials', () => {
      assert.deepEqual(named('總統 Vladimir V. Putin 表示'), ['Vladimir V. Putin = Vladimir Putin']);
    });

    it('takes no small word for an acronym', () => {
      assert.deepEqual(named('Those who came to the WHO'), ['WHO = WHO']);
    });

    it('finds the surname of somebody whom the text has named in full', () => {
      assert.deepEqual(named('Vladimir Putin spoke. Putin’s men left.'), [
        'Vladimir Putin = Vladimir Putin',
        'Putin = Vladimir Putin',
      ]);
    });

    it('leaves surnames alone that nobody has named', () => {
      assert.deepEqual(named('Bush spoke.'), []);
    });
  });

  it('always gives ranges that are sorted, apart and within one block', () => {
    const words = fc.constantFrom(
      '普京',
      '·',
      '弗拉基米尔',
      '里根',
      '（',
      '）',
      'Vladimir Putin',
      '說',
      '布什',
      ' ',
      '。',
      '杰布',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
          { maxLength: 4 },
        ),
        (paragraphs) => {
          const article = makeArticle(paragraphs);
          let last = 0;
          for (const { start, end, part } of findNames(article, small)) {
            assert.ok(start >= last && end > start);
            assert.ok(article.blocks.some((block) => block.start <= start && end <= block.end));
            if (part) assert.ok(start <= part.start && part.end <= end);
            last = end;
          }
        },
      ),
    );
  });

  it('takes linear time for hostile text', function () {
    this.timeout(60_000);
    for (const unit of ['普京·', '弗拉基米尔·', 'Vladimir ', '（Putin', '里根']) {
      const timeOf = (length: number): number => {
        const articles = [1, 2, 3].map(() => makeArticle([unit.repeat(length)]));
        return Math.min(...articles.map((article) => cpuTimeOf(() => findNames(article, small))));
      };
      timeOf(2_000);
      assert.ok(timeOf(20_000) < 40 * timeOf(2_000) + 50, unit);
    }
  });
});

describe('The table that ships, in clippings', () => {
  let table: NameTable;
  before(async function () {
    this.timeout(20_000);
    table = await loadNameTable();
  });

  it('knows who leads where', () => {
    assert.deepEqual(named('俄羅斯總統蒲亭今天與美國總統拜登通話，布林肯也在場。', table), [
      '俄羅斯 = Russia',
      '蒲亭 = Vladimir Putin',
      '美國 = United States',
      '拜登 = Joe Biden',
      '布林肯 = Antony Blinken',
    ]);
  });

  it('is not taken in by ordinary words', () => {
    for (const text of ['这里根本没有', '已升华为艺术', '安然无恙', '非法利用', '在仓库里存放', '崇高盛举']) {
      assert.deepEqual(named(text, table), [], text);
    }
  });
});
