import * as vscode from 'vscode';
import type { Pace } from '../../core/library/pace';
import type { LibraryScanner } from '../../core/library/scan/scanner';
import type { StoreFiles } from '../../core/library/store/store';
import type { LibraryOptions } from './library';
import { MixedScanner } from './mixedScanner';
import { workspaceScanner } from './workspaceScanner';
import { WorkspaceStore } from './workspaceStore';

/** What the library can do better where there are files of this machine. */
export interface LibraryPlatform {
  /** Files that may be read at a time through VS Code's file systems: many from a disk, few over a network. */
  readonly fileConcurrency: number;
  /** Reads folders of this machine, by their paths. */
  readonly folderScanner?: (pace: Pace, extensionPath: string) => LibraryScanner;
  /** Tells one build of the extension from another, sooner than VS Code's file systems can. */
  readonly buildStamp?: (extensionPath: string) => Promise<string>;
  /** Keeps files in a folder of this machine. */
  readonly folderStore?: (path: string) => StoreFiles;
}

/** How the library of the workspace reads files, and that it keeps its catalogue in the extension's storage, if any. */
export function libraryOptions(context: vscode.ExtensionContext, platform: LibraryPlatform): LibraryOptions {
  const { extension, storageUri } = context;
  const { folderScanner, fileConcurrency } = platform;
  return {
    scanner: (pace) => {
      const other = workspaceScanner(pace, fileConcurrency);
      return folderScanner ? new MixedScanner(folderScanner(pace, extension.extensionUri.fsPath), other) : other;
    },
    store: storageUri && storeIn(vscode.Uri.joinPath(storageUri, 'library'), platform),
    reader: () => readerOf(extension, platform),
  };
}

function storeIn(folder: vscode.Uri, { folderStore }: LibraryPlatform): StoreFiles {
  return folderStore && folder.scheme === 'file' ? folderStore(folder.fsPath) : new WorkspaceStore(folder);
}

/** The version with the time of its build, so that an update reads all clippings anew. */
async function readerOf(
  { packageJSON, extensionUri }: vscode.Extension<unknown>,
  { buildStamp }: LibraryPlatform,
): Promise<string> {
  const manifest: unknown = packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  try {
    const stamp = await (buildStamp ? buildStamp(extensionUri.fsPath) : bundleStamp(extensionUri));
    return `${String(version)} ${stamp}`;
  } catch {
    return String(version);
  }
}

async function bundleStamp(extension: vscode.Uri): Promise<string> {
  const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension, 'dist', 'libraryWorker.js'));
  return `${mtime} ${size}`;
}
