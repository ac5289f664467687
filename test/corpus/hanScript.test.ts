import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readClipping } from '../../src/core/session';
import { needShared, sharedPath } from '../support/sharedFiles';

const folder = sharedPath('corpus/dev');

/** Outlets that write in one script only. */
const expected: readonly (readonly [tag: RegExp, script: string])[] = [
  [/中央社CNA|RTI 中央廣播電臺|寒冬/, 'hant'],
  [/法广|联合早报|路透|大纪元|美国之音|自由亚洲电台|纽约时报|Solidot/, 'hans'],
  [/经济学人en/, 'none'],
];

describe('the script of real clippings', () => {
  before(function () {
    needShared(this, 'corpus/dev');
  });

  it('is told right for outlets that write in one script', function () {
    this.timeout(30_000);
    const wrong: string[] = [];
    let checked = 0;
    for (const name of readdirSync(folder)) {
      const { clipping, article } = readClipping(readFileSync(path.join(folder, name), 'utf8'));
      const tag = clipping.frontMatter?.lists.get('tags')?.[0]?.value ?? '';
      const script = expected.find(([pattern]) => pattern.test(tag))?.[1];
      if (script === undefined) continue;
      checked += 1;
      if (article.facts.script !== script) wrong.push(`${name}: ${article.facts.script}`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(checked > 30);
  });
});
