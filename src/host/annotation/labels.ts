import * as vscode from 'vscode';
import { labelColors } from '../../protocol/notes';
import type { LabelColor, ReaderLabel } from '../../protocol/notes';
import { section } from '../platform/settings';

/** Name of the setting, without the section. */
export const labelsSetting = 'annotations.labels';

/** Keys of the page that a label cannot have, because they do something else there. */
const takenKeys = '1234vhjkncgqmxwsb';

/** The labels of the settings that hold for a file; entries that are no labels are passed over. */
export function labelsFor(resource: vscode.Uri | undefined): readonly ReaderLabel[] {
  const value = vscode.workspace.getConfiguration(section, resource ?? null).get<unknown>(labelsSetting);
  const labels = new Map<string, ReaderLabel>();
  for (const entry of Array.isArray(value) ? value : []) {
    const label = readLabel(entry);
    if (label && !labels.has(label.id)) {
      labels.set(label.id, label);
    }
  }
  return [...labels.values()];
}

/** What people call a label; one that the settings do not know is called by its identifier. */
export function labelName(labels: readonly ReaderLabel[], id: string): string {
  return labels.find((label) => label.id === id)?.name ?? id;
}

/** The theme's colour of a label; VS Code's own orange is that of search matches, hardly to be seen in some themes. */
export function labelColorId(color: LabelColor): string {
  return color === 'orange' ? 'jianbao.orangeNote' : `charts.${color}`;
}

function readLabel(entry: unknown): ReaderLabel | undefined {
  if (typeof entry !== 'object' || entry === null) {
    return undefined;
  }
  const text = (name: string): string => {
    const value: unknown = Reflect.get(entry, name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const id = text('id');
  const key = text('key').toLowerCase();
  const isKey = /^[a-z0-9]$/.test(key) && !takenKeys.includes(key);
  return id === ''
    ? undefined
    : {
        id,
        name: text('name') || id,
        color: labelColors.find((color) => color === text('color')) ?? 'yellow',
        meaning: text('meaning'),
        key: isKey ? key : '',
      };
}
