import type { NoteChange } from '../core/annotation/note';
import { anyOf, arrayOf, isBoolean, isCount, isString, literal, oneOf, shape, textsFor } from './guard';
import type { Guard } from './guard';
import { commentParents, labelColors } from './notes';
import type {
  AnnotateHow,
  CommentNode,
  CommentParent,
  NoteIntent,
  NoteMessage,
  NotePlace,
  NoteStrings,
  ReaderLabel,
  ReaderNote,
  ReaderNotes,
} from './notes';

/** Run-time checks of what crosses between host and reader about notes. */

const isLabel = shape<ReaderLabel>({
  id: isString,
  name: isString,
  color: oneOf(labelColors),
  meaning: isString,
  key: isString,
});

/** The host never nests comments so deeply that this could matter. */
const isCommentNode: Guard<CommentNode> = (value): value is CommentNode => isAnyCommentNode(value);
const isChildren = arrayOf(isCommentNode);
type Node<Kind extends CommentNode['kind']> = Extract<CommentNode, { kind: Kind }>;

const isAnyCommentNode = anyOf<CommentNode>(
  shape<Node<'text'>>({ kind: literal('text'), text: isString }),
  shape<Node<'break' | 'rule'>>({ kind: oneOf(['break', 'rule'] as const) }),
  shape<Node<'code' | 'preformatted'>>({ kind: oneOf(['code', 'preformatted'] as const), text: isString }),
  shape<Node<CommentParent>>({ kind: oneOf(commentParents), children: isChildren }),
  shape<Node<'list'>>({ kind: literal('list'), ordered: isBoolean, children: isChildren }),
  shape<Node<'link'>>({ kind: literal('link'), link: isCount, host: isString, children: isChildren }),
);

const isRange = shape<NonNullable<ReaderNote['range']>>({ start: isCount, end: isCount });

const isNote = shape<ReaderNote>(
  {
    id: isString,
    about: oneOf<ReaderNote['about']>({ text: true, element: true, clipping: true }),
    state: oneOf<ReaderNote['state']>({ exact: true, moved: true, unsure: true, orphan: true }),
    comment: isString,
    gloss: isString,
    tags: arrayOf(isString),
    quote: isString,
    commentNodes: isChildren,
    made: isString,
  },
  { label: isString, range: isRange, block: isCount },
);

export const isReaderNotes = shape<ReaderNotes>(
  { notes: arrayOf(isNote), labels: arrayOf(isLabel), tags: arrayOf(isString) },
  { unsaved: isString, placing: isString },
);

const isLabelOrNone: Guard<string | null> = (value): value is string | null => value === null || isString(value);

const isChange = shape<NoteChange>(
  {},
  { label: isLabelOrNone, comment: isString, gloss: isString, tags: arrayOf(isString) },
);

type Place<Kind extends NotePlace['kind']> = Extract<NotePlace, { kind: Kind }>;
export const isNotePlace = anyOf<NotePlace>(
  shape<Place<'words'>>({ kind: literal('words'), start: isCount, end: isCount }),
  shape<Place<'block'>>({ kind: literal('block'), block: isCount }),
  shape<Place<'clipping'>>({ kind: literal('clipping') }),
);

type Intent<Type extends NoteIntent['type']> = Extract<NoteIntent, { type: Type }>;

export const isNoteIntent = anyOf<NoteIntent>(
  shape<Intent<'annotate'>>({ type: literal('annotate'), place: isNotePlace, change: isChange }),
  shape<Intent<'changeNote'>>({ type: literal('changeNote'), note: isString, change: isChange }),
  shape<Intent<'placeNote'>>({ type: literal('placeNote'), note: isString, place: isNotePlace }),
  shape<Intent<'confirmNote'>>({ type: literal('confirmNote'), note: isString }),
  shape<Intent<'findPlace'>>({ type: literal('findPlace'), note: isString }),
  shape<Intent<'stopPlacing'>>({ type: literal('stopPlacing') }),
  shape<Intent<'deleteNotes'>>({ type: literal('deleteNotes'), notes: arrayOf(isString) }),
  shape<Intent<'copyQuotation'>>({ type: literal('copyQuotation'), start: isCount, end: isCount }),
  shape<Intent<'configureLabels'>>({ type: literal('configureLabels') }),
);

const isHow: Guard<AnnotateHow> = (value): value is AnnotateHow =>
  isString(value) && /^(?:comment|clipping|tag|gloss|quotation|highlight|label:.+)$/u.test(value);

type Message<Type extends NoteMessage['type']> = Extract<NoteMessage, { type: Type }>;

export const isNoteMessage = anyOf<NoteMessage>(
  shape<Message<'revealNote'>>({ type: literal('revealNote'), note: isString, edit: isBoolean }),
  shape<Message<'annotateSelection'>>({ type: literal('annotateSelection'), how: isHow }),
  shape<Message<'stepNote'>>({ type: literal('stepNote'), direction: anyOf<1 | -1>(literal(1), literal(-1)) }),
  shape<Message<'toggleNotes'>>({ type: literal('toggleNotes') }),
);

const noteStringNames: Readonly<Record<keyof NoteStrings, true>> = {
  notes: true,
  hideNotes: true,
  showNotes: true,
  notesShown: true,
  notesHidden: true,
  bar: true,
  note: true,
  tags: true,
  gloss: true,
  quotation: true,
  placeHere: true,
  withKey: true,
  placing: true,
  stopPlacing: true,
  edit: true,
  deleteNote: true,
  save: true,
  cancel: true,
  changeWords: true,
  label: true,
  comment: true,
  glossField: true,
  noLabel: true,
  configureLabels: true,
  removeTag: true,
  noteOn: true,
  noteOnClipping: true,
  noteOnPicture: true,
  wholeClipping: true,
  goToWords: true,
  draft: true,
  highlight: true,
  withNote: true,
  lost: true,
  unsure: true,
  orphan: true,
  confirm: true,
  placeAgain: true,
  noteAdded: true,
  noteChanged: true,
  noteDeleted: true,
  selectFirst: true,
  noNotes: true,
  caretOn: true,
  caretOff: true,
};

export const isNoteStrings: Guard<NoteStrings> = textsFor(noteStringNames);
