import assert from 'node:assert/strict';
import type { Embed, Figure, ImageSource } from '../../../../src/core/article/article';
import { bodyBlocks, bodyTexts, readBody } from '../../../support/reading';

const picture = 'https://pictures.example/boat.jpg';

function figuresOf(body: string): readonly Figure[] {
  return bodyBlocks(readBody(body)).filter((block) => block.kind === 'figure');
}

function imagesOf(body: string): readonly ImageSource[] {
  return figuresOf(body).map(({ image }) => image);
}

function urlsOf(body: string): readonly string[] {
  return imagesOf(body).map(({ url }) => url);
}

function embedsOf(body: string): readonly Embed[] {
  return bodyBlocks(readBody(body)).filter((block) => block.kind === 'embed');
}

describe('A picture', () => {
  it('has its address, its alternative text and its size', () => {
    assert.deepEqual(imagesOf(`<img src="${picture}" alt=" 渡輪 " width="640" height="480px">`), [
      { url: picture, alt: '渡輪', width: 640, height: 480 },
    ]);
  });
  it('stands between the blocks of text around it', () => {
    assert.deepEqual(bodyTexts(readBody(`<p>甲<img src="${picture}">乙</p>`)), ['甲', '(figure)', '乙']);
  });
  it('leads to its tag in the file', () => {
    const article = readBody(`<p>甲</p><img src="${picture}">`);
    const [figure] = article.blocks.filter(({ kind }) => kind === 'figure');
    assert.ok(figure);
    assert.equal(figure.sourceEnd - figure.sourceStart, `<img src="${picture}">`.length);
  });
  it('has its address resolved against the report’s', () =>
    assert.deepEqual(urlsOf('<img src="/img/1.jpg">'), ['https://nanwan.example/img/1.jpg']));

  describe('that loads late is taken from', () => {
    for (const name of ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-orig-file']) {
      it(name, () =>
        assert.deepEqual(urlsOf(`<img src="https://a.example/blank.gif" ${name}="${picture}">`), [picture]),
      );
    }
    it('data-srcset', () => assert.deepEqual(urlsOf(`<img data-srcset="${picture} 1024w">`), [picture]));
    it('srcset, the widest that a column needs', () => {
      const set = 'https://a.example/s.jpg 320w, https://a.example/m.jpg 1024w, https://a.example/l.jpg 4000w';
      assert.deepEqual(urlsOf(`<img srcset="${set}">`), ['https://a.example/m.jpg']);
    });
    it('srcset with commas in its addresses', () => {
      assert.deepEqual(
        urlsOf('<img srcset="https://a.example/w_300,h_200/s.jpg 300w, https://a.example/w_600,h_400/m.jpg 600w">'),
        ['https://a.example/w_600,h_400/m.jpg'],
      );
    });
    it('the sources of its <picture>', () => {
      assert.deepEqual(
        urlsOf(`<picture><source data-srcset="${picture} 1024w"><img src="data:image/gif;base64,R0"></picture>`),
        [picture],
      );
    });
    it('its own src when its <picture> says more of other formats', () => {
      assert.deepEqual(urlsOf(`<picture><source srcset="https://a.example/1.webp"><img src="${picture}"></picture>`), [
        picture,
      ]);
    });
    it('no sources of a picture before it', () => {
      assert.deepEqual(
        urlsOf(`<picture><source srcset="${picture}"></picture><img src="data:image/gif;base64,R0">`),
        [],
      );
    });
  });

  describe('behind an image proxy is the one behind it', () => {
    it('with a slash before the query', () =>
      assert.deepEqual(urlsOf('<img src="https://images.weserv.nl/?url=pictures.example/boat.jpg">'), [picture]));
    it('without it', () =>
      assert.deepEqual(urlsOf('<img src="https://images.weserv.nl?url=pictures.example/boat.jpg">'), [picture]));
    it('with a scheme of its own', () => {
      assert.deepEqual(
        urlsOf('<img src="https://images.weserv.nl/?url=https%3A%2F%2Fpictures.example%2Fboat.jpg&amp;w=800">'),
        [picture],
      );
      assert.deepEqual(urlsOf('<img src="https://images.weserv.nl/?url=ssl:pictures.example/boat.jpg">'), [picture]);
    });
    it('unless it names no address of the web', () =>
      assert.deepEqual(urlsOf('<img src="https://images.weserv.nl/?url=">'), []));
  });

  describe('is none', () => {
    const none: Readonly<Record<string, string>> = {
      'without an address': '<img alt="渡輪">',
      'in the file itself': '<img src="data:image/png;base64,AAAA">',
      'that is a script': '<img src="javascript:alert(1)">',
      'of one dot': `<img src="${picture}" width="1" height="1">`,
      'of two dots': `<img src="${picture}" height="2">`,
    };
    for (const [name, body] of Object.entries(none)) it(name, () => assert.deepEqual(urlsOf(body), []));
  });

  describe('that comes twice', () => {
    it('is one right after itself', () =>
      assert.deepEqual(urlsOf(`<img src="${picture}"><img src="${picture}">`), [picture]));
    it('is one for readers without scripts', () => {
      assert.deepEqual(urlsOf(`<img data-src="${picture}?w=1"><noscript><img src="${picture}"></noscript>`), [
        `${picture}?w=1`,
      ]);
    });
    it('is two with text between', () =>
      assert.equal(urlsOf(`<img src="${picture}"><p>甲</p><img src="${picture}">`).length, 2));
  });

  describe('of an emoji', () => {
    it('is the character', () =>
      assert.deepEqual(bodyTexts(readBody('<p>甲<img class="emoji" alt="😀" src="https://s.w.org/1.png">乙</p>')), [
        '甲😀乙',
      ]));
    it('by its address, too', () => {
      assert.deepEqual(bodyTexts(readBody('<p>甲<img alt="😀" src="https://abs.twimg.com/emoji/v2/1.png"></p>')), [
        '甲😀',
      ]);
    });
    it('leads to its tag in the file', () => {
      const tag = '<img class="wp-smiley" alt=":)" src="https://s.w.org/1.png">';
      const { text, sourceMap } = readBody(`<p>甲${tag}乙</p>`);
      const at = text.indexOf(':)');
      const place = sourceMap.toSource({ start: at, end: at + 2 });
      assert.equal(place.end - place.start, tag.length);
    });
  });
});

describe('A player', () => {
  it('is a labelled link', () => {
    const [embed] = embedsOf('<iframe title="試航影片" src="https://video.example/embed/1"></iframe>');
    assert.deepEqual([embed?.media, embed?.url, embed?.label], ['frame', 'https://video.example/embed/1', '試航影片']);
  });
  it('is labelled by its host where it has no title', () => {
    assert.equal(embedsOf('<video src="https://video.example/1.mp4"></video>')[0]?.label, 'video.example');
  });
  it('may load late', () =>
    assert.equal(embedsOf('<iframe data-src="https://video.example/1"></iframe>')[0]?.url, 'https://video.example/1'));
  it('may have its address in a source', () => {
    const [embed] = embedsOf(
      '<audio controls><source src="https://audio.example/1.mp3"><source src="https://audio.example/1.ogg"></audio>',
    );
    assert.deepEqual([embed?.media, embed?.url], ['audio', 'https://audio.example/1.mp3']);
  });
  it('may be known by the number of its film', () => {
    assert.equal(
      embedsOf('<amp-youtube data-videoid="abcdefghijk"></amp-youtube>')[0]?.url,
      'https://www.youtube.com/watch?v=abcdefghijk',
    );
  });
  it('may have lost the blanks between its attributes', () => {
    const [embed] = embedsOf(
      '<youtube-playervideo-type="youtube"source="https://www.youtube.com/embed/abcdefghijk"></youtube-player>',
    );
    assert.equal(embed?.url, 'https://www.youtube.com/embed/abcdefghijk');
  });
  it('without a usable address has none', () => {
    const [embed] = embedsOf('<iframe src="javascript:alert(1)" srcdoc="<p>x"></iframe>');
    assert.equal(embed?.url, undefined);
  });
});
