import * as vscode from 'vscode';

/** A command of package.json. Errors that `run` throws are shown to the person, once, as they are. */
export interface Command {
  readonly id: `jianbao.${string}`;
  /** `context` is what VS Code passes: nothing, a resource, a tree item, or one of them and the whole selection. */
  run(...context: readonly unknown[]): unknown;
}

/**
 * Registers commands with one way to report what goes wrong. What runs them is loaded with the first that somebody
 * gives.
 */
export function registerCommands(ids: readonly string[], load: () => Promise<readonly Command[]>): vscode.Disposable {
  let loaded: Promise<readonly Command[]> | undefined;
  const run = async (id: string, context: readonly unknown[]): Promise<unknown> => {
    loaded ??= load();
    const command = (await loaded).find((each) => each.id === id);
    if (!command) {
      throw new Error(`${id} is in package.json and nowhere else`);
    }
    return command.run(...context);
  };
  const registered = ids.map((id) =>
    vscode.commands.registerCommand(id, (...context: readonly unknown[]) => reporting(() => run(id, context))),
  );
  return vscode.Disposable.from(...registered);
}

async function reporting(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) {
      return undefined;
    }
    const message = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(message);
    return undefined;
  }
}
