import assert from 'node:assert/strict';
import { characterEntities } from 'character-entities';
import { decodeNamedCharacterReference } from '../../../scripts/stand-ins/decode-named-character-reference.mjs';

describe('decodeNamedCharacterReference in the bundles', () => {
  it('knows every entity that the package knows', () => {
    const names = Object.keys(characterEntities);
    assert.ok(names.length > 2_000);
    assert.deepEqual(
      names.filter((name) => decodeNamedCharacterReference(name) !== characterEntities[name]),
      [],
    );
  });

  it('knows no other', () => {
    for (const name of ['', 'a', 'ampx', 'AmP', 'constructor']) {
      assert.equal(decodeNamedCharacterReference(name), false, name);
    }
  });
});
