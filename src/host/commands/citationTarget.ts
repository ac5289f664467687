import * as vscode from 'vscode';
import type { CitationMessage } from '../../protocol/citations';
import type { Speakers } from '../citation/askCorrection';
import { isCitationLine, type CitationLine } from '../views/citationNodes';
import type { CitationView } from '../views/citationView';
import type { NoteCommandServices } from './noteTarget';

export interface CitationServices extends NoteCommandServices {
  readonly citationView: CitationView;
}

/** What the key bindings of the view pass in the place of a line, which VS Code does not tell them. */
const selectedInView = 'citations';

/** Whom the citations that the view lists name. */
export function speakersOf({ citationView: { tree } }: CitationServices): Speakers {
  return { text: tree.reading?.article.text ?? '', units: tree.listing.lines.map(({ unit }) => unit) };
}

type Act = Extract<CitationMessage, { type: 'actOnCitation' }>['act'];

/**
 * The line of the view that a command was called on. Undefined when it was called elsewhere: the active reader is asked
 * then to act on the citation at its keyboard. Throws an error with a message for people when there is neither.
 */
export function lineToActOn(
  { citationView, readers }: CitationServices,
  context: readonly unknown[],
  act: Act,
): CitationLine | undefined {
  const [first] = context;
  const line = first === selectedInView ? citationView.selection : first;
  if (isCitationLine(line)) {
    return line;
  }
  if (!readers.active || first === selectedInView) {
    throw new Error(vscode.l10n.t('Select a citation in the Citations view first.'));
  }
  readers.active.post({ type: 'actOnCitation', act });
  return undefined;
}
