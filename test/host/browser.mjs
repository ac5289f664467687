// Finds a Chromium of this machine, or installs one, and starts it headless.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { cacheDirectory } from './hosts.mjs';
import { installChromium } from './install-chromium.mjs';

const NAMES_ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PLACES = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The browser installed by install-chromium.mjs, in the cache of the tests. */
const ownDirectory = path.join(cacheDirectory, 'chromium');

/** A browser of this machine. CHROME_PATH wins; JIANBAO_OWN_CHROMIUM=1 passes over all of them. */
function findBrowser() {
  if (process.env.JIANBAO_OWN_CHROMIUM) {
    return undefined;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const windowsRoots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const candidates = [
    process.env.CHROME_PATH,
    process.env.PUPPETEER_EXECUTABLE_PATH,
    ...NAMES_ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...MAC_PLACES,
    ...windowsRoots.flatMap((root) => (root ? WINDOWS_PLACES.map((place) => path.join(root, place)) : [])),
    chromium.executablePath(),
  ];
  return candidates.find((candidate) => candidate && fs.existsSync(candidate));
}

/**
 * @param {{ readonly headless?: boolean, readonly flags?: readonly string[] }} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ headless = true, flags = [] } = {}) {
  const found = findBrowser();
  const args = [...FLAGS, ...flags];
  if (found) {
    return chromium.launch({ executablePath: found, headless, args });
  }
  await installChromium(ownDirectory);
  const executablePath = path.join(ownDirectory, 'chrome');
  return chromium.launch({ executablePath, headless, args, env: ownEnvironment() });
}

/** The installed browser brings its shared libraries along, and a font for machines that have none. */
function ownEnvironment() {
  const libraries = [path.join(ownDirectory, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const fonts = fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(ownDirectory, 'fonts') };
  return { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries.join(path.delimiter) };
}
