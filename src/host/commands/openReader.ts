import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { LineStarts } from '../platform/lineStarts';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

export function openReader(services: TargetServices): Command {
  return {
    id: 'jianbao.openReader',
    run: (...context) => openTargets(services, context, vscode.ViewColumn.Active),
  };
}

export function openReaderToSide(services: TargetServices): Command {
  return {
    id: 'jianbao.openReaderToSide',
    run: (...context) => openTargets(services, context, vscode.ViewColumn.Beside),
  };
}

async function openTargets(
  services: TargetServices,
  context: readonly unknown[],
  column: vscode.ViewColumn,
): Promise<void> {
  const uris = requireTargetUris(services, context);
  for (const [index, uri] of uris.entries()) {
    const target = index === 0 ? column : vscode.ViewColumn.Active;
    await services.readers.open(uri, target, placeInEditor(services.readers, uri));
  }
}

/** Offset of the cursor where the file is edited, or of the first line in view when the cursor is out of it. */
function placeInEditor(readers: ReaderRegistry, uri: vscode.Uri): number | undefined {
  const editor = vscode.window.activeTextEditor;
  if (readers.active || editor?.document.uri.toString() !== uri.toString()) {
    return undefined;
  }
  const cursor = editor.selection.active;
  const inView = editor.visibleRanges.some((range) => range.contains(cursor));
  const place = inView ? cursor : editor.visibleRanges[0]?.start;
  return place && new LineStarts(editor.document.getText()).offsetAt(place);
}
