import * as vscode from 'vscode';
import type { ReaderLabel } from '../../protocol/notes';
import type { AnnotationIndex } from '../annotation/annotationIndex';
import type { AnnotatedClipping } from '../annotation/annotationIndexEntry';
import { labelsFor, labelsSetting } from '../annotation/labels';
import type { DecidedReading } from '../editor/clippingDocument';
import { sidecarUri } from '../editor/sidecarText';
import { collationLocale } from '../platform/collationLocale';
import { Delay } from '../platform/delay';
import { DisposableStore } from '../platform/disposables';
import { fileName } from '../platform/fileText';
import { onDidChangeSettings } from '../platform/settings';
import type { ActiveClipping } from '../source/activeClipping';
import type { AnnotationChoices } from './annotationChoices';
import { listAnnotations } from './annotationNodes';
import type { AnnotationFile, AnnotationListing } from './annotationNodes';

/** Milliseconds in which changes collect before a list is made. */
const listDelay = 30;

const nothing: AnnotationListing = { roots: [], lines: [], total: 0, lost: 0 };

/**
 * The lines of the Annotations view: made of the active clipping or of the index, by the choices, while somebody wants
 * to see them. Fires after every new list.
 */
export class AnnotationTree implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #delay = this.#store.add(new Delay(listDelay, () => this.#list()));
  readonly onDidChange = this.#changed.event;
  #listing = nothing;
  #isWanted = false;

  constructor(
    readonly index: AnnotationIndex,
    readonly active: ActiveClipping,
    readonly choices: AnnotationChoices,
  ) {
    const schedule = (): void => (this.#isWanted ? this.#delay.schedule() : undefined);
    this.#store.add(active.onDidChange(schedule));
    this.#store.add(index.onDidChangeNotes(schedule));
    this.#store.add(choices.onDidChange(schedule));
    this.#store.add(onDidChangeSettings([labelsSetting], schedule));
  }

  get listing(): AnnotationListing {
    return this.#listing;
  }

  /** True while a newer list is to be made. */
  get isBehind(): boolean {
    return this.#delay.isScheduled;
  }

  /** Lists are made only while they are wanted. */
  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (isWanted) {
      this.#list();
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #list(): void {
    this.#delay.cancel();
    const { query } = this.choices;
    const isWide = query.scope === 'workspace';
    if (isWide) {
      void this.index.start();
    }
    const { compare } = new Intl.Collator(collationLocale(), { numeric: true });
    const clippings = isWide ? this.index.clippings : activeClippings(this.active.reading, this.index);
    const files = [...clippings.flatMap(damagedFile), ...(isWide ? this.#lostFiles() : [])];
    this.#listing = listAnnotations({ clippings, files, labelsOf: labelsByFolder(), compare }, query);
    this.#changed.fire();
  }

  #lostFiles(): readonly AnnotationFile[] {
    const { orphanSidecars, failedSidecars } = this.index;
    return [
      ...orphanSidecars.map(({ uri }) => fileNode(uri, vscode.l10n.t('Its clipping is missing'), true)),
      ...failedSidecars.map(({ uri, message }) => fileNode(uri, message)),
    ];
  }
}

/** The newest notes of a clipping that is open stand in its reading. */
function activeClippings(reading: DecidedReading | undefined, index: AnnotationIndex): readonly AnnotatedClipping[] {
  if (!reading) {
    return [];
  }
  const { uri, article, notes } = reading;
  const title = article.facts.title?.value ?? fileName(uri);
  return [{ uri, title, notes, damaged: index.find(uri)?.damaged ?? 0 }];
}

function damagedFile({ uri, damaged }: AnnotatedClipping): readonly AnnotationFile[] {
  if (damaged === 0) {
    return [];
  }
  const problem =
    damaged === 1
      ? vscode.l10n.t('1 line cannot be read; it is kept')
      : vscode.l10n.t('{0} lines cannot be read; they are kept', damaged);
  return [fileNode(sidecarUri(uri), problem)];
}

function fileNode(sidecar: vscode.Uri, problem: string, isOrphan = false): AnnotationFile {
  return { kind: 'file', key: sidecar.toString(), sidecar, problem, isOrphan };
}

/** Settings are read once for each folder. */
function labelsByFolder(): (uri: vscode.Uri) => readonly ReaderLabel[] {
  const known = new Map<string, readonly ReaderLabel[]>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const labels = known.get(folder) ?? labelsFor(uri);
    known.set(folder, labels);
    return labels;
  };
}
