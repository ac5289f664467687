/**
 * The door of the room for those who load it late: on the desktop the extension reads this room from a file of its own,
 * the first time a clipping is checked.
 */
export { checkClipping, withSeverities, type CheckOptions, type ChosenSeverities } from './checkClipping';
export { applyEdits, safeEdits, safeFixes, type SafeFix } from './edits';
export { encodingFinding } from './encoding/encodingFinding';
export {
  decodeAs,
  decodeRecognized,
  encodingName,
  recognizeEncoding,
  type TextEncodingName,
} from './encoding/recognizeEncoding';
export { findingCodes, isAtLeast, isFindingCode, isSeverity, messageTemplate, severities } from './finding';
