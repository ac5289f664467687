import type { Language, Prose } from './prose';

/** How one kind of outlet writes the bodies of its items. */
export interface OutletBody {
  readonly tag: string;
  readonly language: Language;
  readonly address: (number: number) => string;
  /** Share of the archive, in parts of 100. */
  readonly weight: number;
  readonly write: (prose: Prose, paragraphs: number) => string;
}

const many = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');
const paragraphs = (prose: Prose, count: number): string => many(count, () => `<p>${prose.paragraph()}</p>`);
const photo = (prose: Prose): string => `https://pictures.example/${String(prose.number(1, 99_999))}_1024.jpg`;

const feedFooter =
  '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net" style="color:orange" target="_blank">https://feedx.net</a> <br></div>';

/** Wire copy in wrapped paragraphs with a lazy picture, boxes between them and a hidden carousel below. */
function wire(prose: Prose, count: number): string {
  const box = `<div class="media"><div class="insertGroup"><a class="insert" href="https://wire.example/news/1.aspx">${prose.title()}</a></div></div>`;
  const carousel = many(
    8,
    () =>
      `<li><a href="https://wire.example/news/2.aspx"><img alt="${prose.title()}" data-src="${photo(prose)}"><span>${prose.title()}</span></a></li>`,
  );
  return `<div><div><picture><source media="(min-width: 600px)" data-srcset="${photo(prose)} 1024w"><img class="lazyload" data-src="${photo(prose)}" alt="${prose.title()}"></picture></div></div>
<div class="paragraph"><p>（海岸社記者${prose.name()}南灣10日電）${prose.paragraph()}</p>${paragraphs(prose, count - 2)}${box}<p>${prose.paragraph()}（編輯：${prose.name()}）1120622</p></div><div id="TopNews" style="display: none"><ul class="carousel">${carousel}</ul></div>`;
}

/** A radio's page: a date, a padded lead, indented paragraphs, a share block. */
function radio(prose: Prose, count: number): string {
  return `<div>26/07/2020 - 11:15</div><div><img src="${photo(prose)}"><p><strong>            ${prose.sentence()}</strong></p><div class="t-content__body">${many(count, () => `<p>    ${prose.paragraph()}&nbsp;</p>`)}<div class="o-self-promo"><div class="o-self-promo__inner"></div></div><p class="t-copyright">© 2020 AFP</p></div></div>${feedFooter}`;
}

/** Plain paragraphs with an advertisement in the middle and captions outside any figure. */
function morningPaper(prose: Prose, count: number): string {
  const half = Math.ceil(count / 2);
  const figure = `<div class="figure-media"><img class="img-fluid lazyload" data-src="${photo(prose)}"></div><figcaption>${prose.title()}</figcaption>`;
  return `${figure}${paragraphs(prose, half)}<section id="imu"><div id="dfp-ad-imu1-wrapper"><div id="dfp-ad-imu1"></div></div></section>${paragraphs(prose, count - half)}`;
}

/** Short wire items with a machine's time above and a byline in brackets below. */
function ticker(prose: Prose, count: number): string {
  return `<div><i>2020-12-10T01:20:46Z</i></div>${many(count, (at) => `<p>${at === 0 ? '海岸社南湾12月9日 - ' : ''}${prose.paragraph()}</p>`)}<p>(完)</p><p>（编译 ${prose.name()}; 审校 ${prose.name()}）</p>`;
}

/** A proxied picture with small print, then paragraphs in which every second sentence links to a tag. */
function broadcaster(prose: Prose, count: number): string {
  const linked = (): string =>
    `<p>${prose.sentence()}<a href="https://broadcast.example/tag/ferry.html">${prose.heading()}</a>${prose.paragraph()}</p>`;
  return `<div><i>Tue, 13 Oct 2020 21:56:44 GMT</i></div><div><img src="https://images.weserv.nl?url=pictures.example/${String(prose.number(1, 999))}.jpg"><div><small style="color: #999;">${prose.title()}</small></div></div>${many(count, linked)}<p><strong>${prose.heading()}</strong></p><p>${prose.paragraph()}</p>`;
}

/** Each paragraph in its own box with hashed class names, headings, lists and captions behind hidden words. */
function portal(prose: Prose, count: number): string {
  const boxed = (inner: string): string => `<div class="bbc-19j92fr e57qer20" dir="ltr">${inner}</div>`;
  const figure = `<figure class="e1ib2"><div class="lazyload-placeholder"></div><img src="${photo(prose)}" alt="${prose.title()}" width="976" height="549"><figcaption><span class="visually-hidden">图像加注文字，</span><p>${prose.title()}</p></figcaption></figure>`;
  return `<h1 id="content">${prose.title()}</h1>${figure}${many(count, (at) => (at % 5 === 4 ? boxed(`<h2>${prose.heading()}</h2>`) : boxed(`<p class="bbc-w2">${prose.paragraph()}</p>`)))}<ul>${many(4, () => `<li><a href="https://portal.example/a">${prose.title()}</a></li>`)}</ul>`;
}

/** One run of text with no paragraph at all, cut short. */
function runningText(prose: Prose): string {
  return `${prose.paragraph()}...<a target="_blank" href="https://radio.example/news/view/id/1">...more</a>`;
}

/** An English weekly: many short paragraphs with nested emphasis and links. */
function weekly(prose: Prose, count: number): string {
  return many(
    count * 2,
    () =>
      `<p><span class="body"><span>${prose.sentence()}<em>${prose.name()}</em> and <a href="https://weekly.example/2020/10/08/a"><b>${prose.name()}</b></a>. ${prose.paragraph()}</span></span></p>\n`,
  );
}

/** The kinds of outlets of the archive with their shares (FORMAT.md, part 4). */
export const outletBodies: readonly OutletBody[] = [
  {
    tag: '海岸社',
    language: 'hant',
    address: (at) => `https://wire.example/news/acn/20230622${String(at)}.aspx`,
    weight: 20,
    write: wire,
  },
  {
    tag: '南湾电台',
    language: 'hans',
    address: (at) => `https://radio.example/cn/2020/${String(at)}`,
    weight: 17,
    write: radio,
  },
  {
    tag: '联合晨报',
    language: 'hans',
    address: (at) => `https://morning.example/news/story20200726-${String(at)}`,
    weight: 14,
    write: morningPaper,
  },
  {
    tag: '海岸通讯',
    language: 'hans',
    address: (at) => `https://ticker.example/article/${String(at)}`,
    weight: 17,
    write: ticker,
  },
  {
    tag: '对岸之声',
    language: 'hans',
    address: (at) => `https://broadcast.example/a/${String(at)}.html`,
    weight: 16,
    write: broadcaster,
  },
  {
    tag: '门户',
    language: 'hans',
    address: (at) => `https://portal.example/zhongwen/simp/${String(at)}`,
    weight: 8,
    write: portal,
  },
  {
    tag: '島嶼廣播',
    language: 'hant',
    address: (at) => `https://radio.example/news/view/id/${String(at)}`,
    weight: 4,
    write: runningText,
  },
  {
    tag: 'Coast Weekly',
    language: 'en',
    address: (at) => `https://weekly.example/2020/10/08/${String(at)}`,
    weight: 4,
    write: weekly,
  },
];
