import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cpuTimeOf } from '../../support/cpuTime';

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly extensions?: unknown;
    }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const root = path.join(__dirname, '../../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const configuration = read('syntaxes/clipping.language-configuration.json') as LanguageConfiguration;
const { contributes } = read('package.json') as Manifest;

const words = (text: string): readonly string[] => {
  const { pattern, flags } = configuration.wordPattern;
  return [...text.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
};

describe('Words of a clipping', () => {
  const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['港務局說：「四月試航」，票價不變。', ['港務局說', '四月試航', '票價不變']],
    ['葉夫根尼·普里格津與道格拉斯‧史都華', ['葉夫根尼·普里格津與道格拉斯‧史都華']],
    ['蒲亭（Vladimir Putin）在2023-02-22說', ['蒲亭', 'Vladimir', 'Putin', '在', '2023-02-22', '說']],
    ["Nanwan's port—café", ["Nanwan's", 'port', 'café']],
    ['<p>渡輪</p>', ['p', '渡輪', 'p']],
    ['渡し船', ['渡', 'し', '船']],
  ];
  for (const [text, expected] of cases) {
    it(`are found in ${text}`, () => assert.deepEqual(words(text), expected));
  }

  it('are found in a long line at once', () => {
    const time = cpuTimeOf(() => {
      assert.equal(words(`${'渡'.repeat(300_000)}。${'a-'.repeat(100_000)}`).length > 1, true);
    });
    assert.ok(time < 3_000);
  });
});

describe('Pairs of a clipping', () => {
  it('are the quotation marks and brackets of both scripts', () => {
    const pairs = configuration.surroundingPairs.map(([open, close]) => open + close);
    for (const pair of ['「」', '『』', '“”', '‘’', '《》', '〈〉', '（）', '【】'])
      assert.ok(pairs.includes(pair), pair);
  });

  it('leave single curly marks out where an apostrophe would count as a bracket', () => {
    assert.ok(![...configuration.brackets, ...configuration.colorizedBracketPairs].flat().includes('’'));
  });

  it('close what they open', () => {
    for (const { open, close } of configuration.autoClosingPairs) {
      assert.ok(
        configuration.brackets.some(([first, last]) => first === open && last === close),
        open,
      );
    }
  });

  it('have markers of folding that are regular expressions', () => {
    assert.ok(new RegExp(configuration.folding.markers.start).test('<!-- #region notes -->'));
    assert.ok(new RegExp(configuration.folding.markers.end).test('<!-- #endregion -->'));
  });
});

describe('The language of clippings in the manifest', () => {
  const [language] = contributes.languages;

  it('names files that are there', () => {
    assert.ok(existsSync(path.join(root, language?.configuration ?? '?')));
    for (const { path: file } of contributes.grammars) assert.ok(existsSync(path.join(root, file)));
  });

  it('takes no file by its name: clippings are told by what they hold', () => {
    assert.equal(language?.id, 'clipping');
    assert.equal(language.extensions, undefined);
  });

  it('changes no byte of a file on saving', () => {
    const defaults = contributes.configurationDefaults['[clipping]'];
    for (const setting of ['trimTrailingWhitespace', 'trimFinalNewlines', 'insertFinalNewline']) {
      assert.equal(defaults?.[`files.${setting}`], false);
    }
    assert.equal(defaults?.['editor.formatOnSave'], false);
  });
});
