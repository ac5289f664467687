import * as vscode from 'vscode';
import type { BylineRole, Facts, Person } from '../../core/article/facts/facts';
import { dateFormat } from '../../core/text/dateFormat';
import type { ReaderFact } from '../../protocol/reader';
import { webAddress } from '../platform/webAddress';

/** The line of facts under the title: the day, the place of the dateline, the people by what they did. */
export function factLine(facts: Facts): readonly ReaderFact[] {
  const line: ReaderFact[] = [];
  if (facts.published) {
    line.push({ kind: 'day', text: dayText(facts.published.value) });
  }
  if (facts.dateline?.value.place !== undefined) {
    line.push({ kind: 'dateline', text: facts.dateline.value.place });
  }
  return [...line, ...bylineTexts(facts.byline.map((fact) => fact.value)).map(bylineFact)];
}

/** The outlet, else the site that the article comes from; empty when neither is known. */
export function outletText({ outlet, url }: Facts): string {
  return outlet?.value ?? (url && webAddress(url.value)?.host.replace(/^www\./, '')) ?? '';
}

/** `YYYY-MM-DD` in words of the user interface's language; any other text as it is. */
export function dayText(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) {
    return day;
  }
  return dateFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** One text for each kind of work, in the order in which the work is first named: "Translator 林曉嵐". */
export function bylineTexts(people: readonly Person[]): readonly string[] {
  const names = new Map<BylineRole, string[]>();
  for (const { role, name } of people) {
    names.set(role, [...(names.get(role) ?? []), name]);
  }
  const separator = vscode.l10n.t({
    message: ', ',
    comment: ['Stands between the items of a list within a line. Chinese uses 、'],
  });
  return [...names].map(([role, named]) => creditText(role, named.join(separator)));
}

function bylineFact(text: string): ReaderFact {
  return { kind: 'byline', text };
}

function creditText(role: BylineRole, names: string): string {
  switch (role) {
    case 'reporter':
      return vscode.l10n.t('Reporter {0}', names);
    case 'translator':
      return vscode.l10n.t('Translator {0}', names);
    case 'editor':
      return vscode.l10n.t('Editor {0}', names);
    case 'author':
      return vscode.l10n.t('By {0}', names);
  }
}
