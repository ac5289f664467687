import assert from 'node:assert/strict';
import ts from 'typescript';
import { declared, manifestStrings } from './manifest';
import { projectFiles, readProjectFile, readProjectJson } from './projectFiles';

type Strings = Readonly<Record<string, string>>;

const languages = ['zh-cn', 'zh-tw'];
const readStrings = (file: string): Strings => readProjectJson(file) as Strings;
const sortedKeys = (strings: Strings): readonly string[] => Object.keys(strings).sort();
const placeholders = (text: string): readonly string[] => (text.match(/\{\d+\}/g) ?? []).sort();
const commandLinks = (text: string): readonly string[] => (text.match(/\bcommand:[\w.]+/g) ?? []).sort();

/** Keys under which VS Code looks up the strings of the host: the message, and the comment where there is one. */
function hostMessages(): readonly string[] {
  const files = projectFiles('src').filter((file) => /^src\/(host\/|extension)/.test(file) && file.endsWith('.ts'));
  return [...new Set(files.flatMap(messagesOf))].sort();
}

/** Texts of the core's checks, which the host translates by their English templates. */
const checkMessages = (readProjectJson('src/core/check/messages.json') as { readonly messages: Strings }).messages;

function isMessageOfCheck({ arguments: [argument] }: ts.CallExpression): boolean {
  return argument !== undefined && /\bmessageTemplate\(/.test(argument.getText());
}

function messagesOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
      found.push(...(isMessageOfCheck(node) ? Object.values(checkMessages) : [keyOf(node, file)]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function keyOf(call: ts.CallExpression, file: string): string {
  const [argument] = call.arguments;
  if (argument && ts.isStringLiteralLike(argument)) {
    return argument.text;
  }
  assert.ok(
    argument && ts.isObjectLiteralExpression(argument),
    `${file}: l10n.t takes a literal, not ${call.getText()}`,
  );
  const property = (name: string): string | undefined => {
    const found = argument.properties.find((candidate) => candidate.name?.getText() === name);
    const value = found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
    const parts = value && ts.isArrayLiteralExpression(value) ? [...value.elements] : value ? [value] : [];
    const texts = parts.map((part) => (ts.isStringLiteralLike(part) ? part.text : ''));
    return value ? texts.join('') : undefined;
  };
  const comment = property('comment');
  return `${property('message') ?? ''}${comment === undefined ? '' : `/${comment}`}`;
}

describe('The strings of the manifest', () => {
  const used = manifestStrings().flatMap(({ value }) => /^%(.+)%$/.exec(value)?.[1] ?? []);

  it('are all in English, and all used', () => {
    assert.deepEqual([...new Set(used)].sort(), sortedKeys(readStrings('package.nls.json')));
  });

  for (const language of languages) {
    it(`are all in ${language}, with the same links to commands`, () => {
      const english = readStrings('package.nls.json');
      const translated = readStrings(`package.nls.${language}.json`);
      assert.deepEqual(sortedKeys(translated), sortedKeys(english));
      for (const [key, text] of Object.entries(english)) {
        assert.deepEqual(commandLinks(translated[key] ?? ''), commandLinks(text), key);
      }
    });
  }

  it('link only to commands that exist', () => {
    const known = [...declared.commands, ...declared.views.map((view) => `${view}.focus`)]; // VS Code makes the latter
    const links = Object.values(readStrings('package.nls.json')).flatMap(commandLinks);
    const own = links.map((link) => link.slice('command:'.length)).filter((id) => id.startsWith('jianbao.'));
    assert.deepEqual(
      own.filter((id) => !known.includes(id)),
      [],
    );
  });
});

describe('The strings of the host', () => {
  it('are all in English', () => {
    assert.deepEqual(sortedKeys(readStrings('l10n/bundle.l10n.json')), hostMessages());
  });

  for (const language of languages) {
    it(`are all in ${language}, with the same placeholders, and none besides`, () => {
      const translated = readStrings(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(sortedKeys(translated), hostMessages());
      for (const [message, text] of Object.entries(translated)) {
        assert.deepEqual(placeholders(text), placeholders(message), message);
      }
    });
  }
});
