import { citationKinds, confidences } from '../core/citation/quotation/unit';
import { referenceFieldNames } from '../core/citation/reference/correction';
import { verdicts, type PlainVerdict } from '../core/citation/verdict';
import type { Range } from '../core/text/range';
import { anyOf, arrayOf, isBoolean, isCount, isString, literal, oneOf, shape, textsFor } from './guard';
import type { Guard } from './guard';
import type {
  CitationIntent,
  CitationMessage,
  CitationStrings,
  ReaderCitation,
  ReaderCitations,
  ReaderEvidence,
  ReaderReference,
  ReaderReferenceField,
} from './citations';

/** Run-time checks of what crosses between host and reader about citations. */

const isRange = shape<Range>({ start: isCount, end: isCount });

const states: Readonly<Record<ReaderReferenceField['state'], true>> = {
  found: true,
  corrected: true,
  disagreeing: true,
  missing: true,
};

const isCitation = shape<ReaderCitation>(
  {
    start: isCount,
    end: isCount,
    citation: isCount,
    kind: oneOf(citationKinds),
    speaker: isString,
    confidence: oneOf(confidences),
    lines: arrayOf(isString),
  },
  {
    sub: oneOf<NonNullable<ReaderCitation['sub']>>({
      partial: true,
      outlet: true,
      anon: true,
      body: true,
      related: true,
    }),
    speakerRange: isRange,
    cueRange: isRange,
    via: isString,
    verdict: oneOf(verdicts),
  },
);

export const isReaderCitations = shape<ReaderCitations>({
  shown: isBoolean,
  low: isBoolean,
  citations: arrayOf(isCitation),
});

const isFieldName = oneOf(referenceFieldNames);

const isEvidence = shape<ReaderEvidence>({ value: isString, origin: isString, inFile: isBoolean }, { range: isRange });

const isField = shape<ReaderReferenceField>(
  {
    name: isFieldName,
    label: isString,
    state: oneOf<ReaderReferenceField['state']>(states),
    evidence: arrayOf(isEvidence),
    needed: isBoolean,
  },
  { value: isString },
);

export const isReaderReference = shape<ReaderReference>({
  fields: arrayOf(isField),
  written: isString,
  format: isString,
});

/** Every range that citations and a reference name. */
export function citationRanges(citations: ReaderCitations, reference: ReaderReference | undefined): readonly Range[] {
  return [
    ...citations.citations.flatMap((one) => [one, one.speakerRange, one.cueRange]),
    ...(reference?.fields.flatMap(({ evidence }) => evidence.map(({ range }) => range)) ?? []),
  ].filter((range) => range !== undefined);
}

const isFieldValue: Guard<string | null> = (value): value is string | null => value === null || isString(value);

type Intent<Type extends CitationIntent['type']> = Extract<CitationIntent, { type: Type }>;

export const isCitationIntent = anyOf<CitationIntent>(
  shape<Intent<'toggleCitations'>>({ type: literal('toggleCitations') }),
  shape<Intent<'toggleLowCitations'>>({ type: literal('toggleLowCitations') }),
  shape<Intent<'toggleReference'>>({ type: literal('toggleReference') }),
  shape<Intent<'judgeCitation'>>({
    type: literal('judgeCitation'),
    citation: isCount,
    verdict: oneOf<PlainVerdict>({ confirmed: true, rejected: true }),
  }),
  shape<Intent<'correctCitation'>>({ type: literal('correctCitation'), citation: isCount }),
  shape<Intent<'followCitation'>>({ type: literal('followCitation'), citation: isCount }),
  shape<Intent<'copyCitation'>>({ type: literal('copyCitation'), citation: isCount }),
  shape<Intent<'insertCitation'>>({ type: literal('insertCitation'), citation: isCount }),
  shape<Intent<'correctReference'>>({ type: literal('correctReference'), field: isFieldName, value: isFieldValue }),
  shape<Intent<'showEvidence'>>({ type: literal('showEvidence'), field: isFieldName, evidence: isCount }),
  shape<Intent<'copyReference'>>({ type: literal('copyReference'), ask: isBoolean }),
);

type Message<Type extends CitationMessage['type']> = Extract<CitationMessage, { type: Type }>;

export const isCitationMessage = anyOf<CitationMessage>(
  shape<Message<'stepCitation'>>({ type: literal('stepCitation'), direction: anyOf<1 | -1>(literal(1), literal(-1)) }),
  shape<Message<'focusCitation'>>({ type: literal('focusCitation'), citation: isCount }),
  shape<Message<'actOnCitation'>>({
    type: literal('actOnCitation'),
    act: oneOf<Message<'actOnCitation'>['act']>({
      confirm: true,
      reject: true,
      correct: true,
      copy: true,
      insert: true,
    }),
  }),
);

export const isCitationStrings = shape<CitationStrings>({
  whoSaidWhat: isString,
  whoSaidWhatCount: isString,
  show: isString,
  hide: isString,
  low: isString,
  lowTooltip: isString,
  shown: isString,
  hidden: isString,
  none: isString,
  position: isString,
  kinds: textsFor(citationKinds),
  verdicts: textsFor(verdicts),
  takenBack: isString,
  card: isString,
  confirm: isString,
  reject: isString,
  correct: isString,
  copy: isString,
  follow: isString,
  separator: isString,
  withKey: isString,
  reference: isString,
  referenceTooltip: isString,
  close: isString,
  copyReference: isString,
  otherFormat: isString,
  states: textsFor(states),
  unknown: isString,
  nothing: isString,
  edit: isString,
  takeBack: isString,
  editField: isString,
  takeBackField: isString,
  evidence: isString,
  showInFile: isString,
  editHint: isString,
});
