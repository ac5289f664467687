import * as vscode from 'vscode';
import type { FindingCode, Severity } from '../../core/check/finding';
import { checkArchiveFiles } from '../check/archiveCheck';
import type { CheckedClipping, FindFiles } from '../check/archiveCheck';
import { archiveReport } from '../check/archiveReport';
import type { ArchiveFindings, ProblemCount, ReportedFile } from '../check/archiveReport';
import type { CheckDocuments } from '../check/checkDocuments';
import type { CheckRoom } from '../check/checkRoom';
import { messageText } from '../language/findingText';
import { LineStarts } from '../platform/lineStarts';
import type { Command } from './command';

/** Checks all clippings of the workspace, or of the folders chosen in the Explorer, and opens a report. */
export function checkArchive(documents: CheckDocuments, findFiles: FindFiles, concurrency: number): Command {
  return {
    id: 'jianbao.checkArchive',
    async run(...context) {
      const folders = chosenFolders(context);
      const archive = await findInArchive(folders, findFiles, concurrency);
      if (archive.counts.length > 0 || archive.failures.length > 0) {
        await documents.openReport(archiveReport(archive));
        return;
      }
      if (archive.cancelled) {
        return;
      }
      const text =
        archive.clippings === 0
          ? vscode.l10n.t('No clippings were found in “{0}”.', archive.title)
          : vscode.l10n.t('{0} clippings were checked. Nothing is wrong with any of them.', archive.clippings);
      void vscode.window.showInformationMessage(text);
    },
  };
}

/** The folders of the Explorer's selection; none for the whole workspace. */
export function chosenFolders([first, selection]: readonly unknown[]): readonly vscode.Uri[] {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    throw new Error(vscode.l10n.t('Open the folder with your clippings in VS Code first.'));
  }
  if (!(first instanceof vscode.Uri)) {
    return [];
  }
  const selected = Array.isArray(selection) ? selection.filter((uri) => uri instanceof vscode.Uri) : [];
  return selected.some((uri) => uri.toString() === first.toString()) ? selected : [first];
}

async function findInArchive(
  folders: readonly vscode.Uri[],
  findFiles: FindFiles,
  concurrency: number,
): Promise<ArchiveFindings> {
  const title = folders.map((folder) => vscode.workspace.asRelativePath(folder)).join(', ');
  const counts = new Counts();
  const files: ReportedFile[] = [];
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the archive…'),
    cancellable: true,
  };
  const outcome = await vscode.window.withProgress(options, async (progress, token) => {
    const uris = await findFiles(folders);
    return checkArchiveFiles(uris, concurrency, progress, token, (clipping, room) => {
      counts.add(clipping);
      files.push(...reportedFile(clipping, room));
    });
  });
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...outcome, title: title || (vscode.workspace.name ?? ''), counts: counts.sorted(), files };
}

/** What the report lists of a clipping: all but hints, which tell of an outlet's habits. */
function reportedFile({ uri, text, findings }: CheckedClipping, room: CheckRoom): readonly ReportedFile[] {
  const listed = findings.filter(({ severity }) => room.isAtLeast(severity, 'information'));
  if (listed.length === 0) {
    return [];
  }
  const lines = new LineStarts(text);
  const reported = listed.map(({ code, severity, message, source }) => {
    const { line, character } = lines.positionAt(source.start);
    return { code, severity, text: messageText(room, message), line: line + 1, column: character + 1 };
  });
  return [{ uri, name: vscode.workspace.asRelativePath(uri), findings: reported }];
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Counts by code and severity: folders of one workspace can give one code different severities. */
class Counts {
  readonly #counts = new Map<string, { readonly code: FindingCode; readonly severity: Severity; count: number }>();

  add({ findings }: CheckedClipping): void {
    for (const { code, severity } of findings) {
      const key = `${code} ${severity}`;
      const known = this.#counts.get(key) ?? { code, severity, count: 0 };
      known.count += 1;
      this.#counts.set(key, known);
    }
  }

  /** The gravest first, then the most frequent. */
  sorted(): readonly ProblemCount[] {
    return [...this.#counts.values()].sort((a, b) => order[a.severity] - order[b.severity] || b.count - a.count);
  }
}
