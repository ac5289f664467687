import * as vscode from 'vscode';
import type { TestApi, TestReader } from '../../src/host/testApi';

const clipping = `---
layout: post
title: "渡轮复航的消息"
date: 2026-03-14T08:20:31.000Z
author: 海港社
from: https://www.harbour.example/news/202603140127.aspx
---
<!--1773476431000-->
[渡轮复航的消息](https://www.harbour.example/news/202603140127.aspx)
------

<div><p>港务局的软件显示，这条航线通过审查。</p><p>海燕号下月试航。</p></div>
`;

/** Longer than the first conversion takes, which reads the dictionaries through VS Code. */
const patience = 60_000; // milliseconds

async function eventually<T>(what: string, find: () => T | undefined): Promise<T> {
  for (const limit = Date.now() + patience; Date.now() < limit;) {
    const found = find();
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come`);
}

describe('Script views in a web extension host', () => {
  it('show a clipping in 正體, with the terms of its folder', async () => {
    const api = await vscode.extensions.getExtension<TestApi>('jianbao.jianbao')?.activate();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!api || !folder) {
      throw new Error('the test needs the extension and a folder');
    }
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
    await write('.jianbao/terms.tsv', '海燕号\t海燕號渡輪\thant\n');
    await write('ferry.clip.md', clipping);
    const uri = vscode.Uri.joinPath(folder, 'ferry.clip.md');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'jianbao.reader');
    const reader = (): TestReader | undefined => api.readers(uri)[0];
    await eventually('the reader', () => (reader()?.isActive ? reader()?.snapshot : undefined));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    const { text, title } = await eventually('the view', () => {
      const snapshot = reader()?.snapshot;
      return snapshot?.view.name === 'hant-tw' ? snapshot : undefined;
    });
    for (const words of ['這條航線通過審查。', '海燕號渡輪下月試航。']) {
      if (!text.includes(words)) {
        throw new Error(`“${words}” does not stand in: ${text}`);
      }
    }
    if (title !== '渡輪復航的消息') {
      throw new Error(`the title is ${title}`);
    }
  });
});
