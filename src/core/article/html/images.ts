import type { ImageSource } from '../article';
import { imageAddress } from './address';
import { attribute, type HtmlElement } from './element';

/** Attributes that hold a picture's real address when `src` is only a placeholder, most telling first. */
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-orig-file',
  'data-url',
  'data-lazyload',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const widest = 1_600;

/** The picture an `<img>` shows, or undefined for a placeholder, a tracking dot or an address that is not for the web. */
export function imageOf(
  element: HtmlElement,
  sources: readonly HtmlElement[],
  base: string | undefined,
): ImageSource | undefined {
  const width = size(attribute(element, 'width'));
  const height = size(attribute(element, 'height'));
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return undefined;
  const url = addressOf(element, sources, base);
  if (url === undefined) return undefined;
  return {
    url,
    alt: (attribute(element, 'alt') ?? '').trim(),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function addressOf(
  element: HtmlElement,
  sources: readonly HtmlElement[],
  base: string | undefined,
): string | undefined {
  for (const name of lazySources) {
    const address = imageAddress(attribute(element, name), base);
    if (address !== undefined) return address;
  }
  const plain = imageAddress(attribute(element, 'src'), base);
  if (plain !== undefined && !isPlaceholder(plain)) return plain;
  for (const candidate of [element, ...sources]) {
    for (const name of lazySets) {
      const address = fromSet(attribute(candidate, name), base);
      if (address !== undefined) return address;
    }
  }
  return plain;
}

function isPlaceholder(address: string): boolean {
  return /(?:blank|spacer|placeholder|transparent|lazy|loading|1x1|pixel)[\w.-]*\.(?:gif|png|svg|jpg)(?:\?|$)/i.test(
    address,
  );
}

/** The widest candidate of a `srcset` that is not wider than a reading column needs, else the first. */
function fromSet(set: string | undefined, base: string | undefined): string | undefined {
  if (set === undefined) return undefined;
  let best: { url: string; width: number } | undefined;
  for (const candidate of set.split(/,\s+|,(?=https?:)/).slice(0, 20)) {
    const [written, descriptor] = candidate.trim().split(/\s+/);
    const url = imageAddress(written, base);
    if (url === undefined) continue;
    const width = descriptor?.endsWith('w') === true ? Number.parseInt(descriptor, 10) : 0;
    if (!best || (width > best.width && width <= widest)) best = { url, width };
  }
  return best?.url;
}

function size(written: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,5})(?:px)?\s*$/.exec(written ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The character an inline emoji picture stands for, or undefined for any other picture. */
export function emojiOf(element: HtmlElement): string | undefined {
  const alt = attribute(element, 'alt') ?? '';
  if (alt === '' || alt.length > 16) return undefined;
  const tokens = `${attribute(element, 'class') ?? ''} ${attribute(element, 'src') ?? ''}`;
  return /\bwp-smiley\b|\bemoji\b|\/emoji\/|twemoji/i.test(tokens) ? alt : undefined;
}
