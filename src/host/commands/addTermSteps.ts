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

function ask(
  { questions, step }: Place,
  number: number,
  term: Term,
  fault: (from: string, to: string) => string | undefined,
): Promise<Answer<Term>> {
  switch (number) {
    case 1: {
      const prompt = vscode.l10n.t('Words as they stand in clippings');
      const take = (from: string): Term => ({ ...term, from });
      return questions.askWords(step, { prompt, value: term.from, take, faultOf: ({ from }) => fault(from, '') });
    }
    case 2: {
      const prompt = vscode.l10n.t('How views shall show “{0}”; empty keeps it as it is', term.from);
      const take = (to: string): Term => ({ ...term, to });
      return questions.askWords(step, { prompt, value: term.to, take, faultOf: ({ from, to }) => fault(from, to) });
    }
    case 3:
      return askViews({ questions, step }, term);
    default: {
      const prompt = vscode.l10n.t('A note for the people who share this dictionary; may be empty');
      const take = (note: string): Term => ({ ...term, note });
      return questions.askWords(step, { prompt, value: term.note, take, faultOf: () => undefined });
    }
  }
}

function askViews({ questions, step }: Place, term: Term): Promise<Answer<Term>> {
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
  input.activeItems = items.filter((item) => item.targets.join() === term.targets.join());
  return questions.ask(input, step, () => {
    const [chosen] = input.selectedItems;
    return chosen && { value: { ...term, targets: chosen.targets } };
  });
}
