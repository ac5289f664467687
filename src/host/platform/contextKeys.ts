import * as vscode from 'vscode';

/** A `when`-clause key that is true or false, false at first. Setting the value it already has costs nothing. */
export class ContextKey {
  #value = false;

  constructor(readonly name: `jianbao.${string}`) {}

  set(value: boolean): void {
    if (value !== this.#value) {
      this.#value = value;
      void vscode.commands.executeCommand('setContext', this.name, value);
    }
  }
}
