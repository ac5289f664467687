#!/usr/bin/env node
// install-any.mjs VERSION [DIRECTORY]: puts one given release of code-server (4.96.4 is VS Code 1.96.4) from the npm
// registry into DIRECTORY, its dependencies at the versions of that release's own shrinkwrap. For the oldest VS Code
// that the extension promises to run on. Runs no install script and compiles nothing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  INSTALL_FLAGS,
  UNWANTED_EXTENSIONS,
  installNode,
  installOnce,
  keepOwnRipgrep,
  needsNewerNode,
  npm,
  runInstaller,
  standInsText,
  unpackPackage,
  writeStandIns,
} from './installation.mjs';

/** @typedef {{ version: string, dependencies: Record<string, string> }} Manifest */

/** What the server and the web workbench load; everything else in the shrinkwrap is native or unused. */
const NEEDED = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/vscode-languagedetection',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'tas-client',
  'tas-client-umd',
  'undici',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/** These carry prebuilt binaries inside their npm packages. */
const PARCEL_WATCHER = '2.5.6';
const RIPGREP = '1.18.0';

/**
 * @param {string} version
 * @param {string} directory
 */
export async function installRelease(version, directory) {
  await installOnce(directory, `${version}\n${standInsText}`, (building) => build(version, building));
}

/**
 * @param {string} version
 * @param {string} building
 */
function build(version, building) {
  const vscode = path.join(building, 'node_modules/code-server/lib/vscode');
  const unwanted = UNWANTED_EXTENSIONS.map((extension) => `--exclude=*/extensions/${extension}`);
  unpackPackage(`code-server@${version}`, vscode, ['--strip-components=3', ...unwanted, 'package/lib/vscode']);
  const manifestFile = path.join(vscode, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const dependencies = chooseDependencies(vscode, manifest);
  fs.writeFileSync(manifestFile, JSON.stringify(replaceDependencies(manifest, dependencies)));
  npm(['install', ...INSTALL_FLAGS, '--no-package-lock'], vscode);
  writeStandIns(path.join(vscode, 'node_modules'));
  keepOwnRipgrep(path.join(vscode, 'node_modules'));
  if (needsNewerNode(Number(manifest.version.split('.')[1]))) {
    installNode(building);
  }
}

/**
 * @param {string} vscode folder of the server
 * @param {Manifest} manifest
 */
function chooseDependencies(vscode, manifest) {
  const shrinkwrapFile = path.join(vscode, 'npm-shrinkwrap.json');
  const locked = JSON.parse(fs.readFileSync(shrinkwrapFile, 'utf8')).packages;
  fs.rmSync(shrinkwrapFile);
  /** @type {Record<string, string>} */
  const chosen = { '@parcel/watcher': PARCEL_WATCHER };
  for (const name of NEEDED) {
    const entry = locked[`node_modules/${name}`];
    if (entry) {
      chosen[name] = entry.version;
    }
  }
  if (manifest.dependencies['@vscode/watcher']) {
    chosen['@vscode/watcher'] = `npm:@parcel/watcher@${PARCEL_WATCHER}`;
  }
  const universal = '@vscode/ripgrep-universal' in manifest.dependencies;
  chosen[universal ? '@vscode/ripgrep-universal' : '@vscode/ripgrep'] = RIPGREP;
  return chosen;
}

/**
 * @param {Manifest} manifest
 * @param {Record<string, string>} dependencies
 */
function replaceDependencies(manifest, dependencies) {
  return { ...manifest, dependencies, devDependencies: {}, overrides: {}, allowScripts: {} };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const version = process.argv[2];
  if (!version) {
    throw new Error('usage: install-any.mjs VERSION [DIRECTORY]');
  }
  const directory = path.resolve(process.argv[3] ?? `.vscode-test/code-server-${version}`);
  void runInstaller(`code-server ${version}`, directory, () => installRelease(version, directory));
}
