// One run of tests in the VS Code server and a headless browser.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { launchBrowser } from './browser.mjs';
import { remoteUri, startServer, workbenchAddress, writeUserSettings } from './server.mjs';

/** Exit codes of a run. */
export const EXIT = { passed: 0, failed: 1, notStarted: 2, crashed: 3, late: 124, interrupted: 130, terminated: 143 };

const WORKBENCH_LIMIT = 180_000; // milliseconds
const CLOSE_LIMIT = 8_000; // milliseconds
const OUTPUT_INTERVAL = 100; // milliseconds between looks at what the tests printed

/**
 * What no test is about and each new editor pays for. In a browser VS Code saves by itself a second after an edit,
 * which on the desktop it does not: a test with unsaved edits would have to be quicker than that.
 */
const CALM_SETTINGS = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'git.autorefresh': false,
  'git.autoRepositoryDetection': false, // else Git looks for a repository round every file that a test opens
  'workbench.reduceMotion': 'on',
};

/** In the web extension host the tests print to the browser's console, between VS Code's own lines. */
const WEB_PREFIX = '[test] ';

/** Lines of the workbench that say nothing about the tests. */
const NOISE =
  /^\[Service Worker\]|open-vsx|Canceled: Canceled|authentication provider 'github'|ENOTFOUND|No extension gallery|\[remote-connection\]|consult the log for more details/;

/**
 * @typedef {object} TestRunOptions
 * @property {import('./hosts.mjs').Host} host
 * @property {readonly string[]} extensions folders of the extensions under development
 * @property {string} tests CommonJS module that exports `run(): Promise<void>`
 * @property {string | undefined} place folder or .code-workspace file
 * @property {string | undefined} userDataDirectory
 * @property {string | undefined} extensionsDirectory
 * @property {string | undefined} locale such as zh-cn
 * @property {boolean} web runs the extension and the tests in the web extension host
 * @property {boolean} withoutOthers disables all other extensions
 * @property {boolean} verbose
 * @property {number} limit seconds
 */

export class TestRun {
  /** @type {import('./server.mjs').Server | undefined} */
  #server;
  /** @type {import('playwright-core').Browser | undefined} */
  #browser;
  /** @type {NodeJS.Timeout | undefined} */
  #outputTimer;
  #printed = 0; // bytes of the tests' output
  #testsEnded = false;
  #finished = false;
  /** @type {(code: number) => void} */
  #resolve = () => undefined;

  /** @param {TestRunOptions} options */
  constructor(options) {
    this.options = options;
    this.temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-tests-'));
    this.outputFile = path.join(this.temporary, 'output');
    fs.writeFileSync(this.outputFile, '');
    this.result = new Promise((/** @type {(code: number) => void} */ resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Runs the tests to their end and gives the exit code; leaves no process and no file behind. */
  async run() {
    const { limit } = this.options;
    const late = () => void this.finish(EXIT.late, `The tests in VS Code did not end in ${limit} s.`);
    const timer = setTimeout(late, limit * 1000);
    this.#outputTimer = setInterval(() => this.#printOutput(), OUTPUT_INTERVAL);
    try {
      await this.#startServer();
      await this.#openWorkbench();
    } catch (error) {
      await this.finish(EXIT.notStarted, error instanceof Error ? error.stack : String(error));
    }
    const code = await this.result;
    clearTimeout(timer);
    return code;
  }

  /**
   * Ends the run, once.
   *
   * @param {number} code
   * @param {string} [reason]
   */
  async finish(code, reason) {
    if (this.#finished) {
      return;
    }
    this.#finished = true;
    clearInterval(this.#outputTimer);
    this.#printOutput();
    if (code !== EXIT.passed && reason) {
      process.stderr.write(`${reason}\n`);
    }
    const closing = Promise.allSettled([this.#browser?.close(), this.#server?.stop()]);
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_LIMIT).unref())]);
    fs.rmSync(this.temporary, { recursive: true, force: true, maxRetries: 3 });
    this.#resolve(code);
  }

  async #startServer() {
    const { options, temporary } = this;
    const userDataDirectory = options.userDataDirectory ?? path.join(temporary, 'user');
    writeUserSettings(userDataDirectory, CALM_SETTINGS);
    const server = await startServer({
      host: options.host,
      userDataDirectory,
      extensionsDirectory: options.extensionsDirectory ?? path.join(temporary, 'extensions'),
      serverDataDirectory: path.join(temporary, 'server'),
      automation: true,
      environment: { JIANBAO_TEST_OUTPUT: this.outputFile, JIANBAO_TEST_ENTRY: path.resolve(options.tests) },
      onOutput: (output) => this.#watchServer(output),
    });
    this.#server = server;
    server.process.on('exit', (code) => {
      void this.finish(EXIT.crashed, `The VS Code server ended early (${code}).\n${server.output()}`);
    });
  }

  /** @param {string} output */
  #watchServer(output) {
    if (this.options.verbose) {
      process.stderr.write(output);
    }
    const ended = /Extension Host Process exited with code: .*/.exec(output);
    if (ended && !this.#testsEnded) {
      // The workbench tells of a regular end through its own hook a moment later.
      setTimeout(() => this.#testsEnded || void this.#concludeWithVerdict(ended[0]), 500);
    }
  }

  async #openWorkbench() {
    const { options } = this;
    const server = /** @type {import('./server.mjs').Server} */ (this.#server);
    this.#browser = await launchBrowser({ flags: ['--in-process-gpu'] }); // pictures need not go from process to process
    this.#browser.on('disconnected', () => void this.finish(EXIT.crashed, 'The browser ended early.'));
    const locale = options.locale ? { locale: options.locale } : {};
    const page = await this.#browser.newPage({ viewport: { width: 1400, height: 900 }, ...locale });
    page.on('crash', () => void this.finish(EXIT.crashed, 'The page of the workbench crashed.'));
    await setDisplayLanguage(page, options.locale);
    await stopAnimations(page);
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown} */ values) =>
      this.#printWorkbench(type, values),
    );
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => this.#onTestsEnded(code));
    await page.goto(workbenchAddress(server, options.place, this.#payload(server)));
    await page.waitForSelector('.monaco-workbench', { timeout: WORKBENCH_LIMIT });
  }

  /**
   * @param {import('./server.mjs').Server} server
   * @returns {[string, string][]}
   */
  #payload(server) {
    const { options } = this;
    const wrapper = fileURLToPath(new URL('tests-wrapper.cjs', import.meta.url));
    /** @type {[string, string][]} */
    const payload = options.extensions.map((folder) => ['extensionDevelopmentPath', remoteUri(server, folder)]);
    payload.push(['extensionTestsPath', remoteUri(server, options.web ? options.tests : wrapper)]);
    payload.push(['enableProposedApi', ''], ['skipWelcome', 'true']);
    payload.push(['logLevel', options.verbose || options.web ? 'info' : 'error']);
    if (options.web) {
      payload.push(['extensionDevelopmentKind', 'web']);
    }
    if (options.withoutOthers) {
      payload.push(['disableExtensions', 'true']);
    }
    return payload;
  }

  /** @param {number} code */
  #onTestsEnded(code) {
    this.#testsEnded = true;
    if (this.options.web) {
      return this.finish(code === 0 ? EXIT.passed : EXIT.failed);
    }
    return this.#concludeWithVerdict('The extension host ended before the tests did.', code);
  }

  /**
   * @param {string} reason for a run without verdict
   * @param {number} [code] what the workbench says
   */
  #concludeWithVerdict(reason, code = 0) {
    const verdictFile = `${this.outputFile}.verdict`;
    if (!fs.existsSync(verdictFile)) {
      return this.finish(EXIT.crashed, reason);
    }
    const passed = fs.readFileSync(verdictFile, 'utf8') === '0' && code === 0;
    return this.finish(passed ? EXIT.passed : EXIT.failed);
  }

  #printOutput() {
    const output = fs.readFileSync(this.outputFile);
    if (output.length > this.#printed) {
      process.stdout.write(output.subarray(this.#printed));
      this.#printed = output.length;
    }
  }

  /**
   * @param {string} type
   * @param {unknown} values as for util.format
   */
  #printWorkbench(type, values) {
    const line = util.format(...(Array.isArray(values) ? values : [values]));
    const prefixed = this.options.web ? line.indexOf(WEB_PREFIX) : -1;
    if (prefixed >= 0) {
      process.stdout.write(`${line.slice(prefixed + WEB_PREFIX.length)}\n`);
    } else if (this.options.verbose || (type === 'error' && !this.#testsEnded && !NOISE.test(line))) {
      const [first] = line.split('\n'); // the stacks of the workbench are of minified code
      process.stderr.write(`[workbench ${type}] ${first}\n`);
    }
  }
}

/**
 * Makes `vscode.env.language`, package.nls and l10n bundles those of a language. The workbench's own text stays
 * English: that would need a language pack.
 *
 * @param {import('playwright-core').Page} page
 * @param {string | undefined} locale
 */
export async function setDisplayLanguage(page, locale) {
  if (locale) {
    await page.addInitScript((language) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
    }, locale.toLowerCase());
  }
}

/**
 * Keeps the workbench from moving: without a graphics card each picture of a progress bar costs as much as the work that
 * it tells of. What webviews show moves as ever.
 *
 * @param {import('playwright-core').Page} page
 */
async function stopAnimations(page) {
  await page.addInitScript(() => {
    if (window === window.top) {
      const still = new CSSStyleSheet();
      still.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important; }');
      document.adoptedStyleSheets.push(still);
    }
  });
}
