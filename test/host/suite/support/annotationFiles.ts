import * as vscode from 'vscode';
import type { TestReader } from '../../../../src/host/testApi';
import { eventually, sendIntent } from './api';
import { post, writeFile } from './files';
import { sidecar } from './views';

export const clipping = post({ paragraphs: ['第一段說明復航的日期和票價。', '第二段談檢疫安排。'] });

export const line = (id: string, said: string, more: object = {}): string =>
  JSON.stringify({
    id: `urn:x:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-03-01T00:00:00Z',
    body: { type: 'TextualBody', purpose: 'commenting', value: said },
    target: { source: 'https://www.harbour.example/news/202603140127.aspx' },
    ...more,
  });
export const lines = (...all: readonly string[]): string => all.map((text) => `${text}\n`).join('');
export const put = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** A clipping with annotations beside it. */
export async function annotated(name: string, ...all: readonly string[]): Promise<vscode.Uri> {
  const uri = await writeFile(name, clipping);
  await put(sidecar(uri), lines(...all));
  return uri;
}

export const comments = (reader: () => TestReader): readonly string[] =>
  (reader().snapshot?.annotations.notes ?? []).map(({ comment }) => comment).sort();
export const says = (reader: () => TestReader, ...expected: readonly string[]): Promise<true> =>
  eventually(
    `the notes ${expected.join(', ')}`,
    () => comments(reader).join() === [...expected].sort().join() || undefined,
  );
export const change = (reader: () => TestReader, id: string, comment: string): void =>
  sendIntent(reader(), { type: 'changeNote', note: `urn:x:${id}`, change: { comment } });
export const save = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.save');
