import { finding, message, type Finding } from '../finding';
import { encodingName, type EncodingRecognition } from './recognizeEncoding';

/**
 * What is to be said of a file's encoding, when it is not sound UTF-8: stands at the head of the file. `damaged` is
 * true when bytes could not be read.
 */
export function encodingFinding({ encoding }: EncodingRecognition, damaged: boolean): Finding | undefined {
  const head = { start: 0, end: 0 };
  if (encoding === 'utf-8' || encoding === 'utf-8-bom' || encoding === 'unknown') {
    return damaged ? finding('encoding-not-utf-8', head, message('encoding-not-utf-8.damaged')) : undefined;
  }
  return finding('encoding-not-utf-8', head, message('encoding-not-utf-8', encodingName(encoding)));
}
