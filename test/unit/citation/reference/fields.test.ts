import assert from 'node:assert/strict';
import type { ReferenceCorrections, ReferenceFieldName } from '../../../../src/core/citation/reference/correction';
import { referenceFields, type ReferenceField } from '../../../../src/core/citation/reference/fields';
import { buildReference } from '../../../../src/core/citation/reference/reference';
import { readClipping } from '../../../../src/core/session';
import { linkedFile, postFile } from '../../../support/clippingFile';

/** An agency's report whose feed came past midnight in Taipei. */
const agency = postFile({
  title: '南灣渡輪四月試航',
  date: '2023-02-22T16:34:06.000Z',
  epoch: Date.parse('2023-02-22T16:34:06.000Z'),
  author: '(臺)中央社CNA',
  from: 'https://www.cna.com.tw/news/aopl/202302220383.aspx',
  body: '<p>（中央社莫斯科22日綜合外電報導）渡輪停航兩年，港務局說四月試航。</p><p>船票不漲。（譯者：林若溪/核稿：陳大安）1120222</p>',
});

function fieldOf(
  source: string,
  name: ReferenceFieldName,
  corrections: Readonly<Partial<Record<ReferenceFieldName, string>>> = {},
): ReferenceField {
  const told = new Map(Object.entries(corrections)) as ReferenceCorrections;
  const fields = referenceFields(readClipping(source).article, told);
  return fields.find((field) => field.name === name) ?? assert.fail(`no field ${name}`);
}

const toldBy = ({ evidence }: ReferenceField): readonly string[] =>
  evidence.map(({ value, from }) => `${value} ${from}`);

describe('referenceFields', () => {
  it('tells the day with every place that has it, the feed’s other day last', () => {
    const day = fieldOf(agency, 'issued');
    assert.deepEqual([day.value, day.state], ['2023-02-22', 'disagreeing']);
    assert.deepEqual(toldBy(day), [
      '2023-02-22 byline',
      '2023-02-22 url',
      '2023-02-22 dateline',
      '2023-02-23 front-matter',
      '2023-02-23 epoch',
    ]);
  });

  it('shows evidence in the file and in the text', () => {
    const { article } = readClipping(agency);
    const [code, address, dateline] = fieldOf(agency, 'issued').evidence;
    const inFile = (range: { start: number; end: number } | undefined) => range && agency.slice(range.start, range.end);
    const inText = (range: { start: number; end: number } | undefined) =>
      range && article.text.slice(range.start, range.end);
    assert.deepEqual([inFile(code?.source), inText(code?.at)], ['1120222', '1120222']);
    assert.deepEqual(
      [inFile(address?.source), address?.at],
      ['https://www.cna.com.tw/news/aopl/202302220383.aspx', undefined],
    );
    assert.deepEqual([inFile(dateline?.source), inText(dateline?.at)], ['22日', '22日']);
    const [title] = fieldOf(agency, 'title').evidence;
    assert.deepEqual([inFile(title?.source), inText(title?.at)], ['南灣渡輪四月試航', '南灣渡輪四月試航']);
    const [translator] = fieldOf(agency, 'translator').evidence;
    assert.deepEqual([translator?.value, inText(translator?.at)], ['林若溪', '林若溪']);
    const [place] = fieldOf(agency, 'place').evidence;
    assert.deepEqual([place?.value, inText(place?.at)], ['莫斯科', '莫斯科']);
  });

  it('agrees where outlets are written otherwise, and lists the dateline’s words', () => {
    const outlet = fieldOf(agency, 'outlet');
    assert.deepEqual([outlet.value, outlet.state], ['中央社', 'found']);
    assert.deepEqual(toldBy(outlet), [
      '(臺)中央社CNA front-matter',
      '(臺)中央社CNA front-matter',
      '中央社 url',
      '中央社 dateline',
    ]);
  });

  it('keeps the editor’s printed word', () => {
    assert.equal(fieldOf(agency, 'editor').value, '核稿：陳大安');
  });

  it('disagrees where the link line has another title, not where only blanks, widths or marks differ', () => {
    assert.equal(fieldOf(postFile({ linkTitle: '南灣渡輪停航' }), 'title').state, 'disagreeing');
    const same = postFile({ title: '渡輪：「試航」 四月', linkTitle: '渡輪:“試航”四月' });
    assert.equal(fieldOf(same, 'title').state, 'found');
  });

  it('disagrees where the address is another outlet’s', () => {
    const outlet = fieldOf(postFile({ author: '路透', from: 'https://www.bbc.com/zhongwen/1' }), 'outlet');
    assert.deepEqual([outlet.value, outlet.state], ['路透', 'disagreeing']);
    assert.deepEqual(toldBy(outlet).at(-1), 'BBC中文 url');
  });

  it('shows the agency that filed a report another house published', () => {
    const file = postFile({
      title: '渡轮试航',
      author: '法广',
      from: 'https://www.rfi.fr/cn/1',
      body: '<p>（法新社巴黎1月5日电） 渡轮停航两年，港务局说四月试航，船票不涨。</p>',
    });
    const author = fieldOf(file, 'author');
    assert.deepEqual([author.value, author.state], ['法广', 'disagreeing']);
    assert.ok(toldBy(author).includes('法新社 dateline'));
  });

  it('takes addresses for one that differ in scheme, www, last slash, escapes or tracking', () => {
    const file = (url: string) =>
      postFile({ from: 'https://www.example.org/a/中' }).replace('](https://www.example.org/a/中)', `](${url})`);
    for (const url of [
      'http://example.org/a/%E4%B8%AD/',
      'https://www.example.org/a/中?utm_source=rss&fbclid=1',
      'https://www.example.org/a/中#top',
    ]) {
      assert.equal(fieldOf(file(url), 'url').state, 'found', url);
    }
    assert.equal(fieldOf(file('https://www.example.org/a/文'), 'url').state, 'disagreeing');
    assert.equal(fieldOf(file('https://www.example.org/a/中?id=2'), 'url').state, 'disagreeing');
  });

  it('flags what a reference needs and nobody tells', () => {
    const bare = '<p>渡輪停航兩年，港務局說四月試航，船票不漲，班次照舊。</p>\n';
    const missing = referenceFields(readClipping(bare).article).filter(({ state }) => state === 'missing');
    assert.deepEqual(
      missing.filter(({ needed }) => needed).map(({ name }) => name),
      ['title', 'author', 'outlet', 'issued', 'url'],
    );
    assert.ok(missing.every(({ value }) => value === undefined));
  });

  it('needs either an author or an outlet', () => {
    assert.equal(fieldOf(agency, 'author').needed, false);
    assert.equal(fieldOf(agency, 'outlet').needed, false);
  });

  it('lets a person’s word win and keeps what was found in the list', () => {
    const day = fieldOf(agency, 'issued', { issued: '2023-02-21' });
    assert.deepEqual([day.value, day.state], ['2023-02-21', 'corrected']);
    assert.equal(toldBy(day)[0], '2023-02-21 correction');
    assert.equal(day.evidence.length, 6);
  });

  it('takes an empty correction for “there is none”', () => {
    const translator = fieldOf(agency, 'translator', { translator: '' });
    assert.deepEqual([translator.value, translator.state], [undefined, 'corrected']);
    assert.deepEqual(toldBy(translator), [' correction', '林若溪 byline']);
  });

  it('reads the language from the script, and what a page declares beside it', () => {
    const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>渡輪</title></head><body><p>${'渡輪停航兩年，港務局說四月試航。'.repeat(5)}</p></body></html>`;
    const language = fieldOf(page, 'language');
    assert.equal(language.state, 'disagreeing');
    assert.deepEqual(toldBy(language), ['zh-TW script', 'zh-CN page']);
  });

  it('finds the title where the page prints it once more', () => {
    const file = linkedFile({ body: '<h1>南灣渡輪四月試航</h1><p>渡輪停航兩年，港務局說四月試航，船票不漲。</p>' });
    const title = fieldOf(file, 'title');
    assert.deepEqual(toldBy(title), ['南灣渡輪四月試航 link-line', '南灣渡輪四月試航 page']);
  });
});

describe('buildReference with corrections', () => {
  const corrected = (corrections: Readonly<Partial<Record<ReferenceFieldName, string>>>) =>
    buildReference(readClipping(agency).article, {
      accessed: '2023-02-23',
      corrections: new Map(Object.entries(corrections)) as ReferenceCorrections,
    });

  it('takes several people apart, and Latin names as they are written', () => {
    assert.deepEqual(
      corrected({ author: '林若溪; Osborn, Andrew; Ann Alpha' }).authors.map(({ name }) => name),
      [{ literal: '林若溪' }, { family: 'Osborn', given: 'Andrew' }, { family: 'Alpha', given: 'Ann' }],
    );
  });

  it('makes the key and the type from the corrected outlet and day', () => {
    const reference = corrected({ outlet: '聯合報', issued: '2023-03-01' });
    assert.deepEqual([reference.id, reference.outletType], ['udn20230301', 'newspaper']);
    assert.deepEqual(
      reference.authors.map(({ name }) => name),
      [{ literal: '聯合報' }],
    );
  });

  it('reads editors under their words', () => {
    assert.deepEqual(corrected({ editor: '核稿：甲乙、丙丁; 戊己' }).editors, [
      { word: '核稿', names: ['甲乙', '丙丁'] },
      { word: '編輯', names: ['戊己'] },
    ]);
  });

  it('leaves out what there is none of, the day of reading too', () => {
    const reference = corrected({ title: '', url: '', accessed: '', author: '' });
    assert.deepEqual(
      [reference.title, reference.url, reference.accessed, reference.authors],
      [undefined, undefined, undefined, []],
    );
  });

  it('keeps the translated title, which only a person can say', () => {
    const { translatedTitle } = corrected({ translatedTitle: 'Ferry trial in April' });
    assert.deepEqual(translatedTitle, { value: 'Ferry trial in April', from: 'correction' });
  });
});
