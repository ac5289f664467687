import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Pace } from '../core/library/pace';
import type { LibraryScanner } from '../core/library/scan/scanner';
import type { StoreFiles } from '../core/library/store/store';
import { StoreFolder } from './storeFolder';
import { WorkerScanner } from './workerScanner';

/** Reads folders of this machine in threads. `extensionPath` is the folder that holds `dist/libraryWorker.js`. */
export function folderScanner(pace: Pace, extensionPath: string): LibraryScanner {
  return new WorkerScanner(scriptOf(extensionPath), pace);
}

/** Tells one build of what reads clippings from another. Rejects when it is not there. */
export async function buildStamp(extensionPath: string): Promise<string> {
  const { mtimeMs, size } = await stat(scriptOf(extensionPath));
  return `${String(mtimeMs)} ${String(size)}`;
}

/** Keeps a catalogue in a folder of this machine. */
export function folderStore(folder: string): StoreFiles {
  return new StoreFolder(folder);
}

function scriptOf(extensionPath: string): string {
  return path.join(extensionPath, 'dist', 'libraryWorker.js');
}
