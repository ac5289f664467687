import { uuidUrn } from '../../core/annotation/uuid';

/** A random UUID (version 4) as a URN. */
export function createAnnotationId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return uuidUrn(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''), 4);
}
