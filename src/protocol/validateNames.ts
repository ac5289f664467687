import { nameKinds, nameRegions } from '../core/names/name';
import { anyOf, arrayOf, isBoolean, isCount, isString, literal, oneOf, shape, textsFor } from './guard';
import type { Guard } from './guard';
import { namesRegions } from './names';
import type {
  NameAct,
  NameIntent,
  NameMessage,
  NameStrings,
  NamesView,
  ReaderName,
  ReaderNameCard,
  ReaderNames,
  ReaderRendering,
  RenderingPlace,
} from './names';

/** Run-time checks of what crosses between host and reader about names. */

const places: readonly RenderingPlace[] = ['printed', ...nameRegions];
const acts: Readonly<Record<NameAct, true>> = { find: true, copy: true, correct: true, add: true };
export const isNamesRegion = oneOf(namesRegions);
const isPlace = oneOf(places);

export const isNamesView = shape<NamesView>({ region: isNamesRegion, latin: isBoolean });

const isRendering = shape<ReaderRendering>({ place: isPlace, text: isString, others: arrayOf(isString) });

const isCard = shape<ReaderNameCard>({
  title: isString,
  kindText: isString,
  kind: oneOf(nameKinds),
  renderings: arrayOf(isRendering),
  lines: arrayOf(isString),
  acts: arrayOf(oneOf(acts)),
});

const isName = shape<ReaderName>({
  start: isCount,
  end: isCount,
  mention: isCount,
  card: isCount,
  isDoubtful: isBoolean,
});

const isNamesShape = shape<ReaderNames>({ shown: isBoolean, mentions: arrayOf(isName), cards: arrayOf(isCard) });

/** Every mention has its card. */
export const isReaderNames: Guard<ReaderNames> = (value): value is ReaderNames =>
  isNamesShape(value) && value.mentions.every(({ card }) => card < value.cards.length);

type Intent<Type extends NameIntent['type']> = Extract<NameIntent, { type: Type }>;

export const isNameIntent = anyOf<NameIntent>(
  shape<Intent<'toggleNames'>>({ type: literal('toggleNames') }),
  shape<Intent<'setNamesRegion'>>({ type: literal('setNamesRegion'), region: isNamesRegion }),
  shape<Intent<'toggleNamesLatin'>>({ type: literal('toggleNamesLatin') }),
  shape<Intent<'findMentions'>>({ type: literal('findMentions'), mention: isCount }),
  shape<Intent<'copyRendering'>>({ type: literal('copyRendering'), mention: isCount, place: isPlace }),
  shape<Intent<'correctName'>>({ type: literal('correctName'), mention: isCount }),
  shape<Intent<'addName'>>({ type: literal('addName'), mention: isCount }),
);

type Message<Type extends NameMessage['type']> = Extract<NameMessage, { type: Type }>;

export const isNameMessage = anyOf<NameMessage>(
  shape<Message<'stepName'>>({ type: literal('stepName'), direction: anyOf<1 | -1>(literal(1), literal(-1)) }),
  shape<Message<'focusName'>>({ type: literal('focusName'), mention: isCount }),
);

export const isNameStrings = shape<NameStrings>({
  names: isString,
  namesCount: isString,
  show: isString,
  hide: isString,
  shown: isString,
  hidden: isString,
  none: isString,
  position: isString,
  separator: isString,
  card: isString,
  renderings: isString,
  places: textsFor(places),
  acts: textsFor(acts),
  withKey: isString,
  view: isString,
  views: isString,
  latin: isString,
  viewShown: isString,
  latinOn: isString,
  latinOff: isString,
});
