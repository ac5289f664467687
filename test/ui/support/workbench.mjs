// Drives the VS Code workbench in a headless browser: opens files, runs commands, looks into the reader.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../../host/browser.mjs';
import { installHost } from '../../host/hosts.mjs';
import { startServer, workbenchAddress, writeUserSettings } from '../../host/server.mjs';
import { setDisplayLanguage } from '../../host/test-run.mjs';
import { THEMES } from './themes.mjs';

const PATIENCE = 60_000; // milliseconds that a page has for what is asked of it
const READY_LIMIT = 120_000; // milliseconds
const THEME_LIMIT = 60_000; // milliseconds
const PICK_LIMIT = 90_000; // milliseconds
const PICK_PATIENCE = 4_000; // milliseconds
const BACKUP_LIMIT = 60_000; // milliseconds

/** A webview that is in view; readers in tabs behind are hidden, not gone. */
const WEBVIEW = 'iframe.webview.ready:visible';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [extensionsDirectory] folder in which the extension is installed; $JIANBAO_EXTENSIONS by default
 * @property {string} [folder] copied into the workspace, so that nothing a test does reaches the original
 * @property {Record<string, unknown>} [settings] settings of the workspace
 * @property {Record<string, unknown>} [userSettings] settings of the user
 * @property {import('./themes.mjs').Theme} [theme] light by default
 * @property {string} [locale] display language of the extension, such as zh-tw
 * @property {{ readonly width: number, readonly height: number }} [viewport] CSS pixels
 * @property {boolean} [workspaceTrust] true starts in Restricted Mode
 * @property {import('../../host/hosts.mjs').HostName} [host]
 */

/** @param {WorkbenchOptions} [options] */
export async function startWorkbench(options = {}) {
  const workbench = new Workbench(options);
  try {
    await workbench.start();
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

export class Workbench {
  /** @type {import('../../host/server.mjs').Server | undefined} */
  #server;
  /** @type {import('playwright-core').Browser | undefined} */
  #browser;
  /** @type {import('playwright-core').Page | undefined} */
  #page;

  /** Addresses outside this machine that anything in the workbench asked for. */
  outsideRequests = /** @type {string[]} */ ([]);
  /** Errors that nothing in the page caught. */
  pageErrors = /** @type {string[]} */ ([]);

  /** @param {WorkbenchOptions} options */
  constructor(options) {
    this.options = options;
    this.temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-workbench-'));
    /** The folder that is open; a copy. */
    this.folder = path.join(this.temporary, 'clippings');
  }

  /** Where notification toasts show up. */
  get notifications() {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  /** The window of the workbench. */
  get page() {
    if (!this.#page) {
      throw new Error('The workbench is not started.');
    }
    return this.#page;
  }

  async start() {
    const { options, temporary } = this;
    this.#prepareWorkspace();
    const userDataDirectory = path.join(temporary, 'user');
    writeUserSettings(userDataDirectory, {
      'security.workspace.trust.enabled': options.workspaceTrust === true,
      ...options.userSettings,
    });
    const server = await startServer({
      host: await installHost(options.host ?? 'newest'),
      userDataDirectory,
      extensionsDirectory: options.extensionsDirectory ?? defaultExtensionsDirectory(),
      serverDataDirectory: path.join(temporary, 'server'),
      workspaceTrust: options.workspaceTrust === true,
    });
    this.#server = server;
    this.#browser = await launchBrowser();
    this.#page = await this.#openPage(this.#browser);
    await this.page.goto(workbenchAddress(server, this.folder));
    await this.#waitUntilReady();
  }

  #prepareWorkspace() {
    const { folder, settings, theme = 'light' } = this.options;
    fs.mkdirSync(this.folder);
    if (folder) {
      fs.cpSync(folder, this.folder, { recursive: true });
    }
    this.setSettings({ 'workbench.colorTheme': THEMES[theme].setting, ...settings });
  }

  /** @param {import('playwright-core').Browser} browser */
  async #openPage(browser) {
    const context = await browser.newContext({
      viewport: this.options.viewport ?? { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.on('request', (request) => {
      if (isOutside(request.url())) {
        this.outsideRequests.push(request.url());
      }
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
    await setDisplayLanguage(page, this.options.locale);
    return page;
  }

  async #waitUntilReady() {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: READY_LIMIT });
    const registered = () => performance.getEntriesByName('code/didLoadExtensions').length > 0;
    await this.page.waitForFunction(registered, undefined, { timeout: READY_LIMIT });
  }

  /**
   * Changes settings of the workspace. VS Code watches that file, unlike the user's.
   *
   * @param {Record<string, unknown>} settings
   */
  setSettings(settings) {
    const file = path.join(this.folder, '.vscode/settings.json');
    const present = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ ...present, ...settings }, null, 2));
  }

  /** @param {import('./themes.mjs').Theme} theme */
  async setTheme(theme) {
    const { setting, mark } = THEMES[theme];
    this.setSettings({ 'workbench.colorTheme': setting });
    await this.page.locator(`.monaco-workbench.${mark}`).waitFor({ timeout: THEME_LIMIT });
  }

  /**
   * Runs a command of the palette by its whole title, category included.
   *
   * @param {string} title
   */
  async palette(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /**
   * Opens a file of the workspace with its default editor.
   *
   * @param {string} file path in the workspace
   */
  async openFile(file) {
    await this.#pick('Control+P', file, path.basename(file));
  }

  /**
   * Opens the active file with another editor, by the name VS Code shows for it.
   *
   * @param {string} editor such as Text Editor
   */
  async reopenWith(editor) {
    await this.palette('View: Reopen Editor With...');
    await this.choose(editor);
  }

  /**
   * Takes a row of a choice that is open already.
   *
   * @param {string} label
   */
  async choose(label) {
    const row = this.page.locator('.quick-input-widget .monaco-list-row', { hasText: label });
    await row.first().click({ timeout: PICK_LIMIT });
    await this.page.mouse.move(0, 0);
  }

  /**
   * Takes a row of quick input. What is offered depends on the state of the workbench when quick input opens, which
   * may lag behind the last action; so it is opened again until the row is there.
   *
   * @param {string} key opens quick input
   * @param {string} query typed into it
   * @param {string} label text of the row to take
   */
  async #pick(key, query, label) {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    const rows = this.page.locator('.quick-input-widget .monaco-list-row');
    const limit = Date.now() + PICK_LIMIT;
    let offered;
    do {
      await this.page.keyboard.press(key);
      await input.waitFor();
      await input.fill(query);
      try {
        await rows.filter({ hasText: label }).first().click({ timeout: PICK_PATIENCE });
        await this.page.mouse.move(0, 0); // hovers of what lies under quick input would come up
        return;
      } catch {
        offered = await rows.allInnerTexts();
        await this.page.keyboard.press('Escape');
      }
    } while (Date.now() < limit);
    throw new Error(`VS Code offers no "${label}" but: ${offered.join(' | ').replace(/\s+/g, ' ')}`);
  }

  /** The webviews in view, the newest last. */
  get webviews() {
    return this.page.locator(WEBVIEW);
  }

  /** The document of the newest webview in view, for locators. */
  readerFrame() {
    return this.webviews.last().contentFrame().frameLocator('#active-frame');
  }

  /** The same document, to evaluate in. */
  async readerDocument() {
    const body = await this.readerFrame().locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    if (!frame) {
      throw new Error('No webview is in view.');
    }
    return frame;
  }

  /** Loads the window anew once unsaved notes wait for it, which VS Code asks for a second after the last change. */
  async reload() {
    for (const end = Date.now() + BACKUP_LIMIT; !this.#hasUnsavedNotes() && Date.now() < end;) {
      await this.page.waitForTimeout(100);
    }
    await this.page.reload();
    await this.#waitUntilReady();
  }

  #hasUnsavedNotes() {
    const folder = path.join(this.temporary, 'user/User/workspaceStorage');
    const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    return entries.some((entry) => path.basename(path.dirname(entry)) === 'unsaved' && entry.endsWith('.json'));
  }

  /** @param {string} file PNG to write */
  async screenshot(file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** Ends browser and server and removes the workspace; may be called at any time. */
  async close() {
    await this.#browser?.close();
    await this.#server?.stop();
    fs.rmSync(this.temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function defaultExtensionsDirectory() {
  const directory = process.env.JIANBAO_EXTENSIONS;
  if (!directory) {
    throw new Error('No extensions folder is given; run the UI tests with: npm run test:ui');
  }
  return directory;
}

/**
 * Webviews load their resources from vscode-cdn.net addresses that a service worker answers on this machine.
 *
 * @param {string} address
 */
function isOutside(address) {
  const { hostname, protocol } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1' && !hostname.endsWith('.vscode-cdn.net');
}
