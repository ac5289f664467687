import assert from 'node:assert/strict';
import type { Facts } from '../../../../src/core/article/facts/facts';
import { readClipping } from '../../../../src/core/session';
import { linkedFile, postFile } from '../../../support/clippingFile';
import { paragraph, readBody } from '../../../support/reading';

function factsOf(source: string): Facts {
  return readClipping(source).article.facts;
}

const hans = '<p>塞尔温港务局周二表示，停航两年的渡轮将在四月试航，票价维持不变，每天往返六班。</p>';
const english = '<p>The port authority said on Tuesday that the ferry would return in April, with fares unchanged.</p>';

describe('The facts of a clipping', () => {
  describe('title', () => {
    it('is the front matter’s', () => {
      const source = postFile({ title: '渡輪復航', linkTitle: '渡輪' });
      const { title } = factsOf(source);
      assert.deepEqual([title?.value, title?.from], ['渡輪復航', 'front-matter']);
      assert.equal(source.slice(title?.source?.start, title?.source?.end), '渡輪復航');
    });
    it('is the link line’s without front matter', () => {
      const { title } = factsOf(linkedFile({ title: '[國際] 渡輪' }));
      assert.deepEqual([title?.value, title?.from], ['[國際] 渡輪', 'link-line']);
    });
    it('is the page’s own on a saved page', () => {
      const { title } = factsOf(
        '<html><head><title>渡輪 - 海岸報</title><meta property="og:title" content="渡輪"></head><body>',
      );
      assert.deepEqual([title?.value, title?.from], ['渡輪', 'page']);
    });
    it('stands at the head of the text', () => {
      const { article } = readClipping(postFile({ title: '渡輪復航' }));
      const [first] = article.blocks;
      assert.deepEqual([first?.role, first?.kind, article.text.slice(0, first?.end)], ['title', 'heading', '渡輪復航']);
    });
    it('is the heading in the text of a saved page', () => {
      const { article } = readClipping(
        `<html><head><title>渡輪</title></head><body><h1>渡輪</h1>${paragraph}</body></html>`,
      );
      const titles = article.blocks.filter(({ role }) => role === 'title');
      assert.deepEqual(
        titles.map(({ reason }) => reason),
        ['title-heading'],
      );
    });
  });

  describe('address', () => {
    it('is the front matter’s', () =>
      assert.equal(factsOf(postFile({ from: 'https://a.example/1' })).url?.value, 'https://a.example/1'));
    it('is the link line’s without front matter', () => {
      assert.deepEqual([factsOf(linkedFile({ from: 'https://a.example/1' })).url?.from], ['link-line']);
    });
    it('is the link line’s where the front matter’s is none of the web', () => {
      const source = postFile().replace('from: https', 'from: ftp');
      assert.equal(factsOf(source).url?.from, 'link-line');
    });
    it('is the canonical one on a saved page', () => {
      const { url } = factsOf('<html><head><link rel="canonical" href="https://a.example/1"></head><body>');
      assert.deepEqual([url?.value, url?.from], ['https://a.example/1', 'page']);
    });
    it('is the one a browser saved the page from', () => {
      const { url } = factsOf('<!-- saved from url=(0019)https://a.example/1 -->\n<html><head></head><body>');
      assert.equal(url?.value, 'https://a.example/1');
    });
    it('is none with any other scheme', () => {
      assert.equal(factsOf('<html><head><link rel="canonical" href="javascript:x"></head><body>').url, undefined);
    });
  });

  describe('outlet', () => {
    it('is known by its tag and named in the script of the text', () => {
      const { outlet, outletId, region } = factsOf(postFile({ tag: '(臺)中央社CNA', body: paragraph }));
      assert.deepEqual([outlet?.value, outletId, region], ['中央社', 'cna', 'TW']);
    });
    it('is named in Simplified for a Simplified text', () => {
      assert.equal(factsOf(postFile({ title: '渡轮', tag: '大纪元', body: hans })).outlet?.value, '大纪元');
    });
    it('is spelled as the file spells it where that is one of its names', () => {
      const facts = factsOf(postFile({ title: 'Ferry', author: 'a', tag: '路透', body: english }));
      assert.equal(facts.outlet?.value, '路透');
      assert.equal(factsOf(postFile({ tag: '德国之声', body: paragraph })).outlet?.value, '德国之声');
    });
    it('is named in the script of the file’s own tag', () => {
      const facts = factsOf(postFile({ title: 'Ferry', author: 'a', tag: '经济学人en', body: english }));
      assert.equal(facts.outlet?.value, '经济学人');
    });
    it('is named in English for an English text where only the address tells it', () => {
      const file = linkedFile({ title: 'Ferry', from: 'https://www.reuters.com/1', body: english });
      assert.equal(factsOf(file).outlet?.value, 'Reuters');
    });
    it('is known by the host of the address', () => {
      const { outlet, outletId } = factsOf(linkedFile({ from: 'https://www.cna.com.tw/news/1.aspx', body: paragraph }));
      assert.deepEqual([outlet?.from, outletId], ['url', 'cna']);
    });
    it('is what the tag says where no table knows it', () => {
      const { outlet, outletId } = factsOf(postFile({ tag: '南灣日報' }));
      assert.deepEqual([outlet?.value, outlet?.from, outletId], ['南灣日報', 'front-matter', undefined]);
    });
    it('is the tag’s and not the author’s', () => {
      assert.equal(factsOf(postFile({ author: '林若溪', tag: '南灣日報' })).outlet?.value, '南灣日報');
    });
  });

  describe('byline', () => {
    const namesOf = (facts: Facts) => facts.byline.map(({ value, from }) => [value.name, value.role, from]);

    it('has the reporters of the dateline, with the place cut off', () => {
      const body = `<p>（海岸社記者林若溪、周晚舟台北10日電）${'渡輪將在四月試航。'.repeat(4)}</p>`;
      assert.deepEqual(namesOf(readBody(body).facts), [
        ['林若溪', 'reporter', 'dateline'],
        ['周晚舟', 'reporter', 'dateline'],
      ]);
    });
    it('has translators and editors from the credits below', () => {
      const body = `${paragraph}<p>渡輪將在四月試航。（譯者：林若溪/核稿：陳啟航）1120622</p>`;
      assert.deepEqual(namesOf(readBody(body).facts), [
        ['林若溪', 'translator', 'byline'],
        ['陳啟航', 'editor', 'byline'],
      ]);
    });
    it('leaves photographers out', () => {
      const body = `<p>記者：林若溪\u3000攝影：何雲起</p>${paragraph}`;
      assert.deepEqual(namesOf(readBody(body).facts), [['林若溪', 'reporter', 'byline']]);
    });
    it('has the front matter’s author when that is a person', () => {
      assert.deepEqual(namesOf(factsOf(postFile({ author: '林若溪', tag: '南灣日報' }))), [
        ['林若溪', 'author', 'front-matter'],
      ]);
    });
    it('has no author that is only the outlet', () => {
      assert.deepEqual(namesOf(factsOf(postFile({ author: '(臺)中央社CNA', tag: '(臺)中央社CNA' }))), []);
    });
    it('has each name once', () => {
      const body = `<p>記者：林若溪</p>${paragraph}<p>（記者：林若溪）</p>`;
      assert.equal(readBody(body, { author: '林若溪', tag: '南灣日報' }).facts.byline.length, 1);
    });
    it('says where each name was read', () => {
      const source = postFile({ body: `<p>記者：林若溪</p>${paragraph}` });
      const [person] = factsOf(source).byline;
      assert.equal(source.slice(person?.source?.start, person?.source?.end), '記者：林若溪');
    });
    it('has Latin names with their blanks', () => {
      assert.deepEqual(namesOf(readBody(`<div class="byline">Ada Marsh and Tom Okafor</div>${paragraph}`).facts), [
        ['Ada Marsh', 'author', 'byline'],
        ['Tom Okafor', 'author', 'byline'],
      ]);
    });
  });

  describe('dateline', () => {
    const datelineOf = (text: string) =>
      readBody(`<p>${text}渡輪將在四月試航，票價維持不變。</p>`).facts.dateline?.value;

    it('says its place and day', () => {
      assert.deepEqual(datelineOf('（中央社莫斯科22日綜合外電報導）'), {
        text: '（中央社莫斯科22日綜合外電報導）',
        place: '莫斯科',
        day: 22,
      });
    });
    it('says its month where it is printed', () => {
      const dateline = datelineOf('路透伦敦/布鲁塞尔12月24日 - ');
      assert.deepEqual([dateline?.place, dateline?.month, dateline?.day], ['伦敦/布鲁塞尔', 12, 24]);
    });
    it('may say no place', () => assert.equal(datelineOf('（德国之声中文网）')?.place, undefined));
  });

  describe('script and language', () => {
    const languageOf = (title: string, body: string): readonly string[] => {
      const { script, language } = factsOf(postFile({ title, body }));
      return [script, language];
    };
    it('Traditional', () => assert.deepEqual(languageOf('渡輪復航', paragraph), ['hant', 'zh-Hant']));
    it('Simplified', () => assert.deepEqual(languageOf('渡轮复航', hans), ['hans', 'zh-Hans']));
    it('English', () => assert.deepEqual(languageOf('Ferry to return', english), ['none', 'en']));
    it('Japanese', () =>
      assert.deepEqual(
        languageOf(
          'フェリー',
          '<p>フェリーは四月から運航を再開すると発表した。料金はこれまでと変わらないという。</p>',
        )[1],
        'ja',
      ));
    it('mixed text is of the script that most of it has', () => {
      const traditional = paragraph.repeat(3);
      assert.deepEqual(languageOf('渡輪', `${traditional}${hans.repeat(2)}`), ['mixed', 'zh-Hant']);
    });
    it('is told by the report and not by what stands around it', () => {
      const furniture = `<div class="related">${hans.repeat(3)}</div>`;
      assert.deepEqual(languageOf('渡輪復航', paragraph.repeat(4) + furniture), ['hant', 'zh-Hant']);
    });
    it('is told by the title where there is no text', () =>
      assert.deepEqual(languageOf('港務局稱渡輪復航', ''), ['hant', 'zh-Hant']));
    it('is what a saved page in another language says', () => {
      assert.equal(
        factsOf(
          `<html lang="de"><head></head><body><p>${'Die Fähre kommt im April zurück. '.repeat(4)}</p></body></html>`,
        ).language,
        'de',
      );
    });
  });

  it('tags are those of the front matter, with their place', () => {
    const source = postFile({ tag: 'RTI 中央廣播電臺' });
    const [tag] = factsOf(source).tags;
    assert.deepEqual([tag?.value, tag?.from], ['RTI 中央廣播電臺', 'front-matter']);
    assert.equal(source.slice(tag?.source?.start, tag?.source?.end), 'RTI 中央廣播電臺');
  });
});
