import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadClippingGrammar, tokenizeLines, type ScopedText } from '../../support/grammar';

const folder = path.join(__dirname, '../../fixtures/syntaxes');
const files = readdirSync(folder).filter((name) => /\.(?:md|html)$/.test(name));

/** VS Code tokenizes no line that is longer (`editor.maxTokenizationLineLength`). */
const longestLine = 20_000;
/** Milliseconds of processor time for such a line, with room for a machine that does other things as well. */
const longestTime = 3_000;

/** A line as it stands, and under it every stretch with its scopes. */
function snapshot(lines: readonly (readonly ScopedText[])[]): string {
  return lines
    .map((tokens) => {
      const line = tokens.map(({ text }) => text).join('');
      const scoped = tokens
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, scopes }) => `  ${text}  ← ${scopes.join(' ')}`);
      return [`> ${line}`, ...scoped].join('\n');
    })
    .join('\n');
}

describe('The grammar of clippings', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadClippingGrammar();
  });

  for (const name of files) {
    it(`gives ${name} the scopes that were looked at (UPDATE_SNAPSHOTS=1 writes them anew)`, () => {
      const file = path.join(folder, `${name}.snap`);
      const actual = `${snapshot(tokenizeLines(grammar, readFileSync(path.join(folder, name), 'utf8')))}\n`;
      if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, actual);
      assert.equal(actual, readFileSync(file, 'utf8'));
    });
  }

  const scopesOf = (source: string, text: string): readonly string[] => {
    const found = tokenizeLines(grammar, source)
      .flat()
      .find((token) => token.text.includes(text));
    return found?.scopes ?? [];
  };
  const isQuoted = (source: string, text: string): boolean =>
    scopesOf(source, text).some((scope) => scope.startsWith('markup.quote'));

  it('ends a quotation that is not closed with its paragraph', () => {
    const source = '------\n<p>他說：「四月試航</p><p>票價不變。</p>\n<p>碼頭。</p>';
    assert.ok(isQuoted(source, '四月試航'));
    assert.ok(!isQuoted(source, '票價不變'));
    assert.ok(!isQuoted(source, '碼頭'));
  });

  it('takes an opening mark at the end of a phrase for a closing one, and says that it is wrong', () => {
    const source = '------\n<p>谈“试航“，票价不变。</p>';
    assert.ok(!isQuoted(source, '票价不变'));
    assert.ok(
      tokenizeLines(grammar, source)
        .flat()
        .some(({ scopes }) => scopes.includes('invalid.illegal.quotation-mark.clipping')),
    );
  });

  it('knows no quotation marks in attributes', () => {
    assert.ok(!isQuoted('------\n<img alt="「海燕號」停靠"><p>船。</p>', '海燕號'));
  });

  it('sees links only above the page', () => {
    const line = '[渡輪](https://haigang.example/1)';
    assert.ok(scopesOf(line, '渡輪').includes('meta.link.line.clipping'));
    assert.ok(!scopesOf(`------\n${line}`, '渡輪').includes('meta.link.line.clipping'));
  });
});

describe('The time the grammar takes', () => {
  const body = ['---', 'title: a', '---', '[a](https://haigang.example/1)', '------', ''];
  const nasty: readonly (readonly [what: string, piece: string])[] = [
    ['opening marks', '“'],
    ['two sorts of opening marks', '「“'],
    ['single marks', '‘'],
    ['brackets', '（'],
    ['datelines that never end', '（中央社'],
    ['credits that never end', '記者：'],
    ['titles that never end', '《'],
    ['agencies', '路透'],
    ['figures', '1'],
    ['half a date', '2026-'],
    ['dates', '2026-03-14 '],
    ['less-than signs', '<'],
    ['an attribute that never ends', '<a href="x'],
    ['straight marks', '"a'],
    ['paragraphs with open quotations', '<p>“'],
    ['everything at once', '（記者：“「《‘"'],
    ['Chinese', '渡輪四月試航，'],
  ];
  for (const [what, piece] of nasty) {
    it(`is short for a line of ${longestLine} characters: ${what}`, async () => {
      const grammar = await loadClippingGrammar();
      let state = INITIAL;
      for (const line of body) state = grammar.tokenizeLine(line, state).ruleStack;
      const line = piece.repeat(Math.ceil(longestLine / piece.length)).slice(0, longestLine);
      const started = process.cpuUsage();
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      const { user, system } = process.cpuUsage(started);
      assert.ok((user + system) / 1_000 < longestTime);
      assert.ok(Math.max(...tokens.map(({ scopes }) => scopes.length)) < 10, 'nothing nests without end');
      assert.ok(ruleStack.depth <= 5, 'nothing runs on into the next line');
    });
  }

  it('is short for a head that never becomes a link', async () => {
    const grammar = await loadClippingGrammar();
    for (const piece of ['[', '](', '](http://x', ' ', '-']) {
      const started = process.cpuUsage();
      grammar.tokenizeLine(`[${piece.repeat(longestLine / piece.length)}`, INITIAL);
      const { user, system } = process.cpuUsage(started);
      assert.ok((user + system) / 1_000 < longestTime, piece);
    }
  });
});
