import * as vscode from 'vscode';
import type { ReaderMark, ReaderSnapshot } from '../../../../src/protocol/reader';
import type { TestReader } from '../../../../src/host/testApi';
import { eventually } from './api';
import { post, relatedBox } from './files';

/** Simplified, with a regional word, a doubt that stands twice, a heading and furniture. */
export const clipping = post({
  title: '渡轮复航的消息',
  paragraphs: ['港务局的软件显示，这条航线通过审查。', '碑上只有一个字：“干”。', '另一块碑上也只有：“干”。'],
  after: `<h2>班次与票价</h2><p>每天两班。</p>${relatedBox}`,
});

export const sidecar = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotations.jsonl` });

export const isDirty = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty === true;

export const textOf = (
  { text }: ReaderSnapshot,
  { start, end }: { readonly start: number; readonly end: number },
): string => text.slice(start, end);

export const openDoubts = ({ marks }: ReaderSnapshot): readonly ReaderMark[] =>
  marks.filter(({ kind, chosen: isChosen }) => kind === 'doubt' && isChosen !== true);

export function hasView(
  reader: () => TestReader,
  holds: (snapshot: ReaderSnapshot) => boolean,
): ReaderSnapshot | undefined {
  const { snapshot } = reader();
  return snapshot && holds(snapshot) ? snapshot : undefined;
}

export const inView = (reader: () => TestReader, name: string): Promise<ReaderSnapshot> =>
  eventually(`the view ${name}`, () => hasView(reader, ({ view }) => view.name === name));
