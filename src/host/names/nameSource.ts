import type * as vscode from 'vscode';
import type { NameTable } from '../../core/names/nameTable';
import type { ProjectName } from '../../core/names/projectName';

/** The names that hold for a file. */
export interface NameSource {
  /** Fires when names of a project that somebody has asked for have changed. */
  readonly onDidChange: vscode.Event<unknown>;
  /** The product's table with the names of the file's project over it. Throws an error with a message for people. */
  tableFor(uri: vscode.Uri): Promise<NameTable>;
  /** Writes a name into the file of the project. Throws an error with a message for people. */
  addName(uri: vscode.Uri, name: ProjectName): Promise<void>;
}
