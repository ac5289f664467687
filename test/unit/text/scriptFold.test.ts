import assert from 'node:assert/strict';
import { foldedIncludes, foldScript } from '../../../src/core/text/scriptFold';

describe('Folding of scripts', () => {
  it('makes Traditional and Simplified one', () => {
    assert.equal(foldScript('兩岸關係'), foldScript('两岸关系'));
  });

  it('makes regional forms one', () => {
    assert.equal(foldScript('臺灣裡'), foldScript('台湾裏'));
    assert.equal(foldScript('為羣眾着想'), foldScript('爲群衆著想'));
  });

  it('makes capitals and full-width forms plain', () => {
    assert.equal(foldScript('Ｇ７　ＮＡＴＯ'), 'g7 nato');
  });

  it('folds compatibility ideographs', () => {
    assert.equal(foldScript('\uf907'), foldScript('龜'));
  });

  it('keeps the length, so that offsets stay valid', () => {
    for (const text of ['關係İß', '𠮷野家', 'ﬁ…①']) assert.equal(foldScript(text).length, text.length);
  });

  it('is the same when it is done twice', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = foldScript(String.fromCharCode(unit));
      assert.equal(foldScript(once), once, `U+${unit.toString(16)}`);
    }
  });

  it('gives a text back unchanged when there is nothing to fold', () => {
    assert.equal(foldScript('한국어 text 中文'), '한국어 text 中文');
  });
});

describe('Looking for a folded word', () => {
  it('finds it in either script', () => {
    assert.ok(foldedIncludes('中俄關係緊張', foldScript('关系')));
    assert.ok(foldedIncludes('中俄关系紧张', foldScript('關係')));
  });

  it('finds it at the start, at the end and after a false start', () => {
    assert.ok(foldedIncludes('關係', foldScript('關係')));
    assert.ok(foldedIncludes('關關係', foldScript('關係')));
  });

  it('does not find what is not there', () => {
    assert.ok(!foldedIncludes('關心', foldScript('關係')));
    assert.ok(!foldedIncludes('關', foldScript('關係')));
  });

  it('finds nothing everywhere', () => {
    assert.ok(foldedIncludes('', ''));
  });
});
