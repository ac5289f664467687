import assert from 'node:assert/strict';
import { postFile } from '../../support/clippingFile';
import { codesIn, findingsIn, fixed, marked, theFinding } from '../../support/check';

const code = 'other-script-character';
/** Enough running text for a slip to be a slip. */
const traditional = `<p>${'塞爾溫港務局週二表示，停航兩年的渡輪將在四月試航，票價維持不變，每天往返六班，冬季另行公告。'.repeat(16)}</p>`;
const simplified = `<p>${'塞尔温港务局周二表示，停航两年的轮渡将在四月试航，票价维持不变，每天往返六班，冬季另行公告。'.repeat(16)}</p>`;

const hant = (body: string): string => postFile({ title: '渡輪四月試航', body: traditional + body });
const hans = (body: string): string => postFile({ title: '轮渡四月试航', body: simplified + body });
const marks = (source: string): readonly string[] =>
  findingsIn(source)
    .filter((one) => one.code === code)
    .map((one) => marked(source, one));

describe('Characters of the other script', () => {
  it('are told in a report of one script, neighbours together', () => {
    assert.deepEqual(marks(hant('<p>港務局說，这個航班关係兩岸。</p>')), ['这', '关']);
    assert.deepEqual(marks(hans('<p>港务局说，这时候他們的關係很好，还会说话。</p>')), ['們', '關係']);
  });

  it('are converted by the fix, and nothing else is', () => {
    const source = hans('<p>港务局说，他們很好。</p>');
    assert.equal(fixed(source, theFinding(source, code)), source.replace('們', '们'));
  });

  it('offer each character that a Simplified one can stand for', () => {
    const source = hant('<p>港務局說，航班又出发了。</p>');
    const { fixes } = theFinding(source, code);
    assert.deepEqual(
      fixes.map(({ edits, safe }) => [edits[0]?.newText, safe]),
      [
        ['發', false],
        ['髮', false],
      ],
    );
  });

  it('have no fix where the file writes them as an entity', () => {
    assert.deepEqual(theFinding(hans('<p>港务局说，他&#20497;很好。</p>'), code).fixes, []);
  });

  it('are told in titles and captions, and not in furniture', () => {
    const source = postFile({
      title: '轮渡關闭',
      body: `${simplified}<div class="related"><div>延伸阅读</div><ul><li><a href="https://a.example/1">他們</a></li></ul></div>`,
    });
    assert.deepEqual(marks(source), ['關']);
  });

  const notTold: Readonly<Record<string, string>> = {
    'a title of a work in the other script': hans('<p>他在《關係學》里这样写，说得很清楚。</p>'),
    'a quotation in the other script': hans('<p>墙上写着“歡迎來到臺灣”几个大字，还有时间。</p>'),
    'a name in brackets': hant('<p>作家張樂平（张乐平）說，這是他們的關係。</p>'),
    'a link whose text is in the other script': hant('<p>詳見<a href="https://a.example/1">说明书</a>，這裡有說。</p>'),
    'a long run in the other script': hans('<p>牌子上是歡迎來這裡几个字，还有时间。</p>'),
    'a paragraph in the other script': hans('<p>他們說關係很好。</p>'),
    Japanese: hant('<p>出入国管理及び難民認定法的規定，這裡說得很清楚。</p>'),
    'an address': hans('<p>见https://a.example/關 ，说得很清楚。</p>'),
  };
  for (const [what, source] of Object.entries(notTold)) {
    it(`are not told in ${what}`, () => assert.deepEqual(marks(source), []));
  }

  it('are not told where both scripts are there in earnest', () => {
    assert.ok(
      !codesIn(postFile({ body: `<p>${'關係這裡'.repeat(10)}</p><p>${'关系这里'.repeat(4)}</p>` })).includes(code),
    );
  });
});
