import * as vscode from 'vscode';
import type { goBack, Questions, QuestionStep } from '../platform/questions';

/** One step of a choice in several. */
export interface PickStep<T> extends QuestionStep {
  readonly placeholder: string;
  readonly items: readonly PickItem<T>[];
  /** What comes up chosen. */
  readonly chosen: readonly T[];
}

export interface PickItem<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the person pick one. Undefined when the person leaves. */
export async function pickOne<T>(questions: Questions, step: PickStep<T>): Promise<T | typeof goBack | undefined> {
  const picked = await pick(questions, step, false);
  return Array.isArray(picked) ? picked[0] : picked;
}

/** Lets the person tick any number. Undefined when the person leaves. */
export function pickMany<T>(questions: Questions, step: PickStep<T>): Promise<T[] | typeof goBack | undefined> {
  return pick(questions, step, true);
}

async function pick<T>(
  questions: Questions,
  { placeholder, items, chosen: values, ...step }: PickStep<T>,
  many: boolean,
): Promise<T[] | typeof goBack | undefined> {
  const input = vscode.window.createQuickPick<PickItem<T>>();
  input.placeholder = placeholder;
  input.canSelectMany = many;
  input.items = items;
  const chosen = items.filter(({ value }) => values.includes(value));
  if (many) {
    input.selectedItems = chosen;
  } else {
    input.activeItems = chosen.slice(0, 1);
  }
  const answer = await questions.ask(input, step, () => {
    const picked = (many ? input.selectedItems : input.activeItems).map(({ value }) => value);
    return many || picked.length > 0 ? { value: picked } : undefined;
  });
  return typeof answer === 'object' ? answer.value : answer;
}
