import assert from 'node:assert/strict';
import { encodingFinding } from '../../../src/core/check/encoding/encodingFinding';
import { encodeLegacy } from '../../../src/core/check/encoding/legacyBytes';
import { decodeAs, recognizeEncoding } from '../../../src/core/check/encoding/recognizeEncoding';
import { postFile } from '../../support/clippingFile';

const simplified = postFile({ title: '渡轮四月试航', body: '<p>港务局说，渡轮停航两年以后四月试航，票价不变。</p>' });
const traditional = postFile({ title: '渡輪四月試航', body: '<p>港務局說，渡輪停航兩年以後四月試航，票價不變。</p>' });

function legacy(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const bytes = encodeLegacy(text, encoding);
  assert.ok(bytes, `${encoding} can write the text`);
  return bytes;
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('The encoding of a file', () => {
  const files: readonly (readonly [encoding: string, bytes: Uint8Array, text: string])[] = [
    ['utf-8', utf8(traditional), traditional],
    ['utf-8-bom', utf8(`\ufeff${traditional}`), traditional],
    ['gb18030', legacy(simplified, 'gb18030'), simplified],
    ['big5', legacy(traditional, 'big5'), traditional],
    ['utf-16le', wide(`\ufeff${simplified}`, true), simplified],
    ['utf-16be', wide(`\ufeff${simplified}`, false), simplified],
  ];
  for (const [encoding, bytes, text] of files) {
    it(`is recognised: ${encoding}`, () => {
      const found = recognizeEncoding(bytes);
      assert.equal(found.encoding, encoding);
      assert.ok(found.confidence > 0.7);
      assert.deepEqual(decodeAs(bytes, found.encoding), { text, damaged: false });
    });
  }

  it('is told without a mark for UTF-16', () => {
    assert.equal(recognizeEncoding(wide(simplified, true)).encoding, 'utf-16le');
    assert.equal(recognizeEncoding(wide(simplified, false)).encoding, 'utf-16be');
  });

  it('is recognised from Traditional text in GB18030', () => {
    assert.equal(recognizeEncoding(legacy(traditional, 'gb18030')).encoding, 'gb18030');
  });

  it('is UTF-8 for ASCII and for nothing', () => {
    assert.deepEqual(recognizeEncoding(utf8('ferry')), { encoding: 'utf-8', confidence: 1 });
    assert.deepEqual(recognizeEncoding(new Uint8Array()), { encoding: 'utf-8', confidence: 1 });
  });

  it('stays UTF-8 when a few bytes are damaged', () => {
    const bytes = utf8(traditional);
    bytes[bytes.length - 30] = 0xff;
    assert.equal(recognizeEncoding(bytes).encoding, 'utf-8');
    assert.equal(decodeAs(bytes, 'utf-8').damaged, true);
  });

  it('is unknown for bytes that are no text', () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + (index >> 3) * 104_729) % 256 || 1);
    assert.equal(recognizeEncoding(bytes).encoding, 'unknown');
  });

  it('is told as a finding when it is not sound UTF-8', () => {
    const told = encodingFinding({ encoding: 'big5', confidence: 0.9 }, false);
    assert.equal(told?.message.text, 'The file is written in Big5, not in UTF-8.');
    assert.equal(encodingFinding({ encoding: 'utf-8', confidence: 1 }, false), undefined);
    assert.equal(encodingFinding({ encoding: 'utf-8', confidence: 0.9 }, true)?.code, 'encoding-not-utf-8');
  });
});
