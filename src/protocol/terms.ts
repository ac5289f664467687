import type { TermColumn } from '../core/script/terms';
import { anyOf, arrayOf, isBoolean, isCount, isString, literal, oneOf, shape } from './guard';
import type { Guard } from './guard';

/** What the host's HTML shell and the script of the table of terms agree on; as `readerPage`. */
export const termsPage = {
  rootId: 'terms',
  stringsAttribute: 'data-strings',
  script: 'terms.js',
  style: 'terms.css',
} as const;

/** One line of the dictionary. */
export interface TermRow {
  /** Zero-based line of the document. */
  readonly line: number;
  readonly from: string;
  /** Empty when the words are protected: views show them as they are. */
  readonly to: string;
  /** One of `viewChoices`, or what somebody wrote that is none. */
  readonly views: string;
  readonly note: string;
  readonly protected: boolean;
  /** What is wrong with the line, for people. */
  readonly problems: readonly string[];
}

/** What the column of views can hold: all views, one, or two of them. */
export const viewChoices = ['', 'hans', 'hant-tw', 'hant-hk', 'hant', 'hans,hant-tw', 'hans,hant-hk'] as const;

export interface TermsSnapshot {
  /** The document's version; edits name the one they were made on. */
  readonly version: number;
  readonly rows: readonly TermRow[];
  readonly readOnly: boolean;
}

export type HostToTerms =
  { readonly type: 'show'; readonly snapshot: TermsSnapshot } | { readonly type: 'refused'; readonly message: string };

export interface NewTerm {
  readonly from: string;
  readonly to: string;
  readonly views: string;
  readonly note: string;
}

export type TermsEdit =
  | { readonly kind: 'write'; readonly line: number; readonly column: TermColumn; readonly value: string }
  | { readonly kind: 'add'; readonly term: NewTerm }
  | { readonly kind: 'remove'; readonly line: number };

export type TermsToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'edit'; readonly version: number; readonly edit: TermsEdit }
  | { readonly type: 'openText' };

/** Texts of the page in the language of the user interface. `{0}` is filled in by the page. */
export interface TermsStrings {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly views: string;
  readonly note: string;
  readonly actions: string;
  readonly filter: string;
  readonly openText: string;
  readonly add: string;
  readonly remove: string;
  readonly removeRow: string;
  readonly cellOfRow: string;
  readonly cellOfNew: string;
  readonly protected: string;
  readonly count: string;
  readonly countOf: string;
  readonly added: string;
  readonly removed: string;
  readonly more: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noMatch: string;
  readonly allViews: string;
  readonly bothTraditional: string;
}

type PageMessage<T extends TermsToHost['type']> = Extract<TermsToHost, { type: T }>;
type HostMessage<T extends HostToTerms['type']> = Extract<HostToTerms, { type: T }>;
type EditOf<K extends TermsEdit['kind']> = Extract<TermsEdit, { kind: K }>;

const isRow = shape<TermRow>({
  line: isCount,
  from: isString,
  to: isString,
  views: isString,
  note: isString,
  protected: isBoolean,
  problems: arrayOf(isString),
});

const isHostToTerms = anyOf<HostToTerms>(
  shape<HostMessage<'show'>>({
    type: literal('show'),
    snapshot: shape<TermsSnapshot>({ version: isCount, rows: arrayOf(isRow), readOnly: isBoolean }),
  }),
  shape<HostMessage<'refused'>>({ type: literal('refused'), message: isString }),
);

const isEdit = anyOf<TermsEdit>(
  shape<EditOf<'write'>>({
    kind: literal('write'),
    line: isCount,
    column: oneOf<TermColumn>({ from: true, to: true, views: true, note: true }),
    value: isString,
  }),
  shape<EditOf<'add'>>({
    kind: literal('add'),
    term: shape<NewTerm>({ from: isString, to: isString, views: isString, note: isString }),
  }),
  shape<EditOf<'remove'>>({ kind: literal('remove'), line: isCount }),
);

const isTermsToHost = anyOf<TermsToHost>(
  shape<PageMessage<'ready'>>({ type: literal('ready') }),
  shape<PageMessage<'edit'>>({ type: literal('edit'), version: isCount, edit: isEdit }),
  shape<PageMessage<'openText'>>({ type: literal('openText') }),
);

const isTermsStrings = shape<TermsStrings>({
  table: isString,
  from: isString,
  to: isString,
  views: isString,
  note: isString,
  actions: isString,
  filter: isString,
  openText: isString,
  add: isString,
  remove: isString,
  removeRow: isString,
  cellOfRow: isString,
  cellOfNew: isString,
  protected: isString,
  count: isString,
  countOf: isString,
  added: isString,
  removed: isString,
  more: isString,
  empty: isString,
  emptyHint: isString,
  noMatch: isString,
  allViews: isString,
  bothTraditional: isString,
});

/** The value as a message of the host, or undefined when it is none. */
export function asHostToTerms(value: unknown): HostToTerms | undefined {
  return checked(isHostToTerms, value);
}

/** The value as a message of the page, or undefined when it is none. */
export function asTermsToHost(value: unknown): TermsToHost | undefined {
  return checked(isTermsToHost, value);
}

/** The page's strings from the attribute of its root; undefined when they are not there or not whole. */
export function parseTermsStrings(attribute: string | null): TermsStrings | undefined {
  try {
    const value: unknown = JSON.parse(attribute ?? 'null');
    return checked(isTermsStrings, value);
  } catch {
    return undefined;
  }
}

function checked<T>(guard: Guard<T>, value: unknown): T | undefined {
  return guard(value) ? value : undefined;
}
