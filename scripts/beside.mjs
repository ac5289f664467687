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
  const running = programs.map(({ command, given, env, cwd }, index) => {
    const child = spawn(command, given, {
      cwd,
      env: env ?? process.env,
      stdio: index === 0 ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout?.on('data', (data) => printed.push(data));
    child.stderr?.on('data', (data) => printed.push(data));
    const ended = new Promise((/** @type {(code: number) => void} */ resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
    return { printed, ended };
  });
  const codes = [];
  for (const { printed, ended } of running) {
    codes.push(await ended);
    process.stdout.write(Buffer.concat(printed));
  }
  return codes;
}
