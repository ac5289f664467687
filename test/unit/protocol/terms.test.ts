import assert from 'node:assert/strict';
import { asHostToTerms, asTermsToHost, parseTermsStrings } from '../../../src/protocol/terms';

describe('Messages of the table of terms', () => {
  it('pass when they are whole', () => {
    const edits = [
      { kind: 'write', line: 3, column: 'to', value: '乙' },
      { kind: 'add', term: { from: '甲', to: '', views: '', note: '' } },
      { kind: 'remove', line: 0 },
    ];
    for (const edit of edits) {
      const message = { type: 'edit', version: 1, edit };
      assert.equal(asTermsToHost(message), message);
    }
    assert.deepEqual(asTermsToHost({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(asTermsToHost({ type: 'openText' }), { type: 'openText' });
  });

  it('are dropped when anything is missing or of another kind', () => {
    const wrong: readonly unknown[] = [
      undefined,
      { type: 'edit', edit: { kind: 'remove', line: 0 } },
      { type: 'edit', version: 1, edit: { kind: 'remove', line: -1 } },
      { type: 'edit', version: 1, edit: { kind: 'write', line: 0, column: 'cells', value: '' } },
      { type: 'edit', version: 1, edit: { kind: 'add', term: { from: '甲' } } },
      { type: 'command', command: 'workbench.action.quit' },
    ];
    assert.deepEqual(
      wrong.filter((message) => asTermsToHost(message) !== undefined),
      [],
    );
  });

  it('bring rows with all of their columns', () => {
    const row = { line: 0, from: '甲', to: '', views: '', note: '', protected: true, problems: [] };
    const show = (rows: readonly unknown[]) => ({ type: 'show', snapshot: { version: 1, rows, readOnly: false } });
    assert.ok(asHostToTerms(show([row])));
    assert.equal(asHostToTerms(show([{ ...row, problems: [1] }])), undefined);
    assert.equal(asHostToTerms(show([{ line: 0 }])), undefined);
  });

  it('need all strings of the page', () => {
    assert.equal(parseTermsStrings(null), undefined);
    assert.equal(parseTermsStrings('{"table":"Terms"}'), undefined);
    assert.equal(parseTermsStrings('{'), undefined);
  });
});
