import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { CommandIo } from './command';
import { runProgram } from './program';

let standardInput: Promise<Uint8Array> | undefined;

/** Standard input is read once, however often it is named. */
function readStandardInput(): Promise<Uint8Array> {
  standardInput ??= buffer(process.stdin);
  return standardInput;
}

const io: CommandIo = {
  readFile: (name) => (name === '-' ? readStandardInput() : readFile(name)),
  write: (text) => {
    process.stdout.write(text);
  },
  complain: (message) => {
    process.stderr.write(`${message}\n`);
  },
  readResource: (name) => readFile(path.join(__dirname, name), 'utf8'),
};

/** A reader that closes the pipe early (`| head`) has had enough; that is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`jianbao: ${error.message}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

void runProgram(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
