import * as vscode from 'vscode';
import { labelColors } from '../../protocol/notes';
import type { LabelColor, ReaderLabel } from '../../protocol/notes';
import { DisposableStore } from '../platform/disposables';
import { labelColorId, labelName } from './labels';
import type { SourceNote } from './sourceNotesPlace';

/** Notes without a label have a line and no colour. */
type Tone = LabelColor | 'plain';

/** Each colour has a line of its own, so that it is never told by colour alone. */
const lines: Readonly<Record<Tone, string>> = {
  yellow: 'solid 2px',
  red: 'wavy',
  blue: 'dotted 2px',
  green: 'dashed 2px',
  purple: 'double',
  orange: 'solid 3px',
  plain: 'solid',
};

/** Draws notes over the words of text editors. */
export class NoteDecorations implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #types = new Map<Tone, vscode.TextEditorDecorationType>();
  /** What an editor was last given in each tone, to send nothing twice. VS Code moves it along with edits. */
  readonly #drawn = new WeakMap<vscode.TextEditor, Map<Tone, string>>();

  /** Shows the notes of the editor's text as it is now. */
  show(editor: vscode.TextEditor, notes: readonly SourceNote[], labels: readonly ReaderLabel[]): void {
    const { document } = editor;
    const byTone = new Map<Tone, SourceNote[]>();
    for (const found of notes) {
      if (found.note.about !== 'clipping') {
        const tone = toneOf(found, labels);
        const alike = byTone.get(tone) ?? [];
        alike.push(found);
        byTone.set(tone, alike);
      }
    }
    const drawn = this.#drawn.get(editor) ?? new Map<Tone, string>();
    this.#drawn.set(editor, drawn);
    for (const tone of [...labelColors, 'plain'] as const) {
      const wanted = (byTone.get(tone) ?? []).map((found) => ({ found, words: hoverLines(found, labels) }));
      const key =
        wanted.length === 0
          ? ''
          : [document.version, ...wanted.map(({ found: { start, end }, words }) => [start, end, ...words].join())].join(
              '\n',
            );
      if (key !== (drawn.get(tone) ?? '')) {
        drawn.set(tone, key);
        editor.setDecorations(
          this.#type(tone),
          wanted.map(({ found, words }) => decoration(document, found, words)),
        );
      }
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #type(tone: Tone): vscode.TextEditorDecorationType {
    const known = this.#types.get(tone);
    if (known) {
      return known;
    }
    const color = tone === 'plain' ? 'charts.foreground' : labelColorId(tone);
    const type = this.#store.add(
      vscode.window.createTextEditorDecorationType({
        textDecoration: `underline ${lines[tone]} var(--vscode-${color.replace('.', '-')})`,
        ...(tone !== 'plain' && { backgroundColor: new vscode.ThemeColor(`jianbao.${tone}NoteBackground`) }),
        overviewRulerColor: new vscode.ThemeColor(color),
        overviewRulerLane: vscode.OverviewRulerLane.Center,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    );
    this.#types.set(tone, type);
    return type;
  }
}

function toneOf({ note: { label } }: SourceNote, labels: readonly ReaderLabel[]): Tone {
  return label === undefined ? 'plain' : (labels.find(({ id }) => id === label)?.color ?? 'plain');
}

/** What is said of a note when the pointer rests on it, besides its comment. */
export function hoverLines({ note }: SourceNote, labels: readonly ReaderLabel[]): readonly string[] {
  const { label, gloss, tags, anchor, creator } = note;
  return [
    label === undefined ? vscode.l10n.t('Note') : labelName(labels, label),
    gloss,
    tags.map((tag) => `#${tag}`).join(' '),
    anchor.state === 'moved' ? vscode.l10n.t('The text has changed since this note was made.') : '',
    creator,
  ].filter((line) => line !== '');
}

function decoration(
  document: vscode.TextDocument,
  { start, end }: SourceNote,
  [head = '', ...rest]: readonly string[],
): vscode.DecorationOptions {
  const hoverMessage = new vscode.MarkdownString('**').appendText(head).appendMarkdown('**');
  for (const line of rest) {
    hoverMessage.appendMarkdown('\n\n').appendText(line);
  }
  return { range: new vscode.Range(document.positionAt(start), document.positionAt(end)), hoverMessage };
}
