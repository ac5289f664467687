import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, pause } from './api';

/** Milliseconds that the window has for what the extension host has asked it to show. */
const drawing = 60;

/** Questions that were asked in quick input and that no test has answered or left. */
interface Watched {
  open: number;
}

const key = Symbol.for('jianbao.test.questions');

/**
 * VS Code does not tell when quick input is open, so the calls that open it are counted. The tests lie in the folder of
 * the extension and so have the same `vscode` as the extension itself. Each test file is a bundle; the count is one.
 */
function watch(): Watched {
  const known: unknown = Reflect.get(globalThis, key);
  if (known) {
    return known as Watched;
  }
  const watched: Watched = { open: 0 };
  Reflect.set(globalThis, key, watched);
  const { window } = vscode;
  for (const name of ['showQuickPick', 'showInputBox', 'showOpenDialog', 'showSaveDialog'] as const) {
    const call = Reflect.get(window, name) as (...given: unknown[]) => unknown;
    Reflect.set(window, name, (...given: unknown[]) => {
      const answer = call.apply(window, given);
      watched.open += 1;
      return answer;
    });
  }
  for (const name of ['createQuickPick', 'createInputBox'] as const) {
    const create = Reflect.get(window, name) as () => vscode.QuickInput;
    Reflect.set(window, name, () => {
      const input = create.apply(window);
      const show = input.show.bind(input);
      Reflect.set(input, 'show', () => {
        show();
        watched.open += 1;
      });
      return input;
    });
  }
  return watched;
}

const watched = watch();

afterEach(() => {
  watched.open = 0;
});

/** Waits until a question is asked that was not there when the last one was answered. */
async function isAsked(): Promise<void> {
  await eventually('a question is asked', () => watched.open > 0);
  watched.open = 0;
  await pause(drawing);
}

/** Chooses an item of the list that is asked, so many below the one it begins at, or accepts what an input holds. */
export async function pick(item = 0): Promise<void> {
  await isAsked();
  for (let step = 0; step < item; step += 1) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

/** Leaves the question that a command asks. A dialog for files takes a while to open. */
export async function leaveQuestion(running: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = running.then(() => (isDone = true));
  await isAsked();
  assert.equal(isDone, false, 'it asks');
  await eventually('left', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return isDone;
  });
  await done;
}
