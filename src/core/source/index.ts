/**
 * The door of the room for those who load it late: on the desktop the extension reads this room from a file of its own,
 * the first time a clipping is edited or outlined.
 */
export { completionsAt } from './completion';
export { sourceFolds } from './folding';
export { hoverAt } from './hover';
export { sourceLinks } from './links';
export { sourceSymbols } from './symbols';
export { symbolTree } from './symbolTree';
