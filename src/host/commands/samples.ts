import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { sidecarUri } from '../editor/sidecarText';
import { isThere } from '../platform/fileText';
import type { Command } from './command';

/** A clipping in `media/samples/`. */
interface Sample {
  readonly file: string;
  /** Headline, as the picker shows it. */
  readonly title: string;
  /** Outlet and shape. */
  readonly describe: () => string;
}

export const samples: readonly Sample[] = [
  {
    file: '2026-03-14-塞爾溫渡輪停航兩年擬復航 港務局：票價不變.clip.md',
    title: '塞爾溫渡輪停航兩年擬復航　港務局：票價不變',
    describe: () => vscode.l10n.t('News agency in Taiwan, with front matter'),
  },
  {
    file: '7123091_塞尔温轮渡有望复航 港务局称尚无时间表.clip.md',
    title: '塞尔温轮渡有望复航 港务局称尚无时间表',
    describe: () => vscode.l10n.t('Broadcaster, Simplified characters, without front matter'),
  },
  {
    file: '2026-03-14-Selwyn ferry to return after two-year halt, port chief says.clip.md',
    title: 'Selwyn ferry to return after two-year halt, port chief says',
    describe: () => vscode.l10n.t('English newspaper on the same event'),
  },
  {
    file: '2026-02-08-怎样给一座码头画声音地图 - 拾页.clip.md',
    title: '怎样给一座码头画声音地图',
    describe: () => vscode.l10n.t('Long read from a website, with headings, lists and a table'),
  },
  {
    file: '400318_【纸上码头】一封没有寄出的信.clip.md',
    title: '【纸上码头】一封没有寄出的信',
    describe: () => vscode.l10n.t('Repost with a long quotation and a video'),
  },
  {
    file: '南灣日報：渡輪下月試航　街坊盼重開夜市.html',
    title: '渡輪下月試航　街坊盼重開夜市',
    describe: () => vscode.l10n.t('Whole web page saved in Hong Kong'),
  },
];

/** Opens a sample from a copy in the extension's own storage, so that it can be tried out to the full. */
export function openSamples(extensionUri: vscode.Uri, storageUri: vscode.Uri, readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.openSamples',
    async run(file) {
      const sample = samples.find((known) => known.file === file) ?? (await chooseSample());
      if (sample) {
        await readers.open(await copySample(sample, extensionUri, storageUri), vscode.ViewColumn.Active);
      }
    },
  };
}

async function chooseSample(): Promise<Sample | undefined> {
  const items = samples.map((sample) => ({ label: sample.title, detail: sample.describe(), sample }));
  const title = vscode.l10n.t('Sample Clippings');
  const placeHolder = vscode.l10n.t('All places, people and outlets in them are invented.');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  return picked?.sample;
}

async function copySample({ file }: Sample, extensionUri: vscode.Uri, storageUri: vscode.Uri): Promise<vscode.Uri> {
  const original = vscode.Uri.joinPath(extensionUri, 'media', 'samples', file);
  const copy = vscode.Uri.joinPath(storageUri, 'samples', file);
  const notes = sidecarUri(original);
  // Notes that the person has made on a copy, or deleted there, stay so.
  const bringsNotes = !(await isThere(copy)) && (await isThere(notes));
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(copy, '..'));
  await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(original));
  if (bringsNotes) {
    await vscode.workspace.fs.writeFile(sidecarUri(copy), await vscode.workspace.fs.readFile(notes));
  }
  return copy;
}
