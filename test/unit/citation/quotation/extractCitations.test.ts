import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractCitations } from '../../../../src/core/citation/quotation/extractCitations';
import { citationRules } from '../../../../src/core/citation/quotation/unit';
import { makeArticle, type ArticleDraft, type Draft } from '../../../support/article';
import { found, said, textsOf } from '../../../support/citations';
import { cpuTimeOf } from '../../../support/cpuTime';

describe('extractCitations', () => {
  it('looks at the article and its captions, not at headlines and furniture', () => {
    const quotation = '王毅說：「關係很好。」';
    const drafts: readonly Draft[] = [
      { role: 'title', text: quotation },
      { heading: quotation },
      { role: 'related', text: quotation },
      { role: 'caption', text: quotation },
    ];
    assert.equal(found(drafts, 'direct').length, 1);
  });

  it('names its rule and its confidence for every unit, in the order of the text', () => {
    const units = extractCitations(
      makeArticle(['路透社22日報導，外長王毅（Wang Yi）說：「關係很好。」'], { published: '2023-02-22' }),
    );
    assert.ok(units.length >= 4);
    for (const { rule, confidence } of units) {
      assert.ok(citationRules.includes(rule) && ['high', 'medium'].includes(confidence));
    }
    assert.deepEqual(
      units,
      units.toSorted((a, b) => a.start - b.start || b.end - a.end),
    );
  });

  it('leads a pronoun to the fullest name that the clipping gives', () => {
    const [, second] = found(['外長王毅（Wang Yi）說：「很好。」', '他說：「非常好。」'], 'direct');
    assert.ok(second?.kind === 'direct');
    assert.deepEqual([second.speaker, second.name], ['他', '王毅（Wang Yi）']);
  });

  it('never takes an outlet for the person behind a pronoun', () => {
    const units = found(['總理李明表示，經濟很好。', '法新社報導，會議已經開始。他說：「很好。」'], 'direct');
    assert.ok(units[0]?.kind === 'direct');
    assert.equal(units[0].name, '李明');
  });

  it('gives a paragraph of nothing but a quotation to the speaker before it', () => {
    const [, second] = found(['王毅告訴記者：「第一句話。」', '「第二句話也很長。」'], 'direct');
    assert.deepEqual(said(second), ['「第二句話也很長。」', '王毅', undefined]);
  });

  it('does not call a term that is quoted again and again somebody’s words', () => {
    const text = '他說，參加「占中」的人很多，「占中」已經結束，「占中」不會再來。';
    assert.deepEqual(found([text], 'direct'), []);
  });

  it('ends the reported words before a whole sentence in quotation marks', () => {
    const article = makeArticle(['陳雪生說，數量太大了，「根本抓不了他們。」']);
    assert.deepEqual(said(textsOf(article, 'indirect')[0]), ['數量太大了', '陳雪生', '說']);
    assert.deepEqual(said(textsOf(article, 'direct')[0]), ['「根本抓不了他們。」', '陳雪生', '說']);
  });

  it('cites the one who is quoted by an outlet, via the outlet', () => {
    const [unit] = found(['《華爾街日報》周二引述知情人士的爆料稱，王毅可能會討論行程。'], 'indirect');
    assert.ok(unit?.kind === 'indirect');
    assert.deepEqual([unit.speaker, unit.via], ['知情人士', '《華爾街日報》']);
  });

  it('does not report the writer’s own view', () => {
    assert.deepEqual(found(['我認為，這件事會有結果。'], 'indirect'), []);
  });

  it('finds links in the text and in boxes of related reports', () => {
    const drafts: readonly Draft[] = [
      '詳見聲明全文。',
      { role: 'related', text: '另一篇報導' },
      { role: 'share', text: '分享' },
    ];
    const links = {
      聲明全文: 'https://example.org/a',
      另一篇報導: 'https://example.org/b',
      分享: 'https://example.org/c',
    };
    const units = extractCitations(makeArticle(drafts, { links })).filter((unit) => unit.kind === 'link');
    assert.deepEqual(
      units.map(({ sub, url }) => [sub, url]),
      [
        ['body', 'https://example.org/a'],
        ['related', 'https://example.org/b'],
      ],
    );
  });

  it('stays inside the text, whatever the text', function () {
    this.timeout(20_000);
    const piece = fc.constantFrom(
      '「',
      '」',
      '“',
      '”',
      '"',
      '（',
      '）',
      '《',
      '》',
      '說',
      '：',
      '，',
      '。',
      '22日',
      '路透社',
      '王毅',
      '據',
      'A',
      ' ',
      '1月',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
          { maxLength: 5 },
        ),
        (drafts) => {
          const article = makeArticle(drafts, { published: '2023-02-22' });
          for (const { start, end } of extractCitations(article))
            assert.ok(start >= 0 && start < end && end <= article.text.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('takes linear time on marks and names that never end', function () {
    this.timeout(20_000);
    const article = makeArticle(['「'.repeat(50_000), '據'.repeat(50_000), '路透社、'.repeat(10_000)]);
    assert.ok(cpuTimeOf(() => extractCitations(article)) < 10_000);
  });
});

describe('dates', () => {
  const values = (text: string, told: ArticleDraft = {}): (readonly [string, string | undefined])[] =>
    found([text], 'date', told).map((unit) => [unit.text, unit.kind === 'date' ? unit.value : undefined] as const);

  it('count from the dateline’s day, not from the day of publication', () => {
    assert.deepEqual(values('今天開會', { published: '2020-08-05', day: 4 }), [['今天', '2020-08-04']]);
    assert.deepEqual(values('今天開會', { published: '2023-01-01', day: 31 }), [['今天', '2022-12-31']]);
  });

  it('leave 今天 open inside a quotation', () => {
    assert.deepEqual(values('他說：「今天很好。」'), [['今天', undefined]]);
  });

  it('take the weekday before, unless a word says it is to come', () => {
    assert.deepEqual(values('周五开会，将于周五开会，上周五、下周五和本周五'), [
      ['周五', '2023-02-17'],
      ['周五', '2023-02-24'],
      ['上周五', '2023-02-17'],
      ['下周五', '2023-03-03'],
      ['本周五', '2023-02-24'],
    ]);
  });

  it('read weeks, months, seasons, ranges and what is about', () => {
    assert.deepEqual(values('上周、下个月、去年夏天、2月1日至3日、去年12月底、今年2至5月'), [
      ['上周', '2023-W07'],
      ['下个月', '2023-03'],
      ['去年夏天', '2022-22'],
      ['2月1日至3日', '2023-02-01/2023-02-03'],
      ['去年12月底', '2022-12~'],
      ['今年2至5月', '2023-02/2023-05'],
    ]);
  });

  it('take a month or a day that lies ahead from the year or month before', () => {
    assert.deepEqual(values('11月和12月3日，28日'), [
      ['11月', '2022-11'],
      ['12月3日', '2022-12-03'],
      ['28日', '2023-01-28'],
    ]);
  });

  it('are no durations, papers, decades or names', () => {
    assert.deepEqual(values('10日內、3日報、90年代、2019年冠狀病毒病、今日俄羅斯、三個月、每月'), []);
  });

  it('stay open when the clipping has no day', () => {
    assert.deepEqual(
      found(['今天開會'], 'date', { published: '' }).map((unit) => unit.kind === 'date' && unit.value),
      [undefined],
    );
  });
});

describe('glosses', () => {
  const terms = (text: string): string[] => found([text], 'gloss').map((unit) => unit.text);

  it('begin at the name, not at the office or the country', () => {
    assert.deepEqual(terms('波蘭外交部長雷恩（Zbigniew Rau）與智库战略研究中心(CSIS)专家葛雷格·波林(Greg Poling)'), [
      '雷恩（Zbigniew Rau）',
      '战略研究中心(CSIS)',
      '葛雷格·波林(Greg Poling)',
    ]);
  });

  it('keep the marks of a name in marks', () => {
    assert.deepEqual(terms('黎巴嫩「國家通訊社」（NNA）與《新聞報》（Vedomosti）'), [
      '「國家通訊社」（NNA）',
      '《新聞報》（Vedomosti）',
    ]);
  });

  it('are no picture credits and no remarks', () => {
    assert.deepEqual(terms('蒲亭（左）抵達（via Reuters）會場（69歲），見圖（example.com）'), []);
  });
});

describe('sources', () => {
  const outlets = (text: string): string[] => found([text], 'source').map((unit) => unit.text);

  it('are outlets that report, are quoted or were spoken to', () => {
    assert.deepEqual(outlets('據路透社報導，他對《明報》表示，要走了。法新社援引美聯社指出，會議開始。'), [
      '路透社',
      '《明報》',
      '法新社',
      '美聯社',
    ]);
  });

  it('are no outlets that the text is about', () => {
    assert.deepEqual(outlets('路透社記者被驅逐，《人民日報》今年創刊七十年，中央社會福利部成立。'), []);
  });

  it('are lists at the tail and credits of pictures', () => {
    assert.deepEqual(outlets('（美聯社、法新社等）'), ['美聯社', '法新社']);
  });

  it('are people whom nobody names', () => {
    assert.deepEqual(outlets('兩名知情人士透露，談判已經破裂。'), ['兩名知情人士']);
  });
});
