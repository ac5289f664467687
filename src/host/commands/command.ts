import * as vscode from 'vscode';

/** A command of package.json. Errors that `run` throws are shown to the person, once, as they are. */
export interface Command {
  readonly id: `jianbao.${string}`;
  /** `context` is what VS Code passes: nothing, a resource, a tree item, or one of them and the whole selection. */
  run(...context: readonly unknown[]): unknown;
}

/** Registers commands with one way to report what goes wrong. */
export function registerCommands(commands: readonly Command[]): vscode.Disposable {
  const registered = commands.map((command) =>
    vscode.commands.registerCommand(command.id, (...context: readonly unknown[]) => runReporting(command, context)),
  );
  return vscode.Disposable.from(...registered);
}

async function runReporting(command: Command, context: readonly unknown[]): Promise<unknown> {
  try {
    return await command.run(...context);
  } catch (error) {
    if (error instanceof vscode.CancellationError) {
      return undefined;
    }
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(message);
    return undefined;
  }
}
