import type { Range } from '../../text/range';
import { cueAlternation, cueClass, type CueClass } from './lexicon';

/** A reporting word in a masked passage. */
export interface Cue extends Range {
  readonly word: string;
  readonly class: CueClass;
  /** How the reported words follow: after a mark, without one, or before the cue. */
  readonly content: 'marked' | 'bare' | 'before';
}

const cuePattern = new RegExp(cueAlternation, 'g');

/** Characters that make another word of a short cue: 小說, 說明, 名稱, 稱為, 指數. */
const notBefore: Readonly<Record<string, string>> = {
  說: '小聽傳學演解據勸邪述遊假難可胡再來者用是以該句單實比般',
  说: '小听传学演解据劝邪述游假难可胡再来者用是以该句单实比般',
  稱: '名總簡職對俗統堪號通暱匿尊美戲',
  称: '名总简职对俗统堪号通昵匿尊美戏',
  指: '手食所戒中無',
  寫: '編撰改書描特抒',
  写: '编撰改书描特抒',
  要求: '的被按依應合',
};
const notAfter: Readonly<Record<string, string>> = {
  說: '明服法話辭唱謊不教客得起完詞書',
  说: '明服法话辞唱谎不教客得起完词书',
  稱: '為霸職呼讚號帝得',
  称: '为霸职呼赞号帝得',
  指: '數標控導揮定出責向示令派認紋稱望',
  寫: '作信書手實真',
  写: '作信书手实真',
  報導: '員',
  报道: '员',
  據說: '服明話',
  据说: '服明话',
  分析: '師家人員员师',
  評論: '員家',
  评论: '员家',
  批評: '者人報意性',
  批评: '者人报意性',
  發推: '特文',
  发推: '特文',
  估計: '數',
  关注: '度',
  關注: '度',
};
/** Words that are nouns as often as verbs: only with a mark or another reporting word behind. */
const nounLike = new Set(
  '回應 回应 回答 分析 評論 评论 解釋 解释 形容 反駁 反驳 補充 补充 聲明 声明 貼文 贴文 留言 發文 发文 報導 报导 報道 报道 指控 批評 批评 警告 保證 保证 承諾 承诺 關注 关注 判斷 判断 主張 主张 預測 预测 估計 估计 推測 推测 指示 命令 請求 请求 提問 提问 指責 指责 表態 表态 舉例 举例 解讀 解读 稱讚 称赞 引述 援引 写 寫 指 通報 通报 表明'.split(
    ' ',
  ),
);
/** Of the noun-like words, those that take a clause without a mark when a subject stands before them. */
const takesClause = new Set(
  '形容 警告 批評 批评 承諾 承诺 保證 保证 指責 指责 請求 请求 指示 命令 解讀 解读 指控 表明 預測 预测 舉例 举例 表態 表态'.split(
    ' ',
  ),
);

/** Without a mark these say what is to come, not what somebody thinks: 習近平預計本週視察. */
const neverBare = new Set(['預計', '预计', '估計', '估计', '預測', '预测']);

const negation = /(?:沒有|没有|未曾|並未|并未|尚未|未|不會|不会|不願|不愿|拒絕|拒绝|無法|无法|不能|不得|沒|没|不)$/;
const opening = /[「『“‘"]/;

/** The reporting words of one sentence that report something, from left to right. */
export function findCues(masked: string, sentence: Range): Cue[] {
  const found: Cue[] = [];
  const text = masked.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(cuePattern)) {
    const start = sentence.start + match.index;
    const word = match[0];
    const kind = cueClass(word);
    const content = kind && contentOf(masked, { start, end: start + word.length }, word, kind, sentence);
    if (kind && content) found.push({ start, end: start + word.length, word, class: kind, content });
  }
  return found;
}

function contentOf(
  masked: string,
  { start, end }: Range,
  word: string,
  kind: CueClass,
  sentence: Range,
): Cue['content'] | undefined {
  const before = masked.charAt(start - 1);
  const after = masked.charAt(end);
  if (notBefore[word]?.includes(before) && start > sentence.start) return undefined;
  if (after !== '' && notAfter[word]?.includes(after)) return undefined;
  if (after === '的' || after === '了' || before === '的' || before === '所') return undefined;
  if (kind !== 'hearsay' && negation.test(masked.slice(Math.max(sentence.start, start - 3), start))) return undefined;
  const rest = masked.slice(end, sentence.end);
  if (/^(?:後|后|時|时|之後|之后|之前|期間|期间)/.test(rest)) return undefined;
  if (rest === '' || /^[。；！？!?\n]/.test(rest))
    return nounLike.has(word) || kind !== 'speech' ? undefined : 'before';
  if (/^\s?[，,：:]/.test(rest) || opening.test(after)) return 'marked';
  if (cueAfter.test(rest)) return undefined;
  if (neverBare.has(word) || (nounLike.has(word) && !takesClause.has(word))) return undefined;
  return 'bare';
}

/** 補充說, 回應稱, 報導指出: the second word is the cue. */
const cueAfter = /^(?:說|说|稱|称|指出|表示|指|道)/;
