import type { ReaderSnapshot } from '../../../src/protocol/reader';
import { ArticleBuilder, linked, marked } from './articleBuilder';

/** Invented articles that hold every kind of block. */

export function taiwanSample(): ReaderSnapshot {
  return new ArticleBuilder()
    .paragraph('兩國外長談渡輪復航　港務局：最快下月試行', { role: 'title' })
    .figure(
      { host: 'harbor.example', alt: '舊碼頭的渡輪', width: 1024, height: 576 },
      '停航兩年的渡輪停靠在港灣市舊碼頭。（海港通訊社檔案照片）',
    )
    .paragraph('（海港通訊社記者林曉嵐港灣市14日電）', { role: 'dateline' })
    .paragraph(
      [
        '港務局長瓦雷拉（Ines Varela）今天表示，',
        marked('strong', '復航後的第一個月每天兩班，票價不變'),
        '。路透社報導，她告訴記者，「我們等這一天等了七百天。」這條航線是兩岸居民往返的',
        linked('主要通道', 1),
        '，停航前每年載客四十二萬人次。',
      ],
      { joins: 'inline' },
    )
    .hidden('related', '延伸閱讀：渡輪停航兩年　碼頭商家只剩三成', '連到其他報導的標題')
    .hidden('related', '延伸閱讀：港務局擬調整航線　居民盼恢復夜班', '連到其他報導的標題')
    .hidden('related', '延伸閱讀：新渡輪下水　可載三百人', '連到其他報導的標題')
    .add('heading', '「不是誰的讓步」', { level: 3 })
    .paragraph(
      '外長鄧洛（Marc Denlo）在共同記者會上說：「這不是誰的讓步，是兩岸居民的日常。」對方外長未直接回應，只說細節「仍在談」。知情人士指出，雙方對檢疫範圍仍有歧見，專家小組下週再開一次會，屆時才會決定檢疫站設在哪一側。',
    )
    .add('quotation', '渡輪不只是船。對每天過海上學的孩子來說，它是唯一的路。', { group: 1 })
    .add('quotation', '——港灣市議員何思齊，三月會議發言', { group: 1 })
    .paragraph('試行期間的班次如下：')
    .cell(0, 0, '航班', { header: true })
    .cell(0, 1, '港灣市開', { header: true })
    .cell(0, 2, '對岸抵達', { header: true })
    .cell(0, 3, '票價', { header: true })
    .cell(1, 0, '早班')
    .cell(1, 1, '07:40')
    .cell(1, 2, '09:05')
    .cell(1, 3, '80 元', { rowSpan: 2 })
    .cell(2, 0, '晚班')
    .cell(2, 1, '18:20')
    .cell(2, 2, '19:45')
    .paragraph('港務局同時公布三項規定：')
    .listItem(1, 1, '試行期間只開放當地居民，須出示身分證件；', { ordered: true })
    .listItem(1, 2, '車輛暫不載運，但下列例外：', { ordered: true })
    .listItem(2, 1, '救護車與消防車', { depth: 2 })
    .listItem(2, 2, '載運生鮮的冷藏車', { depth: 2 })
    .listItem(1, 3, '旅行團最快秋天開放。', { ordered: true })
    .add('embed', '', { embed: { media: 'video', label: '港務局記者會全程影片', host: 'video.example', link: 2 } })
    .paragraph([
      '法新社引述一名不願具名的官員說，旅行團最快要到秋天。港務局沒有證實這個說法，只在官網（',
      linked('https://port.harbor.example/notice/2026/0314', 3),
      '）貼出公告，內文提到 CO',
      marked('subscript', '2'),
      ' 排放與 ',
      marked('code', 'ETA+85'),
      ' 等技術細節。',
    ])
    .paragraph('（譯者：林曉嵐／核稿：周守平）1150314', { role: 'byline' })
    .hidden('tags', '#渡輪 #港灣市 #兩岸', '文章標籤')
    .hidden('copyright', '本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。', '版權聲明')
    .hidden('feed-footer', '獲取更多RSS：https://feed.example', '訂閱服務加在文末的連結')
    .hidden('share', '分享到', '分享按鈕')
    .with({
      language: 'zh-Hant-TW',
      kicker: '海港通訊社 · 國際',
      title: '兩國外長談渡輪復航　港務局：最快下月試行',
      facts: [
        { kind: 'day', text: '2026年3月14日' },
        { kind: 'dateline', text: '港灣市' },
        { kind: 'byline', text: '譯者 林曉嵐' },
        { kind: 'byline', text: '核稿 周守平' },
      ],
      original: { link: 0, host: 'harbor.example' },
    })
    .build();
}

export function mainlandSample(): ReaderSnapshot {
  return new ArticleBuilder()
    .paragraph('两国外长会谈渡轮复航：港务局称最快下月试航，票价不变，专家小组下周再议检疫站选址与夜间班次安排', {
      role: 'title',
    })
    .paragraph('【海港日报讯】', { role: 'dateline' })
    .paragraph(
      [
        '港务局长瓦雷拉今天表示，复航后的第一个月',
        marked('emphasis', '每天两班'),
        '。“我们等这一天等了七百天。”她说。',
      ],
      { joins: 'inline' },
    )
    .paragraph(
      '停航之前，这条航线每年运送旅客约四十二万人次，其中六成是上学和上班的当地居民。两地商会估计，停航两年造成的损失超过三亿元。',
    )
    .figure({ host: 'img.haigang.example', alt: '', width: 800, height: 600 }, '停靠在旧码头的渡轮。')
    .figure({
      host: 'a-very-long-host-name.pictures.haigang.example',
      alt: '记者会现场，右为瓦雷拉',
      width: 1200,
      height: 800,
    })
    .add('heading', '各方反应', { level: 2 })
    .add('quotation', '渡轮不只是船。', { group: 1 })
    .add('preformatted', '船名\t座位\n海鸥一号\t300\n海鸥二号\t280')
    .add('embed', '', { embed: { media: 'frame', label: '@haigang 的帖子', host: 'social.example', link: 5 } })
    .paragraph('（责任编辑：何思齐）', { role: 'byline' })
    .hidden('promo', '扫描二维码，关注海港日报公众号', '推广')
    .with({
      language: 'zh-Hans-CN',
      kicker: '海港日报',
      title: '',
      facts: [{ kind: 'day', text: '2026年3月14日' }],
      original: { link: 0, host: 'haigang.example' },
      problems: [{ code: 'nesting-too-deep', message: '网页嵌套超过 512 层，后面的内容没有读取。' }],
    })
    .build();
}

export function englishSample(): ReaderSnapshot {
  return new ArticleBuilder()
    .paragraph('Ferry service to resume after two years as ministers settle the question of quarantine', {
      role: 'title',
    })
    .paragraph('HARBOUR CITY — ', { role: 'dateline' })
    .paragraph(
      [
        'The ferry that once carried ',
        linked('420,000 passengers a year', 1),
        ' across the strait will sail again as early as next month, the port director, Ines Varela, said on Saturday. ',
        marked('emphasis', '“We have waited seven hundred days for this day,”'),
        ' she told reporters.',
      ],
      { joins: 'inline' },
    )
    .paragraph(
      'Fares will not change during the trial. Two sailings a day are planned at first, one in the morning and one in the evening; a night service may follow in the autumn if the two sides agree on where to put the quarantine station.',
    )
    .hidden('promo', 'Sign up for the morning briefing', 'Asks the reader to subscribe')
    .add('heading', 'Not a concession', { level: 2 })
    .add('quotation', 'This is no one’s concession. It is daily life on both shores.', { group: 1 })
    .add('heading', 'What is still open', { level: 3 })
    .listItem(1, 1, 'Where travellers are checked, and by whom')
    .listItem(1, 2, ['Who pays for the ', marked('strong', 'second pier')])
    .listItem(1, 3, 'Whether cars are carried')
    .cell(0, 0, 'Sailing', { header: true })
    .cell(0, 1, 'Leaves', { header: true })
    .cell(0, 2, 'Arrives', { header: true })
    .cell(0, 3, 'Seats', { header: true })
    .cell(0, 4, 'First class', { header: true })
    .cell(0, 5, 'Bicycles', { header: true })
    .cell(0, 6, 'Remarks on loading and unloading', { header: true })
    .cell(1, 0, 'Morning')
    .cell(1, 1, '07:40')
    .cell(1, 2, '09:05')
    .cell(1, 3, '300')
    .cell(1, 4, '24')
    .cell(1, 6, 'Stern ramp only')
    .figure(
      { host: 'pictures.harbor.example', alt: 'The old pier', width: 1600, height: 900 },
      'The old pier on Friday. Photo: C. Whitlow',
    )
    .paragraph('Reporting by A. Lindqvist; editing by R. Osei', { role: 'byline' })
    .hidden('copyright', '© 2026 The Harbour Post. All rights reserved.', 'Copyright notice')
    .hidden('share', 'Share on Facebook', 'Share buttons')
    .with({
      language: 'en',
      kicker: 'The Harbour Post',
      facts: [
        { kind: 'day', text: 'March 14, 2026' },
        { kind: 'byline', text: 'By A. Lindqvist' },
      ],
      original: { link: 0, host: 'harbourpost.example' },
    })
    .build();
}
