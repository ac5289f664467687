import * as vscode from 'vscode';
import { nameRegions, type Name } from '../../core/names/name';
import { placeNames } from '../names/nameStrings';
import { isNameLine, isRenderingLine } from '../views/nameNodes';
import type { NameView } from '../views/nameView';
import type { Command } from './command';

/** Copies a rendering: the one it was called on, else the one that is picked of all that a name has. */
export function copyRendering(view: NameView): Command {
  return {
    id: 'jianbao.copyRendering',
    async run(called) {
      const line = called ?? (await view.load()).selection[0];
      const text = isRenderingLine(line) ? line.text : isNameLine(line) ? await pickRendering(line.name) : undefined;
      if (text !== undefined) {
        await vscode.env.clipboard.writeText(text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text), 3_000);
      }
    },
  };
}

async function pickRendering({ latin, forms }: Name): Promise<string | undefined> {
  const items = nameRegions.flatMap((region) =>
    forms
      .filter((form) => form.region === region)
      .sort((a, b) => Number(b.isMain) - Number(a.isMain))
      .map(({ text }) => ({ label: text, description: placeNames()[region] })),
  );
  const all = latin === '' ? items : [...items, { label: latin, description: vscode.l10n.t('Latin') }];
  const title = vscode.l10n.t('Copy Which Rendering?');
  return (await vscode.window.showQuickPick(all, { title, matchOnDescription: true }))?.label;
}
