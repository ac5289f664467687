import assert from 'node:assert/strict';
import { codesIn, findingsIn, fixed, theFinding } from '../../support/check';
import { postFile } from '../../support/clippingFile';

const simplified = '港务局说，渡轮停航两年以后四月试航，票价不变，码头的夜市也要在这个月重新开放。';
const traditional = '港務局說，渡輪停航兩年以後四月試航，票價不變，碼頭的夜市也要在這個月重新開放。';

/** Bytes of the characters that the two-byte encodings write, from the platform's own decoder. */
function bytesOf(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1)
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The bytes 80 to 9F of Windows-1252; Node's decoder leaves them as control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (unit) => windows.charAt(unit.charCodeAt(0) - 0x80));
}

const paragraph = (text: string): string => postFile({ body: `<p>${text}</p>` });

describe('Mojibake', () => {
  const misread: readonly (readonly [read: string, meant: string, right: string, text: string])[] = [
    ['GB18030 (GBK)', 'UTF-8', simplified, readAs(utf8(simplified), 'gb18030')],
    ['Windows-1252 (Latin-1)', 'UTF-8', traditional, readAs(utf8(traditional), 'windows-1252')],
    ['Windows-1252 (Latin-1)', 'GB18030 (GBK)', simplified, readAs(bytesOf(simplified, 'gb18030'), 'windows-1252')],
    ['Windows-1252 (Latin-1)', 'Big5', traditional, readAs(bytesOf(traditional, 'big5'), 'windows-1252')],
    ['GB18030 (GBK)', 'Big5', traditional, readAs(bytesOf(traditional, 'big5'), 'gb18030')],
    ['Big5', 'GB18030 (GBK)', simplified, readAs(bytesOf(simplified, 'gb18030'), 'big5')],
  ];
  for (const [read, meant, right, garbled] of misread) {
    it(`of ${meant} read as ${read} is told with both encodings`, () => {
      const [found] = findingsIn(paragraph(garbled)).filter(({ code }) => code === 'mojibake');
      const [foundRead, foundMeant, text = ''] = found?.message.args ?? [];
      assert.deepEqual([foundRead, foundMeant], [read, meant]);
      assert.ok(right.startsWith(String(text).slice(0, 8)));
    });
  }

  for (const [read, meant, right, text] of misread.filter(([, , , text]) => !/[\ufffd]/.test(text))) {
    it(`of ${meant} read as ${read} is turned back, on request only`, () => {
      const source = paragraph(text);
      const found = theFinding(source, 'mojibake');
      assert.equal(fixed(source, found), paragraph(right));
      assert.equal(found.fixes[0]?.safe, false);
    });
  }

  it('in the middle of sound text is found alone', () => {
    const wrong = readAs(utf8('渡轮停航'), 'gb18030');
    const source = paragraph(`港务局说，${wrong}，四月试航。`);
    assert.equal(fixed(source, theFinding(source, 'mojibake')), paragraph('港务局说，渡轮停航，四月试航。'));
  });

  it('of punctuation and accents is found', () => {
    const source = paragraph(readAs(utf8('the port’s café'), 'windows-1252'));
    const found = findingsIn(source);
    assert.equal(found.length, 2);
    assert.deepEqual(
      found.map(({ message }) => message.args[2]),
      ['’', 'é'],
    );
  });

  it('of a title is found in front matter and link line', () => {
    const title = readAs(utf8('渡轮四月试航'), 'gb18030');
    assert.deepEqual(codesIn(postFile({ title })), ['mojibake', 'mojibake']);
  });

  it('that lost its last character is told and not mended', () => {
    const whole = readAs(utf8('渡轮四月试航了'), 'gb18030');
    const source = paragraph(whole);
    assert.ok(whole.endsWith('\ufffd'), 'an odd number of characters ends in half a pair');
    assert.deepEqual(theFinding(source, 'mojibake').fixes, []);
  });

  it('that lost all its text is told', () => {
    const source = paragraph('渡轮锟斤拷锟斤拷锟斤拷试航');
    assert.equal(theFinding(source, 'mojibake').message.key, 'mojibake.lost');
    const big5 = paragraph(readAs(utf8(traditional), 'big5'));
    assert.ok(codesIn(big5).includes('mojibake'));
  });

  const sound: readonly (readonly [what: string, text: string])[] = [
    ['Simplified', simplified],
    ['Traditional', traditional],
    ['an article about it', '屏幕上显示“锟斤拷”和“烫烫烫”的原因是编码错误。'],
    ['a list of names', '欧阳锜、赫连琨、淳于髡、澹台锴、皇甫鑫、尉迟鏊、公冶鋆、轩辕鉴、司徒镳、端木龑'],
    ['Japanese', '渡し船は二年ぶりに四月から試験運航を始めると港務局が発表しました。'],
    ['French', 'Le ferry reprendra en avril après deux années d’arrêt, à Nâ–Wân ; « ça ira » — déjà vu…'],
    ['Portuguese in capitals', 'SÃO JOÃO, AVIAÇÃO E NAVEGAÇÃO: ÀS 9H, Nº 1ª'],
    ['Vietnamese', 'Phà sẽ chạy thử vào tháng tư sau hai năm ngừng hoạt động.'],
    ['rare characters of metal and fish', '鐨銑鋅鎳鋁鏡鑰鐵鎮錄，鰻鱸鱒鮭鯨鯉鯧鱔。'],
    ['dashes and dots', '他说——不对……是“四月”——对吧？！·、；'],
  ];
  for (const [what, text] of sound) {
    it(`is not seen in ${what}`, () => {
      assert.deepEqual(codesIn(paragraph(text)), []);
    });
  }
});
