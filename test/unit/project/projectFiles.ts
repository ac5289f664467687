import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(__dirname, '../../..');

/** Reads a file of the project; the path is relative to its root. */
export function readProjectFile(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8');
}

export function readProjectJson(file: string): unknown {
  return JSON.parse(readProjectFile(file));
}

/**
 * Files of the project below a folder, sorted, with `/`, relative to the root; without what .gitignore names. Works
 * without git, so that the tests run in an exported tree too.
 */
export function projectFiles(folder = ''): readonly string[] {
  const ignored = ignoredNames();
  const found: string[] = [];
  const pending = [folder];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    for (const entry of readdirSync(path.join(projectRoot, directory), { withFileTypes: true })) {
      const file = path.posix.join(directory, entry.name);
      if (ignored(entry.name)) {
        continue;
      }
      if (entry.isDirectory()) {
        pending.push(file);
      } else if (entry.isFile()) {
        found.push(file);
      }
    }
  }
  return found.sort();
}

/** .gitignore of this project holds names (`out/`) and endings (`*.vsix`), nothing else. */
function ignoredNames(): (name: string) => boolean {
  const lines = readProjectFile('.gitignore').split('\n').filter(Boolean);
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  const names = new Set(['.git', ...lines.map((line) => line.replace(/\/$/, ''))]);
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending));
}
