import type { Pace } from '../../core/library/pace';
import { LocalScanner } from '../../core/library/scan/localScanner';
import type { LibraryScanner } from '../../core/library/scan/scanner';
import { WorkspaceFiles } from './workspaceFiles';

/** Reads clippings through VS Code's file systems on the extension host's own thread, `concurrency` files at a time. */
export function workspaceScanner(pace: Pace, concurrency: number): LibraryScanner {
  return new LocalScanner(
    (roots) => new WorkspaceFiles(roots),
    concurrency,
    pace,
    () => import('../../core/session'),
    () => import('../../core/names'),
  );
}
