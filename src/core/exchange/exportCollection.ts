import { annotationContext } from '../annotation/annotation';
import { sha256 } from '../text/sha256';
import type { ExportedClipping, ExportOptions } from './exportNotes';

/**
 * A W3C AnnotationCollection with its one page inside. Each annotation is written with all it has, so that importing the
 * file gives the same annotations.
 */
export function exportCollection(clippings: readonly ExportedClipping[], { created, texts }: ExportOptions): string {
  const items = clippings.flatMap(({ notes }) => notes.map(({ annotation }) => annotation));
  const id = `urn:x-jianbao:collection:${sha256([created, ...items.map((item) => item.id)].join('\n')).slice(0, 32)}`;
  const page = `${id}:1`;
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: texts.title,
    created,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: page,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
