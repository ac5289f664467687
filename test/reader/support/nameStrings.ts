import type { NameStrings } from '../../../src/protocol/names';

/** The English words about names. */
export const englishNameStrings: NameStrings = {
  names: 'Names',
  namesCount: 'Names {0}',
  show: 'Mark the names (P); ; and : go from one to the next',
  hide: 'Take the marks of names away (P); ; and : go from one to the next',
  shown: 'Names: {0} marked',
  hidden: 'Marks of names taken away',
  none: 'No known name here',
  position: '{0} of {1}: {2}',
  separator: ', ',
  card: 'Name',
  renderings: 'Renderings',
  places: { printed: 'As printed', cn: '大陆', tw: '臺灣', hk: '香港', sg: '新加坡' },
  acts: { find: 'Find All Mentions', copy: 'Copy', correct: 'Correct…', add: 'Add from Gloss' },
  withKey: '{0} ({1})',
  view: 'Names shown: {0} (Shift+P)',
  views: 'Names as Written In',
  latin: 'Latin beside the First Mention',
  viewShown: 'Names shown: {0}',
  latinOn: 'Latin forms on',
  latinOff: 'Latin forms off',
};
