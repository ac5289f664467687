import assert from 'node:assert/strict';
import { quotationCard } from '../../../src/core/citation/quotationCard';
import type { Attribution } from '../../../src/core/citation/quotation/unit';
import { makeArticle, type ArticleDraft } from '../../support/article';

const facts: ArticleDraft = {
  title: '兩國會談',
  outlet: '聯合報',
  outletId: 'udn',
  region: 'TW',
  url: 'https://udn.com/1_a',
  published: '2021-03-05',
};
const written = '聯合報. 兩國會談[N/OL]. 聯合報，2021-03-05. https://udn.com/1_a.';
const linked = '聯合報. 兩國會談[N/OL]. 聯合報，2021-03-05. <https://udn.com/1_a>.';

function rangeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
}

function unit(text: string, words: string, more: Partial<Attribution> = {}): Attribution {
  return { ...rangeOf(text, words), kind: 'direct', rule: 'direct-cue', confidence: 'high', ...more };
}

describe('quotationCard', () => {
  const text = '路透社報導，總統林若溪說：「談判『很順利』，明天再談。」會後他離開。';
  const article = makeArticle([text], facts);
  const quotation = unit(text, '「談判『很順利』，明天再談。」', { speaker: '他', name: '林若溪', via: '路透社' });

  it('has the words in their marks, who said them, who carried them, and the reference', () => {
    const card = quotationCard(article, rangeOf(text, '「談判『很順利』，明天再談。」'), { units: [quotation] });
    assert.deepEqual(card, {
      plain: `他（林若溪）：「談判『很順利』，明天再談。」（轉引自路透社）\n${written}`,
      markdown: `> 「談判『很順利』，明天再談。」\n>\n> — 他（林若溪）（轉引自路透社）\n>\n> ${linked}\n`,
    });
  });

  it('puts marks round a part of a quotation and raises those inside', () => {
    const card = quotationCard(article, rangeOf(text, '談判『很順利』'), { units: [quotation] });
    assert.ok(card?.plain.startsWith('他（林若溪）：「談判『很順利』」'));
    const flat = '他說“甲「乙」丙”。';
    const other = quotationCard(makeArticle([flat, '繁體說話'], facts), rangeOf(flat, '甲「乙」丙'), { units: [] });
    assert.ok(other?.plain.startsWith('「甲『乙』丙」'));
  });

  it('uses curved marks for Simplified text and its own words for via', () => {
    const simplified = '路透社报道，总统说：“谈判很顺利。”';
    const hans = makeArticle([simplified], { ...facts, title: '两国会谈', outlet: '联合早报', outletId: 'zaobao' });
    const said = unit(simplified, '“谈判很顺利。”', { speaker: '总统', via: '路透社' });
    const card = quotationCard(hans, said, { units: [said] });
    assert.ok(card?.plain.startsWith('总统：“谈判很顺利。”（转引自路透社）\n'));
  });

  it('is in English for English text', () => {
    const english = 'The president said: “Talks went well.”';
    const told = { title: 'Talks', outlet: 'The Economist', outletId: 'economist', language: 'en' };
    const said = unit(english, '“Talks went well.”', { speaker: 'The president', via: 'Reuters' });
    const card = quotationCard(makeArticle([english], told), said, { units: [said] });
    assert.equal(card?.plain, 'The president: “Talks went well.” (via Reuters)\nThe Economist, “Talks.”');
  });

  it('ends with the permalink it is given', () => {
    const card = quotationCard(article, quotation, { units: [quotation], permalink: 'news/a b.md#L12' });
    assert.ok(card?.plain.endsWith('\nnews/a b.md#L12'));
    assert.ok(card?.markdown.endsWith(' [↗](<news/a%20b.md#L12>)\n'));
  });

  it('names nobody for doubtful or rejected units, nor for reported speech', () => {
    for (const one of [
      { ...quotation, confidence: 'low' as const },
      { ...quotation, verdict: 'rejected' as const },
      { ...quotation, kind: 'indirect' as const },
    ]) {
      assert.ok(quotationCard(article, quotation, { units: [one] })?.plain.startsWith('「談判'));
    }
  });

  it('leaves out folded blocks between the words and keeps paragraphs', () => {
    const two = makeArticle(['甲說話。', { role: 'related', text: '延伸閱讀' }, '乙說話。'], facts);
    const card = quotationCard(two, { start: 0, end: two.text.length }, { units: [] });
    assert.ok(card?.plain.startsWith('「甲說話。\n乙說話。」\n'));
    assert.ok(card?.markdown.startsWith('> 「甲說話。\n>\n> 乙說話。」\n>\n'));
  });

  it('keeps words from becoming Markdown', () => {
    const marked = '他說「*甲* [乙](x) `丙` <b>」。';
    const card = quotationCard(makeArticle([marked], facts), rangeOf(marked, '「*甲* [乙](x) `丙` <b>」'), {
      units: [],
    });
    assert.ok(card?.markdown.startsWith('> 「\\*甲\\* [乙\\](x) \\`丙\\` \\<b>」\n'));
  });

  it('is nothing without words', () => {
    assert.equal(quotationCard(article, { start: 3, end: 3 }), undefined);
  });

  it('gives the reference in the style that is asked for', () => {
    const card = quotationCard(article, quotation, { units: [], style: 'apa' });
    assert.ok(card?.plain.endsWith('聯合報（2021年3月5日）。兩國會談。https://udn.com/1_a'));
  });
});
