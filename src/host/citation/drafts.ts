import * as vscode from 'vscode';
import { DisposableStore } from '../platform/disposables';
import { documentLooksLikeClipping } from '../source/clippings';

/** The languages in which papers are written, and how each of them cites. */
const languages: ReadonlyMap<string, DraftLanguage> = new Map([
  ['markdown', 'markdown'],
  ['quarto', 'markdown'],
  ['rmd', 'markdown'],
  ['mdx', 'markdown'],
  ['latex', 'latex'],
  ['tex', 'latex'],
]);

export type DraftLanguage = 'markdown' | 'latex';

export function draftLanguage({ languageId, fileName }: vscode.TextDocument): DraftLanguage | undefined {
  return languages.get(languageId) ?? (/\.(?:tex|latex)$/i.test(fileName) ? 'latex' : undefined);
}

/** True for a text in Markdown or LaTeX that is no clipping. */
export function isDraft(document: vscode.TextDocument): boolean {
  return draftLanguage(document) !== undefined && !documentLooksLikeClipping(document);
}

/** Remembers in which draft the person wrote last: while a reader is active, VS Code knows no active text editor. */
export class Drafts implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #last: vscode.TextDocument | undefined;

  constructor() {
    this.#store.add(vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)));
    this.#follow(vscode.window.activeTextEditor);
  }

  /** The draft in the active editor, else the one that was active last, else one that is to be seen. */
  get current(): vscode.TextDocument | undefined {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    const candidates = [active?.document, this.#last, ...visibleTextEditors.map(({ document }) => document)];
    return candidates.find((document) => document && !document.isClosed && isDraft(document));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor && draftLanguage(editor.document) && isDraft(editor.document)) {
      this.#last = editor.document;
    }
  }
}

/** The editor of a draft, opened where it stood, with the keyboard in it. Its cursor is where the person left it. */
export async function showDraft(draft: vscode.TextDocument): Promise<vscode.TextEditor> {
  const address = draft.uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === draft) {
    return activeTextEditor;
  }
  const visible = visibleTextEditors.find(({ document }) => document === draft);
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  );
  return vscode.window.showTextDocument(draft, visible?.viewColumn ?? group?.viewColumn ?? vscode.ViewColumn.Beside);
}

/** Throws an error with a message for people when there is none. */
export function requireDraft({ current }: Drafts): vscode.TextDocument {
  if (!current) {
    throw new Error(vscode.l10n.t('Open the draft first: a text in Markdown or LaTeX that is no clipping.'));
  }
  return current;
}
