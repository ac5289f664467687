import * as vscode from 'vscode';

/** The person wants the question before. */
export const goBack = Symbol('back');

/** Undefined when the person has left. */
export type Answer<T> = { readonly value: T } | typeof goBack | undefined;

/** Where a question stands among those that follow one another. */
export interface QuestionStep {
  readonly title: string;
  /** Counts from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

export interface WordsQuestion<T> {
  readonly prompt: string;
  /** What stands there before anything is typed. */
  readonly value: string;
  readonly take: (words: string) => T;
  readonly faultOf: (next: T) => string | undefined;
}

type Input = vscode.QuickInput & {
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  buttons: readonly vscode.QuickInputButton[];
};

/**
 * Questions in VS Code's quick input that follow one another. One that is answered stands until the next takes its
 * place: were it gone in between, the editor beneath would get the keyboard back, and the next question would lose it.
 */
export class Questions implements vscode.Disposable {
  #standing: vscode.QuickInput | undefined;

  /** `read` gives the value when the person accepts; undefined lets the question stand. */
  ask<T>(input: Input, step: QuestionStep, read: () => { readonly value: T } | undefined): Promise<Answer<T>> {
    Object.assign(input, step);
    input.ignoreFocusOut = true;
    input.buttons = step.step > 1 ? [vscode.QuickInputButtons.Back] : [];
    const before = this.#standing;
    this.#standing = input;
    const answer = new Promise<Answer<T>>((resolve) => {
      input.onDidTriggerButton(() => resolve(goBack));
      input.onDidHide(() => resolve(undefined));
      input.onDidAccept(() => {
        const value = read();
        if (value) {
          resolve(value);
        }
      });
    });
    input.show();
    before?.dispose();
    return answer;
  }

  /** Asks for words; `take` makes a value of them, `faultOf` says, for people, why that cannot be. */
  askWords<T>(step: QuestionStep, { prompt, value, take, faultOf }: WordsQuestion<T>): Promise<Answer<T>> {
    const input = vscode.window.createInputBox();
    input.prompt = prompt;
    input.value = value;
    return this.ask(input, step, () => {
      const next = take(input.value.trim());
      const message = faultOf(next);
      input.validationMessage = message;
      return message === undefined ? { value: next } : undefined;
    });
  }

  /** Takes the last question away. */
  dispose(): void {
    this.#standing?.dispose();
    this.#standing = undefined;
  }
}
