import type { Range } from '../../text/range';
import { withoutMarks } from './content';
import type { Frame } from './frames';

const head = '^(?:不过|但|而|此外|另外|\\s)*';
const paper =
  '更新|资讯|数据|数字|统计|报告|资料|调查|估计|信息|声明|文件|公告|通报|通告|民调|研究|分析|预测|证词|记录|纪录|披露';
/** 根據官方數據，…: a paper gives what follows. 根據協議 and 根據法律 give rules, not words. */
const accordingTo = new RegExp(`${head}(根据|依据|据)([^,。]{2,120}?(?:${paper}))(?:指|显示|称|说|指出)?,`);
/** 據《香港01》的消息, 據安全人士介紹: the word behind the source is the cue. */
const carriedBy = new RegExp(
  `${head}另?(?:根据|依据|据)([^,。]{1,120}?)的?(消息|说法|介绍|透露|讯息|(?<=的)报道|(?<=的)报导|(?<=的)回忆)(?:指|称|说|指出)?,`,
);
const inTheEyesOf = new RegExp(`${head}在([^,。]{2,20}?)(看来|眼中|眼里),`);

/** 根據官方數據，…, 在專家看來，…: the source stands before what it says, and no verb follows. */
export function framesWithoutVerb(masked: string, sentence: Range): Frame[] {
  const text = masked.slice(sentence.start, sentence.end);
  const data = accordingTo.exec(text);
  const match = data ?? carriedBy.exec(text) ?? inTheEyesOf.exec(text);
  const [word, name] = data ? [data[1], data[2]] : [match?.[2], match?.[1]];
  if (!match || word === undefined || name === undefined) return [];
  const content = withoutMarks(masked, { start: sentence.start + match[0].length, end: sentence.end });
  if (!content) return [];
  const nameAt = sentence.start + match[0].indexOf(name);
  const wordAt = sentence.start + match[0].indexOf(word);
  return [
    {
      cue: { word, class: 'document', content: 'marked', start: wordAt, end: wordAt + word.length },
      start: sentence.start,
      speaker: { start: nameAt, end: nameAt + name.length },
      via: undefined,
      content,
    },
  ];
}
