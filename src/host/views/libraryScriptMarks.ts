import * as vscode from 'vscode';
import type { Script } from '../../core/text/hanScript';
import { scriptMark, scriptName } from './libraryText';

/** Scheme of what stands for a line of the Library, so that its mark shows there and nowhere else. */
const scheme = 'jianbao-library';

/** What a line of the Library has as its resource. It names no file. */
export function scriptResource(script: Script): vscode.Uri | undefined {
  return scriptMark(script) === undefined ? undefined : vscode.Uri.from({ scheme, path: `/${script}` });
}

/** Marks every clipping of the Library with the script it is written in: a letter, so that it needs no colour. */
export function registerScriptMarks(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      const script = uri.scheme === scheme ? uri.path.slice(1) : '';
      const mark = isScript(script) ? scriptMark(script) : undefined;
      return mark === undefined ? undefined : { badge: mark, tooltip: scriptName(script) };
    },
  });
}

function isScript(value: string): value is Script {
  return value === 'hant' || value === 'hans' || value === 'mixed';
}
