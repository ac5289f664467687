import type { Range } from '../text/range';
import messageTable from './messages.json';
import severityTable from './severities.json';

export type FindingCode = keyof typeof severityTable.severities;
export type MessageKey = keyof typeof messageTable.messages;

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A text for people. `text` is English; a host translates the template under `key` and fills in `args`. */
export interface Message {
  readonly key: MessageKey;
  readonly args: readonly (string | number)[];
  readonly text: string;
}

/** Replaces a stretch of the file. An empty range inserts, an empty `newText` deletes. UTF-16 units. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** One way to mend a finding. Its edits are sorted, do not overlap, and leave every other character alone. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /** True when the fix cannot lose or invent anything a reader sees, so that it may run over a whole archive. */
  readonly safe: boolean;
}

/** Another place of the file that has to do with a finding. */
export interface RelatedPlace {
  readonly source: Range;
  readonly message: Message;
}

/** Something about a clipping that its keeper should know. `source` is a range of the file in UTF-16 units. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Message;
  readonly source: Range;
  readonly related: readonly RelatedPlace[];
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
}

/** Every code, in the order of the severity table. */
export const findingCodes: readonly FindingCode[] = Object.keys(severityTable.severities).filter(isFindingCode);

export function isFindingCode(name: string): name is FindingCode {
  return Object.hasOwn(severityTable.severities, name);
}

export function isSeverity(name: string): name is Severity {
  return severities.some((severity) => severity === name);
}

/** The severity of a code as the table has it. */
export function defaultSeverity(code: FindingCode): Severity {
  const written = severityTable.severities[code];
  return isSeverity(written) ? written : 'warning';
}

/** True when `severity` weighs as much as `least` or more. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

/** The English template of a message, which is the key of its translation too. */
export function messageTemplate(key: MessageKey): string {
  return messageTable.messages[key];
}

export function message(key: MessageKey, ...args: readonly (string | number)[]): Message {
  const text = messageTemplate(key).replace(/\{(\d)\}/g, (_whole, index: string) => String(args[Number(index)] ?? ''));
  return { key, args, text };
}

/** A finding with the default severity of its code. */
export function finding(
  code: FindingCode,
  source: Range,
  told: Message,
  more: { readonly related?: readonly RelatedPlace[]; readonly fixes?: readonly Fix[] } = {},
): Finding {
  return {
    code,
    severity: defaultSeverity(code),
    message: told,
    source: { start: source.start, end: source.end },
    related: more.related ?? [],
    fixes: more.fixes ?? [],
  };
}
