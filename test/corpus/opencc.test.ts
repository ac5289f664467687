import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configurations } from '../../src/core/script/configuration';
import { createConfigurationConverter } from '../../src/core/script/configurationConverter';
import { loadDictionaries } from '../support/dictionaries';

interface OpenccCase {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

const file = path.join(process.cwd(), '../shared/peers/opencc-testcases.json');

/** Expectations that need simplifications outside the basic plane, which opencc-js leaves out because few fonts have them. */
const leftOut = new Set([
  'BYVoid_OpenCC_PR_1228_existing_behaviors',
  'BYVoid_OpenCC_PR_1229_existing_behaviors',
  'BYVoid_OpenCC_PR_464_xi_vs_xi',
]);

describe('OpenCC’s own test cases', () => {
  before(function () {
    if (existsSync(file)) return;
    console.log(`      skipped: ${path.relative(process.cwd(), file)} is not there`);
    this.skip();
  });

  it('come out as OpenCC wants them, in all 16 configurations', async () => {
    const dictionaries = await loadDictionaries();
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: OpenccCase[] };
    const wrong: string[] = [];
    let checked = 0;
    for (const { id, input, expected } of cases) {
      for (const [name, output] of Object.entries(expected)) {
        const configuration = configurations.find((known) => known === name) ?? assert.fail(`unknown ${name}`);
        checked += 1;
        const converter = createConfigurationConverter(dictionaries, configuration);
        if (converter.convert(input).text !== output && !(configuration === 't2s' && leftOut.has(id))) {
          wrong.push(`${id} ${configuration}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.equal(checked, 543);
  });
});
