import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually, openReader, sendIntent } from '../suite/support/api';
import { post, workspaceFolder } from '../suite/support/files';
import { isDirty, sidecar } from '../suite/support/views';

/** Notes whose comments all say the same number whenever they are saved. */
const notes = ['urn:x:a', 'urn:x:b', 'urn:x:c'];

/** Edits and saves annotations again and again until somebody kills the extension host. */
export async function run(): Promise<void> {
  const at = (name: string): string => vscode.Uri.joinPath(workspaceFolder(), name).fsPath;
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'crash.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post()));
  const lines = notes.map((id) =>
    JSON.stringify({
      id,
      type: 'Annotation',
      motivation: 'commenting',
      body: textBody('0'),
      filling: '海港'.repeat(20_000),
    }),
  );
  await vscode.workspace.fs.writeFile(sidecar(uri), new TextEncoder().encode(`${lines.join('\n')}\n`));
  const reader = await openReader(uri);
  const delay = Number(readFileSync(at('delay'), 'utf8'));
  writeFileSync(at('host'), String(process.pid));
  for (let generation = 1; ; generation += 1) {
    for (const note of notes) {
      sendIntent(reader(), { type: 'changeNote', note, change: { comment: String(generation) } });
    }
    await eventually('edited', () =>
      reader().snapshot?.annotations.notes.every(({ comment }) => comment === String(generation)),
    );
    if (generation === 2) {
      killAfter(delay);
    }
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    appendFileSync(at('saved'), `${generation}\n`);
  }
}

const textBody = (value: string): object => ({ type: 'TextualBody', purpose: 'commenting', value });

/** Another process does it, so that it can happen at any moment. */
function killAfter(milliseconds: number): void {
  const program = `setTimeout(() => process.kill(${process.pid}, 'SIGKILL'), ${milliseconds})`;
  spawn(process.execPath, ['-e', program], { detached: true, stdio: 'ignore' }).unref();
}
