import * as vscode from 'vscode';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import type { Library } from '../library/library';
import { DisposableStore } from '../platform/disposables';
import { findReunions } from './reattachment';

/** Annotation files that the person does not want to be asked about again, by their URIs. */
const declinedKey = 'jianbao.reattach.declined';

/**
 * Says, at most once a session, that annotation files lie without their clippings and that these are elsewhere in the
 * Library. It wakes neither the Library nor the index.
 */
export class ReattachOffer implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #isMade = false;

  constructor(
    private readonly index: AnnotationIndex,
    private readonly library: Library,
    private readonly memory: vscode.Memento,
  ) {
    this.#store.add(index.onDidChangeNotes(() => void this.#look()));
    this.#store.add(library.onDidChangeState(() => void this.#look()));
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #look(): Promise<void> {
    if (this.#isMade || this.library.state.kind !== 'ready' || this.index.isReading) {
      return;
    }
    const declined = new Set(this.memory.get<readonly string[]>(declinedKey, []));
    const loose = this.index.orphanSidecars.filter(({ uri }) => !declined.has(uri.toString()));
    const reunions = findReunions(loose, this.library).filter(({ by }) => by === 'address');
    const count = new Set(reunions.map(({ from }) => from.toString())).size;
    if (count === 0) {
      return;
    }
    this.#isMade = true;
    const reattach = vscode.l10n.t('Reattach…');
    const leave = vscode.l10n.t('Don’t Ask Again');
    const message = vscode.l10n.t('{0} annotation files lie apart from clippings that were moved.', count);
    const answer = await vscode.window.showInformationMessage(message, reattach, leave);
    if (answer === reattach) {
      await vscode.commands.executeCommand('jianbao.reattachAnnotations');
    } else if (answer === leave) {
      await this.memory.update(declinedKey, [...declined, ...loose.map(({ uri }) => uri.toString())]);
    }
  }
}
