import * as vscode from 'vscode';
import type * as Citation from '../../core/citation';
import type { CitationRule } from '../../core/citation/quotation/unit';
import type { JudgedUnit, Verdict } from '../../core/citation/verdict';
import { dateValueText } from './dateValueText';
import type { ShownWords } from './readerCitations';

type DateRule = Extract<CitationRule, `date-${string}`>;
type Core = Pick<typeof Citation, 'speakerName' | 'linkOutlet'>;

/** What the card of a unit says, a line each: what it is, who, through whom, and how it was found. */
export function citationLines(unit: JudgedUnit, words: ShownWords, core: Core): readonly string[] {
  return [citationName(unit), ...contentLines(unit, words, core), ...foundLines(unit)];
}

/** One unit in the singular. */
export function citationName(unit: JudgedUnit): string {
  switch (unit.kind) {
    case 'direct':
      return unit.sub === 'partial' ? vscode.l10n.t('Quoted words') : vscode.l10n.t('Direct quotation');
    case 'indirect':
      return vscode.l10n.t('Reported speech');
    case 'source':
      return unit.sub === 'anon' ? vscode.l10n.t('Unnamed source') : vscode.l10n.t('Named source');
    case 'link':
      return unit.sub === 'related' ? vscode.l10n.t('Link to a related report') : vscode.l10n.t('Link to a report');
    case 'gloss':
      return vscode.l10n.t('Name in another form');
    case 'date':
      return vscode.l10n.t('Date');
  }
}

function contentLines(unit: JudgedUnit, words: ShownWords, core: Core): readonly string[] {
  switch (unit.kind) {
    case 'direct':
    case 'indirect':
      return saidLines(unit, words, core);
    case 'link':
      return [vscode.l10n.t('Outlet: {0}', core.linkOutlet(unit, words.script ?? 'none'))];
    case 'gloss':
      return [`${words.text(unit.term)} = ${words.text(unit.gloss)}`];
    case 'date':
      return [unit.value === undefined ? vscode.l10n.t('Which day is left open') : dateValueText(unit.value)];
    case 'source':
      return [];
  }
}

function saidLines(
  unit: Extract<JudgedUnit, { kind: 'direct' | 'indirect' }>,
  words: ShownWords,
  { speakerName }: Core,
): readonly string[] {
  const { speaker, cue, via } = unit;
  const name = speakerName(unit);
  const lines = [name === '' ? vscode.l10n.t('Nobody is named') : vscode.l10n.t('Speaker: {0}', words.text(name))];
  if (speaker !== undefined && speaker !== name) {
    lines.push(vscode.l10n.t('Printed as: {0}', words.text(speaker)));
  }
  if (via !== undefined) {
    lines.push(vscode.l10n.t('Via: {0}', words.text(via)));
  }
  if (cue !== undefined) {
    lines.push(vscode.l10n.t('Reporting word: {0}', words.text(cue)));
  }
  return lines;
}

/** A person's word, else how sure the finding is and what it was found by. */
function foundLines({ verdict, confidence, rule }: JudgedUnit): readonly string[] {
  if (verdict) {
    return [verdictText(verdict)];
  }
  return [`${confidenceText(confidence)} · ${ruleText(rule)}`];
}

function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'confirmed':
      return vscode.l10n.t('Confirmed by you');
    case 'corrected':
      return vscode.l10n.t('Corrected by you');
    case 'rejected':
      return vscode.l10n.t('Rejected by you');
  }
}

function confidenceText(confidence: JudgedUnit['confidence']): string {
  switch (confidence) {
    case 'high':
      return vscode.l10n.t('High confidence');
    case 'medium':
      return vscode.l10n.t('Medium confidence');
    case 'low':
      return vscode.l10n.t('Low confidence');
  }
}

/** What a rule goes by, for people. */
function ruleText(rule: CitationRule): string {
  switch (rule) {
    case 'direct-colon':
      return vscode.l10n.t('quotation marks after a speaker and a colon');
    case 'direct-cue':
    case 'direct-english':
      return vscode.l10n.t('quotation marks beside a reporting word');
    case 'direct-before':
      return vscode.l10n.t('quotation marks right before who goes on speaking');
    case 'direct-partial':
      return vscode.l10n.t('quotation marks within reported speech');
    case 'direct-after-clause':
      return vscode.l10n.t('quotation marks after reported speech');
    case 'direct-continued':
      return vscode.l10n.t('goes on from the quotation before');
    case 'direct-nested':
      return vscode.l10n.t('a quotation within a quotation');
    case 'direct-unattributed':
      return vscode.l10n.t('quotation marks without a reporting word');
    case 'indirect-marked':
    case 'indirect-bare':
    case 'indirect-none':
    case 'indirect-english':
      return vscode.l10n.t('a clause after a reporting word');
    case 'indirect-before':
      return vscode.l10n.t('a clause before a reporting word');
    case 'source-dateline':
      return vscode.l10n.t('named at the head of the report');
    case 'source-credit':
      return vscode.l10n.t('named in a credit');
    case 'source-according':
    case 'source-list':
    case 'source-reports':
    case 'source-told':
      return vscode.l10n.t('an outlet that the report relies on');
    case 'source-unnamed':
    case 'source-unnamed-given':
      return vscode.l10n.t('words for somebody without a name');
    case 'link-body':
      return vscode.l10n.t('a link in the text');
    case 'link-related':
      return vscode.l10n.t('a link in a box of related reports');
    case 'gloss-bracket':
      return vscode.l10n.t('brackets behind a name');
    case 'date-editors-code':
      return vscode.l10n.t('the editors’ code at the end');
    case 'person':
      return vscode.l10n.t('found by you');
    default:
      return dateText(rule);
  }
}

/** What the rules of dates go by. The compiler says when a rule has no words of its own above. */
const dateText = (_rule: DateRule): string => vscode.l10n.t('calendar words');
