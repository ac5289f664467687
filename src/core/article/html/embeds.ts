import type { Media } from '../draft';
import { hostOf, webAddress } from './address';
import { attribute, type HtmlElement } from './element';
import { embedTags } from './tags';

/** What a player or frame shows, as a label and an address to open. `tag` is its start tag as written. */
export function embedOf(element: HtmlElement, tag: string, base: string | undefined): Media {
  const url = addressOf(element, tag, base);
  const label = [attribute(element, 'title'), attribute(element, 'aria-label'), url && hostOf(url)].find(
    (candidate) => candidate !== undefined && candidate.trim() !== '',
  );
  return {
    kind: 'embed',
    media: embedTags.get(element.name) ?? 'video',
    ...(url !== undefined && { url }),
    ...(label !== undefined && { label: label.trim().slice(0, 200) }),
  };
}

function addressOf(element: HtmlElement, tag: string, base: string | undefined): string | undefined {
  for (const name of ['src', 'data-src', 'data', 'data-url']) {
    const address = webAddress(attribute(element, name), base);
    if (address !== undefined) return address;
  }
  const video = attribute(element, 'data-videoid') ?? attribute(element, 'video-id');
  if (video !== undefined && /^[\w-]{11}$/.test(video)) return `https://www.youtube.com/watch?v=${video}`;
  return webAddress(/https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/[\w-]{11}/.exec(tag)?.[0]);
}
