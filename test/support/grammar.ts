import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar, type StateStack } from 'vscode-textmate';

const root = path.join(__dirname, '../..');

/** Grammars by scope name. Those that VS Code brings at run time have small stand-ins here. */
const files: Readonly<Record<string, string>> = {
  'text.clipping': 'syntaxes/clipping.tmLanguage.json',
  'source.yaml': 'test/fixtures/syntaxes/yaml.tmLanguage.json',
  'text.html.basic': 'test/fixtures/syntaxes/html.tmLanguage.json',
};

let loaded: Promise<IGrammar> | undefined;

/** The grammar of clippings, compiled once as VS Code does it. */
export function loadClippingGrammar(): Promise<IGrammar> {
  loaded ??= load(files);
  return loaded;
}

async function load(grammars: Readonly<Record<string, string>>): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (scopeName) => {
      const file = grammars[scopeName];
      if (file === undefined) return Promise.resolve(null);
      return Promise.resolve(parseRawGrammar(readFileSync(path.resolve(root, file), 'utf8'), file));
    },
  });
  const grammar = await registry.loadGrammar('text.clipping');
  if (!grammar) throw new Error('there is no grammar of clippings');
  return grammar;
}

/** A stretch of a line and the scopes that our grammar gave it, outermost first, without the grammar's own name. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of every line of a file. */
export function tokenizeLines(grammar: IGrammar, source: string): readonly (readonly ScopedText[])[] {
  let state: StateStack = INITIAL;
  return source.split(/\r\n?|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
