import * as vscode from 'vscode';

describe('The extension in a web extension host', () => {
  it('runs in a web worker', () => {
    if (!('WorkerGlobalScope' in globalThis) || vscode.env.uiKind !== vscode.UIKind.Web) {
      throw new Error('this is no web worker');
    }
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension('jianbao.jianbao');
    if (!extension) {
      throw new Error('VS Code does not know the extension');
    }
    await extension.activate();
  });
});
