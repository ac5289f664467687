import assert from 'node:assert/strict';
import type { ClippingDraft } from '../../../support/clippingFile';
import { bodyBlocks, otherParagraph, paragraph, readBody } from '../../../support/reading';
import { catches, leaves } from '../../../support/roleCases';

const picture = '<img src="https://pictures.example/boat.jpg" alt="南灣渡輪在碼頭邊試車">';
const text = '南灣渡輪昨天在碼頭邊';

describe('A caption', () => {
  catches('caption: caption-small-print', {
    'small print in a box of its own': { body: `${picture}<div><small>${text}</small></div>${paragraph}`, text },
  });
  catches('caption: caption-repeats-alt', {
    'the picture’s alternative text': { body: `${picture}<div>南灣渡輪在碼頭邊試車</div>${paragraph}`, text: '試車' },
  });
  catches('caption: caption-in-figure', {
    'the words in a figure': { body: `<figure>${picture}<p>${text}</p></figure>${paragraph}`, text },
    'the words under a player': {
      body: `<figure><video src="https://video.example/1.mp4"></video><p>${text}</p></figure>${paragraph}`,
      text,
    },
  });
  catches('caption: caption-credit', {
    'a line with a credit right under a picture': { body: `${picture}<p>${text}（林若溪攝）</p>${paragraph}`, text },
    'a line with a photographer’s name': { body: `${picture}<p>${text} 圖：林若溪</p>${paragraph}`, text },
    'a line with an agency’s credit anywhere': {
      body: `${paragraph}<p>${text}（圖／Getty Images）</p>${otherParagraph}`,
      text,
    },
  });

  leaves({
    'the paragraph under a picture': { body: `${picture}<p>${text}試車，吸引不少民眾圍觀。</p>${paragraph}`, text },
    'small print in a sentence': { body: `<p>船班<small>${text}</small>照常。</p>${paragraph}`, text },
    'text in a figure without a picture': { body: `<figure><p>${text}</p></figure>${paragraph}`, text },
    'a sentence that speaks of pictures': {
      body: `${picture}<p>${text}展出他攝影的作品（共三十張），免費參觀。</p>${paragraph}`,
      text,
    },
    'a credit far from any picture': { body: `${paragraph}<p>${text}（林若溪攝）</p>${otherParagraph}`, text },
    'a long text in a figure': {
      body: `<figure>${picture}<p>${'渡輪復航。'.repeat(70)}</p></figure>${paragraph}`,
      text: '渡輪復航。渡輪',
    },
  });

  it('is a paragraph, even in a list', () => {
    const [, caption] = bodyBlocks(
      readBody(`<ul><li><figure>${picture}<figcaption>${text}</figcaption></figure></ul>${paragraph}`),
    );
    assert.deepEqual([caption?.kind, caption?.role], ['paragraph', 'caption']);
  });
});

/** The role and reason of the one picture of a body. */
function pictureRole(tag: string, draft: ClippingDraft = {}): string {
  const [figure] = bodyBlocks(readBody(`${paragraph}${tag}${otherParagraph}`, draft)).filter(
    ({ kind }) => kind === 'figure',
  );
  return figure ? `${figure.role}: ${figure.reason}` : 'none';
}

describe('A picture of the site', () => {
  const site: Readonly<Record<string, string>> = {
    'in a folder of icons': '<img src="https://a.example/icons/print.png">',
    'named as a logo': '<img src="https://a.example/img/logo-2x.png">',
    'of a counter': '<img src="https://feeds.feedburner.com/~r/x">',
    'smaller than a thumb nail': '<img src="https://a.example/1.jpg" width="16" height="16">',
    'with an icon’s class': '<img class="site-icon" src="https://a.example/1.jpg">',
  };
  for (const [name, tag] of Object.entries(site)) {
    it(`is caught ${name}`, () => assert.equal(pictureRole(tag), 'other: site-picture'));
  }
  it('is caught when it stands in for a picture that is missing', () => {
    const tag = '<img src="https://img.solidot.org//0/446/liiLIZF8Uh6yM.jpg">';
    assert.notEqual(pictureRole(tag, { tag: '海岸報' }), 'none');
  });
  it('is not a photograph of a logo', () =>
    assert.equal(pictureRole('<img src="https://a.example/2026/logonberry.jpg">'), 'body: picture'));
  it('is not a photograph', () => assert.equal(pictureRole(picture), 'body: picture'));
  it('is not a wide low drawing', () =>
    assert.equal(pictureRole('<img src="https://a.example/1.png" width="640" height="48">'), 'body: picture'));
});

describe('A picture series', () => {
  const series = `<h3>相关图集：渡輪的一天</h3><div>${picture}<b>清晨：</b>船員上船</div><div><img src="https://a.example/2.jpg"><b>正午：</b>乘客下船</div>`;

  it('is caught from its heading to its last picture with text', () => {
    const roles = bodyBlocks(readBody(`${paragraph}${series}${otherParagraph}`)).map(({ role }) => role);
    assert.deepEqual(roles, ['body', 'related', 'related', 'related', 'related', 'related', 'body']);
  });
  it('is not the heading of a part of the report', () => {
    const roles = bodyBlocks(readBody(`${paragraph}<h3>图书馆的渡輪</h3>${picture}${otherParagraph}`)).map(
      ({ role }) => role,
    );
    assert.deepEqual(roles, ['body', 'body', 'body', 'body']);
  });
  it('does not begin with a paragraph', () => {
    assert.equal(bodyBlocks(readBody(`${paragraph}<p>图集：渡輪</p>${picture}${otherParagraph}`))[1]?.role, 'body');
  });
});
