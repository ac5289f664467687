import type { Page } from 'playwright-core';
import type { ReaderSnapshot, ReaderStrings, ReaderToHost } from '../../../src/protocol/reader';
import { asReaderToHost } from '../../../src/protocol/validate';
import { themes } from './themes';

export interface OpenOptions {
  readonly strings?: ReaderStrings;
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
  readonly interfaceLanguage?: string;
  /** What the policy says about pictures; the product's default is `'none'`. */
  readonly imagePolicy?: string;
}

/** One open reader page, seen from the host's side of the message channel. */
export class ReaderHandle {
  /** Requests for anything but the page's own files. */
  readonly foreignRequests: string[] = [];
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    private readonly options: OpenOptions,
  ) {}

  async load(address: string): Promise<void> {
    const { origin } = new URL(address);
    this.page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) {
        this.foreignRequests.push(request.url());
      }
    });
    this.page.on('pageerror', (error) => this.errors.push(error.message));
    const { width = 900, height = 700 } = this.options;
    await this.page.setViewportSize({ width, height });
    await this.page.goto(address);
    await this.applyTheme();
  }

  /** Undoes what a test did to the page, which the next one uses. */
  async leave(): Promise<void> {
    this.page.removeAllListeners();
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.emulateMedia({ media: null, reducedMotion: null });
    await this.page.mouse.move(0, 0);
  }

  /** As when VS Code makes the page anew: all is lost but the kept state. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.applyTheme();
  }

  /** Whatever is given, in the protocol or not. */
  async post(message: unknown): Promise<void> {
    await this.page.evaluate((data) => {
      window.postMessage(data, '*');
      return new Promise((resolve) => setTimeout(resolve));
    }, message);
  }

  async show(snapshot: ReaderSnapshot): Promise<void> {
    await this.post({ type: 'show', snapshot });
    await this.frame();
  }

  /** Waits until the page has painted and done what it does afterwards. */
  async frame(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
  }

  /** What the page sent to the host so far. */
  async sent(): Promise<readonly ReaderToHost[]> {
    const raw = await this.page.evaluate(() => Reflect.get(window, 'sentMessages') as unknown[]);
    return raw.map((value) => {
      const message = asReaderToHost(value);
      if (message === undefined) {
        throw new Error(`Not a message of the protocol: ${JSON.stringify(value)}`);
      }
      return message;
    });
  }

  async sentOf<Type extends ReaderToHost['type']>(
    type: Type,
  ): Promise<readonly Extract<ReaderToHost, { type: Type }>[]> {
    const isOfType = (message: ReaderToHost): message is Extract<ReaderToHost, { type: Type }> => message.type === type;
    return (await this.sent()).filter(isOfType);
  }

  /** Tags and text of the elements that match, one line each; spans that only hold a run of text are left out. */
  async trees(selector: string): Promise<readonly string[]> {
    return this.page.locator(selector).evaluateAll((roots) => {
      const tree = (node: Node): string => {
        const inside = [...node.childNodes].map(tree).join('');
        if (!(node instanceof Element)) {
          return node.textContent ?? '';
        }
        const tag = node.tagName.toLowerCase();
        const bare = tag === 'span' && node.getAttributeNames().join() === 'data-start';
        return bare ? inside : `<${tag}>${inside}</${tag}>`;
      };
      return roots.map(tree);
    });
  }

  /** Tags and text of the article below its heading. */
  async body(): Promise<string> {
    return (await this.trees('article > :not(header)')).join('\n');
  }

  /** The state the page has handed to VS Code, as JSON. */
  async keptState(): Promise<string> {
    return this.page.evaluate(() => sessionStorage.getItem(location.search) ?? '');
  }

  /** Waits until the kept state holds this text. */
  async waitForState(part: string): Promise<void> {
    await this.page.waitForFunction((text) => sessionStorage.getItem(location.search)?.includes(text), part);
  }

  private async applyTheme(): Promise<void> {
    const theme = themes.find(({ name }) => name === (this.options.theme ?? 'light'));
    if (theme === undefined) {
      throw new Error(`No theme ${this.options.theme}`);
    }
    await this.page.evaluate(({ bodyClass, variables }) => {
      document.body.className = bodyClass;
      for (const [variable, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(`--${variable}`, value);
      }
    }, theme);
  }
}

/** Milliseconds that the page has for what is asked of it. */
const PATIENCE = 60_000;

/** To be done once for a page, before it is opened. */
export async function preparePage(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(compilerHelper);
  await page.addInitScript(fakeVsCode);
}

/** The compiler of the tests wraps functions with names in a helper, which the page does not have. */
const compilerHelper = 'globalThis.__name = (named) => named;';

/** Runs in the page before its scripts: the API of VS Code, with state that outlives a reload. */
function fakeVsCode(): void {
  const messages: unknown[] = [];
  const api = {
    postMessage(message: unknown) {
      messages.push(JSON.parse(JSON.stringify(message)));
    },
    getState() {
      return (JSON.parse(sessionStorage.getItem(location.search) ?? 'null') as unknown) ?? undefined;
    },
    setState(value: unknown) {
      sessionStorage.setItem(location.search, JSON.stringify(value));
    },
  };
  Object.assign(window, { sentMessages: messages, acquireVsCodeApi: () => api });
}
