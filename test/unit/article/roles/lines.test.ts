import { otherParagraph, paragraph } from '../../../support/reading';
import { catches, leaves, type RoleCase } from '../../../support/roleCases';

const above = (text: string, tag = 'p'): RoleCase => ({
  body: `<${tag}>${text}</${tag}>${paragraph}${otherParagraph}`,
  text,
});
const between = (text: string, tag = 'p'): RoleCase => ({
  body: `${paragraph}<${tag}>${text}</${tag}>${otherParagraph}`,
  text,
});
const below = (text: string, tag = 'p'): RoleCase => ({
  body: `${paragraph}${otherParagraph}<${tag}>${text}</${tag}>`,
  text,
});
const link = (text: string, href: string): RoleCase => ({
  body: `${paragraph}${otherParagraph}<p><a href="${href}">${text}</a></p>`,
  text,
});

describe('A line of time', () => {
  catches('timestamp: timestamp', {
    'a day first': above('26/07/2020 - 11:15'),
    'machine time': above('2020-12-10T01:20:46Z', 'i'),
    'machine time anywhere': between('2020-12-10T01:20:46Z'),
    'a mail’s time': above('Tue, 13 Oct 2020 21:56:44 GMT', 'i'),
    'Chinese time': above('2026年3月14日 上午 9:30'),
    'time with its label': above('發布時間：2026-03-14 09:30'),
    'English time': above('Posted on Jan 20th, 2021'),
    'time gone by': above('7 分钟前'),
  });
  leaves({
    'a day in a sentence': above('2026年3月14日渡輪復航'),
    'a day between paragraphs': between('2026年3月14日'),
    'a number': above('2026'),
    'a heading of a year': above('1990年代'),
  });
});

describe('A feed’s footer', () => {
  catches('feed-footer: feed-footer', {
    'the service’s advertisement': below('获取更多RSS：', 'div'),
    'the service’s address': link('https://feedx.net', 'https://feedx.net'),
    'the publishing system’s line': below('The post 渡輪 appeared first on 海岸.'),
    'the older line': below('Feed enhanced by Better Feed from Ozh'),
    'it above the text, too': above('获取更多RSS：', 'div'),
  });
  leaves({
    'a sentence about feeds': below('讀者可以用RSS閱讀器獲取更多內容'),
    'a sentence that begins alike': below('The post office on the pier reopened.'),
  });
});

describe('A control of the page', () => {
  catches('other: page-control', {
    'a continuation': below('......more'),
    'a link to the English version': below('点击查看本文英文版'),
    'a word of the player': between('view video in browser'),
    'a word of the page': below('發表評論'),
    'an advertisement’s label': between('Advertisement'),
  });
  catches('other: ruler', { 'a line drawn with characters': between('* * * * *'), 'a line of dashes': between('———') });
  catches('other: site-notice', { 'a notice between stars': below('※ 本網獲授權轉載，內容不代表立場 ※') });
  catches('other: disclaimer', { 'a disclaimer below': below('文章只反映作者觀點，不代表本報立場') });
  leaves({
    'a sentence with such a word': between('他說廣告太多了'),
    'a quotation of a control': between('按鈕上寫著「關閉」'),
    'two dashes': between('——'),
    'a disclaimer of somebody in the report': between('他強調，這番話不代表港務局的立場'),
  });
});

describe('A share bar', () => {
  catches('share: share-line', {
    'a word': below('分享：'),
    'an English word': below('Share this article'),
    'a link that posts': link('Facebook', 'https://www.facebook.com/sharer/sharer.php?u=x'),
  });
  leaves({ 'a sentence': below('居民分享了渡輪的照片'), 'a link to a page': below('臉書上的渡輪同好會') });
});

describe('A byline', () => {
  catches('byline: credit-line', {
    'names above the text': above('記者：林若溪　責任編輯：陳啟航'),
    'names below the text': below('（譯者：林若溪/核稿：陳啟航）'),
    'an English name': below('By Ada Marsh'),
  });
  catches('byline: byline-over-time', {
    'a name over a machine’s time': {
      body: `<div><i>林若溪<br>2020-12-23T13:18:52.397Z</i></div>${paragraph}`,
      text: '林若溪',
    },
  });
  catches('byline: byline-list', {
    'a name in a list above the text': { body: `<ul><li>林若溪</li></ul>${paragraph}`, text: '林若溪' },
  });
  catches('byline: signature', {
    'wires in brackets below': below('（法新社、美联社）'),
    'names with a source': below('林若溪/陳啟航/(海岸時報等)'),
  });
  catches('byline: biography', { 'what the reporter is': below('林若溪(Lin Ruoxi)是《海岸週刊》駐南灣記者。') });
  leaves({
    'a sentence with a reporter': between('記者在現場看到，碼頭邊已經排起長龍，還有人帶著帳篷過夜。'),
    'a sentence with a credit’s word above': above('作者認為渡輪應該復航。居民也同意。'),
    'a note under the name of a book': {
      body: `${paragraph}<p>《渡輪的一百年》</p><p>作者：林若溪</p>${otherParagraph}`,
      text: '作者：',
    },
    'names between paragraphs in brackets': between('（海岸時報）'),
  });
});

describe('A notice of rights', () => {
  catches('copyright: copyright-notice', {
    'a sign below': below('© 2026 海岸報'),
    'a long notice below': below('版权声明：本文所有内容受到著作权法保护，如无海岸报特别授权，不得擅自使用。'),
    'a phrase below': below('未經授權，請勿轉載。'),
  });
  leaves({
    'a sentence about rights': between('她說，未經授權的轉載傷害了作者。'),
    'the title of a law': above('《著作權法》修正案三讀，明年一月起施行，罰則加倍。'),
  });
});

describe('Key words', () => {
  catches('tags: tags-line', {
    'a line with a label below': below('標籤：渡輪、港口'),
    'hashtags that are links': link('#渡輪 #港口', 'https://nanwan.example/search?q=x'),
    'links to topics below': link('港口史', 'https://nanwan.example/tag/ferry'),
  });
  leaves({
    'a label in the text': between('分類：甲級、乙級'),
    'a hashtag of somebody': between('她寫道 #渡輪復航'),
    'a keyword link in a sentence': {
      body: `${paragraph}<p>他說<a href="https://nanwan.example/tag/ferry">渡輪</a>一定會復航，請大家放心。</p>${otherParagraph}`,
      text: '他說',
    },
  });
});

describe('Links to other reports', () => {
  catches('related: related-heading', {
    'a heading of such': below('延伸閱讀'),
    'an English one': below('Read more: the ferry'),
    'one in Simplified': below('更多新闻'),
  });
  catches('related: related-link', {
    'a link under such a heading': {
      body: `${paragraph}<p>延伸閱讀</p><p><a href="https://b.example/2">港口的一百年</a></p>`,
      text: '港口的',
    },
    'a link home at the end': link('港口的一百年', 'https://nanwan.example/news/2'),
  });
  catches('related: related-list', {
    'a list of links home': {
      body: `${paragraph}<ul><li><a href="/2">港口的一百年</a></ul>${otherParagraph}`,
      text: '港口的',
    },
  });
  leaves({
    'a sentence that begins alike': between('更多報導指出，渡輪復航的日子還沒有敲定，票價也可能再談。'),
    'a link elsewhere at the end': link('港務局的公告', 'https://port.example/notice'),
    'a list that the text announces': {
      body: `${paragraph}<p>他推薦三本書：</p><ul><li><a href="/2">港口的一百年</a></ul>${otherParagraph}`,
      text: '港口的',
    },
    'a list with words outside links': {
      body: `${paragraph}<ul><li><a href="/2">港口</a>的一百年史<li>夜市的故事</ul>${otherParagraph}`,
      text: '的一百年史',
    },
  });
});

describe('An appeal', () => {
  catches('promo: promotion', {
    'an invitation below': below('歡迎訂閱海岸電子報'),
    'an invitation above': above('关注我们的微信公众号：海岸'),
    'an invitation in brackets': between('（訂閱海岸電子報，每天一封）'),
  });
  leaves({
    'a sentence about subscribers': between('這家報紙的訂閱人數去年增加了一成，是十年來第一次。'),
    'an appeal in a report about appeals': { ...below('歡迎訂閱海岸電子報'), draft: { title: '海岸電子報訂閱破萬' } },
    'an appeal that is all there is': { body: '<p>歡迎訂閱海岸電子報</p>', text: '歡迎' },
  });
});
