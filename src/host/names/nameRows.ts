import type * as vscode from 'vscode';
import type { ProjectName } from '../../core/names/projectName';
import type { NameSource } from './nameSource';

/** The names that hold for a file, and what they are made of: that travels to the threads that read many clippings. */
export interface NameRows extends NameSource {
  /** The text of the product's table. Throws an error with a message for people. */
  tableText(): Promise<string>;
  /** What the project of a file, or of a folder of the workspace, says of names. */
  rowsFor(uri: vscode.Uri): Promise<readonly ProjectName[]>;
}
