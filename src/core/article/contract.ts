/** The names that travel to other runtimes: types only, so that no code follows them into the webview. */
export type { BlockKind } from './article';
export type { Role } from './role';
