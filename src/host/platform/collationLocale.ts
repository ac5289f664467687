import * as vscode from 'vscode';

/** The locale (BCP 47) whose order lists have: that of sounds, in the user interface of Taiwan that of strokes. */
export const collationLocale = (): string => (vscode.env.language === 'zh-tw' ? 'zh-Hant-TW' : 'zh');
