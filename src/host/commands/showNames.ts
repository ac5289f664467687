import * as vscode from 'vscode';
import type { NamesRegion, NamesView } from '../../protocol/names';
import { isNamesRegion } from '../../protocol/validateNames';
import { namesRegions } from '../../protocol/names';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { placeNames } from '../names/nameStrings';
import type { PanelView } from '../script/panelView';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

interface NamesItem extends vscode.QuickPickItem {
  readonly change: Partial<NamesView>;
}

/**
 * Shows the names of the active reader as the press of a place writes them. The argument is the place, `printed`, or
 * `latin` for the switch of the Latin forms; without one the person is asked.
 */
export function showNames(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.names.show',
    async run(argument) {
      const { view } = requireReader(readers);
      const change = argument === 'latin' ? { latin: !view.names.latin } : regionChange(argument);
      const chosen = change ?? (await pick(view))?.change;
      if (chosen) {
        await view.setNames(chosen);
      }
    },
  };
}

function regionChange(argument: unknown): Partial<NamesView> | undefined {
  return isNamesRegion(argument) ? { region: argument } : undefined;
}

function pick({ names }: PanelView): Thenable<NamesItem | undefined> {
  const place = (region: NamesRegion): NamesItem => ({
    label: placeNames()[region],
    ...(region === names.region && { description: vscode.l10n.t('shown now') }),
    change: { region },
  });
  const latin: NamesItem = {
    label: vscode.l10n.t('Latin beside the First Mention'),
    description: names.latin ? vscode.l10n.t('on') : vscode.l10n.t('off'),
    change: { latin: !names.latin },
  };
  const title = vscode.l10n.t('Names as Written In');
  return vscode.window.showQuickPick([...namesRegions.map(place), latin], { title });
}
