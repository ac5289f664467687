#!/usr/bin/env node
// install-chromium.mjs [DIRECTORY]: unpacks the headless Chromium of the npm package @sparticuz/chromium (Linux x64)
// with the shared libraries it needs, for machines without a browser. No code of the package is run.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { installOnce, runInstaller, unpackPackage } from './installation.mjs';

const VERSION = '153.0.0';

/** Where each archive of the package goes, relative to the installation. */
const ARCHIVES = { al2023: 'al2023', swiftshader: '.', fonts: 'fonts' };

const isPacked = process.platform === 'linux' && process.arch === 'x64';

/** @param {string} directory */
export async function installChromium(directory) {
  if (!isPacked) {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.');
  }
  await installOnce(directory, VERSION, build);
}

/** @param {string} building */
async function build(building) {
  unpackPackage(`@sparticuz/chromium@${VERSION}`, building, ['--strip-components=1', 'package/bin']);
  const packed = path.join(building, 'bin');
  await decompress(path.join(packed, 'chromium.br'), path.join(building, 'chrome'), 0o755);
  for (const [name, place] of Object.entries(ARCHIVES)) {
    const archive = path.join(building, `${name}.tar`);
    await decompress(path.join(packed, `${name}.tar.br`), archive, 0o644);
    const target = path.join(building, place);
    fs.mkdirSync(target, { recursive: true });
    execFileSync('tar', ['xf', archive, '-C', target]);
    fs.rmSync(archive);
  }
  fs.rmSync(packed, { recursive: true });
}

/**
 * @param {string} from
 * @param {string} to
 * @param {number} mode
 */
async function decompress(from, to, mode) {
  const brotli = zlib.createBrotliDecompress({ chunkSize: 1 << 21 });
  await pipeline(fs.createReadStream(from), brotli, fs.createWriteStream(to, { mode }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = path.resolve(process.argv[2] ?? '.vscode-test/chromium');
  void runInstaller(`Chromium ${VERSION}`, directory, () => installChromium(directory));
}
