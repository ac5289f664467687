// The two VS Codes that the extension is tested in: the oldest that package.json promises and the newest.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installRelease } from './install-any.mjs';
import { installNewest } from './install.mjs';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads of the tests; ignored by git, kept between runs. */
export const cacheDirectory = path.join(projectRoot, '.vscode-test');

/** `engines.vscode` of package.json is ^1.96.0; code-server 4.96.4 is VS Code 1.96.4. */
const FLOOR = '4.96.4';

/** @type {Readonly<Record<HostName, { directory: string, install: (directory: string) => Promise<void> }>>} */
const INSTALLERS = {
  newest: { directory: path.join(cacheDirectory, 'vscode-newest'), install: installNewest },
  floor: {
    directory: path.join(cacheDirectory, 'vscode-1.96'),
    install: (directory) => installRelease(FLOOR, directory),
  },
};

/** @typedef {'newest' | 'floor'} HostName */

/**
 * One installed VS Code server.
 *
 * @typedef {object} Host
 * @property {string} directory
 * @property {string} root the folder of the VS Code server itself
 * @property {string} node the Node that runs it
 * @property {string} version VS Code's version, such as 1.139.1
 */

/** Gives the named host, installing it first where it is missing. */
export async function installHost(/** @type {HostName} */ name) {
  const { directory, install } = INSTALLERS[name];
  await install(directory);
  return describeHost(directory);
}

/** @returns {Host} */
export function describeHost(/** @type {string} */ directory) {
  const root = path.join(directory, 'node_modules/code-server/lib/vscode');
  const ownNode = path.join(directory, process.platform === 'win32' ? 'node/bin/node.exe' : 'node/bin/node');
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { directory, root, node: fs.existsSync(ownNode) ? ownNode : process.execPath, version };
}
