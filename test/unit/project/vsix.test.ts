import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectFiles';

/** Everything that may ship. A new kind of file has to be let in here. */
const allowed = [
  /^package\.json$/,
  /^package\.nls(\.zh-(cn|tw))?\.json$/,
  /^(README|CHANGELOG|THIRD-PARTY-NOTICES)\.md$/,
  /^LICENSE$/,
  /^dist\/(check|citation|cli|commands|comment|exchange|extension|extension\.web|libraryWorker|names|reader|script|session|shared|source|terms)\.js$/,
  /^dist\/(reader|terms)\.css$/,
  /^dist\/(dictionaries|pinyin)\.json$/,
  /^dist\/names\.tsv$/,
  /^docs\/problems\/[\w-]+\.md$/,
  /^l10n\/bundle\.l10n(\.zh-(cn|tw))?\.json$/,
  /^media\/icons\/[\w-]+\.(svg|png)$/,
  /^media\/walkthrough\/[\w.-]+\.(md|svg|png)$/,
  /^media\/samples\/[^/]+\.(md|html|annotations\.jsonl)$/,
  /^syntaxes\/[\w.-]+\.json$/,
];

const required = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'package.nls.zh-tw.json',
  'README.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'dist/check.js',
  'dist/citation.js',
  'dist/commands.js',
  'dist/comment.js',
  'dist/exchange.js',
  'dist/extension.js',
  'dist/extension.web.js',
  'dist/libraryWorker.js',
  'dist/reader.js',
  'dist/reader.css',
  'dist/script.js',
  'dist/session.js',
  'dist/shared.js',
  'dist/source.js',
  'dist/terms.css',
  'dist/terms.js',
  'dist/cli.js',
  'dist/dictionaries.json',
  'dist/names.js',
  'dist/names.tsv',
  'dist/pinyin.json',
  'docs/problems/README.md',
  'docs/problems/dates-disagree.md',
  'l10n/bundle.l10n.zh-cn.json',
  'l10n/bundle.l10n.zh-tw.json',
];

function runNode(...nodeArguments: readonly string[]): string {
  return execFileSync(process.execPath, nodeArguments, { cwd: projectRoot, encoding: 'utf8' });
}

describe('The package', function () {
  this.timeout(60_000);
  let files: readonly string[];

  before(() => {
    if (!existsSync(path.join(projectRoot, 'dist/extension.js'))) {
      runNode('esbuild.js', '--production');
    }
    files = runNode('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies').trim().split('\n');
  });

  it('holds nothing that nobody asked for', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds everything the extension needs', () => {
    assert.deepEqual(
      required.filter((file) => !files.includes(file)),
      [],
    );
  });
});
