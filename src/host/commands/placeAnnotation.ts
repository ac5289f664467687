import { placeAgain, type PlaceServices } from '../annotation/placeAgain';
import type { Command } from './command';
import { isNoteReference } from './goToAnnotation';

/** Asks where a note belongs that has lost its place, or whose place is not certain. */
export function placeAnnotation(services: PlaceServices): Command {
  return {
    id: 'jianbao.placeAnnotation',
    async run(note) {
      if (isNoteReference(note)) {
        await placeAgain(note.uri, note.id, services);
      }
    },
  };
}
