import * as vscode from 'vscode';
import type { Term } from '../../core/script/term';
import { projectDiagnostic, type ProjectFileKind } from '../platform/projectFile';
import { ProjectFiles } from '../platform/projectFiles';
import { termFaultMessage, termProblemMessage } from './termsMessages';

const termsFile: ProjectFileKind<readonly Term[]> = {
  name: 'terms.tsv',
  mostMegabytes: 1,
  none: [],
  async read(text) {
    const { parseTerms } = await import('../../core/script');
    const { terms, problems } = parseTerms(text);
    const diagnostics = problems.map((problem) => projectDiagnostic(problem, termProblemMessage(problem)));
    return { value: terms, diagnostics };
  },
  header: fileHeader,
};

/** The dictionaries of the workspace: `.jianbao/terms.tsv` in each of its folders. */
export class TermFiles implements vscode.Disposable {
  readonly #files = new ProjectFiles(termsFile);
  /** Fires when terms of a dictionary that somebody has asked for have changed. */
  readonly onDidChange = this.#files.onDidChange;

  /** The terms that hold for a file: those of its workspace folder; for a new document, those of the only folder. */
  termsFor(uri: vscode.Uri): Promise<readonly Term[]> {
    return this.#files.valueFor(uri);
  }

  /**
   * Adds a term to the dictionary of a file's folder, so that it counts. Makes the dictionary when there is none; an
   * open one is edited, with undo. Throws an error for people when there is no folder or the term cannot be written.
   */
  async addTerm(uri: vscode.Uri, term: Term): Promise<void> {
    const { addTermEdit, termFault } = await import('../../core/script');
    const fault = termFault(term);
    if (fault) {
      throw new Error(termFaultMessage(fault));
    }
    const noFolder = vscode.l10n.t('Terms belong to a folder. Open the folder of this file first.');
    await this.#files.change(uri, (text) => [addTermEdit(text, term)], noFolder);
  }

  /** The dictionary of a folder, made with a comment that tells its form when there is none. */
  ensureFile(folder: vscode.WorkspaceFolder): Promise<vscode.Uri> {
    return this.#files.ensureFile(folder);
  }

  dispose(): void {
    this.#files.dispose();
  }
}

function fileHeader(): string {
  const lines = [
    vscode.l10n.t('Terms for the views in another script. Columns, parted by tabs: words, shown as, views, note.'),
    vscode.l10n.t(
      'Views: hans, hant-tw, hant-hk, hant (both Traditional); none means all. The same words twice stay as they are.',
    ),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
