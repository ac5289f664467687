import assert from 'node:assert/strict';
import { citationRules } from '../../../src/core/citation/quotation/unit';
import { readProjectFile } from '../project/projectFiles';

/** The rules that the card of a citation has words for; those of dates share theirs. */
function explained(): ReadonlySet<string> {
  const source = readProjectFile('src/host/citation/citationLines.ts');
  return new Set([...source.matchAll(/case '([\w-]+-[\w-]+|person)':/g)].map(([, rule]) => rule ?? ''));
}

describe('The rules that find citations', () => {
  it('are told apart by their names', () => {
    assert.equal(new Set(citationRules).size, citationRules.length);
  });

  it('are all explained in the card', () => {
    const words = explained();
    const silent = citationRules.filter((rule) => !words.has(rule) && !rule.startsWith('date-'));
    assert.deepEqual(silent, []);
  });

  it('are explained only while they are there', () => {
    const known: readonly string[] = citationRules;
    assert.deepEqual(
      [...explained()].filter((rule) => !known.includes(rule)),
      [],
    );
  });
});
