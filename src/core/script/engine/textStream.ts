import { convertPlain } from './convert';
import { isDescriptionOperator, longestDescription } from './description';
import type { Route } from './route';

/** Units that wait at most for a place to cut at: a text without any is cut at a character. */
const longestWait = 0x100000;

/**
 * Converts a text that comes in pieces; the outputs put together are the converted text. It is cut behind units that
 * no dictionary has in any key (line feeds, most punctuation, blanks), so that no phrase is cut.
 */
export class TextStream {
  #waiting = '';

  constructor(private readonly route: Route) {}

  push(chunk: string): string {
    this.#waiting += chunk;
    let end = this.#safeEnd(chunk);
    if (end === 0 && this.#waiting.length > longestWait) end = characterEnd(this.#waiting);
    const ready = this.#waiting.slice(0, end);
    this.#waiting = this.#waiting.slice(end);
    return ready === '' ? '' : convertPlain(ready, this.route);
  }

  end(): string {
    const rest = this.#waiting;
    this.#waiting = '';
    return convertPlain(rest, this.route);
  }

  /** Behind the last unit at which the text may be cut; 0 when there is none. What waited before `chunk` has none. */
  #safeEnd(chunk: string): number {
    const known = this.#waiting.length - chunk.length;
    for (let end = chunk.length; end > 0; end -= 1) {
      if (this.#isSafe(chunk.charCodeAt(end - 1)) && !hasOperator(this.#waiting, known + end)) return known + end;
    }
    return 0;
  }

  #isSafe(unit: number): boolean {
    return (unit < 0xd800 || unit > 0xdfff) && this.route.chain.isInert(unit);
  }
}

/** Whether an ideographic description may reach over `end`. */
function hasOperator(text: string, end: number): boolean {
  for (let at = Math.max(0, end - longestDescription); at < end; at += 1) {
    if (isDescriptionOperator(text.charCodeAt(at))) return true;
  }
  return false;
}

/** The end of the text, or before a character that has only begun. */
function characterEnd(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
