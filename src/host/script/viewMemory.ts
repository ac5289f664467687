import type * as vscode from 'vscode';
import type { NamesView } from '../../protocol/names';
import type { ViewName, ViewOption } from '../../protocol/reader';
import { viewNames } from './viewNames';

/** What a person chose for one reader. A switch that was not touched follows the settings. */
export interface ViewChoice {
  readonly name: ViewName;
  readonly switched: Readonly<Partial<Record<ViewOption, boolean>>>;
  readonly names?: Partial<NamesView>;
}

export const originalView: ViewChoice = { name: 'original', switched: {} };

const key = 'jianbao.views';

/** The views of the readers that are open, kept over a restart of the window. */
export class ViewMemory {
  constructor(private readonly state: vscode.Memento) {}

  get(uri: vscode.Uri): ViewChoice {
    const kept: unknown = this.#all()[uri.toString()];
    return isViewChoice(kept) ? kept : originalView;
  }

  /** Without a choice the file is forgotten. */
  set(uri: vscode.Uri, choice?: ViewChoice): void {
    const { [uri.toString()]: before, ...others } = this.#all();
    if (choice || before !== undefined) {
      void this.state.update(key, choice ? { ...others, [uri.toString()]: choice } : others);
    }
  }

  #all(): Readonly<Record<string, unknown>> {
    return this.state.get<Readonly<Record<string, unknown>>>(key, {});
  }
}

function isViewChoice(value: unknown): value is ViewChoice {
  if (typeof value !== 'object' || value === null || !('name' in value && 'switched' in value)) {
    return false;
  }
  const { name, switched } = value;
  const isName = typeof name === 'string' && Object.hasOwn(viewNames, name);
  return isName && typeof switched === 'object' && switched !== null;
}
