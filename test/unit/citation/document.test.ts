import assert from 'node:assert/strict';
import { citationsToMarkdown, englishLabels } from '../../../src/core/citation/document';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { buildReference } from '../../../src/core/citation/reference/reference';
import { makeArticle, type ArticleDraft, type Draft } from '../../support/article';

function documentOf(drafts: readonly Draft[], told: ArticleDraft = {}, labels = englishLabels): string {
  const article = makeArticle(drafts, { title: '兩國會談', published: '2023-02-22', ...told });
  return citationsToMarkdown(article, extractCitations(article), buildReference(article), labels);
}

describe('citationsToMarkdown', () => {
  it('holds the reference, the quotations, the links, the names and the dates', () => {
    const text = documentOf(['外長王毅（Wang Yi）22日說：「關係很好。」詳見聲明。'], {
      links: { 聲明: 'https://example.org/a(1)' },
    });
    assert.match(text, /^# Citations: 兩國會談\n\n## Reference\n\n```biblatex\n@online\{/);
    assert.match(text, /```json\n\[\n {2}\{\n {4}"id": "clipping20230222"/);
    assert.ok(text.includes('| Speaker | Quotation |\n| --- | --- |\n| 外長王毅（Wang Yi） | 「關係很好。」 |'));
    assert.ok(text.includes('- [聲明](<https://example.org/a(1)>)'));
    assert.ok(text.includes('| 王毅 | Wang Yi |'));
    assert.ok(text.includes('| 22日 | 2023-02-22 |'));
  });

  it('leaves out sections with nothing in them', () => {
    const text = documentOf(['平淡無奇。']);
    assert.doesNotMatch(text, /## (?:Quotations|Links|Names|Dates)/);
  });

  it('adds who a pronoun stands for, and through whom it came', () => {
    const text = documentOf(['外長王毅說：「很好。」', '他告訴路透社：「非常好。」']);
    assert.ok(text.includes('| Speaker | Quotation | Via |'));
    assert.ok(text.includes('| 他（王毅） | 「非常好。」 | 路透社 |'));
  });

  it('disarms what Markdown would read as markup', () => {
    const text = documentOf(['王毅說：「*甲* | <b>乙</b> [丙](x) `丁`」'], { title: '```\n# 題' });
    assert.ok(text.includes('「\\*甲\\* \\| \\<b\\>乙\\</b\\> \\[丙\\](x) \\`丁\\`」'));
    assert.ok(text.includes('# Citations: \\`\\`\\` \\# 題'));
    assert.ok(text.includes('````biblatex\n'));
  });

  it('takes its own words from the labels', () => {
    const text = documentOf(['王毅說：「很好。」'], {}, { ...englishLabels, title: '引文', quotations: '引語' });
    assert.match(text, /^# 引文: /);
    assert.match(text, /## 引語/);
  });
});
