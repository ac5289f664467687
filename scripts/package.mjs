// @ts-check
// Packages the bundles that stand in dist/ into a VSIX: node scripts/package.mjs [FILE]
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const scriptFile = fileURLToPath(import.meta.url);
const projectRoot = path.join(path.dirname(scriptFile), '..');

const OPTIONS = [
  '--no-dependencies', // the bundles hold them
  '--allow-missing-repository',
  '--no-rewrite-relative-links', // they need a repository to point at
];

/** @param {string} file the .vsix to write */
export function packageExtension(file) {
  const vsce = path.join(projectRoot, 'node_modules/@vscode/vsce/vsce');
  const output = execFileSync(process.execPath, [vsce, 'package', ...OPTIONS, '--out', path.resolve(file)], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return output;
}

if (process.argv[1] === scriptFile) {
  process.stdout.write(packageExtension(process.argv[2] ?? 'jianbao.vsix'));
}
