import * as vscode from 'vscode';
import type { TestApi } from '../../src/host/testApi';

const clipping = `---
layout: post
title: "渡輪復航"
date: 2026-03-14T08:20:31.000Z
from: https://www.harbour.example/news/202603140128.aspx
---
<!--1773476431000-->
[渡輪復航](https://www.harbour.example/news/202603140128.aspx)
------

<div><p>俄羅斯總統蒲亭今天說，航線下週復航。</p></div>
`;

/** Longer than the first search takes, which reads the table through VS Code. */
const patience = 60_000; // milliseconds

describe('Names in a web extension host', () => {
  it('are known from the table', async () => {
    const api = await vscode.extensions.getExtension<TestApi>('jianbao.jianbao')?.activate();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!api || !folder) {
      throw new Error('the test needs the extension and a folder');
    }
    const uri = vscode.Uri.joinPath(folder, 'names.clip.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(clipping));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'jianbao.reader');
    await until(
      'the reader',
      () => api.readers(uri)[0]?.isActive === true && api.readers(uri)[0]?.snapshot !== undefined,
    );
    await vscode.commands.executeCommand('jianbao.toggleNames');
    await until('蒲亭', () => {
      const names = api.readers(uri)[0]?.snapshot?.names;
      return names?.cards.some(({ title }) => title === 'Vladimir Putin') === true;
    });
  });
});

async function until(what: string, isThere: () => boolean): Promise<void> {
  for (const limit = Date.now() + patience; !isThere();) {
    if (Date.now() > limit) {
      throw new Error(`${what} did not come`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
