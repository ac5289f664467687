export { readComment } from './readComment';
export type { CommentNode, CommentParent } from './commentNode';
