import * as vscode from 'vscode';

/** What a language (BCP 47) or a region (ISO 3166) is called in the user interface's language; unknown ones as they are. */
export function displayName(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(vscode.env.language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
