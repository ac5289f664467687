import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, pause } from './api';
import { noteWritten } from './written';

/** The folder that the tests have open; every run has a copy of its own. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need a folder');
  return folder.uri;
}

/** Each test file is a bundle of its own, with a count of its own. */
const bundle = Math.random().toString(36).slice(2, 8);
let count = 0;

/** Writes a file into a folder that no other test uses, which goes when the suite is over. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), `${bundle}-${++count}`);
  const uri = vscode.Uri.joinPath(folder, name);
  noteWritten(folder);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/**
 * Returns when VS Code's watcher knows a file that is there: of one that comes and goes before the watcher has looked,
 * VS Code tells nothing. Until then the file is written again as it is.
 */
export async function watched(uri: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const pattern = new vscode.RelativePattern(folder, uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let isKnown = false;
  const told = [watcher.onDidCreate(() => (isKnown = true)), watcher.onDidChange(() => (isKnown = true))];
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    await eventually('the watcher knows the file', async () => {
      await vscode.workspace.fs.writeFile(uri, bytes);
      const round = Date.now() + 2_000;
      while (!isKnown && Date.now() < round) {
        await pause(50);
      }
      return isKnown;
    });
  } finally {
    vscode.Disposable.from(watcher, ...told).dispose();
  }
}

/**
 * Deletes a file if there is one, once VS Code has heard of it: of a file that comes and goes at once it tells nobody. The
 * folder stays, since of a file in one that goes and comes at once it tells nobody either.
 */
export async function removeFile(uri: vscode.Uri): Promise<void> {
  if (await exists(uri)) {
    await watched(uri);
    await vscode.workspace.fs.delete(uri);
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export interface PostOptions {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  /** HTML below the paragraphs. */
  readonly after?: string;
  readonly url?: string;
}

/** A post in the shape of the archives: front matter, epoch, link line, one line of HTML. */
export function post({
  title = '渡輪復航',
  paragraphs = ['第一段說明復航的日期。', '第二段談票價。'],
  after = '',
  url,
}: PostOptions = {}): string {
  const address = url ?? 'https://www.harbour.example/news/202603140127.aspx';
  const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return [
    '---',
    'layout: post',
    `title: "${title}"`,
    'date: 2026-03-14T08:20:31.000Z',
    'author: 海港社',
    `from: ${address}`,
    'tags: [ 海港社 ]',
    'categories: [ 海港社 ]',
    '---',
    '<!--1773476431000-->',
    `[${title}](${address})`,
    '------',
    '',
    '<div>',
    `${html}${after}`,
    '</div>',
    '',
  ].join('\n');
}

/** Two links that the cleaning rules fold away. */
export const relatedBox =
  '<div class="moreArticle"><div>延伸閱讀</div><ul>' +
  '<li><a href="https://www.harbour.example/news/1.aspx">碼頭老店重新粉刷</a></li>' +
  '<li><a href="https://www.harbour.example/news/2.aspx">學童的第一堂游泳課</a></li></ul></div>';

export function picture(host: string, file = 'a.jpg'): string {
  return `<figure><img src="https://${host}/${file}" alt="碼頭"><figcaption>碼頭的早晨。</figcaption></figure>`;
}
