import assert from 'node:assert/strict';
import { listedUnits } from '../../../src/core/citation/cited';
import { citationDocument, englishLabels } from '../../../src/core/citation/document';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { buildReference } from '../../../src/core/citation/reference/reference';
import { makeArticle, type ArticleDraft, type Draft } from '../../support/article';

function documentOf(drafts: readonly Draft[], told: ArticleDraft = {}, labels = englishLabels): string {
  const article = makeArticle(drafts, { title: '兩國會談', published: '2023-02-22', ...told });
  const units = listedUnits(extractCitations(article));
  const reference = buildReference(article);
  const clipping = { file: 'a.md', source: article.text, article, units, reference };
  return citationDocument(clipping, labels).write(reference, '*某報*. 兩國會談.');
}

describe('citationDocument', () => {
  it('holds who said what, the reference, the links, the names and the dates', () => {
    const text = documentOf(['外長王毅（Wang Yi）22日說：「關係很好。」', '詳見聲明。'], {
      links: { 聲明: 'https://example.org/a(1)' },
    });
    assert.match(text, /^# Citations: 兩國會談\n\n## Who Said What\n\n\| Speaker \| Words \| Kind \|/);
    assert.ok(text.includes('| 外長王毅（Wang Yi） | 「關係很好。」 | Quotation | 1 | 1 |'));
    assert.ok(text.includes('## Reference\n\n\\*某報\\*. 兩國會談.\n\n```biblatex\n@online{'));
    assert.match(text, /```json\n\[\n {2}\{\n {4}"id": "clipping20230222"/);
    assert.ok(text.includes('- [聲明](<https://example.org/a(1)>) (example.org)'));
    assert.ok(text.includes('| 王毅 | Wang Yi |'));
    assert.ok(text.includes('| 22日 | 2023-02-22 |'));
  });

  it('puts the reference right under who said what', () => {
    const text = documentOf(['外長王毅（Wang Yi）說：「很好。」']);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, ['Who Said What', 'Reference', 'Names']);
  });

  it('leaves out sections with nothing in them', () => {
    const text = documentOf(['平淡無奇。']);
    assert.doesNotMatch(text, /## (?:Who|Sources|Links|Names|Dates)/);
  });

  it('adds who a pronoun stands for, and through whom it came', () => {
    const text = documentOf(['外長王毅說：「很好。」', '他告訴路透社：「非常好。」']);
    assert.ok(text.includes('| Speaker | Words | Kind | Via | Paragraph | Line |'));
    assert.ok(text.includes('| 他（王毅） | 「非常好。」 | Quotation | 路透社 | 2 | 2 |'));
  });

  it('lists a quoted fragment with the reported words that it is part of, once', () => {
    const text = documentOf(['外長王毅表示，兩國關係進入「新境界」。']);
    assert.equal(text.split('「新境界」').length, 2);
    assert.match(text, /\| Reported \|/);
  });

  it('names a linked outlet as the clipping writes it', () => {
    const links = { 報導: 'https://www.cna.com.tw/news/aopl/202302220400.aspx' };
    assert.match(documentOf(['詳見報導。'], { links }), /\) \(中央社\)/);
    assert.match(documentOf(['详见报导。这里说的是两国关系。'], { links: { 报导: links.報導 } }), /\) \(中央社\)/);
  });

  it('disarms what Markdown would read as markup', () => {
    const text = documentOf(['王毅說：「*甲* | <b>乙</b> [丙](x) `丁`」'], { title: '```\n# 題' });
    assert.ok(text.includes('「\\*甲\\* \\| \\<b\\>乙\\</b\\> \\[丙\\](x) \\`丁\\`」'));
    assert.ok(text.includes('# Citations: \\`\\`\\` \\# 題'));
    assert.ok(text.includes('````biblatex\n'));
  });

  it('takes its own words from the labels', () => {
    const labels = { ...englishLabels, title: '引述', quotations: '誰說了什麼' };
    const text = documentOf(['王毅說：「很好。」'], {}, labels);
    assert.match(text, /^# 引述: /);
    assert.match(text, /## 誰說了什麼/);
  });
});
