import type * as vscode from 'vscode';
import { annotationsOf } from '../core/annotation/sidecar';
import type { AnnotationIndex } from './annotation/annotationIndex';
import type { OrphanSidecar } from './annotation/annotationIndexEntry';
import { editNotes, withDocument, type NoteServices } from './annotation/editNotes';
import { cardOf, caughtUp, linesOf, type TestLine } from './testLines';
import { AnnotationChoices, type AnnotationQuery } from './views/annotationChoices';
import type { AnnotationNode } from './views/annotationNodes';
import { lineResource, noteMark } from './views/libraryScriptMarks';
import type { AnnotationView } from './views/annotationView';

/** What VS Code's tests see of the annotations of the workspace. */
export class TestAnnotations {
  constructor(
    private readonly index: AnnotationIndex,
    private readonly view: AnnotationView,
    private readonly services: NoteServices,
    private readonly workspaceState: vscode.Memento,
  ) {}

  /** The tree, once it shows what the index holds and the choices ask for. */
  async lines(): Promise<readonly TestLine<AnnotationNode>[]> {
    const { tree, provider } = this.view;
    await this.index.settled();
    await caughtUp(tree);
    return linesOf(provider);
  }

  /** How many notes the index knows of a clipping. */
  async count(uri: vscode.Uri): Promise<number> {
    await this.index.settled();
    return this.index.find(uri)?.notes.length ?? 0;
  }

  /** What marks the line of a clipping in the Library. */
  async libraryMark(uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    await this.index.settled();
    return noteMark(lineResource('hant', uri), this.index);
  }

  /** Tags of the workspace. */
  async tags(): Promise<readonly string[]> {
    await this.index.settled();
    return this.index.tags;
  }

  async orphanSidecars(): Promise<readonly OrphanSidecar[]> {
    await this.index.settled();
    return this.index.orphanSidecars;
  }

  /** What the pointer shows over a line. */
  card(node: AnnotationNode): string {
    return cardOf(this.view.provider, node);
  }

  /** What the view shows when the workspace is opened again. */
  rememberedQuery(): AnnotationQuery {
    return new AnnotationChoices(this.workspaceState).query;
  }

  /** Makes notes as a person would, each on the words it quotes; resolves to their identifiers. */
  annotate(uri: vscode.Uri, ...notes: readonly TestNote[]): Promise<readonly string[]> {
    return editNotes(uri, this.services, async (document) => {
      const ids: string[] = [];
      for (const { quote, ...change } of notes) {
        const start = (await document.read())?.original.text.indexOf(quote) ?? -1;
        if (start < 0) {
          throw new Error(`no ${quote} in the clipping`);
        }
        ids.push(await document.annotate({ kind: 'words', range: { start, end: start + quote.length } }, change));
      }
      return ids;
    });
  }

  /** The identifiers of the annotations of a clipping, unsaved ones too. */
  annotationIds(uri: vscode.Uri): Promise<readonly string[]> {
    return withDocument(uri, this.services, ({ sidecar }) => annotationsOf(sidecar.sidecar).map(({ id }) => id));
  }
}

interface TestNote {
  readonly quote: string;
  readonly label?: string;
  readonly comment?: string;
  readonly gloss?: string;
  readonly tags?: readonly string[];
}
