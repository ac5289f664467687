import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { asTermsToHost, termsPage } from '../../../../src/protocol/terms';
import type { TermRow, TermsSnapshot, TermsStrings, TermsToHost } from '../../../../src/protocol/terms';
import { launchBrowser } from '../../../host/browser.mjs';
import { preparePage } from '../../support/readerHandle';
import { themes } from '../../support/themes';

const entry = fileURLToPath(new URL('../../../../src/webview/terms/main.ts', import.meta.url));
const address = 'http://terms.test/';
const nonce = 'dGVybXM';

const strings: TermsStrings = {
  table: 'Terms',
  from: 'Words',
  to: 'Shown as',
  views: 'Views',
  note: 'Note',
  actions: 'Actions',
  filter: 'Filter terms',
  openText: 'As Text',
  add: 'Add',
  remove: 'Delete',
  removeRow: 'Delete term {0}',
  cellOfRow: '{0}, term {1}',
  cellOfNew: '{0}, new term',
  protected: 'stays as it is',
  count: '{0} terms',
  countOf: '{0} of {1} terms',
  added: '“{0}” added',
  removed: '“{0}” deleted',
  more: 'Show {0} more',
  empty: 'This dictionary has no terms yet.',
  emptyHint: 'Write words above.',
  noMatch: 'No term matches the filter.',
  allViews: 'All views',
  bothTraditional: 'Both Traditional views',
};

export interface TermsOptions {
  readonly theme?: string;
  readonly width?: number;
}

/** A row as the host would send it. */
export function row(line: number, from: string, to: string, more: Partial<TermRow> = {}): TermRow {
  return { line, from, to, views: '', note: '', protected: to === '', problems: [], ...more };
}

/** One open table, seen from the host's side of the message channel. */
export class TermsHandle {
  private version = 0;

  constructor(
    readonly page: Page,
    readonly errors: readonly string[],
  ) {}

  /** Sends rows as the dictionary's next version. */
  async show(rows: readonly TermRow[], more: Partial<TermsSnapshot> = {}): Promise<void> {
    this.version += 1;
    await this.post({ type: 'show', snapshot: { version: this.version, rows, readOnly: false, ...more } });
  }

  async post(message: unknown): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data, '*');
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, message);
  }

  async sent(): Promise<readonly TermsToHost[]> {
    const raw = await this.page.evaluate(() => Reflect.get(window, 'sentMessages') as unknown[]);
    return raw.map((value) => {
      const message = asTermsToHost(value);
      if (message === undefined) {
        throw new Error(`Not a message of the protocol: ${JSON.stringify(value)}`);
      }
      return message;
    });
  }

  /** The acts that the page asked the host for. */
  async edits(): Promise<readonly unknown[]> {
    return (await this.sent()).flatMap((message) => (message.type === 'edit' ? [message.edit] : []));
  }

  field(column: string, term: number) {
    return this.page.getByLabel(`${column}, term ${term}`, { exact: true });
  }

  draft(column: string) {
    return this.page.getByLabel(`${column}, new term`, { exact: true });
  }

  /** The name of the field that has the keyboard. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }
}

let browser: Promise<Browser> | undefined;
let files: Promise<ReadonlyMap<string, string>> | undefined;

/** A fresh table under the policy of the product. All tests share one browser, which is closed after the last. */
export async function openTerms({ theme = 'light', width = 1000 }: TermsOptions = {}): Promise<TermsHandle> {
  browser ??= launchBrowser();
  files ??= bundle();
  const built = await files;
  const context = await (await browser).newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await preparePage(page);
  await page.route(`${address}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    return route.fulfill({ contentType: `${type}; charset=utf-8`, body: built.get(name) ?? markup() });
  });
  await page.goto(address);
  await applyTheme(page, theme);
  return new TermsHandle(page, errors);
}

after(async () => {
  await (await browser)?.close();
});

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const options = { bundle: true, format: 'iife', minify: true, write: false, outdir: 'out' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: { terms: entry } });
  return new Map(
    outputFiles.map(({ path, text }) => [path.endsWith('.js') ? termsPage.script : termsPage.style, text]),
  );
}

function markup(): string {
  const policy = `default-src 'none'; style-src 'self'; script-src 'nonce-${nonce}'; img-src 'none'`;
  const attribute = JSON.stringify(strings).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>terms.tsv</title>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="stylesheet" href="/${termsPage.style}"></head>`,
    `<body><div id="${termsPage.rootId}" ${termsPage.stringsAttribute}="${attribute}"></div>`,
    `<script nonce="${nonce}" src="/${termsPage.script}"></script></body></html>`,
  ].join('\n');
}

async function applyTheme(page: Page, name: string): Promise<void> {
  const theme = themes.find((candidate) => candidate.name === name);
  if (theme === undefined) {
    throw new Error(`No theme ${name}`);
  }
  await page.evaluate(({ bodyClass, variables }) => {
    document.body.className = bodyClass;
    for (const [variable, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(`--${variable}`, value);
    }
  }, theme);
}
