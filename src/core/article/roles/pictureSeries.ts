import type { RolePage, RoleRule } from './page';

const heading = /^(?:相关|相關)?(?:图集|圖集|图辑|圖輯|组图|組圖)\s*[:：]/;

/**
 * A picture series set into a story, `相关图集：…` and then picture and text in turn: it comes from another report.
 * It ends at the first block that is neither a picture nor the text beside one.
 */
export const pictureSeries: RoleRule = {
  name: 'picture-series',
  apply(draft, index, page, verdicts) {
    if (draft.setting.headingLevel !== undefined && heading.test(draft.text)) {
      return { role: 'related', reason: 'picture-series' };
    }
    if (verdicts[index - 1]?.reason !== 'picture-series') return undefined;
    return draft.media?.kind === 'figure' || isBesidePicture(index, page)
      ? { role: 'related', reason: 'picture-series' }
      : undefined;
  },
};

/** The text shares its innermost element with the picture before it. */
function isBesidePicture(index: number, page: RolePage): boolean {
  const picture = page.drafts[index - 1];
  const element = page.drafts[index]?.element;
  return picture?.media?.kind === 'figure' && element !== undefined && picture.element?.parent === element;
}
