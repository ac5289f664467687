import type { Draft } from '../draft';
import type { HtmlElement } from '../html/element';
import type { RolePage, RoleRule } from './page';
import { comparable } from './page';

const longest = 300;
const smallTags: ReadonlySet<string> = new Set(['small', 'figcaption']);
/** A photographer's or agency's credit at the end of a line, as picture lines have and sentences have not. */
const credit =
  /(?:[（(][^（）()]{0,40}(?:摄|攝|图|圖|供图|提供|資料照|资料照|档案照|檔案照|翻攝|製圖|制图|圖取自|图取自|AFP|Reuters|AP|Getty)[^（）()]{0,40}[）)]|(?:摄|攝|图|圖)[：:]\s*\S[^。]{0,40})$/;

const agency = /(?:Getty Images|AFP|Reuters|美联社|路透社|法新社)\s*[）)]?$/;

/** The words that belong to a picture or a player. */
export const caption: RoleRule = {
  name: 'caption',
  apply(draft, index, page) {
    if (draft.text === '' || draft.text.length > longest) return undefined;
    const before = page.drafts[index - 1];
    if (isSmall(draft)) return { role: 'caption', reason: 'caption-small-print' };
    if (before?.media?.kind === 'figure' && matchesAlt(draft.text, before.media.image.alt)) {
      return { role: 'caption', reason: 'caption-repeats-alt' };
    }
    if (standsInFigure(draft, page, index)) return { role: 'caption', reason: 'caption-in-figure' };
    if (hasCredit(draft, before)) return { role: 'caption', reason: 'caption-credit' };
    return undefined;
  },
};

/** `<div><small>…</small></div>`, as several feeds set what stands under a picture. */
function isSmall(draft: Draft): boolean {
  const { element } = draft;
  return element !== undefined && smallTags.has(element.name) && element.parent?.name === 'div';
}

function matchesAlt(text: string, alt: string): boolean {
  if (alt.length < 6) return false;
  const one = comparable(text);
  const other = comparable(alt);
  return one === other || (other.length > 12 && (one.startsWith(other) || other.startsWith(one)) && one.length > 12);
}

/** In a `<figure>` that holds a picture or a player above the text. */
function standsInFigure(draft: Draft, page: RolePage, index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const other = page.drafts[at];
    const figure = other?.media && figureOf(other.element);
    if (figure && figureOf(draft.element) === figure) return true;
  }
  return false;
}

function figureOf(element: HtmlElement | undefined): HtmlElement | undefined {
  for (let at = element; at; at = at.parent) if (at.name === 'figure') return at;
  return undefined;
}

/** A line with a credit right under a picture, or one whose credit names a picture agency. */
function hasCredit(draft: Draft, before: Draft | undefined): boolean {
  if (draft.text.length > 160) return false;
  const likely = before?.media?.kind === 'figure' || agency.test(draft.text.slice(-20));
  return likely && credit.test(draft.text);
}
