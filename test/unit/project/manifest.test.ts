import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { clauses, contributes, declared, hostNames, hostSource, manifest, manifestStrings } from './manifest';
import { projectRoot } from './projectFiles';

/** Context keys of VS Code that the manifest uses. A misspelt key is silently false. */
const vscodeKeys = new Set([
  'activeCustomEditorId',
  'activeEditor',
  'comment',
  'commentController',
  'commentThreadIsEmpty',
  'editorHasSelection',
  'editorLangId',
  'editorTextFocus',
  'explorerResourceIsFolder',
  'focusedView',
  'inputFocus',
  'isInDiffEditor',
  'isWeb',
  'listMultiSelection',
  'resourceExtname',
  'resourceFilename',
  'resourceLangId',
  'resourcePath',
  'resourceScheme',
  'resourceSet',
  'textCompareEditorActive',
  'textCompareEditorVisible',
  'view',
  'viewItem',
  'virtualWorkspace',
  'isWorkspaceTrusted',
  'workbenchState',
  'workspaceFolderCount',
  'webviewId',
  'webviewSection',
]);

const missing = (wanted: readonly string[], present: readonly string[]): readonly string[] =>
  wanted.filter((name) => !present.includes(name)).sort();

/** Names in a clause, without literals: strings, regular expressions and what `==` compares with. */
function keysOf(clause: string): readonly string[] {
  const bare = clause
    .replace(/=~\s*\/(\\.|[^/\\])+\/[a-z]*/g, '')
    .replace(/(==|!=)\s*('[^']*'|[\w.:-]+)/g, '')
    .replace(/'[^']*'/g, '');
  return [...bare.matchAll(/[A-Za-z][\w.:-]*/g)]
    .map(([name]) => name)
    .filter((name) => !/^(in|not|true|false)$/.test(name));
}

const ownContextKeys = [...hostSource.matchAll(/new ContextKey(?:<[^>]*>)?\(\s*'(jianbao\.[\w.]+)'/g)].map(
  ([, key = '']) => key,
);

describe('The manifest', () => {
  it('declares exactly the commands that the host registers', () => {
    const registered = [...hostSource.matchAll(/\bid: '(jianbao\.[\w.]+)'/g)].map(([, id = '']) => id);
    assert.deepEqual(missing(declared.commands, registered), [], 'declared, not registered');
    assert.deepEqual(missing(registered, declared.commands), [], 'registered, not declared');
  });

  it('declares only custom editors, views and settings that the host knows', () => {
    const unknownSetting = (name: string): boolean =>
      !hostNames(name.slice('jianbao.'.length)) && !hostNames(name.split('.').at(-1) ?? '');
    assert.deepEqual(
      [...declared.customEditors, ...declared.views].filter((id) => !hostNames(id)),
      [],
    );
    assert.deepEqual(declared.settings.filter(unknownSetting), []);
  });

  it('declares the views and custom editors that the host registers', () => {
    const ids = [...hostSource.matchAll(/(?:viewType|ViewType|viewId|ViewId) = '(jianbao\.[\w.]+)'/g)].map(
      ([, id = '']) => id,
    );
    assert.ok(ids.length > 0);
    assert.deepEqual(missing(ids, [...declared.customEditors, ...declared.views]), []);
  });

  it('puts only its own commands and submenus into menus and keys', () => {
    const items = Object.values(contributes.menus ?? {}).flat();
    const used = [...items, ...(contributes.keybindings ?? [])].flatMap(({ command }) => command ?? []);
    const submenus = items.flatMap(({ submenu }) => submenu ?? []);
    assert.deepEqual(missing(used, declared.commands), []);
    assert.deepEqual(
      missing(
        submenus,
        (contributes.submenus ?? []).map(({ id }) => id),
      ),
      [],
    );
  });

  it('speaks only of context keys that exist', () => {
    const known = (key: string): boolean =>
      vscodeKeys.has(key) ||
      ownContextKeys.includes(key) ||
      (key.startsWith('config.') && declared.settings.includes(key.slice('config.'.length))) ||
      /^view\.jianbao\.[\w]+\.visible$/.test(key);
    assert.deepEqual(
      clauses.flatMap(keysOf).filter((key) => !known(key)),
      [],
    );
  });

  it('compares views, items and editors with ids that exist', () => {
    const ids = [...declared.views, ...declared.customEditors];
    const compared = clauses.flatMap((clause) => [
      ...clause.matchAll(/\b(view|viewItem|activeCustomEditorId)\s*(?:==|!=)\s*'?([\w.-]+)/g),
    ]);
    const wrong = compared.filter(([, key, id = '']) => (key === 'viewItem' ? !hostNames(id) : !ids.includes(id)));
    assert.deepEqual(
      wrong.map(([clause]) => clause),
      [],
    );
  });

  it('uses every context key that the host sets', () => {
    const used = clauses.flatMap(keysOf);
    assert.deepEqual(missing(ownContextKeys, used), []);
  });

  it('names only files that exist', () => {
    const named = manifestStrings().filter(
      ({ path: place, value }) =>
        /\.(icon|light|dark|image|svg|markdown)$/.test(place) && /^[\w./-]+\.\w+$/.test(value),
    );
    const absent = named.filter(({ value }) => !existsSync(path.join(projectRoot, value)));
    assert.deepEqual(absent, []);
  });

  it('completes walkthrough steps by commands that exist', () => {
    const steps = (contributes.walkthroughs ?? []).flatMap((walkthrough) => walkthrough.steps);
    const events = steps.flatMap(({ completionEvents }) => completionEvents ?? []);
    const commands = events.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
    assert.deepEqual(missing(commands, declared.commands), []);
  });

  it('promises the VS Code whose API it is compiled against', () => {
    const floor = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode)?.[1];
    assert.equal(manifest.devDependencies['@types/vscode'], `~${floor ?? '?'}.0`);
  });
});
