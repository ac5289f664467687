import type * as Check from '../../core/check';

/** The checks, which are loaded when the first clipping is checked. */
export type CheckRoom = typeof Check;

export function loadCheckRoom(): Promise<CheckRoom> {
  return import('../../core/check');
}
