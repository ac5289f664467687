import assert from 'node:assert/strict';
import { extractCitations, type CitationUnit } from '../../../../src/core/citation/quotation/extractCitations';
import { makeArticle } from '../../../support/article';

function units(...paragraphs: readonly string[]): readonly (CitationUnit & { readonly text: string })[] {
  const article = makeArticle(paragraphs, { published: '2023-02-22', language: 'en' });
  return extractCitations(article).map((unit) => ({ ...unit, text: article.text.slice(unit.start, unit.end) }));
}

/** Kind, words, speaker, carrier. */
const said = (...paragraphs: readonly string[]): (string | undefined)[][] =>
  units(...paragraphs).flatMap((unit) =>
    unit.kind === 'direct' || unit.kind === 'indirect' ? [[unit.kind, unit.text, unit.speaker, unit.via]] : [],
  );

const texts = (kind: CitationUnit['kind'], ...paragraphs: readonly string[]): string[] =>
  units(...paragraphs).flatMap((unit) => (unit.kind === kind ? [unit.text] : []));

describe('extractCitations, in English', () => {
  it('gives a quotation to the one who is named behind it', () => {
    assert.deepEqual(said('"The port is open again," harbour master Lin Wei said.'), [
      ['direct', '"The port is open again,"', 'harbour master Lin Wei', undefined],
    ]);
  });

  it('takes curly marks, and a speaker behind the verb', () => {
    assert.deepEqual(said('“We are reaching new frontiers,” said Foreign Minister Mei Tan.'), [
      ['direct', '“We are reaching new frontiers,”', 'Foreign Minister Mei Tan', undefined],
    ]);
  });

  it('names the outlet that was told', () => {
    assert.deepEqual(said('Lin told Reuters: “The ferries sail on Monday.”'), [
      ['direct', '“The ferries sail on Monday.”', 'Lin', 'Reuters'],
    ]);
  });

  it('reads reported speech before and behind its speaker', () => {
    assert.deepEqual(said('The ministry said on Tuesday that all schools would reopen next week.'), [
      ['indirect', 'all schools would reopen next week', 'The ministry', undefined],
    ]);
    assert.deepEqual(said('All schools would reopen next week, the ministry said.'), [
      ['indirect', 'All schools would reopen next week', 'the ministry', undefined],
    ]);
  });

  it('reads according to, before and behind', () => {
    assert.deepEqual(said('According to the harbour office, twelve ships are waiting outside.'), [
      ['indirect', 'twelve ships are waiting outside', 'the harbour office', undefined],
    ]);
    assert.deepEqual(said('Twelve ships are waiting outside, according to the harbour office.'), [
      ['indirect', 'Twelve ships are waiting outside', 'the harbour office', undefined],
    ]);
  });

  it('keeps the outlet that carries what somebody else said', () => {
    assert.deepEqual(said('According to Reuters, two people familiar with the matter said the deal was close.'), [
      ['indirect', 'the deal was close', 'two people familiar with the matter', 'Reuters'],
    ]);
  });

  it('goes on with the speaker in a sentence that is only a quotation', () => {
    assert.deepEqual(said('“We have nothing to announce,” she said. “We will tell you in due course.”').at(-1), [
      'direct',
      '“We will tell you in due course.”',
      'she',
      undefined,
    ]);
  });

  it('leads a pronoun to the name before it', () => {
    const [, second] = units('Lin Wei said the port was open again.', 'He said ferries would follow soon.').filter(
      ({ kind }) => kind === 'indirect',
    );
    assert.ok(second?.kind === 'indirect');
    assert.equal(second.name, 'Lin Wei');
  });

  it('finds sources that nobody names, and outlets that are relied on', () => {
    assert.deepEqual(texts('source', 'A senior official told the Financial Times that talks had begun.'), [
      'A senior official',
      'Financial Times',
    ]);
  });

  it('takes no outlet that is only the topic', () => {
    assert.deepEqual(texts('source', 'Shares of Reuters fell by two percent in early trading.'), []);
  });

  it('reads names with their short form in brackets', () => {
    assert.deepEqual(texts('gloss', 'The North Atlantic Treaty Organization (NATO) gave no answer to questions.'), [
      'North Atlantic Treaty Organization (NATO)',
    ]);
  });

  it('reads dates, and leaves those open that a speaker counts from', () => {
    const dates = units(
      'On Feb. 1, 2023 he left; he came back last Friday.',
      '“I saw it yesterday,” Lin Wei said then.',
    )
      .filter((unit) => unit.kind === 'date')
      .map((unit) => [unit.text, unit.value]);
    assert.deepEqual(dates, [
      ['Feb. 1, 2023', '2023-02-01'],
      ['last Friday', '2023-02-17'],
      ['yesterday', undefined],
    ]);
  });

  it('leaves paragraphs in Chinese to the rules for Chinese', () => {
    assert.deepEqual(said('王毅說：「很好。」', 'Wang Yi said the talks went well today.'), [
      ['direct', '「很好。」', '王毅', undefined],
      ['indirect', 'the talks went well today', 'Wang Yi', undefined],
    ]);
  });
});
