// @ts-check
// npm start: builds the extension and opens the sample clippings in VS Code, on the desktop where `code` is on the
// PATH, otherwise in a server on this machine whose address is printed. Ctrl-C ends it and removes what it wrote.
//
//   node scripts/start.mjs [--server]
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost } from '../test/host/hosts.mjs';
import { startServer, workbenchAddress, writeUserSettings } from '../test/host/server.mjs';
import { installFromSource } from '../test/ui/support/vsix.mjs';

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/**
 * What VS Code shows first, as a preview whose links open the reader. A file named on the command line or in the
 * address would open before VS Code knows the reader, and so as text.
 *
 * @param {readonly string[]} names of the samples' files
 */
function makeReadme(names) {
  const clippings = names.filter((name) => !name.endsWith('.annotations.jsonl'));
  const links = clippings.map((name) => `- [${name}](./${encodeURIComponent(name)})`);
  return `# Jianbao 剪報

Choose a clipping. This folder is a copy: change what you like.

點選任一則剪報即可閱讀。這個資料夾只是副本，可以隨意修改。

点选任意一则剪报即可阅读。这个文件夹只是副本，可以随意修改。

${links.join('\n')}

Files named \`*.clip.md\` open in the reader; for the others use "Open in Reader" at the top right of the text editor.
`;
}

/** Settings of the profile that is made for this run. */
const SETTINGS = { 'workbench.startupEditor': 'readme', 'markdown.preview.openMarkdownLinks': 'inEditor' };

const { values } = parseArgs({ options: { server: { type: 'boolean', default: false } } });
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-start-'));
const folder = path.join(temporary, 'clippings');

/** Set once something runs that has to be ended. @type {() => Promise<void> | void} */
let stop = () => undefined;
let ending = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => void end(0));
}
try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await end(1);
}

async function start() {
  const { status } = spawnSync(process.execPath, ['esbuild.js', '--production'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error('The extension could not be built.');
  }
  copySamples();
  if (!values.server && hasDesktop()) {
    openDesktop();
  } else {
    await openServer();
  }
}

function copySamples() {
  const samples = path.join(projectRoot, 'media/samples');
  if (fs.existsSync(samples)) {
    fs.cpSync(samples, folder, { recursive: true });
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'README.md'), makeReadme(fs.readdirSync(folder).sort()));
}

/** A remote terminal has a `code` that talks to somebody else's desktop; a Linux without display has none. */
function hasDesktop() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display || process.env.VSCODE_IPC_HOOK_CLI) {
    return false;
  }
  const names = windows ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((place) => names.some((name) => fs.existsSync(path.join(place, name))));
}

/** A profile of its own keeps the person's VS Code untouched, and makes a window that can be ended from here. */
function openDesktop() {
  const userDataDirectory = path.join(temporary, 'user');
  writeUserSettings(userDataDirectory, SETTINGS);
  const codeArguments = [
    '--new-window',
    '--wait',
    `--user-data-dir=${userDataDirectory}`,
    `--extensions-dir=${path.join(temporary, 'extensions')}`,
    `--extensionDevelopmentPath=${projectRoot}`,
    folder,
  ];
  const child = spawn('code', codeArguments, { stdio: 'inherit', shell: windows, detached: !windows });
  child.on('error', (error) => void end(1, error.message));
  child.on('exit', (code) => void end(code ?? 0));
  stop = () => stopDesktop(child, userDataDirectory);
  process.stdout.write('VS Code opens with the sample clippings. Close its window, or press Ctrl-C here, to end.\n');
}

/**
 * The command line of VS Code starts the program in a session of its own; the program leaves its process id in its
 * profile.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} userDataDirectory
 */
function stopDesktop(child, userDataDirectory) {
  const lock = path.join(userDataDirectory, 'code.lock');
  const program = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : undefined;
  for (const id of [program, windows ? child.pid : -Number(child.pid)]) {
    try {
      if (id) {
        process.kill(id, 'SIGTERM');
      }
    } catch {
      // It has ended already.
    }
  }
}

async function openServer() {
  process.stdout.write('Starting VS Code as a server (the first time it is fetched with npm, about 50 MB) …\n');
  const host = await installHost('newest');
  const extensionsDirectory = installFromSource(temporary);
  const userDataDirectory = path.join(temporary, 'user');
  writeUserSettings(userDataDirectory, SETTINGS);
  const server = await startServer({
    host,
    userDataDirectory,
    extensionsDirectory,
    serverDataDirectory: path.join(temporary, 'server'),
  });
  stop = () => server.stop();
  server.process.on('exit', (code) => void end(code ?? 1, 'The VS Code server ended.'));
  const address = workbenchAddress(server, folder);
  process.stdout.write(`\nOpen this address in a browser:\n\n  ${address}\n\nPress Ctrl-C to end.\n`);
}

/**
 * @param {number} code
 * @param {string} [message]
 */
async function end(code, message) {
  if (ending) {
    return;
  }
  ending = true;
  if (message) {
    process.stderr.write(`${message}\n`);
  }
  await stop();
  fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.exit(code);
}
