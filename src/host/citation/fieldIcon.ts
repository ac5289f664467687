import type { ReferenceField } from '../../core/citation';

/** Name of the icon that shows how sure a field is. */
export function fieldIcon({ state, needed }: Pick<ReferenceField, 'state' | 'needed'>): string {
  switch (state) {
    case 'found':
      return 'pass';
    case 'corrected':
      return 'edit';
    case 'disagreeing':
      return 'question';
    case 'missing':
      return needed ? 'warning' : 'circle-outline';
  }
}
