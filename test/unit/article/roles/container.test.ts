import { catches, leaves } from '../../../support/roleCases';
import { otherParagraph, paragraph } from '../../../support/reading';

const text = '渡輪與港口';
const between = (open: string, close: string) => ({
  body: `${paragraph}${open}${text}${close}${otherParagraph}`,
  text,
});

describe('The box a block stands in', () => {
  catches('related: related-box', {
    'a class of related reports': between('<div class="insertGroup"><a href="/2">', '</a></div>'),
    'words inside a class name': between('<div class="post-related__list">', '</div>'),
    'words in camel case': between('<div class="relatedNews">', '</div>'),
    'an id': between('<div id="TopNews">', '</div>'),
  });
  catches('tags: tags-box', {
    'a class of key words': between('<div class="articlekeywordGroup">', '</div>'),
    'an inline element with such a class': between('<div>甲<span class="tags">', '</span></div>'),
  });
  catches('share: share-box', { 'a share bar': between('<div class="sharedaddy">', '</div>') });
  catches('comment: comments-box', { 'comments of readers': between('<div id="comments"><p>', '</p></div>') });
  catches('promo: promotion-box', {
    'an advertisement': between('<section id="imu"><div>', '</div></section>'),
    'an invitation to subscribe': between('<div class="newsletter-signup">', '</div>'),
  });
  catches('copyright: copyright-box', { 'a notice of rights': between('<p class="t-copyright">', '</p>') });
  catches('timestamp: timestamp-box', {
    'a line of time': between('<div class="entry-date">', '</div>'),
    'an element for times': between('<div><time>', '</time></div>'),
  });
  catches('byline: byline-box', { 'the author’s line': between('<div class="byline">', '</div>') });
  catches('caption: caption-box', {
    'a caption outside any figure': between('<figcaption>', '</figcaption>'),
    'a caption by its class': between('<div class="picinfo">', '</div>'),
  });
  catches('other: page-control', {
    'a button': between('<button>', '</button>'),
    'words for screen readers': between('<p class="screen-reader-text">', '</p>'),
    'a way of breadcrumbs': between('<div class="breadcrumbs">', '</div>'),
  });
  catches('other: navigation', { 'a menu': between('<nav><p>', '</p></nav>') });
  catches('other: page-footer', { 'the foot of a page': between('<footer><p>', '</p></footer>') });
  catches('other: player-text', { 'what a player says to old browsers': between('<video><p>', '</p></video>') });
  catches('other: hidden-on-page', {
    'what the page hides by style': between('<div style="color:red; DISPLAY : none">', '</div>'),
    'what the page hides by attribute': between('<div hidden>', '</div>'),
  });
  catches('other: without-script', {
    'what stands there without scripts': between('<noscript><p>', '</p></noscript>'),
  });

  catches('related: related-box', {
    'a caption in a box of other reports': between('<div class="related"><figcaption>', '</figcaption></div>'),
  });

  leaves({
    'a class that only looks alike': between('<div class="correlated">', '</div>'),
    'a class of one long hash': between(`<div class="related${'x'.repeat(80)}">`, '</div>'),
    'a decoration in a paragraph': between('<p>甲<span class="tags">', '</span>乙</p>'),
    'the report itself, whatever its class': {
      body: `<div class="related">${paragraph}${otherParagraph}</div>`,
      text: '塞爾溫',
    },
    'a page whose body has a class of its own': {
      body: `<body class="newsletter">${paragraph}</body>`,
      text: '塞爾溫',
    },
    'an article that a style shows': between('<div style="display:block">', '</div>'),
  });
});
