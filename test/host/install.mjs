#!/usr/bin/env node
// install.mjs [DIRECTORY]: puts the newest VS Code (code-server's build of it) from the npm registry into DIRECTORY,
// at the versions of package-lock.json. Needs Node 20 and npm; runs no install script and compiles nothing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  INSTALL_FLAGS,
  NODE_VERSION,
  UNWANTED_EXTENSIONS,
  installNode,
  installOnce,
  keepOwnRipgrep,
  needsNewerNode,
  npm,
  runInstaller,
  standInsText,
  writeStandIns,
} from './installation.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const lock = JSON.parse(fs.readFileSync(path.join(here, 'package-lock.json'), 'utf8'));

/** `4.139.1` is VS Code 1.139.1. */
const codeServerVersion = lock.packages['node_modules/code-server'].version;

/** @param {string} directory */
export async function installNewest(directory) {
  const stamp = JSON.stringify({ lock: lock.packages, node: NODE_VERSION, standInsText });
  await installOnce(directory, stamp, (building) => build(building, directory));
}

/**
 * @param {string} building
 * @param {string} directory its final place
 */
function build(building, directory) {
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(here, file), path.join(building, file));
  }
  npm(['ci', ...INSTALL_FLAGS], building);
  const nodeModules = path.join(building, 'node_modules');
  const vscode = path.join(nodeModules, 'code-server/lib/vscode');
  shareModules(vscode, path.join(directory, 'node_modules'));
  writeStandIns(nodeModules);
  keepOwnRipgrep(nodeModules);
  for (const extension of UNWANTED_EXTENSIONS) {
    fs.rmSync(path.join(vscode, 'extensions', extension), { recursive: true, force: true });
  }
  if (needsNewerNode(Number(codeServerVersion.split('.')[1]))) {
    installNode(building);
  }
}

/**
 * The server and the browser (`/static/node_modules`) look for modules in lib/vscode; both get the locked ones.
 *
 * @param {string} vscode
 * @param {string} nodeModules
 */
function shareModules(vscode, nodeModules) {
  const link = path.join(vscode, 'node_modules');
  fs.rmSync(link, { recursive: true, force: true });
  const target = process.platform === 'win32' ? nodeModules : path.join('..', '..', '..');
  fs.symlinkSync(target, link, 'junction');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = path.resolve(process.argv[2] ?? '.vscode-test/vscode-newest');
  void runInstaller(`VS Code (code-server ${codeServerVersion})`, directory, () => installNewest(directory));
}
