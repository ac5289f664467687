import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi, TestReader } from '../../../../src/host/testApi';

/** The extension's test exports. */
export async function testApi(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>('jianbao.jianbao');
  assert.ok(extension, 'VS Code does not know the extension');
  return extension.activate();
}

/** The extension's own folder. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('jianbao.jianbao');
  assert.ok(extension);
  return extension.extensionUri;
}

/** Milliseconds after which `eventually` gives up: long enough for a machine that others keep busy. */
const PATIENCE = 60_000;

/** Asks again and again until there is an answer; fails after a minute. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`did not happen within ${PATIENCE / 1_000} s: ${what}`);
    }
    await pause(30);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Opens a file in the reader and waits until the webview has drawn it. */
export async function openReader(uri: vscode.Uri, column = vscode.ViewColumn.Active): Promise<() => TestReader> {
  const api = await testApi();
  await vscode.commands.executeCommand('vscode.openWith', uri, 'jianbao.reader', column);
  await eventually('the reader opens', () => api.readers(uri).length > 0);
  const newest = (): TestReader => {
    const reader = api.readers(uri).at(-1);
    assert.ok(reader, 'no reader is open');
    return reader;
  };
  await eventually('the reader draws', () => newest().isActive && newest().drawnVersions.length > 0);
  return newest;
}

/** Sends the host an intent as the webview would, made on the newest snapshot. */
let lastIntent = 1_000;
export function sendIntent(reader: TestReader, intent: Readonly<Record<string, unknown>>): void {
  reader.receive({ type: 'intent', id: ++lastIntent, version: reader.snapshot?.version, intent });
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
