import * as vscode from 'vscode';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import { findReunions, reunite, type Reunion } from '../editor/reattachment';
import { sidecarUri } from '../editor/sidecarText';
import type { Library } from '../library/library';
import { fileName } from '../platform/fileText';
import type { Clippings } from '../source/clippings';
import type { Command } from './command';

export interface ReattachServices {
  readonly clippings: Clippings;
  readonly library: Library;
  readonly tags: AnnotationIndex;
}

interface ReunionItem extends vscode.QuickPickItem {
  readonly reunion: Reunion;
}

/** Finds the clippings of annotation files that were left behind, and puts those that are chosen beside them. */
export function reattachAnnotations({ clippings, library, tags }: ReattachServices): Command {
  return {
    id: 'jianbao.reattachAnnotations',
    async run() {
      await Promise.all([library.start(), tags.settled()]);
      const loose = tags.orphanSidecars;
      const reunions = findReunions(loose, library);
      if (reunions.length === 0) {
        void vscode.window.showInformationMessage(nothingToDo(loose.length));
        return;
      }
      const chosen = await choose(reunions);
      if (chosen.length > 0) {
        await reunite(chosen, clippings.sidecars);
        const message = vscode.l10n.t('{0} annotation files are beside their clippings again.', chosen.length);
        void vscode.window.showInformationMessage(message);
      }
    },
  };
}

function nothingToDo(loose: number): string {
  return loose === 0
    ? vscode.l10n.t('Every annotation file lies beside its clipping.')
    : vscode.l10n.t('{0} annotation files have no clipping, and none of the Library’s clippings is theirs.', loose);
}

async function choose(reunions: readonly Reunion[]): Promise<readonly Reunion[]> {
  const items = reunions.map((reunion): ReunionItem => {
    const { from, to, by, title, hasAnnotations } = reunion;
    const only = reunions.filter((other) => other.from === from).length === 1;
    const description = hasAnnotations
      ? vscode.l10n.t('to {0}, whose own notes stay', pathOf(to))
      : vscode.l10n.t('to {0}', pathOf(to));
    return {
      reunion,
      label: fileName(sidecarUri(from)),
      description,
      detail: by === 'name' ? vscode.l10n.t('{0} (only the name is the same)', title) : title,
      picked: only && by === 'address',
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Reattach Annotations'),
    placeHolder: vscode.l10n.t('Which annotation files belong to which clippings?'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ reunion }) => reunion) ?? [];
}

const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);
