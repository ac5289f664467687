import type { Name, NameKind } from './name';

/** A row of a workspace's own file. `none` says of its forms that they are no names. */
export interface ProjectName extends Pick<Name, 'latin' | 'aliases' | 'forms' | 'note'> {
  readonly kind: NameKind | 'none';
}
