import * as vscode from 'vscode';
import { checkArchiveFiles } from '../check/archiveCheck';
import type { CheckedClipping, FindFiles } from '../check/archiveCheck';
import type { CheckRoom } from '../check/checkRoom';
import { isFixedByEdit, PreviewedFixes } from '../check/fixesEdit';
import { hasSameLines } from '../check/sameLines';
import { chosenFolders } from './checkArchive';
import type { Command } from './command';

/** The safe fixes of an archive, and the files whose fixes could not be prepared. */
export interface ArchiveFixes {
  readonly fixes: PreviewedFixes;
  /** Files that VS Code reads in another encoding than they are written in. */
  readonly unlike: number;
  /** Files whose line ends are mixed: only the command for a single file can make them alike. */
  readonly mixedLineEnds: number;
}

/** Shows all safe fixes of the workspace, or of a folder, in the refactor preview and makes those that are accepted. */
export function fixAllInWorkspace(findFiles: FindFiles, concurrency: number): Command {
  return {
    id: 'jianbao.fixAllInWorkspace',
    async run(...context) {
      const found = await collectFixes(chosenFolders(context), findFiles, concurrency);
      const { fixes } = found;
      if (fixes.problems === 0) {
        tell(vscode.l10n.t('No problem in these clippings has a safe fix.'), found);
      } else if (await vscode.workspace.applyEdit(fixes.edit, { isRefactoring: true })) {
        tell(
          vscode.l10n.t(
            'Of the safe fixes for {0} problems in {1} files, those that were ticked in the preview are made.',
            fixes.problems,
            fixes.files,
          ),
          found,
        );
      }
    },
  };
}

/** Checks the clippings and prepares their safe fixes. Changes nothing. */
export async function collectFixes(
  folders: readonly vscode.Uri[],
  findFiles: FindFiles,
  concurrency: number,
): Promise<ArchiveFixes> {
  const mendable: CheckedClipping[] = [];
  let mixedLineEnds = 0;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for safe fixes…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    let room: CheckRoom | undefined;
    const uris = await findFiles(folders);
    await checkArchiveFiles(uris, concurrency, progress, token, (clipping, loaded) => {
      room = loaded;
      mixedLineEnds += clipping.findings.some((finding) => !isFixedByEdit(finding)) ? 1 : 0;
      if (loaded.safeFixes(clipping.findings.filter(isFixedByEdit)).length > 0) {
        mendable.push(clipping);
      }
    });
    mendable.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
    const fixes = new PreviewedFixes();
    const unlike = room ? await addFixes(mendable, room, fixes, token) : 0;
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    return { fixes, unlike, mixedLineEnds };
  });
}

/** An edit is made in lines and columns of VS Code's own text, so a file takes part only when that text is the same. */
async function addFixes(
  clippings: readonly CheckedClipping[],
  room: CheckRoom,
  fixes: PreviewedFixes,
  token: vscode.CancellationToken,
): Promise<number> {
  let unlike = 0;
  for (const { uri, text, findings } of clippings) {
    if (token.isCancellationRequested) {
      return unlike;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    if (hasSameLines(document.getText(), text)) {
      fixes.add(uri, text, findings, room);
    } else {
      unlike += 1;
    }
  }
  return unlike;
}

function tell(text: string, { unlike, mixedLineEnds }: ArchiveFixes): void {
  const parts = [text];
  if (unlike > 0) {
    parts.push(vscode.l10n.t('{0} files are not in UTF-8 and were left out: convert them first.', unlike));
  }
  if (mixedLineEnds > 0) {
    parts.push(vscode.l10n.t('{0} files have mixed line ends, which are made alike file by file.', mixedLineEnds));
  }
  void vscode.window.showInformationMessage(parts.join(' '));
}
