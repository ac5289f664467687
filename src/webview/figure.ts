import type { ReaderBlock, ReaderEmbed, ReaderImage, ReaderStrings } from '../protocol/reader';
import { blockAt, drawParagraphs, markAsBlock } from './blocks';
import type { Drawing } from './blocks';
import { button, element, interfaceLanguage } from './element';
import type { LayoutNode } from './layout';
import { linkElement } from './marks';

/** A picture or an embed, and the captions after it. */
export function drawFigure(drawing: Drawing, node: LayoutNode): HTMLElement {
  const captions = drawParagraphs(drawing, node.from + 1, node.to);
  const caption = captions.map((paragraph) => paragraph.textContent).join('\n');
  const figure = element('figure', {}, drawMedia(drawing, node.from, caption));
  if (captions.length > 0) {
    figure.append(element('figcaption', {}, ...captions));
  }
  return figure;
}

/** The block's own element: the picture, the row that stands for it, or the link of an embed. */
export function drawMedia(drawing: Drawing, index: number, caption = ''): HTMLElement {
  const block = blockAt(drawing, index);
  const media = element('div', { class: 'media' }, ...mediaOf(block, caption, drawing.strings));
  markAsBlock(media, index, block);
  return media;
}

function mediaOf(block: ReaderBlock, caption: string, strings: ReaderStrings): readonly HTMLElement[] {
  if (block.embed !== undefined) {
    return [embedRow(block.embed, strings)];
  }
  if (block.image === undefined) {
    return [];
  }
  const { url, alt } = block.image;
  const address = url === undefined ? undefined : webAddress(url);
  if (address !== undefined) {
    return [picture(block.image, address, strings)];
  }
  return [
    url === undefined
      ? blockedRow(block.image, caption.includes(alt) ? '' : alt, strings)
      : failedRow(block.image, strings),
  ];
}

function picture(image: ReaderImage, address: string, strings: ReaderStrings): HTMLElement {
  const drawn = element('img', { alt: image.alt, width: image.width, height: image.height });
  drawn.referrerPolicy = 'no-referrer';
  drawn.loading = 'lazy';
  drawn.decoding = 'async';
  drawn.addEventListener('error', () => drawn.replaceWith(failedRow(image, strings)), { once: true });
  drawn.src = address;
  return drawn;
}

/** One slim row in place of a picture that is not loaded. What the caption says already is not said twice. */
function blockedRow(image: ReaderImage, alt: string, strings: ReaderStrings): HTMLElement {
  const row = imageRow(image, strings, detail('alt', alt));
  row.title = strings.imageBlocked;
  if (image.host !== '') {
    const attributes = { class: 'word', 'data-host': image.host };
    const load = button(strings.loadImage, { ...attributes, 'data-load': 'clipping' });
    const loadHost = button(strings.loadHost, { ...attributes, 'data-load': 'host' });
    row.append(element('span', { class: 'acts' }, load, loadHost));
  }
  return row;
}

function failedRow(image: ReaderImage, strings: ReaderStrings): HTMLElement {
  return imageRow(image, strings, detail('about', strings.imageFailed));
}

function imageRow(image: ReaderImage, strings: ReaderStrings, about: readonly HTMLElement[]): HTMLElement {
  const details = [...detail('host', image.host), ...detail('size', sizeOf(image)), ...about];
  const info = element('span', { class: 'info' }, element('span', {}, strings.picture), ...details);
  return element('div', { class: 'row', lang: interfaceLanguage() }, info);
}

function embedRow(embed: ReaderEmbed, strings: ReaderStrings): HTMLElement {
  const kind = element('span', { lang: interfaceLanguage() }, strings[embed.media]);
  const label = embed.link === undefined ? element('span') : linkElement(embed.link, embed.host, strings);
  label.className = 'about';
  label.dir = 'auto';
  label.append(embed.label);
  const info = element('span', { class: 'info' }, kind, label);
  const host = embed.host === embed.label ? '' : (embed.host ?? '');
  return element('div', { class: 'row' }, info, ...detail('host', host));
}

function detail(className: string, text: string): readonly HTMLElement[] {
  return text === '' ? [] : [element('span', { class: className, dir: 'auto' }, text)];
}

function sizeOf({ width, height }: ReaderImage): string {
  return width === undefined || height === undefined ? '' : `${width} × ${height}`;
}

/** The address in normal form when it is one of the web, else undefined. */
function webAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
