import assert from 'node:assert/strict';
import { extractCitations } from '../../../../src/core/citation/quotation/extractCitations';
import type { CitationKind } from '../../../../src/core/citation/quotation/unit';
import { makeArticle } from '../../../support/article';
import { found, said } from '../../../support/citations';

const wordsOf = (text: string, kind: CitationKind): string[] => found([text], kind).map((unit) => unit.text);
const nobodySays = (text: string): void => {
  assert.deepEqual(wordsOf(text, 'indirect'), []);
};

describe('what is no report', () => {
  it('is a critic whom the criticism describes', () => {
    nobodySays('這個平台是避難所，批評政府的中國學者和網民在此發言。');
  });

  it('is a book that tells of something', () => {
    nobodySays('這部小說描述一個漁家女孩長大的故事。');
  });

  it('is a noun behind 反映出, 否認 or 強調', () => {
    nobodySays('這幅畫反映出他少年時的生活。');
    nobodySays('市府否認黑名單的存在。');
  });

  it('is a reporting word that is a noun: 採訪報導, 進行強烈駁斥', () => {
    nobodySays('編輯部增加了科技商業報導頻道，每週更新一次。');
    nobodySays('局長林偉今天對此進行強烈駁斥，隨後離開會場。');
  });

  it('is the address or the thought of the writer', () => {
    nobodySays('你先別回答也許票價並不高。');
    nobodySays('我會建議大家早點去排隊。');
  });

  it('is a passive without its own words, and an occasion', () => {
    nobodySays('他們被下令做體操十分鐘。');
    nobodySays('林偉被問及自己是否參選時，轉身離開。');
  });

  it('is a wish to do something oneself', () => {
    nobodySays('這家公司希望獲得新的訂單。');
  });

  it('is a line between paragraphs', () => {
    nobodySays('港口擴建 業者：要求說明是否賠償');
  });

  it('is a sentence in Japanese', () => {
    nobodySays('この法律は市長が説明し、表示されることになっている。');
  });
});

describe('where reported words end', () => {
  it('is before another reporting word behind a quotation', () => {
    assert.deepEqual(wordsOf('他指責報告純屬「無中生有」並抨擊了研究團隊。', 'indirect'), ['報告純屬「無中生有」']);
  });

  it('is before the main clause of a concession', () => {
    assert.deepEqual(wordsOf('即便市府承諾要在明年增加班次，許多乘客仍難以上車。', 'indirect'), ['要在明年增加班次']);
  });

  it('is before the remark of the narrator', () => {
    assert.deepEqual(wordsOf('診所要求護理師待到晚上八點——這個時間沒有公車。', 'indirect'), ['護理師待到晚上八點']);
  });
});

describe('who speaks', () => {
  const speakerOf = (text: string, kind: 'direct' | 'indirect'): (string | undefined)[] =>
    found([text], kind).map((unit) => (unit.kind === kind ? unit.speaker : undefined));

  it('is the subject of the sentence, not the reporting word before another: 同時補充稱', () => {
    const text = '港務局一名官員表示歡迎，並表示渡輪將復航，同時補充稱，「我們等了很久。」';
    assert.deepEqual(speakerOf(text, 'direct'), ['港務局一名官員']);
  });

  it('is the person who cites a poet, and the official whom an agency cites', () => {
    assert.deepEqual(speakerOf('局長林偉引用李白的話表示：「長風破浪會有時。」', 'direct'), ['局長林偉']);
    assert.deepEqual(speakerOf('路透社引述官員的話說：「港口已經關閉。」', 'direct'), ['官員']);
  });

  it('is an outlet that reports, known or not, and an office that ends with 所', () => {
    assert.deepEqual(speakerOf('浪花網報導，港口今天關閉。', 'indirect'), ['浪花網']);
    assert.deepEqual(speakerOf('國營電視頻道「海洋24」報導，港口今天關閉。', 'indirect'), ['國營電視頻道「海洋24」']);
    assert.deepEqual(speakerOf('海洋研究所說，海水去年升溫兩度。', 'indirect'), ['海洋研究所']);
  });

  it('is whole where a noun is described: 他們的重要發現', () => {
    assert.deepEqual(speakerOf('他們的重要發現顯示，海水去年升溫兩度。', 'indirect'), ['他們的重要發現']);
  });

  it('begins behind the occasion', () => {
    assert.deepEqual(speakerOf('在去年的漁業會議上林偉說：「最大的問題是油價太高」。', 'direct'), ['林偉']);
  });

  it('is who is cited before and behind: 「…」，她說，「…」', () => {
    const text = '平等的重要性「如果由最強的機關來證明」，她說，「那麼公司都會照做。」';
    assert.deepEqual(speakerOf(text, 'direct'), ['她', '她']);
  });

  it('is the person of whom the sentence before a quotation tells', () => {
    const drafts = ['港務局局長林偉在會場裡細數著貨櫃。「上週有八百個，今年可望破萬。」'];
    assert.deepEqual(found(drafts, 'direct').map(said)[0]?.slice(0, 2), [
      '「上週有八百個，今年可望破萬。」',
      '港務局局長林偉',
    ]);
  });

  it('is not whom somebody else is reported to mention, in the paragraph behind', () => {
    const drafts = ['林偉說，這也發生在市府多次承諾要補助的政策上。', '「這些問題令人擔心。」'];
    assert.deepEqual(speakerOf(drafts.join('\n'), 'direct').length, 1);
    assert.deepEqual(found(drafts, 'direct').map(said)[0]?.slice(0, 2), ['「這些問題令人擔心。」', '林偉']);
  });
});

describe('the name of a speaker', () => {
  const namesIn = (drafts: readonly string[]): (string | undefined)[] =>
    found(drafts, 'direct').map((unit) => (unit.kind === 'direct' ? unit.name : undefined));

  it('is cut from a long phrase by a calling or a surname behind 的', () => {
    assert.deepEqual(namesIn(['知名漁業網站的作者李如水說：「風浪很大。」']), ['李如水']);
    assert.deepEqual(namesIn(['曾在數家船公司工作的陳小港說：「風浪很大。」']), ['陳小港']);
  });

  it('is whole for a body', () => {
    assert.deepEqual(namesIn(['總統辦公室新聞單位稱：「談判已經結束。」']), ['總統辦公室新聞單位']);
  });

  it('is the last body for 該機構, and open for 他們', () => {
    const drafts = ['船員李大海說：「風浪很大。」', '漁業署表示：「港口關閉。」'];
    assert.deepEqual(namesIn([...drafts, '該機構說：「明天再看。」']).at(-1), '漁業署');
    assert.deepEqual(namesIn([...drafts, '他們說：「明天再看。」']).at(-1), undefined);
  });
});

describe('quotation marks', () => {
  it('that face the wrong way around a speaker are paired', () => {
    const [first, second] = found(['“路很长，“局长林伟表示，”不过港口开放了。”'], 'direct');
    assert.deepEqual([first?.text, second?.text], ['“路很长，“', '”不过港口开放了。”']);
  });

  it('in single straight form are told from apostrophes', () => {
    const text = "'It's the workers' choice,' Ann Lee said. Captain Bo Ray said: 'The ferries will run at nine'.";
    assert.deepEqual(wordsOf(text, 'direct'), ["'It's the workers' choice,'", "'The ferries will run at nine'"]);
  });

  it('that nothing closes cost no more than their sentence where lines are one paragraph', () => {
    const units = found(['市长林伟说：“港口开放。渡轮公司表示，票价不变。局长陈明说：“很好。”'], 'direct');
    assert.deepEqual(units.at(-1) && said(units.at(-1)), ['“很好。”', '局长陈明', '说']);
  });
});

describe('unnamed sources and outlets', () => {
  it('are women and men who are counted', () => {
    assert.deepEqual(wordsOf('一位年輕女性表示，她沒有搭過船。', 'source'), ['一位年輕女性']);
  });

  it('are everybody who thinks something', () => {
    assert.deepEqual(wordsOf('這證實了此前外界廣泛推測的結局。', 'source'), ['外界']);
  });

  it('are no messages and no websites of authorities', () => {
    assert.deepEqual(wordsOf('漁業署最新公布的消息顯示，已有三艘船返港。', 'source'), []);
    assert.deepEqual(wordsOf('港務委員會網站稱，文件很快公布。', 'source'), []);
  });

  it('are titles that somebody talked to', () => {
    assert.deepEqual(wordsOf('這名船員數次接受《浪花》採訪。', 'source'), ['《浪花》']);
  });

  it('are not sought in a note about the author', () => {
    const article = makeArticle([
      '港口今天重新開放。',
      'Ann Lee是《浪花日報》東京分社社長。她為本報報道海洋等話題。歡迎在Twitter上關注她。',
    ]);
    assert.deepEqual(
      extractCitations(article).filter(({ kind }) => kind === 'source'),
      [],
    );
  });
});

describe('names with another form', () => {
  it('are cut behind what describes them', () => {
    assert.deepEqual(wordsOf('他想念家鄉格拉港（Glaport）。', 'gloss'), ['格拉港（Glaport）']);
    assert.deepEqual(wordsOf('諮詢公司海安(Sea Safe)的報告昨天公布。', 'gloss'), ['海安(Sea Safe)']);
    assert.deepEqual(wordsOf('「漁港數據項目」由漁港數據項目（Port Data Project）改名。', 'gloss'), [
      '漁港數據項目（Port Data Project）',
    ]);
  });

  it('may be given as they sound, and in Japanese', () => {
    assert.deepEqual(wordsOf('北條紗耶（Saya Hojo，音）沒有上船。', 'gloss'), ['北條紗耶（Saya Hojo，音）']);
    assert.deepEqual(wordsOf('她在大阪港(おおさかこう)上船。', 'gloss').length, 1);
  });

  it('are not the credit of several pictures', () => {
    const article = makeArticle([
      { text: '船長林偉（Harbor）', role: 'caption' },
      { text: '船員陳明（Harbor）', role: 'caption' },
    ]);
    assert.deepEqual(
      extractCitations(article).filter(({ kind }) => kind === 'gloss'),
      [],
    );
  });
});

it('the beginning of a year may be 年初 behind the year', () => {
  assert.deepEqual(wordsOf('截至今年年初，港口有三艘船。', 'date'), ['今年年初']);
});
