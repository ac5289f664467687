import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { readerPage } from '../../../src/protocol/page';
import { launchBrowser } from '../../host/browser.mjs';
import { ReaderHandle, preparePage } from './readerHandle';
import type { OpenOptions } from './readerHandle';
import { englishStrings } from './strings';

const entry = fileURLToPath(new URL('../../../src/webview/main.ts', import.meta.url));
const nonce = 'cmVhZGVy';

/** A browser, the real bundle, and a local site that serves the page as the extension host would. */
export class ReaderSite {
  private sessions = 0;
  private current: ReaderHandle | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly server: Server,
    private readonly origin: string,
    private readonly shell: { options: OpenOptions },
  ) {}

  static async open(): Promise<ReaderSite> {
    const files = await bundle();
    const shell: { options: OpenOptions } = { options: {} };
    const server = createServer(({ url = '' }, response) => {
      const { type, text } = files.get(url) ?? { type: 'text/html', text: pageMarkup(shell.options) };
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const browser = await launchBrowser();
    const page = await (await browser.newContext()).newPage();
    await preparePage(page);
    return new ReaderSite(browser, page, server, `http://127.0.0.1:${port}`, shell);
  }

  /** A fresh reader without kept state. There is one at a time: the one before is gone. */
  async reader(options: OpenOptions = {}): Promise<ReaderHandle> {
    await this.current?.leave();
    this.shell.options = options;
    this.sessions += 1;
    this.current = new ReaderHandle(this.page, options);
    await this.current.load(`${this.origin}/?session=${this.sessions}`);
    return this.current;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }
}

async function bundle(): Promise<ReadonlyMap<string, { readonly type: string; readonly text: string }>> {
  const { outputFiles } = await build({
    entryPoints: { reader: entry },
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    outdir: 'out',
  });
  return new Map(
    outputFiles.map(({ path, text }) =>
      path.endsWith('.js')
        ? [`/${readerPage.script}`, { type: 'text/javascript', text }]
        : [`/${readerPage.style}`, { type: 'text/css', text }],
    ),
  );
}

function pageMarkup(options: OpenOptions): string {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `script-src 'nonce-${nonce}'`,
    `img-src ${options.imagePolicy ?? "'none'"}`,
  ].join('; ');
  const strings = escapeAttribute(JSON.stringify(options.strings ?? englishStrings));
  return [
    '<!doctype html>',
    `<html lang="${options.interfaceLanguage ?? 'en'}"><head><meta charset="utf-8"><title>Reader</title>`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="stylesheet" href="/${readerPage.style}"></head>`,
    `<body><div id="${readerPage.rootId}" ${readerPage.stringsAttribute}="${strings}"></div>`,
    `<script nonce="${nonce}" src="/${readerPage.script}"></script></body></html>`,
  ].join('\n');
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
