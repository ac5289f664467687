import assert from 'node:assert/strict';
import type { Article } from '../../../../src/core/article/article';
import { readClipping } from '../../../../src/core/session';
import type { Name } from '../../../../src/core/names/name';
import type { NameTable } from '../../../../src/core/names/nameTable';
import { GlossCollector, type NameCandidate } from '../../../../src/core/names/project/glossCandidates';
import { guessKind } from '../../../../src/core/names/guessKind';
import { glossedNames } from '../../../../src/core/names/project/glossForms';
import { keyOfName } from '../../../../src/core/names/nameKey';
import { parseProjectNames } from '../../../../src/core/names/project/projectFile';

/** A table with the rows of a project's file. */
const tableOf = (text: string): Pick<NameTable, 'lookupKey'> => ({
  lookupKey: (key) =>
    parseProjectNames(text).names.flatMap((name): Name[] =>
      keyOfName(name) === key && name.kind !== 'none'
        ? [{ ...name, kind: name.kind, key, source: 'archive', isChecked: true }]
        : [],
    ),
});

function clipping(outlet: string, ...paragraphs: readonly string[]): Article {
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const head = ['---', 'layout: post', 'title: "x"', `tags: [ ${outlet} ]`, `categories: [ ${outlet} ]`, '---'];
  return readClipping([...head, '<!--1773476431000-->', '', `<div>${html}</div>`, ''].join('\n')).article;
}

/** What is proposed of articles, in files `0.md`, `1.md` and so on. */
function candidatesOf(articles: readonly Article[], table: Pick<NameTable, 'lookupKey'>): readonly NameCandidate[] {
  const collector = new GlossCollector();
  articles.forEach((article, index) => collector.take(`${index}.md`, glossedNames(article)));
  return collector.candidates(table);
}

describe('Names that glosses propose', () => {
  const taipei = clipping('中央社', '俄羅斯總統蒲亭（Vladimir Putin）說這個國家會發展。', '北約（NATO）開會。');
  const beijing = clipping('新华社', '俄罗斯总统普京（Vladimir V. Putin）说这个国家会发展。');

  it('are one row for each Latin name, with the forms of each place and what stood around', () => {
    const [first, second] = candidatesOf([taipei, beijing, taipei], tableOf(''));
    assert.deepEqual(
      first?.added.map(({ text, region, count }) => `${region} ${text} ${count}`),
      ['tw 蒲亭 2', 'cn 普京 1'],
    );
    assert.deepEqual([first.name.latin, first.name.kind, first.count], ['Vladimir Putin', 'person', 3]);
    assert.deepEqual(first.examples.map(({ file, before, printed }) => [file, before, printed]).at(1), [
      '1.md',
      '俄罗斯总统',
      '普京（Vladimir V. Putin）',
    ]);
    assert.deepEqual([second?.name.latin, second?.name.kind], ['NATO', 'organisation']);
  });

  it('are not those that the table has', () => {
    const table = tableOf('Vladimir Putin\t\tperson\t蒲亭\nNATO\t\torganisation\t北約');
    assert.deepEqual(candidatesOf([taipei], table), []);
  });

  it('are the row of the table with a form more when it lacks one', () => {
    const table = tableOf('Vladimir Putin\t\tperson\t普丁');
    const [first] = candidatesOf([taipei], table).filter(({ known }) => known);
    assert.deepEqual(
      first?.name.forms.map(({ text, isMain }) => [text, isMain]),
      [
        ['普丁', true],
        ['蒲亭', false],
      ],
    );
  });

  it('are told to be a person, a body or a place', () => {
    const kinds = [
      ['Emmanuel Macron', '馬克宏'],
      ['WHO', '世衛'],
      ['Brookings Institution', '布魯金斯研究所'],
      ['Kherson', '赫爾松州'],
      ['gross domestic product', '國內生產毛額'],
    ].map(([latin = '', form = '']) => guessKind(latin, form));
    assert.deepEqual(kinds, ['person', 'organisation', 'organisation', 'place', 'other']);
  });
});
