import { attribute } from '../html/element';
import type { RoleRule } from './page';

/** Parts of addresses and class names of pictures that belong to the page. */
const address =
  /\/(?:icons?|sprites?|logos?|buttons?|avatars?|emoji|emoticons?|expression|servicelinks|smil(?:ey|ies))\/|(?:^|[/_-])(?:icon|logo|sprite|button|avatar|arrow|banner|spacer|blank|pixel|tracking|beacon|qrcode|share)(?![a-z])[\w-]*\.(?:png|gif|svg|jpe?g|webp)(?:\?|$)|feeds\.feedburner\.com|\/pagead\/|doubleclick\.net|stats\.wp\.com/i;
const smallest = 40;

/** Icons, logos, emoticons, tracking dots and the stand-in pictures of a site. */
export const sitePicture: RoleRule = {
  name: 'site-picture',
  apply(draft, _index, page) {
    if (draft.media?.kind !== 'figure') return undefined;
    const { image } = draft.media;
    const stand = page.outlet?.placeholders?.some((part) => image.url.includes(part)) === true;
    if (stand) return { role: 'other', reason: 'stand-in-picture' };
    const tiny = (image.width ?? smallest) < smallest || (image.height ?? smallest) < smallest;
    const classes = draft.element ? (attribute(draft.element, 'class') ?? '') : '';
    return tiny || address.test(image.url) || /\b(?:icon|avatar|logo)\b/i.test(classes)
      ? { role: 'other', reason: 'site-picture' }
      : undefined;
  },
};
