import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameForm } from '../../../../src/core/names/name';
import { namesFromCsv, namesToCsv } from '../../../../src/core/names/project/nameCsv';
import { namesFromTbx } from '../../../../src/core/names/project/namesFromTbx';
import { namesToTbx } from '../../../../src/core/names/project/namesToTbx';
import type { ProjectName } from '../../../../src/core/names/projectName';

const putin: ProjectName = {
  latin: 'Vladimir Putin',
  aliases: ['Putin & Co <x>', 'V. Putin'],
  kind: 'person',
  forms: [
    { region: 'tw', text: '普丁', isMain: true, count: 12 },
    { region: 'cn', text: '普京', isMain: true },
    { region: 'hk', text: '普京', isMain: true },
    { region: 'tw', text: '蒲亭', isMain: false },
  ],
  note: 'said "so", and; more',
};
const withoutSource = (names: readonly ProjectName[]): readonly ProjectName[] =>
  names.map(({ latin, aliases, kind, forms, note }) => ({ latin, aliases, kind, forms, note }));

describe('Names as CSV', () => {
  it('come back as they were', () => {
    assert.deepEqual(withoutSource(namesFromCsv(namesToCsv([putin])).names), [putin]);
  });

  it('are read from the table of another program: semicolons, own columns, no mark', () => {
    const { names, skipped } = namesFromCsv('cn;mine;latin\n"普京";x;"Putin; ""V"""\n;;Nobody\n');
    assert.deepEqual(withoutSource(names), [
      {
        latin: 'Putin; "V"',
        aliases: [],
        kind: 'other',
        forms: [{ region: 'cn', text: '普京', isMain: true }],
        note: '',
      },
    ]);
    assert.equal(skipped, 1);
  });

  it('hold no cell that a spreadsheet would take for a formula', () => {
    const named = { ...putin, latin: '=1+1', note: "'-x" };
    assert.match(namesToCsv([named]), /\r\n'=1\+1,/);
    assert.deepEqual(withoutSource(namesFromCsv(namesToCsv([named])).names), [named]);
  });
});

describe('Names as TBX', () => {
  it('are concepts with terms in the languages of their places', () => {
    const tbx = namesToTbx([putin], 'Names');
    assert.match(tbx, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en"/);
    assert.match(tbx, /<descrip type="subjectField">person<\/descrip>/);
    assert.deepEqual(
      [...tbx.matchAll(/<langSec xml:lang="([^"]+)">/g)].map((match) => match[1]),
      ['en', 'zh-TW', 'zh-CN', 'zh-HK'],
    );
    assert.match(tbx, /<term>Putin &amp; Co &lt;x&gt;<\/term>/);
  });

  it('come back as they were', () => {
    assert.deepEqual(withoutSource(namesFromTbx(namesToTbx([putin], 'Names')).names), [putin]);
  });

  it('are read in the style that has tags for categories, and in the form of 2008', () => {
    const tagged =
      '<tbx><text><body><conceptEntry><min:subjectField>place</min:subjectField><langSec xml:lang="zh-Hant"><termSec>' +
      '<term>雪<hi>梨</hi></term></termSec></langSec><langSec xml:lang="de"><termSec><term>Sydney!</term></termSec></langSec>' +
      '<langSec xml:lang="en-AU"><termSec><term><![CDATA[Sydney]]></term></termSec></langSec></conceptEntry></body></text></tbx>';
    const old =
      '<!DOCTYPE martif SYSTEM "x" [<!ENTITY a "b">]><martif><text><body><termEntry id="1"><langSet xml:lang="zh-CN">' +
      "<ntig><termGrp><term>悉尼&#x2014;&a;</term></termGrp></ntig></langSet><langSet xml:lang='en'><tig><term>Sydney</term>" +
      '</tig></langSet></termEntry><termEntry><langSet xml:lang="en"><tig><term>x</term></tig></langSet></termEntry></body></text></martif>';
    const [first] = namesFromTbx(tagged).names;
    assert.deepEqual(
      [first?.latin, first?.kind, first?.forms[0]?.text, first?.forms[0]?.region],
      ['Sydney', 'place', '雪梨', 'tw'],
    );
    const read = namesFromTbx(old);
    assert.deepEqual([read.names[0]?.latin, read.names[0]?.forms[0]?.text, read.skipped], ['Sydney', '悉尼—&a;', 1]);
  });

  it('are read in linear time, whatever the file is', () => {
    for (const piece of ['<a ', '<!DOCTYPE [', '</', '<!--', '<a "', "<a '", '<![CDATA[', '&#', '<a>', '<aaaa']) {
      const start = performance.now();
      namesFromTbx(piece.repeat(300_000));
      assert.ok(performance.now() - start < 3_000, piece);
    }
  });

  it('are never failed on, and hold any text', function () {
    this.timeout(20_000);
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (text) => void namesFromTbx(`<conceptEntry><langSec xml:lang="zh">${text}`)),
      { numRuns: 50 },
    );
    const plain = fc
      .string({
        unit: fc.constantFrom('王', '<', '&', '"', "'", 'a', ']]>', '𠮷', '&amp;'),
        minLength: 1,
        maxLength: 6,
      })
      .filter((text) => text.trim() !== '');
    const forms = fc.uniqueArray(fc.tuple(fc.constantFrom<NameForm['region']>('tw', 'cn'), plain), {
      minLength: 1,
      selector: ([region, text]) => `${region} ${text}`,
    });
    fc.assert(
      fc.property(plain, forms, (latin, pairs) => {
        const placed = pairs.map(([region, text], index) => ({
          region,
          text,
          isMain: !pairs.slice(0, index).some(([other]) => other === region),
        }));
        const places = (['tw', 'cn'] as const).flatMap((region) => placed.filter((form) => form.region === region));
        const sorted = [...places.filter((form) => form.isMain), ...places.filter((form) => !form.isMain)];
        const name: ProjectName = { latin, aliases: [], kind: 'work', forms: sorted, note: latin };
        assert.deepEqual(withoutSource(namesFromTbx(namesToTbx([name], 'x')).names), [name]);
      }),
    );
  });
});
