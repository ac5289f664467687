import * as vscode from 'vscode';
import type { ChosenSeverities } from '../../core/check';
import type { Finding } from '../../core/check/finding';
import { looksLikeClipping } from '../../core/clipping/detect';
import { inSlices } from '../../core/library/pace';
import { forEachConcurrently } from '../platform/concurrency';
import { giveWay } from '../platform/giveWay';
import { findTextDocument } from '../source/clippingSource';
import type { ArchiveFailure } from './archiveReport';
import { loadCheckRoom } from './checkRoom';
import type { CheckRoom } from './checkRoom';
import { chosenSeverities } from './checkSettings';

/** A clipping of an archive and what was found in it. Offsets count from the first character after a byte order mark. */
export interface CheckedClipping {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface ArchiveOutcome {
  readonly clippings: number;
  readonly failures: readonly ArchiveFailure[];
  readonly cancelled: boolean;
}

/** Bytes of a file that are decoded at most. The core reads 2 MiB and says so when there is more. */
const decodedBytes = 8 * 1024 * 1024;

/** Milliseconds between two words about the progress. */
const tellingDelay = 100;

/** Gives the files in some folders, or of the whole workspace when none is named. */
export type FindFiles = (folders: readonly vscode.Uri[]) => Promise<readonly vscode.Uri[]>;

/**
 * Checks the clippings among files and hands each to `receive`, in no certain order. Gives way between files, so that
 * other work of the window goes on. A file that cannot be read is told and the others are still checked.
 */
export async function checkArchiveFiles(
  files: readonly vscode.Uri[],
  concurrency: number,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
  token: vscode.CancellationToken,
  receive: (clipping: CheckedClipping, room: CheckRoom) => void,
): Promise<ArchiveOutcome> {
  const [room, { readClipping }] = await Promise.all([loadCheckRoom(), import('../../core/session')]);
  const pace = inSlices(giveWay);
  const severitiesOf = severitiesByFolder(room);
  const tell = progressTeller(files.length, progress);
  const failures: ArchiveFailure[] = [];
  let clippings = 0;
  await forEachConcurrently(files, concurrency, token, async (uri) => {
    try {
      const read = await readArchiveFile(uri, room);
      await pace.rest();
      if (!token.isCancellationRequested && looksLikeClipping(read.text)) {
        clippings += 1;
        const severities = severitiesOf(uri);
        const reading = readClipping(read.text);
        await pace.rest();
        const found = room.checkClipping(reading, { severities, now: Date.now() });
        const ofEncoding = room.withSeverities(read.encoding ? [read.encoding] : [], severities);
        receive({ uri, text: read.text, findings: [...ofEncoding, ...found] }, room);
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failures.push({ name: vscode.workspace.asRelativePath(uri), message });
    }
    tell();
  });
  return { clippings, failures, cancelled: token.isCancellationRequested };
}

/** The text of a file as the person sees it: with unsaved edits, in the encoding in which it is written. */
async function readArchiveFile(
  uri: vscode.Uri,
  { decodeRecognized, encodingFinding }: CheckRoom,
): Promise<{ readonly text: string; readonly encoding: Finding | undefined }> {
  const open = findTextDocument(uri);
  if (open?.isDirty === true) {
    return { text: open.getText(), encoding: undefined };
  }
  const { text, damaged, ...recognized } = decodeRecognized(head(await vscode.workspace.fs.readFile(uri)));
  return { text, encoding: encodingFinding(recognized, damaged) };
}

/** The bytes that are decoded, cut between two lines. */
function head(bytes: Uint8Array): Uint8Array {
  return bytes.length <= decodedBytes ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a, decodedBytes) + 1);
}

function severitiesByFolder(room: CheckRoom): (uri: vscode.Uri) => ChosenSeverities {
  const known = new Map<string, ChosenSeverities>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const chosen = known.get(folder) ?? chosenSeverities(room, uri);
    known.set(folder, chosen);
    return chosen;
  };
}

function progressTeller(
  total: number,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
): () => void {
  let done = 0;
  let told = 0;
  let last = 0;
  return () => {
    done += 1;
    if (Date.now() - last >= tellingDelay || done === total) {
      last = Date.now();
      progress.report({
        message: vscode.l10n.t('{0} of {1} files', done, total),
        increment: ((done - told) / total) * 100,
      });
      told = done;
    }
  };
}
