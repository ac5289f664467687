import type { BlockKind } from '../core/article/contract';
import type { Range } from '../core/text/range';
import { anyOf, arrayOf, isBoolean, isCount, isFiniteNumber, isString, literal, oneOf, shape } from './guard';
import type { Guard } from './guard';
import type {
  HostToReader,
  ImageScope,
  ReaderBlock,
  ReaderEmbed,
  ReaderFact,
  ReaderImage,
  ReaderIntent,
  ReaderMark,
  ReaderProblem,
  ReaderSnapshot,
  ReaderToHost,
  ReaderView,
  Typography,
  ViewOption,
} from './reader';
import {
  citationRanges,
  isCitationIntent,
  isCitationMessage,
  isReaderCitations,
  isReaderReference,
} from './validateCitations';
import { isNameIntent, isNameMessage, isNamesView, isReaderNames } from './validateNames';
import { isNoteIntent, isNoteMessage, isReaderNotes } from './validateNotes';
import { roleNames, viewNames } from './validateStrings';

export { parseReaderStrings } from './validateStrings';

/**
 * Run-time checks of everything that crosses between host and webview. A message that is unknown or malformed is no
 * message: the receiver drops it.
 */

/** The message of the host, or undefined when `value` is none. */
export function asHostToReader(value: unknown): HostToReader | undefined {
  return isHostToReader(value) ? value : undefined;
}

/** The message of the webview, or undefined when `value` is none. */
export function asReaderToHost(value: unknown): ReaderToHost | undefined {
  return isReaderToHost(value) ? value : undefined;
}

const isBlockKind = oneOf<BlockKind>({
  paragraph: true,
  heading: true,
  quotation: true,
  'list-item': true,
  'table-cell': true,
  figure: true,
  embed: true,
  preformatted: true,
});

const isRole = oneOf(roleNames);

const isImage = shape<ReaderImage>(
  { host: isString, alt: isString },
  { url: isString, width: isCount, height: isCount },
);

const isEmbed = shape<ReaderEmbed>(
  { media: oneOf<ReaderEmbed['media']>({ video: true, audio: true, frame: true }), label: isString },
  { host: isString, link: isCount },
);

const isBlock = shape<ReaderBlock>(
  { start: isCount, end: isCount, kind: isBlockKind, role: isRole, shown: isBoolean, reason: isString },
  {
    decided: oneOf<NonNullable<ReaderBlock['decided']>>({ restored: true, hidden: true }),
    joins: oneOf<NonNullable<ReaderBlock['joins']>>({ line: true, inline: true }),
    level: isCount,
    group: isCount,
    list: isCount,
    item: isCount,
    ordered: isBoolean,
    depth: isCount,
    table: isCount,
    row: isCount,
    column: isCount,
    header: isBoolean,
    columnSpan: isCount,
    rowSpan: isCount,
    image: isImage,
    embed: isEmbed,
  },
);

const isMarkKind = oneOf<ReaderMark['kind']>({
  strong: true,
  emphasis: true,
  underline: true,
  strikethrough: true,
  superscript: true,
  subscript: true,
  code: true,
  ruby: true,
  link: true,
  replaced: true,
  doubt: true,
});

const isMark = shape<ReaderMark>(
  { start: isCount, end: isCount, kind: isMarkKind },
  { link: isCount, host: isString, hint: isString, doubt: isCount, chosen: isBoolean, isName: isBoolean },
);

const isViewName = oneOf(viewNames);
const isViewOption = oneOf<ViewOption>({ vocabulary: true, punctuation: true, doubts: true });

const isView = shape<ReaderView>({
  name: isViewName,
  converted: isBoolean,
  vocabulary: isBoolean,
  punctuation: isBoolean,
  doubts: isBoolean,
  doubtCount: isCount,
  names: isNamesView,
  copy: oneOf<ReaderView['copy']>({ shown: true, original: true }),
});

const isFact = shape<ReaderFact>({
  kind: oneOf<ReaderFact['kind']>({ day: true, dateline: true, byline: true }),
  text: isString,
});

const isTypography = shape<Typography>({
  fontFamily: isString,
  fontSize: isFiniteNumber,
  lineHeight: isFiniteNumber,
  measure: isFiniteNumber,
  justify: isBoolean,
});

const isProblem = shape<ReaderProblem>({ code: isString, message: isString });

const isSnapshotShape = shape<ReaderSnapshot>(
  {
    version: isCount,
    language: isString,
    text: isString,
    blocks: arrayOf<ReaderBlock>(isBlock),
    marks: arrayOf<ReaderMark>(isMark),
    kicker: isString,
    title: isString,
    facts: arrayOf(isFact),
    problems: arrayOf(isProblem),
    typography: isTypography,
    blockedImages: isCount,
    showHidden: isBoolean,
    view: isView,
    annotations: isReaderNotes,
    citations: isReaderCitations,
    names: isReaderNames,
  },
  {
    reference: isReaderReference,
    original: shape<{ readonly link: number; readonly host: string }>({ link: isCount, host: isString }),
  },
);

/** Every range lies in the text, and blocks follow one another without overlap. */
const isSnapshot: Guard<ReaderSnapshot> = (value): value is ReaderSnapshot => {
  if (!isSnapshotShape(value)) {
    return false;
  }
  const lies = (range: Range): boolean => range.start <= range.end && range.end <= value.text.length;
  const follows = (block: ReaderBlock, index: number): boolean => block.start >= (value.blocks[index - 1]?.end ?? 0);
  const ranges = [
    ...value.marks,
    ...value.names.mentions,
    ...value.annotations.notes.flatMap(({ range }) => range ?? []),
    ...citationRanges(value.citations, value.reference),
  ];
  return value.blocks.every((block, index) => lies(block) && follows(block, index)) && ranges.every(lies);
};

type HostMessage<Type extends HostToReader['type']> = Extract<HostToReader, { type: Type }>;
type Reply<Ok extends boolean> = Extract<HostToReader, { type: 'reply'; ok: Ok }>;

const isHostToReader = anyOf<HostToReader>(
  isNoteMessage,
  isCitationMessage,
  isNameMessage,
  shape<HostMessage<'show'>>({ type: literal('show'), snapshot: isSnapshot }),
  shape<HostMessage<'reveal'>>({ type: literal('reveal'), block: isCount, focus: isBoolean }),
  shape<HostMessage<'toggleHidden'>>({ type: literal('toggleHidden') }),
  shape<HostMessage<'stepDoubt'>>({ type: literal('stepDoubt'), direction: anyOf<1 | -1>(literal(1), literal(-1)) }),
  shape<HostMessage<'askReading'>>({ type: literal('askReading') }),
  shape<HostMessage<'tell'>>({ type: literal('tell'), message: isString }),
  shape<HostMessage<'fail'>>({ type: literal('fail'), message: isString }),
  shape<Reply<true>>({ type: literal('reply'), id: isCount, ok: literal(true) }),
  shape<Reply<false>>({ type: literal('reply'), id: isCount, ok: literal(false), error: isString }),
);

type Intent<Type extends ReaderIntent['type']> = Extract<ReaderIntent, { type: Type }>;

const isIntent = anyOf<ReaderIntent>(
  isNoteIntent,
  isCitationIntent,
  isNameIntent,
  shape<Intent<'openLink'>>({ type: literal('openLink'), link: isCount }),
  shape<Intent<'openSource'>>({ type: literal('openSource'), block: isCount }),
  shape<Intent<'hideBlock'>>({ type: literal('hideBlock'), block: isCount }),
  shape<Intent<'restoreBlock'>>({ type: literal('restoreBlock'), block: isCount }),
  shape<Intent<'loadImages'>>({
    type: literal('loadImages'),
    scope: oneOf<ImageScope>({ clipping: true, host: true, always: true }),
    host: isString,
  }),
  shape<Intent<'setView'>>({ type: literal('setView'), view: isViewName }),
  shape<Intent<'toggleViewOption'>>({ type: literal('toggleViewOption'), option: isViewOption }),
  shape<Intent<'chooseReading'>>({ type: literal('chooseReading'), doubt: isCount }),
  shape<Intent<'copySelection'>>({ type: literal('copySelection'), start: isCount, end: isCount }),
);

type ReaderMessage<Type extends ReaderToHost['type']> = Extract<ReaderToHost, { type: Type }>;

const isReaderToHost = anyOf<ReaderToHost>(
  shape<ReaderMessage<'ready'>>({ type: literal('ready') }),
  shape<ReaderMessage<'intent'>>({ type: literal('intent'), id: isCount, version: isCount, intent: isIntent }),
  shape<ReaderMessage<'viewport'>>({ type: literal('viewport'), version: isCount, block: isCount }),
  shape<ReaderMessage<'selection'>>({ type: literal('selection'), version: isCount, start: isCount, end: isCount }),
  shape<ReaderMessage<'hiddenShown'>>({ type: literal('hiddenShown'), shown: isBoolean }),
  shape<ReaderMessage<'drawn'>>({ type: literal('drawn'), version: isCount, milliseconds: isFiniteNumber }),
);
