import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReaderCitations, ReaderReference } from '../../src/protocol/citations';
import type { ReaderNames } from '../../src/protocol/names';
import type { CommentNode, ReaderNotes } from '../../src/protocol/notes';
import type { ReaderSnapshot } from '../../src/protocol/reader';
import { ArticleBuilder } from './support/articleBuilder';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';

const ownPayloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input name=a autofocus>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '\u202e\u0000\ufeff\u2028&#0;&lt;b&gt;',
  '-->]]></title></textarea></noscript><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];

const sharedFile = fileURLToPath(new URL('../../../shared/peers/html-payloads.json', import.meta.url));

/** Hostile and odd inputs of two HTML sanitizers, kept outside the project. */
function sharedPayloads(): readonly string[] {
  const lists: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(sharedFile, 'utf8'));
  return Object.values(lists).flatMap((list) => (Array.isArray(list) ? list.map(payloadText) : []));
}

function payloadText(entry: unknown): string {
  return typeof entry === 'string' ? entry : JSON.stringify(entry);
}

/** Every text of notes made of one payload. */
function poisonedNotes(payload: string): ReaderNotes {
  const link: CommentNode = { kind: 'link', link: 1, host: payload, children: [{ kind: 'text', text: payload }] };
  const commentNodes: readonly CommentNode[] = [link, { kind: 'code', text: payload }];
  const words = { comment: payload, gloss: payload, tags: [payload], quote: payload, commentNodes, made: payload };
  const label = { id: payload, name: payload, color: 'red', meaning: payload, key: '' } as const;
  return {
    notes: [
      { ...words, id: payload, label: payload, about: 'text', state: 'exact', range: { start: 0, end: 1 }, block: 0 },
      { ...words, id: `${payload} `, about: 'clipping', state: 'exact' },
      { ...words, id: `${payload}  `, about: 'text', state: 'orphan' },
    ],
    labels: [label],
    tags: [payload],
    unsaved: payload,
    placing: payload,
  };
}

/** Every text of citations made of one payload. */
function poisonedCitations(payload: string): ReaderCitations {
  const said = { speaker: payload, via: payload, confidence: 'high', lines: [payload, payload] } as const;
  const citations = [
    { ...said, citation: 0, kind: 'direct', start: 0, end: 1, verdict: 'confirmed' },
    { ...said, citation: 1, kind: 'link', sub: 'body', start: 0, end: 1 },
  ] as const;
  return { shown: true, low: true, citations };
}

/** Every text of a name made of one payload. */
function poisonedNames(payload: string): ReaderNames {
  const renderings = [{ place: 'printed', text: payload, others: [payload] }] as const;
  const words = { title: payload, kindText: payload, lines: [payload] };
  return {
    shown: true,
    mentions: [{ start: 0, end: 1, mention: 0, card: 0, isDoubtful: true }],
    cards: [{ ...words, kind: 'person', renderings, acts: ['find', 'copy', 'add'] }],
  };
}

/** Every text of a reference made of one payload. */
function poisonedReference(payload: string): ReaderReference {
  const evidence = [payload, `${payload} `].map((value) => ({ value, origin: payload, inFile: true }));
  const field = {
    name: 'title',
    label: payload,
    value: payload,
    state: 'disagreeing',
    needed: true,
    evidence,
  } as const;
  return { fields: [field], written: payload, format: payload };
}

/** Every text and every address of a snapshot made of one payload. */
function poisoned(payload: string): ReaderSnapshot {
  const host = payload;
  return new ArticleBuilder()
    .paragraph(payload, { role: 'title', reason: payload })
    .paragraph({ text: payload, marks: [{ kind: 'link', link: 1, host }, { kind: 'ruby' }, { kind: 'code' }] })
    .add('heading', payload, { level: 2 })
    .add('quotation', payload, { group: 1 })
    .listItem(1, 1, payload)
    .cell(0, 0, payload, { header: true })
    .add('preformatted', payload)
    .figure({ host, alt: payload, url: payload, width: 1, height: 1 }, payload)
    .figure({ host, alt: payload }, payload)
    .add('embed', '', { embed: { media: 'frame', label: payload, host, link: 2 } })
    .add('embed', '', { embed: { media: 'video', label: payload } })
    .hidden('related', payload, payload)
    .with({
      language: payload,
      kicker: payload,
      title: payload,
      facts: [{ kind: 'byline', text: payload }],
      original: { link: 0, host },
      problems: [{ code: payload, message: payload }],
      typography: { fontFamily: payload, fontSize: 17, lineHeight: 1.85, measure: 38, justify: true },
      showHidden: true,
      annotations: poisonedNotes(payload),
      citations: poisonedCitations(payload),
      names: poisonedNames(payload),
      reference: poisonedReference(payload),
    })
    .build();
}

const elements = new Set(
  (
    'div header main article section span p br a b i em strong u s sup sub code pre h1 h2 h3 h4 h5 h6 blockquote ul ol li ' +
    'table tbody tr td th figure figcaption img button details summary mark'
  ).split(' '),
);

const attributes = new Set(
  (
    'class id lang dir hidden role tabindex title style type popover popovertarget open scope colspan rowspan start alt width height ' +
    'aria-label aria-checked aria-live aria-expanded aria-controls aria-pressed aria-keyshortcuts loading decoding referrerpolicy src ' +
    'data-strings data-block data-start data-role data-fact data-link data-restore data-load data-host data-place data-justify ' +
    'aria-hidden aria-description aria-labelledby data-margin data-notes data-note data-color data-lane data-gloss data-hint ' +
    'data-card data-filled data-vscode-context data-citation data-first data-kind data-sub data-confidence data-verdict ' +
    'data-speaker data-reference data-act data-state data-missing data-name data-doubtful data-tight aria-haspopup autofocus'
  ).split(' '),
);

interface Found {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
  readonly styles: readonly string[];
}

function inspect(reader: ReaderHandle): Promise<Found> {
  return reader.page.evaluate(() => {
    const all = [...document.querySelectorAll('#reader, #reader *')];
    const named = all.flatMap((node) => [...node.attributes].map((attribute) => ({ node, attribute })));
    return {
      tags: [
        ...new Set(all.map((node) => (node.namespaceURI?.endsWith('xhtml') === true ? node.localName : node.nodeName))),
      ],
      attributes: [...new Set(named.map(({ attribute }) => attribute.name))],
      addresses: named
        .filter(({ attribute }) => /^(src|href|action|data)$/.test(attribute.name))
        .map(({ attribute }) => attribute.value),
      styles: all.flatMap((node) => (node instanceof HTMLElement ? [...node.style] : [])),
    };
  });
}

async function assertHarmless(payloads: readonly string[]): Promise<void> {
  const reader = await openReader({ imagePolicy: 'https: http:' });
  await reader.page.evaluate(() => Object.assign(window, { alert: () => Reflect.set(window, 'alerted', true) }));
  await reader.page.route(/^https?:\/\/(?!127)/, (route) => route.abort());
  let version = 0;
  for (const payload of payloads) {
    version += 1;
    await reader.post({ type: 'show', snapshot: { ...poisoned(payload), version } });
    const found = await inspect(reader);
    const label = payload.slice(0, 200);
    assert.deepEqual(
      found.tags.filter((tag) => !elements.has(tag)),
      [],
      label,
    );
    assert.deepEqual(
      found.attributes.filter((name) => !attributes.has(name)),
      [],
      label,
    );
    assert.deepEqual(
      found.addresses.filter((address) => !/^https?:\/\//.test(address)),
      [],
      label,
    );
    assert.deepEqual(
      found.styles.filter((property) => !/^(--reader-|--reserve$|top$|left$)/.test(property)),
      [],
      label,
    );
    const title = await reader.page.locator('h1').evaluateAll((all) => all.map((node) => node.textContent).join());
    assert.equal(title.replaceAll('\0', ''), payload.replaceAll('\0', ''), 'the text itself is shown');
  }
  assert.equal(await reader.page.evaluate(() => Reflect.get(window, 'alerted') === true), false);
  assert.deepEqual(reader.errors, []);
}

describe('hostile text', () => {
  it('is shown as text wherever it stands', async () => {
    await assertHarmless(ownPayloads);
  });

  it('of the test suites of two sanitizers is shown as text', async function () {
    if (!existsSync(sharedFile)) {
      this.skip();
    }
    this.timeout(120_000);
    const payloads = sharedPayloads();
    assert.ok(payloads.length >= 407, `${payloads.length} payloads`);
    await assertHarmless(payloads);
  });

  it('asks nothing of the network while pictures are off', async () => {
    const reader = await openReader();
    for (const payload of ownPayloads) {
      await reader.post({ type: 'show', snapshot: poisoned(payload) });
    }
    await reader.frame();
    assert.deepEqual(reader.foreignRequests, []);
  });

  it('cannot turn the direction of the words around it', async () => {
    const reader = await openReader();
    const fact = { kind: 'byline', text: '\u202eabc' } as const;
    await reader.show(new ArticleBuilder().with({ facts: [fact, { kind: 'day', text: 'def' }] }).build());
    const positions = await reader.page
      .locator('[data-fact]')
      .evaluateAll((all) => all.map((node) => node.getBoundingClientRect().left));
    assert.ok((positions[0] ?? 0) < (positions[1] ?? 0));
  });
});

describe('an article out of proportion', () => {
  it('with lists nested 500 deep stays in its column', async () => {
    const builder = new ArticleBuilder();
    for (let depth = 1; depth <= 500; depth += 1) {
      builder.listItem(depth, 1, `第${depth}層`, { depth });
    }
    const reader = await openReader({ width: 340 });
    await reader.show(builder.build());
    assert.deepEqual(reader.errors, []);
    assert.ok((await reader.page.evaluate(() => document.documentElement.scrollWidth)) <= 340);
  });

  it('with 20,000 marks over one block is drawn', async () => {
    const snapshot = new ArticleBuilder().paragraph('渡'.repeat(20_000)).build();
    const reader = await openReader();
    await reader.page.evaluate((bare) => {
      const marks = Array.from({ length: 20_000 }, (_, index) => ({ kind: 'strong', start: index, end: index + 1 }));
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', snapshot: { ...bare, marks } } }));
    }, snapshot);
    assert.equal(await reader.page.locator('strong').count(), 20_000);
  });

  it('with one word of 20,000 letters stays in its column', async () => {
    const reader = await openReader({ width: 340 });
    const word = 'w'.repeat(20_000);
    await reader.show(
      new ArticleBuilder().paragraph(word, { role: 'title' }).paragraph(word).with({ kicker: word }).build(),
    );
    assert.ok((await reader.page.evaluate(() => document.documentElement.scrollWidth)) <= 340);
  });
});
