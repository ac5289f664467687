import * as vscode from 'vscode';

/** One step of a choice in several. */
export interface PickStep<T> {
  readonly title: string;
  readonly placeholder: string;
  /** Counts from 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly items: readonly PickItem<T>[];
  /** What comes up chosen. */
  readonly chosen: readonly T[];
}

export interface PickItem<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** The person wants the step before. */
export const goBack = Symbol('back');

/** Lets the person pick one. Undefined when the person leaves. */
export async function pickOne<T>(step: PickStep<T>): Promise<T | typeof goBack | undefined> {
  const picked = await pick(step, false);
  return Array.isArray(picked) ? picked[0] : picked;
}

/** Lets the person tick any number. Undefined when the person leaves. */
export function pickMany<T>(step: PickStep<T>): Promise<readonly T[] | typeof goBack | undefined> {
  return pick(step, true);
}

function pick<T>(step: PickStep<T>, many: boolean): Promise<T[] | typeof goBack | undefined> {
  const input = vscode.window.createQuickPick<PickItem<T>>();
  input.title = step.title;
  input.placeholder = step.placeholder;
  input.step = step.step;
  input.totalSteps = step.totalSteps;
  input.canSelectMany = many;
  input.ignoreFocusOut = true;
  input.items = step.items;
  input.buttons = step.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const chosen = step.items.filter(({ value }) => step.chosen.includes(value));
  if (many) {
    input.selectedItems = chosen;
  } else {
    input.activeItems = chosen.slice(0, 1);
  }
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => {
      resolve(goBack);
      input.hide();
    });
    input.onDidAccept(() => {
      resolve((many ? input.selectedItems : input.activeItems).map(({ value }) => value));
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
