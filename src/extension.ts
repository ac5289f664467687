import type { ExtensionContext } from 'vscode';
import { activate as activateHost } from './host/activate';
import type { TestApi } from './host/testApi';
import { buildStamp, folderScanner, folderStore } from './worker/folderLibrary';
import { replaceFile } from './worker/replaceFile';

/** Entry for the desktop and remote servers. */
export function activate(context: ExtensionContext): TestApi | undefined {
  return activateHost(context, { fileConcurrency: 32, folderScanner, folderStore, buildStamp, replaceFile });
}
