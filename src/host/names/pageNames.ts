/** What the reader needs once somebody asks it for names; read with the commands, not at the start. */
export { nameHover } from './nameHover';
export { performNameIntent } from './nameIntents';
export { readerNames } from './readerNames';
