import * as vscode from 'vscode';
import type { CitationCorrection, JudgedUnit } from '../../core/citation/verdict';
import { goBack, Questions } from '../platform/questions';

/** What the questions offer: who speaks in the article, and through whom. */
export interface Speakers {
  readonly text: string;
  readonly units: readonly JudgedUnit[];
}

const nobody: Speakers = { text: '', units: [] };

/**
 * Asks what is right about a unit: who said it and through whom, or which day is meant. Undefined when the person has
 * left. Throws an error with a message for people when there is nothing about it that can be corrected.
 */
export async function askCorrection(
  unit: JudgedUnit,
  speakers: Speakers = nobody,
): Promise<CitationCorrection | undefined> {
  switch (unit.kind) {
    case 'direct':
    case 'indirect':
      return askSpeaker(
        vscode.l10n.t('Correct the Citation'),
        unit.name ?? unit.speaker ?? '',
        unit.via ?? '',
        speakers,
      );
    case 'date':
      return askDay(unit.value ?? '');
    default:
      throw new Error(vscode.l10n.t('Only quotations, reported speech and dates can be corrected.'));
  }
}

/** Asks who said something and through whom it came. Names of the article are offered; any other can be typed. */
export async function askSpeaker(
  title: string,
  speaker: string,
  via: string,
  speakers: Speakers = nobody,
): Promise<CitationCorrection | undefined> {
  const questions = new Questions();
  const said = { speaker, via };
  try {
    for (let step = 1; ;) {
      const input =
        step === 1
          ? namePick(said.speaker, speakerNames(speakers), vscode.l10n.t('Nobody is named'))
          : namePick(said.via, outletNames(speakers), vscode.l10n.t('No outlet'));
      input.placeholder = step === 1 ? vscode.l10n.t('Who said it?') : vscode.l10n.t('Which outlet carried it?');
      const answer = await questions.ask(input, { title, step, totalSteps: 2 }, () => {
        const name = input.activeItems[0]?.name;
        return name === undefined ? undefined : { value: name };
      });
      if (!answer) {
        return undefined;
      }
      if (answer === goBack) {
        step = 1;
      } else if (step === 1) {
        said.speaker = answer.value;
        step = 2;
      } else {
        return { ...said, via: answer.value };
      }
    }
  } finally {
    questions.dispose();
  }
}

interface NameItem extends vscode.QuickPickItem {
  readonly name: string;
}

/** The present name comes first; what is typed and no name of the list comes last. */
function namePick(current: string, names: readonly string[], none: string): vscode.QuickPick<NameItem> {
  const input = vscode.window.createQuickPick<NameItem>();
  const known = [...new Set([current, ...names].filter((name) => name !== ''))];
  const items = known.map((name) => ({ label: name, name }));
  const noneItem = { label: none, name: '' };
  const fixed = current === '' ? [noneItem, ...items] : [...items, noneItem];
  input.items = fixed;
  input.onDidChangeValue((value) => {
    const name = value.trim();
    const typed = { label: name, name, description: vscode.l10n.t('as typed'), alwaysShow: true };
    input.items = name === '' || known.includes(name) ? fixed : [...fixed, typed];
  });
  return input;
}

function speakerNames({ units }: Speakers): readonly string[] {
  return units.flatMap((unit) =>
    unit.kind === 'direct' || unit.kind === 'indirect' ? (unit.name ?? unit.speaker ?? []) : [],
  );
}

function outletNames({ text, units }: Speakers): readonly string[] {
  return units.flatMap((unit) => {
    if (unit.kind === 'source' && unit.sub === 'outlet') {
      return text.slice(unit.start, unit.end);
    }
    return unit.kind === 'direct' || unit.kind === 'indirect' ? (unit.via ?? []) : [];
  });
}

/** A day, month, year or a stretch of them, as EDTF writes them. */
const edtf = /^(?:\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?)?$/;

async function askDay(value: string): Promise<CitationCorrection | undefined> {
  const day = await vscode.window.showInputBox({
    title: vscode.l10n.t('Correct the Date'),
    prompt: vscode.l10n.t(
      'Which day is meant? 2023-02-22, 2023-02 or 2023; leave it empty when the text leaves it open.',
    ),
    value,
    ignoreFocusOut: true,
    validateInput: (text) =>
      edtf.test(text.trim())
        ? undefined
        : vscode.l10n.t('Write it as 2023-02-22, 2023-02, 2023 or 2023-02-20/2023-02-22.'),
  });
  return day === undefined ? undefined : { value: day.trim() };
}
