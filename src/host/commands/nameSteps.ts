import * as vscode from 'vscode';
import { mainForm, nameKinds, nameRegions, type Name, type NameForm, type NameRegion } from '../../core/names/name';
import type { ProjectName } from '../../core/names/projectName';
import { kindText } from '../names/nameLines';
import { placeNames } from '../names/nameStrings';
import { nameFaultMessage } from '../names/projectNameMessages';
import { goBack, Questions, type Answer, type QuestionStep } from '../platform/questions';

/** What is asked of a name, in this order. */
type Question = 'rendering' | 'latin' | 'kind' | NameRegion;

/** A name before the first question. */
export interface NameStart {
  readonly title: string;
  readonly name: ProjectName;
  /** The words that a text has; empty asks for them, undefined does not. */
  readonly rendering?: string;
  /** Who has a Latin name already: it fills the forms. */
  readonly known?: (latin: string) => Name | undefined;
  readonly toScript: (form: string, region: NameRegion) => string;
}

interface Draft {
  readonly rendering: string;
  readonly latin: string;
  readonly kind: ProjectName['kind'];
  readonly texts: Readonly<Partial<Record<NameRegion, string>>>;
  readonly others: readonly NameForm[];
}

interface KindItem extends vscode.QuickPickItem {
  readonly value: ProjectName['kind'];
}

interface Place {
  readonly questions: Questions;
  readonly step: QuestionStep;
  readonly start: NameStart;
}

/** Asks for a name, one question at a time, with a way back. Undefined when the person leaves. */
export async function askForName(start: NameStart): Promise<ProjectName | undefined> {
  const { nameFault } = await import('../../core/names');
  const asked: readonly Question[] = [
    ...(start.rendering === '' ? (['rendering'] as const) : []),
    'latin',
    'kind',
    ...nameRegions,
  ];
  let draft = draftOf(start);
  const questions = new Questions();
  try {
    for (let number = 0; number < asked.length;) {
      const question = asked[number] ?? 'latin';
      const step = { title: start.title, step: number + 1, totalSteps: asked.length };
      const isLast = number + 1 === asked.length;
      const faultOf = (next: Draft): string | undefined => {
        const fault = isLast ? nameFault(nameOf(next, start.name)) : undefined;
        return fault && nameFaultMessage(fault);
      };
      const next = await ask({ questions, step, start }, question, draft, faultOf);
      if (next === undefined) {
        return undefined;
      }
      number += next === goBack ? -1 : 1;
      draft = next === goBack ? draft : next.value;
    }
  } finally {
    questions.dispose();
  }
  return nameOf(draft, start.name);
}

function draftOf({ name, rendering = '', toScript }: NameStart): Draft {
  const texts = Object.fromEntries(name.forms.filter(({ isMain }) => isMain).map(({ region, text }) => [region, text]));
  const others = name.forms.filter(({ isMain }) => !isMain);
  const draft: Draft = { rendering, latin: name.latin, kind: name.kind, texts, others };
  return withRendering(draft, rendering, toScript);
}

/** The words as the press of each place would write them, where nothing better is known. */
function withRendering(draft: Draft, rendering: string, toScript: NameStart['toScript']): Draft {
  if (rendering === '') {
    return draft;
  }
  const filled = nameRegions.map((region) => [region, draft.texts[region] ?? toScript(rendering, region)] as const);
  return { ...draft, rendering, texts: Object.fromEntries(filled) };
}

function withLatin(draft: Draft, latin: string, { known, toScript, rendering }: NameStart): Draft {
  const found = latin === draft.latin ? undefined : known?.(latin);
  if (!found) {
    return { ...draft, latin };
  }
  const texts = Object.fromEntries(
    nameRegions.map((region) => [region, mainForm(found, region) ?? draft.texts[region] ?? '']),
  );
  const others = [...draft.others, ...found.forms.filter(({ isMain }) => !isMain)];
  const words = rendering === '' ? draft.rendering : (rendering ?? '');
  const isNew = words !== '' && !found.forms.some(({ text }) => text === words);
  const added = (['tw', 'cn'] as const).filter((region) => isNew && toScript(words, region) === words).slice(0, 1);
  return {
    ...draft,
    latin,
    kind: found.kind,
    texts,
    others: [...others, ...added.map((region) => ({ text: words, region, isMain: false }))],
  };
}

function nameOf({ latin, kind, texts, others }: Draft, name: ProjectName): ProjectName {
  const mains = nameRegions.flatMap((region): NameForm[] => {
    const text = texts[region]?.trim() ?? '';
    const before = name.forms.find((form) => form.region === region && form.text === text);
    return text === '' ? [] : [{ ...before, text, region, isMain: true }];
  });
  const isNew = (form: NameForm): boolean =>
    !mains.some(({ text, region }) => text === form.text && region === form.region);
  return { ...name, latin, kind, forms: [...mains, ...others.filter(isNew)] };
}

function ask(
  place: Place,
  question: Question,
  draft: Draft,
  faultOf: (next: Draft) => string | undefined,
): Promise<Answer<Draft>> {
  const { questions, step, start } = place;
  switch (question) {
    case 'rendering': {
      const prompt = vscode.l10n.t('The name as a clipping writes it');
      const required = (next: Draft): string | undefined =>
        next.rendering === '' ? vscode.l10n.t('Write the name.') : undefined;
      const take = (words: string): Draft => withRendering(draft, words, start.toScript);
      return questions.askWords(step, { prompt, value: draft.rendering, take, faultOf: required });
    }
    case 'latin': {
      const prompt = vscode.l10n.t('The name in Latin letters; may be empty');
      const take = (latin: string): Draft => withLatin(draft, latin, start);
      return questions.askWords(step, { prompt, value: draft.latin, take, faultOf });
    }
    case 'kind':
      return askKind(place, draft);
    default: {
      const prompt = vscode.l10n.t('How the press of this place writes it: {0}; may be empty', placeNames()[question]);
      const take = (text: string): Draft => ({ ...draft, texts: { ...draft.texts, [question]: text } });
      return questions.askWords(step, { prompt, value: draft.texts[question] ?? '', take, faultOf });
    }
  }
}

function askKind({ questions, step }: Place, draft: Draft): Promise<Answer<Draft>> {
  const kinds = nameKinds.map((value): KindItem => ({ label: kindText(value), description: value, value }));
  const none: KindItem = { label: vscode.l10n.t('No name'), description: 'none', value: 'none' };
  const items = [...kinds, none];
  const input = vscode.window.createQuickPick<KindItem>();
  input.items = items;
  input.placeholder = vscode.l10n.t('What is it?');
  input.activeItems = items.filter(({ value }) => value === draft.kind);
  return questions.ask(input, step, () => {
    const [chosen] = input.selectedItems;
    return chosen && { value: { ...draft, kind: chosen.value } };
  });
}
