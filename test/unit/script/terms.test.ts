import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Term } from '../../../src/core/script/term';
import {
  cellEdit,
  applyTermEdit,
  replaceTerm,
  termFault,
  withoutTerm,
  withTerm,
} from '../../../src/core/script/termEdits';
import { formatTerm, formatViews, isProtected, parseTerms, splitLines } from '../../../src/core/script/terms';

const termsOf = (text: string): readonly Term[] => parseTerms(text).terms;
const codesOf = (text: string): readonly string[] => parseTerms(text).problems.map(({ code }) => code);
const term = (from: string, to: string, targets: Term['targets'] = [], note = ''): Term => ({
  from,
  to,
  targets,
  note,
});
const lineOf = (text: string, line: number): string => splitLines(text)[line]?.content ?? '';

describe('A dictionary of terms', () => {
  it('has words, other words, views and a note', () => {
    assert.deepEqual(termsOf('蒲亭\t普京\thans\tPutin'), [term('蒲亭', '普京', ['hans'], 'Putin')]);
  });

  it('reads the form of OpenCC, of several candidates the first', () => {
    assert.deepEqual(termsOf('干\t幹 乾 干\n台\t臺'), [term('干', '幹'), term('台', '臺')]);
  });

  it('protects words that have no others, or the same', () => {
    const terms = termsOf('布林肯\n普京\t\n長江實業\t長江實業\nNew York\tNew York');
    assert.deepEqual(terms.map(isProtected), [true, true, true, true]);
  });

  it('leaves comments, blank lines, a byte order mark and line ends aside', () => {
    assert.deepEqual(termsOf('\uFEFF# 專名\r\n\r\n  # more\r\n甲\t乙\r\n'), [term('甲', '乙')]);
  });

  it('knows the views by their names, both Traditional ones by one', () => {
    const targets = ['', 'hant', 'hans, hant-tw', 'HANT-HK', 'hans,hant', 'hans，hant-hk'].map(
      (views) => termsOf(`甲\t乙\t${views}`)[0]?.targets,
    );
    assert.deepEqual(targets, [[], ['hant-tw', 'hant-hk'], ['hans', 'hant-tw'], ['hant-hk'], [], ['hans', 'hant-hk']]);
  });

  it('lets the first of two lines for the same words and view count, and says so of the second', () => {
    const { terms, problems } = parseTerms('甲\t乙\n# x\n甲\t丙\thant');
    assert.deepEqual(terms, [term('甲', '乙')]);
    assert.deepEqual(problems, [
      { code: 'term-repeated', line: 2, columns: { start: 0, end: 1 }, words: '甲', firstLine: 0 },
    ]);
  });

  it('lets a line count in the views that the lines before it left', () => {
    const { terms, problems } = parseTerms('甲\t乙\thant-tw\n甲\t丙');
    assert.deepEqual(terms, [term('甲', '乙', ['hant-tw']), term('甲', '丙', ['hans', 'hant-hk'])]);
    assert.deepEqual(problems, []);
  });

  it('says which view it does not know, and where', () => {
    const { terms, problems } = parseTerms('甲\t乙\thans, hant-mo');
    assert.deepEqual(terms, [term('甲', '乙', ['hans'])]);
    assert.deepEqual(problems, [
      { code: 'term-unknown-view', line: 0, columns: { start: 10, end: 17 }, words: 'hant-mo' },
    ]);
  });

  it('does not use a line of unknown views only, nor one without words', () => {
    assert.deepEqual(termsOf('甲\t乙\teverywhere\n\t乙'), []);
    assert.deepEqual(codesOf('甲\t乙\teverywhere\n\t乙'), ['term-unknown-view', 'term-without-from']);
  });

  it('takes words of 31 units and no more', () => {
    assert.deepEqual(codesOf(`${'甲'.repeat(31)}\t乙`), []);
    assert.deepEqual(codesOf(`${'甲'.repeat(32)}\t乙`), ['term-too-long']);
    assert.deepEqual(termsOf(`${'甲'.repeat(32)}\t乙`), []);
  });

  it('writes views in their shortest form', () => {
    const written = (['hant-tw', 'hant-hk'] as const).map((view) => formatViews(['hans', view]));
    assert.deepEqual(
      [formatViews([]), formatViews(['hant-hk', 'hant-tw']), formatViews(['hans', 'hant-tw', 'hant-hk']), ...written],
      ['', 'hant', '', 'hans,hant-tw', 'hans,hant-hk'],
    );
  });
});

describe('A change of a dictionary', () => {
  it('adds a line at the end, with the line end of the file', () => {
    assert.equal(withTerm('# a\r\n甲\t乙', term('丙', '丁')), '# a\r\n甲\t乙\r\n丙\t丁\r\n');
    assert.equal(withTerm('', term('丙', '丁')), '丙\t丁\n');
  });

  it('writes over the line for the same words and views', () => {
    assert.equal(
      withTerm('甲\t乙\thant\t舊\t別\n戊\t己\n', term('甲', '丙', ['hant-tw', 'hant-hk'], '新')),
      '甲\t丙\thant\t新\t別\n戊\t己\n',
    );
  });

  it('adds before a line that would win over it', () => {
    const text = withTerm('甲\t乙\n', term('甲', '丙', ['hans']));
    assert.equal(text, '甲\t丙\thans\n甲\t乙\n');
    assert.deepEqual(codesOf(text), []);
  });

  it('takes out a line with its end, the last one with the end before it', () => {
    assert.equal(withoutTerm('甲\t乙\r\n丙\t丁\r\n', 0), '丙\t丁\r\n');
    assert.equal(withoutTerm('甲\t乙\n丙\t丁', 1), '甲\t乙');
    assert.equal(withoutTerm('\uFEFF甲\t乙', 0), '\uFEFF');
    assert.equal(withoutTerm('甲\t乙', 7), '甲\t乙');
  });

  it('leaves cells alone that say the same in other words', () => {
    const text = '甲\t乙 丙\thant-hk, hant-tw\t註';
    assert.equal(replaceTerm(text, 0, term('甲', '乙', ['hant-tw', 'hant-hk'], '註')), text);
    assert.equal(replaceTerm('甲', 0, term('甲', '甲')), '甲');
  });

  it('replaces no more of a cell than what changes', () => {
    assert.deepEqual(cellEdit('# x\n克里姆林宮\t克里姆林宫\n', 1, 'to', '克里姆林'), { start: 14, end: 15, text: '' });
  });

  it('gives a line the cells it lacks, and keeps blanks around the ones it has', () => {
    const text = ' 甲 \t乙\n';
    const edit = cellEdit(text, 0, 'note', 'some\tnote\n');
    assert.equal(edit && applyTermEdit(text, edit), ' 甲 \t乙\t\tsome note\n');
  });

  it('keeps a term protected whose words are said twice', () => {
    const edit = cellEdit('甲\t甲', 0, 'from', '甲乙');
    assert.equal(edit && applyTermEdit('甲\t甲', edit), '甲乙\t甲乙');
  });

  it('is none where the cell holds the value, or there is no term', () => {
    assert.equal(cellEdit('甲\t乙', 0, 'to', ' 乙 '), undefined);
    assert.equal(cellEdit('# 甲', 0, 'to', '乙'), undefined);
  });

  it('is refused for words that a line cannot hold', () => {
    const faults = [
      term('', '乙'),
      term('甲'.repeat(32), ''),
      term('#甲', '乙'),
      term('甲', '乙 丙'),
      term('New York', 'New York'),
    ].map(termFault);
    assert.deepEqual(faults, ['empty', 'too-long', 'comment', 'blank-in-to', undefined]);
  });
});

describe('Any dictionary', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' ', 'a', '#', ',', '𠮷'), maxLength: 4 });
  const views = fc.constantFrom('', 'hant', 'hans', 'hant-tw', 'hant-tw,hans', 'nowhere', ' hant-hk ');
  const line = fc.oneof(
    fc.constantFrom('', '# comment', '   ', '\t', '#'),
    fc.tuple(cell, cell, views, cell, cell).map((cells) => cells.join('\t')),
    cell,
  );
  /** The ends of one file may be CR or LF, but not both: an emptied line between them would make one end of the two. */
  const ends = fc.constantFrom(['\n', '\r\n'] as const, ['\r'] as const);
  const file = ends
    .chain((some) => fc.tuple(fc.constantFrom('', '\uFEFF'), fc.array(fc.tuple(line, fc.constantFrom(...some))), line))
    .map(([mark, lines, last]) => mark + lines.flat().join('') + last);
  const anyTerm = fc
    .record(
      {
        from: fc
          .string({ unit: fc.constantFrom('甲', '乙', 'a', ' '), minLength: 1, maxLength: 3 })
          .map((from) => from.trim()),
        to: fc.constantFrom('丁', '戊己', '𠮷'),
        targets: fc.constantFrom<Term['targets']>([], ['hans'], ['hant-tw', 'hant-hk'], ['hans', 'hant-hk']),
        note: fc.constantFrom('', '註', 'a note'),
      },
      { noNullPrototype: true },
    )
    .filter((each) => termFault(each) === undefined);

  it('is made of its lines again', () => {
    fc.assert(
      fc.property(file, (text) => {
        const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
        assert.equal(
          mark +
            splitLines(text)
              .map(({ content, lineEnd }) => content + lineEnd)
              .join(''),
          text,
        );
      }),
    );
  });

  it('reads a written term as it was', () => {
    fc.assert(fc.property(anyTerm, (each) => assert.deepEqual(termsOf(formatTerm(each)), [each])));
  });

  it('uses an added term in all of its views, and keeps all other lines', () => {
    fc.assert(
      fc.property(file, anyTerm, (text, each) => {
        const changed = withTerm(text, each);
        const used = termsOf(changed).find(
          ({ from, to, note }) => from === each.from && to === each.to && note === each.note,
        );
        assert.deepEqual(used?.targets, each.targets);
        const before = splitLines(text).map(({ content }) => content);
        const after = splitLines(changed).map(({ content }) => content);
        const kept = before.filter((content) => content !== '' && !after.includes(content));
        assert.ok(kept.length <= 1, `only one line may be written over: ${JSON.stringify(kept)}`);
      }),
    );
  });

  it('keeps every other line, byte for byte, when one is taken out or written over', () => {
    fc.assert(
      fc.property(file, anyTerm, fc.nat(), (text, each, number) => {
        const { lines } = parseTerms(text);
        const chosen = lines[number % Math.max(1, lines.length)]?.line;
        fc.pre(chosen !== undefined);
        const before = splitLines(text);
        const replaced = splitLines(replaceTerm(text, chosen, each));
        assert.deepEqual(
          replaced.map((line) => line.lineEnd),
          before.map((line) => line.lineEnd),
        );
        assert.deepEqual(
          replaced.map((line) => line.content).toSpliced(chosen, 1),
          before.map((line) => line.content).toSpliced(chosen, 1),
        );
        const rest = splitLines(withoutTerm(text, chosen)).map((line) => line.content);
        const expected = before.map((line) => line.content).toSpliced(chosen, 1);
        assert.deepEqual(rest, expected.length === 0 ? [''] : expected);
      }),
    );
  });

  it('changes one line when a cell is written', () => {
    const columns = fc.constantFrom('from', 'to', 'views', 'note');
    fc.assert(
      fc.property(file, fc.nat(), columns, cell, (text, number, column, value) => {
        const { lines } = parseTerms(text);
        const chosen = lines[number % Math.max(1, lines.length)]?.line ?? 0;
        const edit = cellEdit(text, chosen, column, value);
        fc.pre(edit !== undefined);
        const changed = applyTermEdit(text, edit);
        const different = splitLines(text).filter(({ content }, index) => lineOf(changed, index) !== content);
        assert.equal(splitLines(changed).length, splitLines(text).length);
        assert.equal(different.length, 1);
      }),
    );
  });
});
