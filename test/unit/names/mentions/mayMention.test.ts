import assert from 'node:assert/strict';
import type { Name } from '../../../../src/core/names/name';
import { mayMention, wantedForms } from '../../../../src/core/names/mentions/wantedForms';

const name: Name = {
  key: 'vladimir putin',
  latin: 'Vladimir Putin',
  aliases: ['Władimir Putin'],
  kind: 'person',
  forms: [
    { text: '蒲亭', region: 'tw', isMain: true },
    { text: '普京', region: 'cn', isMain: true },
    { text: '弗拉基米尔·普京', region: 'cn', isMain: false },
  ],
  source: 'archive',
  isChecked: true,
  note: '',
};
const wanted = wantedForms([name]);
const may = (source: string): boolean => mayMention(source, wanted);

describe('mayMention', () => {
  it('refuses a source without any rendering', () => {
    assert.equal(may('<p>港務局宣布，航線下週復航。普通話，京城。</p>'), false);
  });

  it('takes every rendering in either script', () => {
    for (const text of ['蒲亭', '普京', 'Vladimir Putin', 'VLADIMIR PUTIN', 'putin']) {
      assert.equal(may(`<p>總統${text}說</p>`), true, text);
    }
    assert.equal(
      mayMention('盧卡申科', wantedForms([{ ...name, forms: [{ text: '卢卡申科', region: 'cn', isMain: true }] }])),
      true,
    );
  });

  it('is not misled by tags, comments, line ends and blanks inside of a name', () => {
    assert.equal(may('普<b class="x">京</b>'), true);
    assert.equal(may('普<a title="a > b" href=\'c>d\'>京</a>'), true);
    assert.equal(may('普<!-- 王 > -->京'), true);
    assert.equal(may('Vladimir\n   Putin, 蒲\u200b亭'), true);
  });

  it('does not find a name in an address or a comment', () => {
    assert.equal(may('<a href="/普京">連結</a><!-- 普京 -->'), false);
  });

  it('reads character references', () => {
    assert.equal(may('&#26222;&#x4EAC;'), true);
    assert.equal(may('Vladimir&nbsp;Putin'), true);
    assert.equal(may('普&shy;京'), true);
    assert.equal(may('普&amp;京 &#8220;&#x1F600;'), false);
  });

  it('lets a clipping be read that names a character it does not know', () => {
    assert.equal(may('<p>W&lstrok;adimir</p>'), true);
    assert.equal(may('<p>AT&T, Q&AB;</p>'), true);
    assert.equal(may('<p>AT&T</p>'), false);
  });

  it('passes over accents, points and hyphens', () => {
    assert.equal(
      mayMention('Jean Claude Junckér', wantedForms([{ ...name, latin: 'Jean-Claude Juncker', forms: [] }])),
      true,
    );
    assert.equal(may('弗拉基米爾．普京'), true);
  });

  it('takes a lone < and an unended tag for what they are', () => {
    assert.equal(may('1 < 2，普京'), true);
    assert.equal(may('普京<b'), true);
  });

  it('takes time linear in the source', () => {
    const time = (length: number): number => {
      const start = performance.now();
      may('普<&#'.repeat(length));
      return performance.now() - start;
    };
    time(1_000);
    assert.ok(time(200_000) < 1_500);
  });
});
