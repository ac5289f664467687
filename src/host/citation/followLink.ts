import * as vscode from 'vscode';

/** Follows a link of a clipping to the report it leads to: to its clipping in the workspace, else to the web. */
export function followLink(uri: vscode.Uri, address: string): Thenable<unknown> {
  return vscode.commands.executeCommand('jianbao.followCitation', uri, address);
}
