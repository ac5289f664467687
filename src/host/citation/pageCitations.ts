/** What the reader needs once somebody asks it for citations or the reference; read with the commands, not at the start. */
export { performCitationIntent } from './citationIntents';
export { readerCitations } from './readerCitations';
export { readerReference } from './readerReference';
