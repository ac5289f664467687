import * as vscode from 'vscode';
import { scriptVariants } from '../../core/script/variant';
import { goBack, Questions } from '../platform/questions';
import type { ScriptSettings } from '../platform/settings';
import { viewNames } from '../script/viewNames';
import { conversionSwitches, rememberedChoice } from './conversionChoice';
import type { ConversionChoice, ConversionForm, ConversionPlace, ConversionSwitch } from './conversionChoice';
import { pickMany, pickOne, type PickItem } from './pickSteps';

/** Where the last choice is kept. */
const stateKey = 'convertScript.choice';

/** More new documents than this nobody looks through. */
export const mostUntitled = 10;

/** What a conversion is chosen for. */
export interface ConversionSubject {
  /** For the title: a file's name, or how many there are. */
  readonly name: string;
  readonly settings: ScriptSettings;
  /** How many clippings; undefined for a selection of text. */
  readonly clippings: number | undefined;
}

type Draft = { -readonly [Key in keyof ConversionChoice]: ConversionChoice[Key] };
type StepResult = typeof goBack | boolean;
type Step = (draft: Draft, questions: Questions, step: number, totalSteps: number) => Promise<StepResult>;

/** Asks step by step; every step after the first leads back. Undefined when the person leaves. Remembers the choice. */
export async function chooseConversion(
  subject: ConversionSubject,
  memory: vscode.Memento,
): Promise<ConversionChoice | undefined> {
  const last = rememberedChoice(memory.get<unknown>(stateKey), subject.settings);
  const draft: Draft = { ...last };
  const title = vscode.l10n.t('Convert Script: {0}', subject.name);
  const ofClippings = [chooseForm(title), choosePlace(title, subject.clippings ?? 0)];
  const ofText = [chooseTextPlace(title)];
  const steps: readonly Step[] = [
    chooseTarget(title, subject.settings),
    chooseSwitches(title),
    ...(subject.clippings === undefined ? ofText : ofClippings),
  ];
  const questions = new Questions();
  try {
    for (let index = 0; index < steps.length;) {
      const result = (await steps[index]?.(draft, questions, index + 1, steps.length)) ?? false;
      if (result === false) {
        return undefined;
      }
      index += result === goBack ? -1 : 1;
    }
  } finally {
    questions.dispose();
  }
  const { place } = subject.clippings === undefined ? last : draft;
  await memory.update(stateKey, { ...draft, place });
  return draft;
}

const chooseTarget =
  (title: string, settings: ScriptSettings): Step =>
  async (draft, questions, step, totalSteps) => {
    const items = scriptVariants.map((value) => ({ value, label: viewNames[value] }));
    const placeholder = vscode.l10n.t('Which script shall the text be in?');
    const picked = await pickOne(questions, { title, placeholder, step, totalSteps, items, chosen: [draft.to] });
    if (picked !== undefined && picked !== goBack && picked !== draft.to) {
      draft.to = picked;
      draft.houseStyle = settings.houseStyle[picked];
    }
    return picked === goBack || picked !== undefined;
  };

const chooseSwitches =
  (title: string): Step =>
  async (draft, questions, step, totalSteps) => {
    const items: readonly PickItem<ConversionSwitch>[] = [
      {
        value: 'vocabulary',
        label: vscode.l10n.t('Regional vocabulary'),
        detail: vscode.l10n.t('Other words too, but never in quotations, titles and names'),
      },
      {
        value: 'punctuation',
        label: vscode.l10n.t('Quotation marks'),
        detail: vscode.l10n.t('「」『』 in Traditional, “”‘’ in Simplified'),
      },
      {
        value: 'houseStyle',
        label: vscode.l10n.t('Spelling of the press'),
        detail: vscode.l10n.t('As newspapers of that place spell: 台 or 臺, 公布 or 公佈'),
      },
    ];
    const placeholder = vscode.l10n.t('What else shall be converted? Go on with Enter.');
    const chosen = conversionSwitches.filter((name) => draft[name]);
    const picked = await pickMany(questions, { title, placeholder, step, totalSteps, items, chosen });
    if (picked !== undefined && picked !== goBack) {
      for (const name of conversionSwitches) {
        draft[name] = picked.includes(name);
      }
    }
    return picked === goBack ? goBack : picked !== undefined;
  };

const chooseForm =
  (title: string): Step =>
  async (draft, questions, step, totalSteps) => {
    const items: readonly PickItem<ConversionForm>[] = [
      {
        value: 'markdown',
        label: vscode.l10n.t('The clean text as Markdown'),
        detail: vscode.l10n.t('Without furniture and HTML'),
      },
      {
        value: 'clipping',
        label: vscode.l10n.t('The clipping with its HTML'),
        detail: vscode.l10n.t('Only text changes; every tag, address and other value stays as it is'),
      },
    ];
    const placeholder = vscode.l10n.t('What shall be written?');
    const picked = await pickOne(questions, { title, placeholder, step, totalSteps, items, chosen: [draft.form] });
    return take(picked, (form) => (draft.form = form));
  };

const choosePlace =
  (title: string, clippings: number): Step =>
  async (draft, questions, step, totalSteps) => {
    const items = placeItems(draft).filter(({ value }) => {
      const isHtmlOnly = value === 'file';
      return (!isHtmlOnly || draft.form === 'clipping') && (value !== 'untitled' || clippings <= mostUntitled);
    });
    const placeholder = vscode.l10n.t('Where shall it be written?');
    const picked = await pickOne(questions, { title, placeholder, step, totalSteps, items, chosen: [draft.place] });
    return take(picked, (place) => (draft.place = place));
  };

function placeItems({ to }: Draft): readonly PickItem<ConversionPlace>[] {
  return [
    {
      value: 'beside',
      label: vscode.l10n.t('New file beside the clipping'),
      detail: vscode.l10n.t('Its name ends in .{0}; no file is overwritten', to),
    },
    {
      value: 'folder',
      label: vscode.l10n.t('New file in a folder…'),
      detail: vscode.l10n.t('Folders within it as they are now; no file is overwritten'),
    },
    {
      value: 'file',
      label: vscode.l10n.t('In the file itself'),
      detail: vscode.l10n.t('Changes the file itself. Undo takes it back.'),
    },
    {
      value: 'untitled',
      label: vscode.l10n.t('New document'),
      detail: vscode.l10n.t('Not saved anywhere'),
    },
  ];
}

const chooseTextPlace =
  (title: string): Step =>
  async (draft, questions, step, totalSteps) => {
    const items: readonly PickItem<ConversionPlace>[] = [
      {
        value: 'file',
        label: vscode.l10n.t('Replace the selection'),
        detail: vscode.l10n.t('Changes the document. Undo takes it back.'),
      },
      { value: 'untitled', label: vscode.l10n.t('New document'), detail: vscode.l10n.t('Not saved anywhere') },
    ];
    const placeholder = vscode.l10n.t('Where shall it be written?');
    const picked = await pickOne(questions, {
      title,
      placeholder,
      step,
      totalSteps,
      items,
      chosen: [items[0]?.value ?? 'file'],
    });
    return take(picked, (place) => (draft.place = place));
  };

function take<T>(picked: T | typeof goBack | undefined, set: (value: T) => void): StepResult {
  if (picked === goBack) {
    return goBack;
  }
  if (picked === undefined) {
    return false;
  }
  set(picked);
  return true;
}
