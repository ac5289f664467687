import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurations, type Configuration } from '../../src/core/script/configuration';
import {
  createConfigurationConverter,
  type ConfigurationConverter,
} from '../../src/core/script/configurationConverter';
import type { Dictionaries } from '../../src/core/script/dictionaries';
import { loadDictionaries } from '../support/dictionaries';
import { needShared, sharedPath } from '../support/sharedFiles';

interface OpenccCase {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

let dictionaries: Dictionaries;
const converters = new Map<string, ConfigurationConverter>();

function converterOf(configuration: Configuration, rareCharacters: boolean): ConfigurationConverter {
  const id = `${configuration} ${String(rareCharacters)}`;
  const converter = converters.get(id) ?? createConfigurationConverter(dictionaries, configuration, { rareCharacters });
  converters.set(id, converter);
  return converter;
}

const configurationOf = (name: string): Configuration =>
  configurations.find((known) => known === name) ?? assert.fail(`unknown ${name}`);

before(async () => {
  dictionaries = await loadDictionaries();
});

describe('OpenCC’s own test cases', () => {
  before(function () {
    needShared(this, 'peers/opencc-testcases.json');
  });

  /** The expectations that do not come out, and how many there are in all. */
  function run(rareCharacters: boolean): { readonly wrong: readonly string[]; readonly checked: number } {
    const { cases } = JSON.parse(readFileSync(sharedPath('peers/opencc-testcases.json'), 'utf8')) as {
      cases: OpenccCase[];
    };
    const wrong: string[] = [];
    let checked = 0;
    for (const { id, input, expected } of cases) {
      for (const [name, output] of Object.entries(expected)) {
        const converter = converterOf(configurationOf(name), rareCharacters);
        checked += 1;
        if (converter.convertText(input) !== output || converter.convert(input).text !== output) {
          wrong.push(`${id} ${name}`);
        }
      }
    }
    return { wrong, checked };
  }

  it('come out as OpenCC wants them, all 543, with simplifications outside the basic plane', () => {
    assert.deepEqual(run(true), { wrong: [], checked: 543 });
  });

  it('come out but for three that need those, when they are left out because few fonts have them', () => {
    assert.deepEqual(run(false), {
      wrong: [
        'BYVoid_OpenCC_PR_1228_existing_behaviors t2s',
        'BYVoid_OpenCC_PR_1229_existing_behaviors t2s',
        'BYVoid_OpenCC_PR_464_xi_vs_xi t2s',
      ],
      checked: 543,
    });
  });
});

describe('OpenCC’s constitution of the United States', () => {
  const folder = 'peers/opencc-golden';
  before(function () {
    needShared(this, folder);
  });

  for (const configuration of ['s2t', 's2tw', 's2twp', 's2hk', 's2hkp'] as const) {
    it(`comes out as OpenCC has it, whole and in pieces: ${configuration}`, () => {
      const read = (name: string): string =>
        readFileSync(sharedPath(`${folder}/us_constitution_zhs${name}.txt`), 'utf8');
      const original = read('');
      const expected = read(`.${configuration}`);
      const converter = converterOf(configuration, false);
      assert.equal(converter.convertText(original), expected);
      assert.equal(converter.convert(original).text, expected);
      const stream = converter.openStream();
      let streamed = '';
      for (let at = 0; at < original.length; at += 97) streamed += stream.push(original.slice(at, at + 97));
      assert.equal(streamed + stream.end(), expected);
    });
  }
});
