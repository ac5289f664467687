/** The door of the room: names are looked for late, when somebody first asks for them. */
export { countNames } from './countNames';
export { findNames, findNamesIn } from './findNames';
export { mentionsIn, namesInArticle, readNames, writtenWays } from './mentions';
export { nameColumns } from './nameRow';
export { keyOfName, nameKey } from './nameKey';
export { readNameTable } from './nameTable';
export * from './project';
