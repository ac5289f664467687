import { countAround, type CountsAround, type Target } from './annotation';
import { isAlike, likeliest, type FoundPlace, type SoughtWords } from './placeFinder';

/** What was found in a text that is not the one the annotation was made on, in the order of the text. */
export interface Findings {
  /** Where the same words stand. */
  readonly repeats: readonly FoundPlace[];
  /** Where the words or something like them stand. */
  readonly places: readonly FoundPlace[];
}

/** So much of the surroundings on both sides, and of the words, is the place itself, if it leads clearly. */
const wantedSide = 0.75;
const wantedWords = 0.75;
/** Shorter words that have changed may be any others. */
const leastChanged = 8; // units
/** So much of one side is enough for words that cannot be mistaken. */
const wantedOneSide = 0.8;
const leastSide = 12; // units
/** So much of all suffices for words that stand in one place only, then and now. */
const wantedOfOnly = 0.25;
/** Words this long that stand in one place only, then and now, need no surroundings. */
const tellingWords = 12; // units
/** The best place must be so much likelier than every other one. */
const lead = 0.1;

/**
 * The place that is the annotation's beyond doubt, or undefined. A place is certain when nothing of what could be taken
 * for it when the note was made is missing now: of two twins the one that is left may be either. Only a place whose
 * surroundings hold more on both sides than any twin shared on one is no twin. Annotations that do not say what looked
 * like them are certain only where words and surroundings stand unchanged.
 */
export function chooseCertain(
  sought: SoughtWords,
  { repeats, places }: Findings,
  target: Target | undefined,
): FoundPlace | undefined {
  const best = likeliest(places);
  if (!best) return undefined;
  const { lookalikes, repeats: repeatsThen, resemblance = 1 } = target ?? {};
  if (!lookalikes || !repeatsThen) return chooseUnchanged(sought, repeats, best, places);
  const [only] = repeats.length === 1 && countAround(repeatsThen) === 0 ? repeats : [];
  if (only) return only.likeness >= wantedOfOnly || sought.words.length >= tellingWords ? only : undefined;
  if (countAround(lookalikes) > 0 && Math.min(...best.sides) < resemblance + lead)
    return chooseAmongTwins(sought, places, lookalikes);
  if (!leads(best, places)) return undefined;
  return isSurrounded(sought, best) || isUnmistakable(sought, best, repeats, repeatsThen) ? best : undefined;
}

function isSurrounded(sought: SoughtWords, { verbatim, words, prefix, suffix }: FoundPlace): boolean {
  if (!verbatim && sought.words.length < leastChanged) return false;
  return words >= wantedWords && prefix >= wantedSide && suffix >= wantedSide;
}

function chooseUnchanged(
  sought: SoughtWords,
  repeats: readonly FoundPlace[],
  best: FoundPlace,
  places: readonly FoundPlace[],
): FoundPlace | undefined {
  if (!best.verbatim || best.likeness < 1) return undefined;
  const hasSurroundings = sought.prefix.length + sought.suffix.length > 0;
  if (!hasSurroundings) return repeats.length === 1 && sought.words.length >= tellingWords ? best : undefined;
  return leads(best, places, 0) ? best : undefined;
}

/**
 * When as many are left as there were, their order tells those apart whose words are unchanged, unless another is more
 * like the words.
 */
function chooseAmongTwins(
  sought: SoughtWords,
  places: readonly FoundPlace[],
  lookalikes: CountsAround,
): FoundPlace | undefined {
  const left = places.filter((place) => isAlike(place));
  const turn = left.length === countAround(lookalikes) + 1 ? left[lookalikes[0]] : undefined;
  if (!turn?.verbatim || !isSurrounded(sought, turn)) return undefined;
  return places.every(({ likeness }) => likeness <= turn.likeness + lead) ? turn : undefined;
}

/** The words stand as often as then, and this is their turn; what is left of their surroundings does not contradict. */
function isUnmistakable(
  sought: SoughtWords,
  place: FoundPlace,
  repeats: readonly FoundPlace[],
  repeatsThen: CountsAround,
): boolean {
  if (!place.verbatim) return false;
  if (repeats.length !== countAround(repeatsThen) + 1 || repeats[repeatsThen[0]]?.start !== place.start) return false;
  const holds = (side: string, found: number): boolean => side.length >= leastSide && found >= wantedOneSide;
  return holds(sought.prefix, place.prefix) || holds(sought.suffix, place.suffix);
}

function leads(best: FoundPlace, places: readonly FoundPlace[], by = lead): boolean {
  return places.every((place) => place === best || best.likeness - place.likeness > by);
}
