import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './bundle';
import { check, section, skipped, table } from './report';
import { median } from './statistics';

const largestBundle = 300; // thousand bytes, for what the extension reads at once
const longestStart = 50; // milliseconds
const starts = 9;

/**
 * Sizes of what ships, and how long the extension's bundle takes to load in a fresh process. VS Code's own part is a
 * stand-in, so this is the cost of reading, compiling and running the bundle's top level.
 */
export function benchBundles(): void {
  section('Bundles');
  const folder = path.join(projectRoot, 'dist');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')) : [];
  if (files.length === 0) {
    skipped('sizes and loading', 'dist/ holds no bundle; npm run build makes them');
    return;
  }
  table([['bundle', 'KB'], ...files.map((file) => [file, kilobytes(file).toFixed(1)])]);
  if (!files.includes('extension.js')) {
    skipped('loading', 'dist/extension.js is not built');
    return;
  }
  const atOnce = kilobytes('extension.js') + kilobytes('shared.js');
  check({ name: 'size of extension.js with shared.js', measured: atOnce, limit: largestBundle, unit: 'KB' });
  check({ name: 'loading of extension.js', measured: loadingTime(), limit: longestStart, unit: 'ms' });
}

function kilobytes(file: string): number {
  return statSync(path.join(projectRoot, 'dist', file)).size / 1000;
}

const loader = `
const standIn = new Proxy(function () {}, { get: (_, key) => key === 'then' ? undefined : standIn, apply: () => standIn, construct: () => standIn });
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => name === 'vscode' ? standIn : load(name, ...rest);
const start = performance.now();
require(process.argv[1]);
process.stdout.write(String(performance.now() - start));
`;

function loadingTime(): number {
  const file = path.join(projectRoot, 'dist/extension.js');
  const times = Array.from({ length: starts }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', loader, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`dist/extension.js does not load: ${stderr}`);
    return Number(stdout);
  });
  return median(times);
}
