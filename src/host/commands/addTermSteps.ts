import * as vscode from 'vscode';
import type { Term } from '../../core/script/term';
import type { ScriptVariant } from '../../core/script/variant';
import { goBack, Questions, type Answer, type QuestionStep } from '../platform/questions';
import { termFaultMessage } from '../script/termsMessages';

/** The views in which a term can hold; named as readers of each script name them, in every language of the interface. */
interface ViewsItem extends vscode.QuickPickItem {
  readonly targets: readonly ScriptVariant[];
}

/** What is known of a term before the first question; the words may be empty. */
export type TermStart = Omit<Term, 'note'>;

/** Asks for a term, one question at a time, with a way back. Undefined when the person leaves. */
export async function askForTerm(start: TermStart): Promise<Term | undefined> {
  const { termFault } = await import('../../core/script');
  const fault = (from: string, to: string): string | undefined => {
    const found = termFault({ from, to });
    return found && termFaultMessage(found);
  };
  let term: Term = { ...start, note: '' };
  const first = start.from === '' ? 1 : 2;
  const questions = new Questions();
  try {
    for (let number = first; number <= 4;) {
      const step = { title: vscode.l10n.t('Add Term'), step: number - first + 1, totalSteps: 5 - first };
      const next = await ask({ questions, step }, number, term, fault);
      if (next === undefined) {
        return undefined;
      }
      if (next === goBack) {
        number -= 1;
      } else {
        term = next.value;
        number += 1;
      }
    }
  } finally {
    questions.dispose();
  }
  return term.to === '' ? { ...term, to: term.from } : term;
}

interface Place {
  readonly questions: Questions;
  readonly step: QuestionStep;
}

async function ask(
  place: Place,
  number: number,
  term: Term,
  fault: (from: string, to: string) => string | undefined,
): Promise<Answer<Term>> {
  switch (number) {
    case 1: {
      const prompt = vscode.l10n.t('Words as they stand in clippings');
      return withValue(await askWords(place, prompt, term.from, (from) => fault(from, '')), (from) => ({
        ...term,
        from,
      }));
    }
    case 2: {
      const prompt = vscode.l10n.t('How views shall show “{0}”; empty keeps it as it is', term.from);
      return withValue(await askWords(place, prompt, term.to, (to) => fault(term.from, to)), (to) => ({ ...term, to }));
    }
    case 3:
      return withValue(await askViews(place, term.targets), (targets) => ({ ...term, targets }));
    default: {
      const prompt = vscode.l10n.t('A note for the people who share this dictionary; may be empty');
      return withValue(await askWords(place, prompt, term.note, () => undefined), (note) => ({ ...term, note }));
    }
  }
}

function withValue<T, U>(answer: Answer<T>, use: (value: T) => U): Answer<U> {
  return typeof answer === 'object' ? { value: use(answer.value) } : answer;
}

function askWords(
  { questions, step }: Place,
  prompt: string,
  value: string,
  faultOf: (value: string) => string | undefined,
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  return questions.ask(input, step, () => {
    const words = input.value.trim();
    const message = faultOf(words);
    input.validationMessage = message;
    return message === undefined ? { value: words } : undefined;
  });
}

function askViews(
  { questions, step }: Place,
  targets: readonly ScriptVariant[],
): Promise<Answer<readonly ScriptVariant[]>> {
  const items: readonly ViewsItem[] = [
    { label: vscode.l10n.t('All views'), targets: [] },
    { label: '简体（大陆）', targets: ['hans'] },
    { label: '正體（臺灣）', targets: ['hant-tw'] },
    { label: '繁體（香港）', targets: ['hant-hk'] },
    { label: vscode.l10n.t('Both Traditional views'), targets: ['hant-tw', 'hant-hk'] },
  ];
  const input = vscode.window.createQuickPick<ViewsItem>();
  input.items = items;
  input.placeholder = vscode.l10n.t('In which views?');
  input.activeItems = items.filter((item) => item.targets.join() === targets.join());
  return questions.ask(input, step, () => {
    const [chosen] = input.selectedItems;
    return chosen && { value: chosen.targets };
  });
}
