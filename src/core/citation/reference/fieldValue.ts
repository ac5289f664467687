import type { ReferenceFieldName } from './correction';
import { creditsText } from './editorialCredits';
import { fullName } from './personName';
import type { Contributor, Reference } from './reference';

/** What a reference says in a field, as a correction would say it. Undefined when it says nothing. */
export function fieldValue(reference: Reference, name: ReferenceFieldName): string | undefined {
  switch (name) {
    case 'author':
      return names(reference.authors);
    case 'translator':
      return names(reference.translators);
    case 'editor':
      return reference.editors.length === 0 ? undefined : creditsText(reference.editors);
    case 'language':
    case 'accessed':
      return reference[name];
    case 'title':
    case 'translatedTitle':
    case 'outlet':
    case 'place':
    case 'issued':
    case 'url':
      return reference[name]?.value;
  }
}

function names(people: readonly Contributor[]): string | undefined {
  return people.length === 0 ? undefined : people.map(({ name }) => fullName(name)).join('; ');
}
