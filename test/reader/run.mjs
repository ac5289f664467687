// Runs test/reader in two processes with a browser each: node test/reader/run.mjs [mocha arguments]
// What measures time runs afterwards, when nothing else does.
import fs from 'node:fs';
import path from 'node:path';
import { runBeside } from '../../scripts/beside.mjs';
import { projectRoot } from '../host/bundle.mjs';

const TIMEOUT = 90_000; // milliseconds a test may take: it ends what hangs

const given = process.argv.slice(2);
const named = given.filter((argument) => argument.endsWith('.test.ts'));
const rest = given.filter((argument) => !named.includes(argument));
const files = named.length > 0 ? named : testFiles();
const timed = files.filter((file) => /speed\.test\.ts$/i.test(file));
const halves = halve(files.filter((file) => !timed.includes(file)));
const codes = [...(await runBeside(halves.filter(hasFiles).map(mocha)))];
if (hasFiles(timed)) {
  codes.push(...(await runBeside([mocha(timed)])));
}
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function testFiles() {
  const folder = path.join(projectRoot, 'test/reader');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name));
}

/**
 * Two halves with about as many characters of tests.
 *
 * @param {readonly string[]} all
 */
function halve(all) {
  const halves = [0, 0].map((size) => ({ size, files: /** @type {string[]} */ ([]) }));
  const bySize = all.map((file) => ({ file, size: fs.statSync(file).size })).sort((a, b) => b.size - a.size);
  for (const { file, size } of bySize) {
    const [smaller] = halves.sort((a, b) => a.size - b.size);
    if (smaller) {
      smaller.size += size;
      smaller.files.push(file);
    }
  }
  return halves.map((half) => half.files);
}

/** @param {readonly string[]} some */
function hasFiles(some) {
  return some.length > 0;
}

/** @param {readonly string[]} some */
function mocha(some) {
  const program = path.join(projectRoot, 'node_modules/mocha/bin/mocha.js');
  const options = ['--import', 'tsx', program, '--timeout', String(TIMEOUT), ...some, ...rest];
  return { command: process.execPath, given: options, cwd: projectRoot };
}
