// @ts-check
// Runs programs beside each other with a log that reads as if they had run one after the other.
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {readonly string[]} given arguments
 * @property {NodeJS.ProcessEnv} [env] this process's own when left out
 * @property {string} cwd
 */

/**
 * Starts all programs at once. What the first prints is passed on as it comes, what the others print when those before
 * them have ended.
 *
 * @param {readonly Program[]} programs
 * @returns {Promise<number[]>} their exit codes; 1 for a program that a signal ended
 */
export async function runBeside(programs) {
  return besideEachOther(programs.map((program) => (/** @type {Output} */ output) => start(program, output)));
}

/**
 * Does pieces of work at once that each run programs with `start`, and shows what they print as `runBeside` does.
 *
 * @template Result
 * @param {readonly ((output: Output) => Promise<Result>)[]} works
 * @returns {Promise<Result[]>}
 */
export async function besideEachOther(works) {
  const running = works.map((work, index) => {
    const output = index === 0 ? undefined : /** @type {Buffer[]} */ ([]);
    return { output, ended: work(output) };
  });
  const results = [];
  for (const { output, ended } of running) {
    results.push(await ended);
    process.stdout.write(Buffer.concat(output ?? []));
  }
  return results;
}

/** @typedef {Buffer[] | undefined} Output where what a program prints is kept; undefined passes it on as it comes */

/**
 * Runs one program.
 *
 * @param {Program} program
 * @param {Output} output
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function start({ command, given, env, cwd }, output) {
  const child = spawn(command, given, {
    cwd,
    env: env ?? process.env,
    stdio: output === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  });
  child.stdout?.on('data', (data) => output?.push(data));
  child.stderr?.on('data', (data) => output?.push(data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
