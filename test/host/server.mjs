// Starts and ends a VS Code server on the loopback interface.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const START_LIMIT = 120_000; // milliseconds
const GRACE = 3_000; // milliseconds between asking a server to end and ending it
const KEPT_OUTPUT = 20_000; // characters of the server's output kept for messages
const windows = process.platform === 'win32';

/**
 * @typedef {object} ServerOptions
 * @property {import('./hosts.mjs').Host} host
 * @property {string} serverDataDirectory
 * @property {string} userDataDirectory
 * @property {string} extensionsDirectory
 * @property {boolean} [automation] lets the workbench take extensions and tests from its address. VS Code then shows
 *   no notification toasts.
 * @property {boolean} [workspaceTrust] false (default) trusts every folder
 * @property {Record<string, string>} [environment] added to this process's environment
 * @property {(output: string) => void} [onOutput]
 */

/**
 * @typedef {object} Server
 * @property {import('node:child_process').ChildProcess} process
 * @property {string} authority host and port
 * @property {() => string} output the last of what it printed
 * @property {() => Promise<void>} stop
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  fs.mkdirSync(options.serverDataDirectory, { recursive: true });
  const child = spawn(options.host.node, serverArguments(options), {
    cwd: options.host.root,
    env: serverEnvironment(options),
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const endWithThisProcess = () => signalGroup(child, 'SIGKILL'); // a test run that is broken off stops nothing itself
  process.once('exit', endWithThisProcess);
  const stop = async () => {
    await stopGroup(child);
    process.off('exit', endWithThisProcess);
  };
  try {
    const port = await new Promise((resolve, reject) => {
      const late = () => reject(new Error(`The VS Code server did not start in ${START_LIMIT / 1000} s:\n${output}`));
      const timer = setTimeout(late, START_LIMIT);
      const onData = (/** @type {Buffer} */ data) => {
        output = (output + data.toString()).slice(-KEPT_OUTPUT);
        options.onOutput?.(data.toString());
        const listening = /agent listening on (\d+)/.exec(output);
        if (listening) {
          clearTimeout(timer);
          resolve(Number(listening[1]));
        }
      };
      child.stdout.on('data', onData);
      child.stderr.on('data', onData);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`The VS Code server ended with ${code}:\n${output}`));
      });
    });
    return { process: child, authority: `127.0.0.1:${port}`, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {ServerOptions} options */
function serverArguments(options) {
  return [
    'out/server-main.js',
    ...['--host', '127.0.0.1', '--port', '0'],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    '--disable-getting-started-override',
    '--disable-experiments',
    '--disable-websocket-compression', // costs processor time and saves none between processes of one machine
    ...['--server-data-dir', path.resolve(options.serverDataDirectory)],
    ...['--user-data-dir', path.resolve(options.userDataDirectory)],
    ...['--extensions-dir', path.resolve(options.extensionsDirectory)],
    ...(options.automation ? ['--enable-smoke-test-driver'] : []),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
}

/** @param {ServerOptions} options */
function serverEnvironment(options) {
  const temporary = path.resolve(options.serverDataDirectory);
  return {
    EXTENSIONS_GALLERY: '{}', // no request leaves for an extension gallery
    ...process.env,
    ...options.environment,
    TMPDIR: temporary, // where VS Code puts its sockets; gone with the server's data
    XDG_RUNTIME_DIR: temporary,
    VSCODE_CWD: process.cwd(),
    ELECTRON_RUN_AS_NODE: '',
  };
}

/**
 * The server starts children of its own (extension host, file watcher), which outlive it when it crashes; so the
 * process group is ended, also when the server itself is gone already.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
async function stopGroup(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
    await gone;
    clearTimeout(timer);
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (windows) {
      child.kill(signal);
    } else if (child.pid !== undefined) {
      process.kill(-child.pid, signal);
    }
  } catch {
    // Nothing of the group is left.
  }
}

/**
 * The address that opens a folder or a .code-workspace file in the workbench.
 *
 * @param {Server} server
 * @param {string | undefined} place
 * @param {readonly (readonly [string, string])[]} [payload] what the workbench shall know at its start
 */
export function workbenchAddress(server, place, payload = []) {
  const query = new URLSearchParams();
  if (place === undefined) {
    query.set('ew', 'true');
  } else {
    query.set(place.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(place));
  }
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${server.authority}/?${query.toString()}`;
}

/**
 * A file of this machine as the workbench addresses it.
 *
 * @param {Server} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  const slashed = path.resolve(file).replace(/\\/g, '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `vscode-remote://${server.authority}${encodeURI(rooted)}`;
}

/** Settings that keep panels, tips and requests of VS Code's own out of tests and screenshots. */
const QUIET_SETTINGS = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user settings of a server that is not started yet; settings that stand there already are kept.
 *
 * @param {string} userDataDirectory
 * @param {Record<string, unknown>} [settings]
 */
export function writeUserSettings(userDataDirectory, settings = {}) {
  const file = path.join(userDataDirectory, 'User/settings.json');
  const present = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...present, ...settings }, null, 2));
}
