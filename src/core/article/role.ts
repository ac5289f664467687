/** What a block is to the reader. The names are part of the command line's contract. */
export const roles = [
  'title',
  'body',
  'caption',
  'dateline',
  'byline',
  'related',
  'feed-footer',
  'copyright',
  'promo',
  'share',
  'tags',
  'timestamp',
  'repeated-title',
  'comment',
  'other',
] as const;

export type Role = (typeof roles)[number];

const articleRoles: ReadonlySet<Role> = new Set(['title', 'body', 'caption', 'dateline', 'byline']);

/** True for the roles that make up the article; the others are furniture, which the reader folds. */
export function isArticleRole(role: Role): boolean {
  return articleRoles.has(role);
}

const known: ReadonlySet<string> = new Set(roles);

export function isRole(name: string): name is Role {
  return known.has(name);
}
