import type { ExtensionContext } from 'vscode';
import { activate as activateHost } from './host/activate';
import type { TestApi } from './host/testApi';

/** Entry for browsers, where files often come over a network. */
export function activate(context: ExtensionContext): TestApi | undefined {
  return activateHost(context, { fileConcurrency: 8 });
}
