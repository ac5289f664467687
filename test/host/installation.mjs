// What both installers share: fetching packages with npm, the stand-ins for native modules, and a Node for the server.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fetched only when the Node that runs this script is older than the server wants. */
export const NODE_VERSION = '22.23.3';

const here = path.dirname(fileURLToPath(import.meta.url));
const windows = process.platform === 'win32';

/** Native modules that the server wants and no test needs. */
const STAND_INS = {
  '@vscode/spdlog': 'spdlog.cjs',
  '@vscode/deviceid': 'deviceid.cjs',
  '@vscode/native-watchdog': 'native-watchdog.cjs',
  'native-watchdog': 'native-watchdog.cjs',
  '@vscode/fs-copyfile': 'fs-copyfile.cjs',
};

/** Part of an installation's stamp: changed stand-ins make a new installation. */
export const standInsText = [...new Set(Object.values(STAND_INS))]
  .map((file) => fs.readFileSync(path.join(here, 'stand-ins', file), 'utf8'))
  .join('');

/** Built-in extensions that tests never want; together 88 MB. */
export const UNWANTED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];

/** Quiet flags of every install: nothing of the packages is executed. */
export const INSTALL_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param {readonly string[]} commandArguments
 * @param {string} directory
 */
export function npm(commandArguments, directory) {
  const executable = windows ? 'npm.cmd' : 'npm';
  return execFileSync(executable, commandArguments, {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: windows,
    encoding: 'utf8',
  });
}

/**
 * Fetches one package and unpacks some of its files.
 *
 * @param {string} specifier name@version
 * @param {string} directory where the files go
 * @param {string[]} tarArguments what `tar` shall take and how many leading path parts it drops
 */
export function unpackPackage(specifier, directory, tarArguments) {
  fs.mkdirSync(directory, { recursive: true });
  const printed = npm(['pack', '--silent', specifier, '--pack-destination', directory], directory);
  const archive = path.join(directory, printed.trim().split('\n').pop() ?? '');
  execFileSync('tar', ['xzf', archive, '-C', directory, ...tarArguments]);
  fs.rmSync(archive);
}

/** @param {string} nodeModules */
export function writeStandIns(nodeModules) {
  for (const [name, file] of Object.entries(STAND_INS)) {
    const directory = path.join(nodeModules, name);
    fs.mkdirSync(directory, { recursive: true });
    const manifest = { name, version: '0.0.0-stand-in', main: 'index.js' };
    fs.writeFileSync(path.join(directory, 'package.json'), JSON.stringify(manifest));
    fs.copyFileSync(path.join(here, 'stand-ins', file), path.join(directory, 'index.js'));
  }
}

/**
 * `workspace.findFiles` needs ripgrep. The package carries every platform's binary; this one's is enough.
 *
 * @param {string} nodeModules
 */
export function keepOwnRipgrep(nodeModules) {
  const binaries = path.join(nodeModules, '@vscode/ripgrep-universal/bin');
  if (!fs.existsSync(binaries)) {
    return;
  }
  for (const platform of fs.readdirSync(binaries)) {
    if (platform !== `${process.platform}-${process.arch}`) {
      fs.rmSync(path.join(binaries, platform), { recursive: true });
    }
  }
}

/**
 * From VS Code 1.109 on the server calls `module.registerHooks`, which Node has since 22.15.
 *
 * @param {number} vscodeMinor
 */
export function needsNewerNode(vscodeMinor) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return vscodeMinor > 108 && !(major > 22 || (major === 22 && minor >= 15));
}

/** @param {string} directory */
export function installNode(directory) {
  const platform = windows ? 'win' : process.platform;
  const executable = windows ? 'package/bin/node.exe' : 'package/bin/node';
  const specifier = `node-${platform}-${process.arch}@${NODE_VERSION}`;
  unpackPackage(specifier, path.join(directory, 'node'), ['--strip-components=1', executable]);
}

/**
 * Builds an installation beside its final place and renames it there when it is whole, so that a broken or a
 * concurrent run never leaves half of one. Does nothing when the stamp says that it is there already.
 *
 * @param {string} directory final place
 * @param {string} stamp what is installed, to know whether it is the same
 * @param {(building: string) => void | Promise<void>} build fills the folder it is given
 */
export async function installOnce(directory, stamp, build) {
  const isInstalled = () => readStamp(directory) === stamp;
  if (isInstalled()) {
    return;
  }
  const building = `${directory}.${process.pid}`;
  try {
    fs.rmSync(building, { recursive: true, force: true });
    fs.mkdirSync(building, { recursive: true });
    await build(building);
    fs.writeFileSync(path.join(building, '.stamp'), stamp);
    if (!isInstalled()) {
      fs.rmSync(directory, { recursive: true, force: true });
      fs.renameSync(building, directory);
    }
  } finally {
    fs.rmSync(building, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function readStamp(directory) {
  try {
    return fs.readFileSync(path.join(directory, '.stamp'), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Runs an installer as a program and says how long it took.
 *
 * @param {string} name
 * @param {string} directory
 * @param {() => Promise<void>} install
 */
export async function runInstaller(name, directory, install) {
  const started = Date.now();
  await install();
  process.stdout.write(`${name} is in ${directory} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}
