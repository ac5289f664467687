/**
 * The door of the room for those who load it late: on the desktop the extension reads this room from a file of its own,
 * the first time a clipping is checked.
 */
export { checkClipping, type CheckOptions } from './checkClipping';
export { applyEdits, safeEdits } from './edits';
export { encodingFinding } from './encoding/encodingFinding';
export {
  decodeAs,
  decodeRecognized,
  encodingName,
  recognizeEncoding,
  type TextEncodingName,
} from './encoding/recognizeEncoding';
export { findingCodes, isFindingCode, isSeverity, messageTemplate } from './finding';
