import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  defaultSeverity,
  findingCodes,
  isSeverity,
  message,
  messageTemplate,
  type MessageKey,
} from '../../../src/core/check/finding';
import messageTable from '../../../src/core/check/messages.json';
import { rules } from '../../../src/core/check/rules';
import severityTable from '../../../src/core/check/severities.json';
import { checkClipping, withSeverities } from '../../../src/core/check/checkClipping';
import { readClipping } from '../../../src/core/session';
import { postFile } from '../../support/clippingFile';

const root = path.join(__dirname, '../../..');
const pages = path.join(root, 'docs/problems');
const page = (code: string): string => readFileSync(path.join(pages, `${code}.md`), 'utf8');
const keys = Object.keys(messageTable.messages) as MessageKey[];

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(file) : file.endsWith('.ts') ? [file] : [];
  });
}

describe('Codes of findings', () => {
  it('have a severity each', () => {
    assert.deepEqual(
      Object.entries(severityTable.severities).filter(([, severity]) => !isSeverity(severity)),
      [],
    );
  });

  it('come each from one rule; the encoding is found in the bytes', () => {
    const made = rules.flatMap(({ codes }) => codes);
    assert.deepEqual([...made, 'encoding-not-utf-8'].sort(), [...findingCodes].sort());
  });

  for (const code of findingCodes) {
    it(`have a page with their severity: ${code}`, () => {
      assert.ok(page(code).includes(`\`${code}\` · ${defaultSeverity(code)}\n`));
      assert.ok(page('README').includes(`(${code}.md)`));
    });
  }

  it('are all that have pages', () => {
    const names = readdirSync(pages).map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(names.filter((name) => name !== 'README').sort(), [...findingCodes].sort());
  });

  it('have links in their pages that lead somewhere', () => {
    for (const name of readdirSync(pages)) {
      for (const [, target = ''] of readFileSync(path.join(pages, name), 'utf8').matchAll(/\]\(([^)]+\.md)\)/g)) {
        assert.ok(existsSync(path.join(pages, target)), `${name} leads to ${target}`);
      }
    }
  });
});

describe('Messages of findings', () => {
  it('are filled with their arguments', () => {
    assert.equal(message('tag-unclosed', 'div').text, '<div> is not closed.');
    assert.equal(
      message('line-endings-mixed', 3, 'LF', 1, 'CR').text,
      'Line endings are mixed: 3 lines end with LF, 1 with CR.',
    );
  });

  it('number their arguments from 0 without a gap', () => {
    for (const key of keys) {
      const used = [
        ...new Set([...messageTemplate(key).matchAll(/\{(\d)\}/g)].map(([, index]) => Number(index))),
      ].sort();
      assert.deepEqual(
        used,
        used.map((_, index) => index),
        key,
      );
    }
  });

  it('are all in use', () => {
    const code = sourceFiles(path.join(root, 'src/core/check'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !/^(?:dates\.|front-matter-|file-|nesting-|too-)/.test(key),
    );
    assert.deepEqual(unused, []);
  });
});

describe('Severities', () => {
  const reading = readClipping(postFile({ title: '[國際] 渡輪\u200b' }));

  it('can be chosen by code', () => {
    const found = checkClipping(reading, { severities: { 'link-line-brackets': 'error' } });
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ['link-line-brackets'],
    );
  });

  it('can be chosen for findings that no rule made', () => {
    const found = checkClipping(reading);
    assert.deepEqual(withSeverities(found), found);
    assert.deepEqual(
      withSeverities(found, { 'link-line-brackets': 'off', 'zero-width-character': 'error' }).map(
        ({ code, severity }) => [code, severity],
      ),
      [
        ['zero-width-character', 'error'],
        ['zero-width-character', 'error'],
      ],
    );
  });

  it('can be off', () => {
    const found = checkClipping(reading, { severities: { 'zero-width-character': 'off' } });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['link-line-brackets'],
    );
  });
});
