import type { Range } from '../../text/range';
import { bracketUnit, titleUnit } from './maskedText';

/** Conjunctions and adverbs that open a clause before its subject. */
const opener =
  /^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|但是|但|而且|而|不過|不过|此外|另外|與此同時|与此同时|同時|同时|因此|所以|然而|對此|对此|其中|隨後|随后|接著|接着|並且|并且|並|并|且|目前|此前|稍早|日前|近日|最近|昨天|今天|也|又|還|还|則|则|另|雖然|虽然|儘管|尽管|如果|例如|比如|事實上|事实上|據此|据此|至於|至于|當時|当时|不久前|早前|之後|之后|后来|後來|最後|最后|\s)+/;
const according = /^(?:根據|根据|依據|依据|據|据)/;
/** Adverbs just before the reporting word. None comes twice or is made of two others, so there is one way to match. */
const adverbs =
  /(?:也|都|還|还|又|則|则|曾經|曾经|曾|已經|已经|已|再次|再度|再|仍然|仍|均|亦|並且|并且|並|并|便|才|更|剛剛|刚刚|首次|公開|公开|強烈|强烈|明確|明确|進一步|进一步|同時|同时|随即|隨即|當場|当场|立即|嚴正|严正|直接|正式|共同|一致|普遍|早|一再|多次|紛紛|纷纷|當時|当时|強調|坚决|堅決|強硬|强硬|只|就|卻|却|另|分別|分别|早前|稍早|此前|先前|日前|近日|最近|稍後|稍后|事後|事后|隨後|随后|接著|接着|说|說|書面|书面|還是|还是|\s)+$/;
/** Time, place, addressee and occasion between the subject and its verb; the subject ends before the first of them. */
const circumstance =
  /(?:這個星期|这个星期|上個?星期|上个星期|本週|本周|受訪|受访|當時|当时|紛紛|纷纷|否認|否认|拒絕|拒绝|不再|今天|今日|今晚|今晨|昨天|昨日|昨晚|明天|當天|当天|當日|当日|日前|近日|稍早|早前|此前|先前|隨後|随后|稍後|稍后|\d{1,2}月\d{1,2}日|\d{1,2}日|本?[周週][一二三四五六日]|(?:上|本)?星期[一二三四五六日天]|在(?!野|任|內|内)|[於于](?!是)|自(?=\d)|介紹|介绍|辯駁|辩驳|成立(?=.*[會会])|[對对](?!外|內|内|策|立)|向(?!來)|[與与跟](?=[^，]{1,24}(?:會|会|談|谈|通電|通话|通話|見|见|討論|讨论|一起|共同|接觸|接触))|透過|透过|通過|通过|接受|就(?!業|业)|針對|针对|面對|面对|召開|召开|發表|发表|發布|发布|發佈|舉行|举行|接見|接见|會見|会见|出席|訪問|访问|探視|探视|被問|被问|被詢|回應|回应|回答|引述|援引|引用|透露|表態|用|以|於是|出面|轉述|针|發聲明|发声明|搭乘|說話)/;
const pronoun = /^(?:他們|他们|她們|她们|他|她|該報|该报|該社|该社|對方|对方|前者|後者|后者|雙方|双方)/;
/** Subjects that cannot speak: this, that, which, the result. */
const thing = /^(?:這|这|此|那|其|該|该|結果|结果|意思|情況|情况)$|^(?:這|这)(?:也|就|都|便|話|话)?$/;
/** A stretch that begins or ends like this is no noun phrase. */
const notNoun =
  /^(?:正|已(?!.*的)|將|将|沒|没|不|被|從|从|為|为|以|若|如|因|由於|由于|當(?!局|地)|当(?!局|地)|作|受)|(?:研究|考慮|考虑|準備|准备|計劃|计划|開始|开始|試圖|试图|受到|包括|需要|可能|應該|应该|是要|必須|必须|是|要|以上|上述|繼續|继续|遭到|有|無|无|因為|因为|之後|之后|時|时)$/;
/** Words that stand before a reporting word without being who reports, and the writer. */
const nobody =
  /^(?:我|我們|我们|筆者|笔者|本網|本网|咱們|咱们|你|你們|你们|您|大家|這個|这个|那個|那个|一個|一个|許多|许多|這種|这种|這兩種|这两种|反過來|反过来|是否|或者|其實|其实|首先|其次|第一|第二|然後|然后|熱烈|热烈|簡單|简单|可以|應該|应该|不得不|人們|人们|一些|一般|第.項|第.项)$|^.$/;
const longestSubject = 48;

export interface Subject extends Range {
  /** 據X報導: the subject is only the source, not the one who acts. */
  readonly according: boolean;
}

/**
 * The noun phrase before a reporting word in its own clause, or undefined when the clause has none. With `whole` the
 * phrase may hold circumstances of its own, as the subjects of 顯示 do.
 */
export function subjectIn(masked: string, clause: Range, whole = false): Subject | undefined {
  let { start, end } = clause;
  start += opener.exec(masked.slice(start, end))?.[0].length ?? 0;
  const source = according.exec(masked.slice(start, end));
  start += source?.[0].length ?? 0;
  end -= adverbs.exec(masked.slice(start, end))?.[0].length ?? 0;
  const said = masked.slice(start, end);
  const word = pronoun.exec(said)?.[0];
  if (word !== undefined) return { start, end: start + word.length, according: source !== null };
  const agent = /[被遭](\p{Script=Han}{2,8})$/u.exec(said);
  if (agent) return { start: end - (agent[1]?.length ?? 0), end, according: false };
  if (!whole && circumstance.exec(said)?.index === 0) return undefined;
  const cut = circumstance.exec(said.slice(1));
  if (cut && !whole && !/引述|援引|引用/.test(said)) end = start + 1 + cut.index;
  return trimmed(masked, { start, end }, source !== null);
}

function trimmed(masked: string, range: Range, isAccording: boolean): Subject | undefined {
  let { start, end } = range;
  while (start < end && /[\s、，,]/.test(masked.charAt(start))) start += 1;
  while (start < end && /[\s、，,]/.test(masked.charAt(end - 1))) end -= 1;
  const adverb = adverbs.exec(masked.slice(start, end));
  if (adverb) end -= adverb[0].length;
  const said = masked.slice(start, end);
  if (said.length === 0 || said.length > longestSubject + countHidden(said)) return undefined;
  if (thing.test(said) || notNoun.test(said) || (nobody.test(said) && !/^[中美俄英日法德韓韩]$/.test(said)))
    return undefined;
  return /[\p{Letter}\p{Number}]/u.test(said) || said.includes(titleUnit)
    ? { start, end, according: isAccording }
    : undefined;
}

const countHidden = (text: string): number =>
  [...text].filter((unit) => unit === bracketUnit || unit === titleUnit).length;

/** X引述Y: the outlet that carries it, and who is cited. */
export function splitCarrier(masked: string, subject: Range): { readonly carrier?: Range; readonly speaker: Range } {
  const match = /^(.+?)(?:引述|援引|引用)(.+?)(?:的)?(?:消息|說法|说法|話|话|爆料|報告|报告)?$/.exec(
    masked.slice(subject.start, subject.end),
  );
  const [, carrier, cited] = match ?? [];
  if (carrier === undefined || cited === undefined) return { speaker: subject };
  const start = subject.start + (match?.[0].indexOf(cited, carrier.length) ?? 0);
  return {
    carrier: { start: subject.start, end: subject.start + carrier.length },
    speaker: { start, end: start + cited.length },
  };
}
