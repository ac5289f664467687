import * as vscode from 'vscode';
import type { ReferenceFormat } from '../../core/citation';
import type { Command } from './command';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';
import { readTargets } from './targets';

/** Where the format that was chosen last is remembered. */
export const formatStateKey = 'references.format';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ReferenceFormat;
}

/** Copies references to clippings in a format: the one that is named, else the one that the person picks. */
export function copyReferences(services: LibraryTargetServices, memory: vscode.Memento): Command {
  return {
    id: 'jianbao.copyReferences',
    async run(...context) {
      const uris = requireClippingUris(services, context);
      const format = formats().find(({ format: known }) => known === context[2])?.format ?? (await pickFormat(memory));
      if (!format) {
        return;
      }
      await memory.update(formatStateKey, format);
      const [core, readings] = await Promise.all([
        import('../../core/citation'),
        readTargets(services, [uris[0], uris]),
      ]);
      const references = core.distinguishKeys(readings.map(({ article }) => core.buildReference(article)));
      const written = references.map((reference) => core.writeReference(reference, format).trimEnd());
      await vscode.env.clipboard.writeText(`${joined(written, format)}\n`);
      const message =
        written.length === 1
          ? vscode.l10n.t('Copied the reference')
          : vscode.l10n.t('Copied {0} references', written.length);
      vscode.window.setStatusBarMessage(`$(check) ${message}`, 4_000);
    },
  };
}

/** Formats of files keep a blank line between their records, styles write a line for each. */
function joined(written: readonly string[], format: ReferenceFormat): string {
  const isRecord = format === 'biblatex' || format === 'bibtex' || format === 'ris';
  return written.join(isRecord ? '\n\n' : '\n');
}

/** The names of standards and programs are the same in every language. */
function formats(): readonly FormatItem[] {
  const forReading = vscode.l10n.t('for a list of references');
  const forPrograms = vscode.l10n.t('for reference managers');
  return [
    { label: 'GB/T 7714—2025', description: forReading, format: 'gbt7714-2025' },
    { label: 'GB/T 7714—2015', description: forReading, format: 'gbt7714-2015' },
    { label: 'APA', description: forReading, format: 'apa' },
    { label: 'Chicago', description: forReading, format: 'chicago' },
    { label: 'MLA', description: forReading, format: 'mla' },
    { label: 'Wikipedia', description: vscode.l10n.t('citation template'), format: 'wikipedia' },
    { label: 'BibLaTeX', description: forPrograms, format: 'biblatex' },
    { label: 'BibTeX', description: forPrograms, format: 'bibtex' },
    { label: 'RIS', description: forPrograms, format: 'ris' },
    { label: 'CSL-JSON', description: forPrograms, format: 'csl-json' },
  ];
}

/** The format that was chosen last comes first. */
async function pickFormat(memory: vscode.Memento): Promise<ReferenceFormat | undefined> {
  const last = memory.get<unknown>(formatStateKey);
  const items = [...formats()].sort((a, b) => Number(b.format === last) - Number(a.format === last));
  const title = vscode.l10n.t('Copy References');
  const placeHolder = vscode.l10n.t('In which format?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.format;
}
