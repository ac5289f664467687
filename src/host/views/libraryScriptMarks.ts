import * as vscode from 'vscode';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import type { Script } from '../../core/text/hanScript';
import { noteCount } from './annotationText';
import { scriptMark, scriptName } from './libraryText';

/** Scheme of what stands for a line of the Library, so that its marks show there and nowhere else. */
const scheme = 'jianbao-library';

/** A badge has room for two digits. */
const mostBadge = 99;

/** What a line of the Library has as its resource. It names no file. */
export function lineResource(script: Script, clipping: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${script}`, query: clipping.toString() });
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

/** Marks every clipping of the Library with the number of its notes, the unsaved ones too. Wakes the index. */
export function registerNoteMarks(index: AnnotationIndex): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  return vscode.Disposable.from(
    changed,
    index.onDidChangeNotes(() => changed.fire(undefined)),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri) {
        return uri.scheme === scheme ? noteMark(uri, index) : undefined;
      },
    }),
  );
}

/** The mark of a line of the Library, by its resource; undefined when the clipping has no notes. */
export function noteMark(resource: vscode.Uri, index: AnnotationIndex): vscode.FileDecoration | undefined {
  void index.start();
  const count = index.find(resource.query)?.notes.length ?? 0;
  return count === 0 ? undefined : { badge: String(Math.min(count, mostBadge)), tooltip: noteCount(count) };
}

function isScript(value: string): value is Script {
  return value === 'hant' || value === 'hans' || value === 'mixed';
}
