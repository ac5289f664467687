import * as vscode from 'vscode';
import type * as Names from '../../core/names';
import type { NameTable } from '../../core/names/nameTable';
import type { ProjectName } from '../../core/names/projectName';
import type { TextChange } from '../../core/text/cellLines';
import type { ProjectFileKind } from '../platform/projectFile';
import { ProjectFiles } from '../platform/projectFiles';
import type { NameRows } from './nameRows';
import type { NameTableFile } from './nameTableFile';

const namesFile: ProjectFileKind<readonly ProjectName[]> = {
  name: 'names.tsv',
  mostMegabytes: 4,
  none: [],
  async read(text) {
    const { parseProjectNames } = await import('../../core/names');
    const { names, problems } = parseProjectNames(text);
    if (problems.length === 0) {
      return { value: names, diagnostics: [] };
    }
    const { projectNames } = await import('../commands');
    return { value: names, diagnostics: problems.map(projectNames.nameDiagnostic) };
  },
  header: fileHeader,
};

/** The names of the workspace: the product's table, and `.jianbao/names.tsv` in each folder over it. */
export class NameFiles implements NameRows, vscode.Disposable {
  readonly #files = new ProjectFiles(namesFile);
  readonly #tables = new WeakMap<readonly ProjectName[], NameTable>();
  /** Fires when names of a project that somebody has asked for have changed. */
  readonly onDidChange = this.#files.onDidChange;

  constructor(private readonly base: NameTableFile) {}

  /** The table without a project's names. */
  baseTable(): Promise<NameTable> {
    return this.base.table();
  }

  tableText(): Promise<string> {
    return this.base.text();
  }

  rowsFor(uri: vscode.Uri): Promise<readonly ProjectName[]> {
    return this.#files.valueFor(uri);
  }

  async tableFor(uri: vscode.Uri): Promise<NameTable> {
    const [base, rows] = await Promise.all([this.base.table(), this.rowsFor(uri)]);
    const table = this.#tables.get(rows) ?? base.with(rows);
    this.#tables.set(rows, table);
    return table;
  }

  async addName(uri: vscode.Uri, name: ProjectName): Promise<void> {
    await this.change(uri, (room, text) => room.putNames(text, [name]));
  }

  /**
   * Changes the file of a file's folder: with undo where it is open, else at once; makes it when there is none. Throws
   * an error for people.
   */
  async change(uri: vscode.Uri, change: (room: typeof Names, text: string) => readonly TextChange[]): Promise<void> {
    const room = await import('../../core/names');
    const noFolder = vscode.l10n.t('Names belong to a folder. Open the folder of this file first.');
    await this.#files.change(uri, (text) => change(room, text), noFolder);
  }

  /** The file of a folder, made with its header when there is none. */
  ensureFile(folder: vscode.WorkspaceFolder): Promise<vscode.Uri> {
    return this.#files.ensureFile(folder);
  }

  /** True for a folder's file of names. */
  has(uri: vscode.Uri): boolean {
    return this.#files.has(uri);
  }

  dispose(): void {
    this.#files.dispose();
  }
}

function fileHeader(): string {
  const lines = [
    vscode.l10n.t('Names of people, organisations and places. These rows add to the product’s table and overrule it.'),
    vscode.l10n.t('type: person, organisation, place, work, other, or none: these forms are no names.'),
    vscode.l10n.t('aliases: other Latin spellings, parted by “; ”. alternatives: further forms, parted by “|”.'),
  ];
  const columns = 'latin aliases type tw cn hk sg tw_alternatives cn_alternatives n_tw n_cn source note';
  return [...lines.map((line) => `# ${line}`), columns.replaceAll(' ', '\t'), ''].join('\n');
}
