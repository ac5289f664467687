import { once } from 'node:events';
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { replaceFile } from '../worker/replaceFile';
import type { CommandIo, DirectoryEntry } from './command';
import { runProgram } from './program';

let standardInput: Promise<Uint8Array> | undefined;

/** Standard input is read once, however often it is named. */
function readStandardInput(): Promise<Uint8Array> {
  standardInput ??= buffer(process.stdin);
  return standardInput;
}

/** Standard input in pieces the first time, as long as nothing else has read it. */
function openFile(name: string): AsyncIterable<Uint8Array> {
  if (name !== '-') return createReadStream(name);
  if (standardInput) return fromMemory(standardInput);
  standardInput = Promise.resolve(new Uint8Array(0));
  return process.stdin;
}

async function* fromMemory(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes;
}

async function drained(): Promise<void> {
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
}

async function listDirectory(name: string): Promise<readonly DirectoryEntry[] | undefined> {
  if (name === '-' || !(await stat(name)).isDirectory()) return undefined;
  const entries = await readdir(name, { withFileTypes: true });
  return Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOf(entry, name) })));
}

/** A link to a file is a file; a link to a directory may lead round in a circle and is not followed. */
async function kindOf(entry: Dirent, parent: string): Promise<DirectoryEntry['kind']> {
  if (entry.isDirectory()) return 'directory';
  if (entry.isFile()) return 'file';
  const target = entry.isSymbolicLink() ? await stat(path.join(parent, entry.name)).catch(() => undefined) : undefined;
  return target?.isFile() === true ? 'file' : 'other';
}

const io: CommandIo = {
  readFile: (name) => (name === '-' ? readStandardInput() : readFile(name)),
  openFile,
  listDirectory,
  replaceFile,
  write: (text) => {
    process.stdout.write(text);
  },
  drained,
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
