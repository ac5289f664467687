import * as vscode from 'vscode';
import { parseSidecar } from '../../core/annotation/sidecar';
import { nameOfKey } from '../../core/library/entry';
import { addressKey } from '../../core/library/sameness';
import type { Library } from '../library/library';
import { fileName } from '../platform/fileText';
import { moveSidecar } from './sidecarRename';
import { clippingOf, readSidecarText, sidecarUri } from './sidecarText';
import type { SidecarStorage } from './sidecarText';

/** An annotation file beside which no clipping lies. */
export interface LooseSidecar {
  /** The annotation file itself. */
  readonly uri: vscode.Uri;
  /** Addresses of the articles that its annotations are about. */
  readonly sources: readonly string[];
}

/** A clipping that an annotation file without one may belong to. */
export interface Reunion {
  /** Where the clipping was: the annotation file's place without its ending. */
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
  /** `address`: it is a clipping of the article the notes are about; `name`: only its file is called the same. */
  readonly by: 'address' | 'name';
  readonly title: string;
  /** The clipping has annotations already; these would be added. */
  readonly hasAnnotations: boolean;
}

/** For every loose sidecar the clippings it may belong to: those of the article's address, else those of its name. */
export function findReunions(
  sidecars: readonly LooseSidecar[],
  library: Pick<Library, 'catalogue' | 'uriOf'>,
): readonly Reunion[] {
  const files = sidecars.length > 0 ? [...library.catalogue.files()] : [];
  const clippings = files.filter((entry) => entry.isClipping);
  return sidecars.flatMap(({ uri, sources }) => {
    const from = clippingOf(uri);
    if (!from) {
      return [];
    }
    const addresses = new Set(sources.map(addressKey).filter((key) => key !== 0));
    const byAddress = clippings.filter((entry) => addresses.has(entry.addressKey));
    const found = byAddress.length > 0 ? byAddress : clippings.filter(({ key }) => nameOfKey(key) === fileName(from));
    const by = byAddress.length > 0 ? 'address' : 'name';
    return found.flatMap((entry) => {
      const to = library.uriOf(entry);
      return to ? [{ from, to, by, title: entry.title, hasAnnotations: entry.hasAnnotations } as const] : [];
    });
  });
}

/**
 * Puts annotation files beside the clippings chosen for them, each file in a step that can be undone; what a clipping
 * has of its own stays. Throws an error with a message for people.
 */
export async function reunite(chosen: readonly Reunion[], storage: SidecarStorage): Promise<void> {
  for (const from of new Map(chosen.map((reunion) => [reunion.from.toString(), reunion.from])).values()) {
    const targets = chosen.filter((reunion) => reunion.from === from).map(({ to }) => to);
    const edit = new vscode.WorkspaceEdit();
    for (const [index, to] of targets.entries()) {
      if (index < targets.length - 1) {
        await storage.add(to, parseSidecar(await readSidecarText(from)));
      } else {
        await moveSidecar(edit, from, to, storage);
      }
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      const message = vscode.l10n.t(
        '“{0}” could not be moved. Look whether its folder is read-only.',
        fileName(sidecarUri(from)),
      );
      throw new Error(message);
    }
  }
}
