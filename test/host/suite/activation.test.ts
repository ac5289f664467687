import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension in VS Code', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('jianbao.jianbao');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('runs in the VS Code that this run is about', () => {
    const expected: Record<string, RegExp> = { floor: /^1\.96\./, newest: /^1\.139\./ };
    assert.match(vscode.version, expected[process.env.JIANBAO_HOST ?? ''] ?? /^1\./);
  });
});
