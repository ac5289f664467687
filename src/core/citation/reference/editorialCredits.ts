import type { Article } from '../../article/article';

/** People who edited a report, under the word that the clipping prints: 核稿：楊昭彥. */
export interface EditorialCredit {
  readonly word: string;
  readonly names: readonly string[];
}

/** Words that newsrooms print before an editor's name, longest first. */
const editorWord =
  /(?:責任編輯|责任编辑|執行編輯|执行编辑|核稿|審校|审校|編輯|编辑|責編|责编|網編|网编|主編|主编|校對|校对|監製|监制)/g;

/** What an editor is called where nothing is printed. */
export function usualEditorWord(language: string): string {
  if (!language.startsWith('zh')) return 'Editor';
  return language === 'zh-Hans' || language === 'zh-CN' ? '编辑' : '編輯';
}

/** The editors among the byline, with their words, in the order of the text. */
export function editorialCredits(article: Article): EditorialCredit[] {
  const credits = creditLines(article);
  const groups = new Map<string, string[]>();
  for (const { value } of article.facts.byline) {
    if (value.role !== 'editor') continue;
    const word = wordBefore(credits, value.name) ?? usualEditorWord(article.facts.language);
    groups.set(word, [...(groups.get(word) ?? []), value.name]);
  }
  return [...groups].map(([word, names]) => ({ word, names }));
}

/** Editors as a correction says them: `核稿：楊昭彥; 編輯：甲乙、丙丁`. */
export function creditsText(credits: readonly EditorialCredit[]): string {
  return credits.map(({ word, names }) => `${word}：${names.join('、')}`).join('; ');
}

/** Reads what {@link creditsText} writes. Names without a word are given the usual one. */
export function readCreditsText(text: string, usualWord: string): EditorialCredit[] {
  return text
    .split(/\s*[;；]\s*/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, word = usualWord, people = part] = /^([^：:]{1,8})[：:]\s*(.+)$/.exec(part) ?? [];
      return { word, names: people.split(/\s*[、,，]\s*/).filter((name) => name !== '') };
    });
}

function creditLines(article: Article): string[] {
  return article.blocks
    .filter((block) => block.role === 'byline' && block.end > block.start)
    .map((block) => article.text.slice(block.start, block.end));
}

/** The last editor's word before a name on a line that holds both. */
function wordBefore(lines: readonly string[], name: string): string | undefined {
  for (const line of lines) {
    const at = line.indexOf(name);
    const word = at < 0 ? undefined : line.slice(0, at).match(editorWord)?.at(-1);
    if (word !== undefined) return word;
  }
  return undefined;
}
