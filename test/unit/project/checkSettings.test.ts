import assert from 'node:assert/strict';
import { defaultSeverity, findingCodes, severities } from '../../../src/core/check/finding';
import { contributes } from './manifest';

interface SeveritySchema {
  readonly properties: Readonly<Record<string, unknown>>;
}

const sections = [contributes.configuration ?? []].flat();
const schema = sections
  .map(({ properties }) => properties['jianbao.check.severity'] as SeveritySchema | undefined)
  .find((found) => found !== undefined);

describe('The setting of severities', () => {
  it('names every code, in the order of the severity table', () => {
    assert.deepEqual(Object.keys(schema?.properties ?? {}), findingCodes);
  });

  it('offers every severity, and says which one a code has by itself', () => {
    for (const code of findingCodes) {
      const expected = { type: 'string', enum: [...severities, 'off'], default: defaultSeverity(code) };
      assert.deepEqual(schema?.properties[code], expected);
    }
  });
});
