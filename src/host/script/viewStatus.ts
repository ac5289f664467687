import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { DisposableStore } from '../platform/disposables';
import { placeNames } from '../names/nameStrings';
import { viewNames } from './viewNames';

/** Says in the status bar what the active reader shows, and how many doubtful characters nobody has decided. */
export class ViewStatus implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #view: vscode.StatusBarItem;
  readonly #doubts: vscode.StatusBarItem;

  constructor(private readonly readers: ReaderRegistry) {
    this.#view = this.#store.add(
      item('jianbao.view', 100.2, vscode.l10n.t('Script of the Clipping'), 'jianbao.chooseView'),
    );
    this.#doubts = this.#store.add(
      item('jianbao.doubts', 100.1, vscode.l10n.t('Doubtful Characters'), 'jianbao.nextDoubt'),
    );
    this.#view.tooltip = vscode.l10n.t('What the reader shows. Choose another script');
    this.#store.add(readers.onDidChangeShown(() => this.#update()));
    this.#update();
  }

  /** What the items that are to be seen say. */
  get texts(): readonly string[] {
    const { active } = this.readers;
    const view = active?.shown?.snapshot.view;
    if (!view) {
      return [];
    }
    return view.doubtCount > 0 ? [this.#view.text, this.#doubts.text] : [this.#view.text];
  }

  dispose(): void {
    this.#store.dispose();
  }

  #update(): void {
    const view = this.readers.active?.shown?.snapshot.view;
    if (!view) {
      this.#view.hide();
      this.#doubts.hide();
      return;
    }
    const name = viewNames[view.name];
    const { region } = view.names;
    this.#view.text = region === 'printed' ? name : `${name} · ${placeNames()[region]}`;
    const label = vscode.l10n.t('Script: {0}', this.#view.text);
    this.#view.accessibilityInformation = { label, role: 'button' };
    this.#view.show();
    this.#doubts.text = `疑 ${view.doubtCount}`;
    const doubts = vscode.l10n.t('Doubtful characters: {0}. Go to the next one', view.doubtCount);
    this.#doubts.tooltip = doubts;
    this.#doubts.accessibilityInformation = { label: doubts, role: 'button' };
    if (view.doubtCount > 0) {
      this.#doubts.show();
    } else {
      this.#doubts.hide();
    }
  }
}

function item(id: string, priority: number, name: string, command: `jianbao.${string}`): vscode.StatusBarItem {
  const made = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
  made.name = name;
  made.command = command;
  return made;
}
