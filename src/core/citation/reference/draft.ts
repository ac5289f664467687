import type { Range } from '../../text/range';

/** A place of a Markdown draft that cites something. */
export type DraftCitation =
  /** `@cna20230222`, `[-@cna20230222, p. 3]`: the range is that of the key with its @. */
  | (Range & { readonly kind: 'key'; readonly key: string })
  /** `[^cna20230222]`, not the line that defines it: the range is that of the whole mark. */
  | (Range & { readonly kind: 'footnote'; readonly key: string })
  /** A link to a file: the path as the draft means it, decoded, with neither fragment nor query. */
  | (Range & { readonly kind: 'link'; readonly path: string });

const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*$/;

/**
 * What a Markdown draft cites, in its order: pandoc's keys, footnotes, and links to files (inline, by reference and
 * `[[wiki]]`). Code and comments are passed over; whether a key or a path leads to a clipping, the caller knows.
 * Ranges are UTF-16 units of the draft.
 */
export function draftCitations(markdown: string): readonly DraftCitation[] {
  const text = withoutCode(markdown);
  return [...keysIn(text), ...footnotesIn(text), ...linksIn(text)].sort((a, b) => a.start - b.start);
}

/** The draft with blanks for everything that is code or comment; no offset moves. */
function withoutCode(markdown: string): string {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open === undefined && mark !== undefined) open = mark;
    else if (open === undefined) {
      lines.push(line);
      continue;
    } else if (mark?.startsWith(open) === true && line.trim() === mark) open = undefined;
    lines.push(' '.repeat(line.length));
  }
  return blankCodeSpans(withoutComments(lines.join('\n')));
}

function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    result += text.slice(at, start) + blanks(text.slice(start, end + 3));
    at = end + 3;
  }
  return result + text.slice(at);
}

const blanks = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A code span ends at the next run of as many backticks, in the same paragraph. */
function blankCodeSpans(text: string): string {
  const runs = [...text.matchAll(/`+|\n[ \t]*\n/g)];
  let result = '';
  let at = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.index < at || run[0].startsWith('\n')) continue;
    const close = closingRun(runs, index);
    if (!close) continue;
    const end = close.index + close[0].length;
    result += text.slice(at, run.index) + blanks(text.slice(run.index, end));
    at = end;
  }
  return result + text.slice(at);
}

function closingRun(runs: readonly RegExpExecArray[], open: number): RegExpExecArray | undefined {
  const length = runs[open]?.[0].length;
  for (let index = open + 1; index < Math.min(runs.length, open + 200); index += 1) {
    const run = runs[index];
    if (run === undefined || run[0].startsWith('\n')) return undefined;
    if (run[0].length === length) return run;
  }
  return undefined;
}

/** Pandoc's keys: no letter before the @, single punctuation only inside, or anything in braces. */
const key = /(?<![\p{L}\p{N}_\\@/.])@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*))/gu;

function keysIn(text: string): readonly DraftCitation[] {
  return [...text.matchAll(key)].map((found) => ({
    kind: 'key',
    key: found[1] ?? found[2] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
}

const footnote = /(?<!\\)\[\^([^\]\s]{1,200})\](?!:)/g;

function footnotesIn(text: string): readonly DraftCitation[] {
  return [...text.matchAll(footnote)].map((found) => ({
    kind: 'footnote',
    key: found[1] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Behind `](`, behind `[label]:` at the start of a line, or between double brackets. */
const link =
  /(?<!\\)\]\(\s{0,10}(?:<([^<>\n]{1,2000})>|((?:[^\s()<>]|\([^\s()]{0,500}\)){1,2000}))|^ {0,3}\[[^\]^\n]{1,500}\]:[ \t]{1,10}(?:<([^<>\n]{1,2000})>|(\S{1,2000}))|(?<!\\)\[\[([^[\]|\n]{1,500})/gm;

function linksIn(text: string): readonly DraftCitation[] {
  return [...text.matchAll(link)].flatMap((found): DraftCitation[] => {
    const target = found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '';
    const path = pathOf(target);
    const start = found.index + found[0].lastIndexOf(target);
    return path === undefined ? [] : [{ kind: 'link', path, start, end: start + target.length }];
  });
}

/** The file that a target names; undefined for addresses of the web and for places in the draft itself. */
function pathOf(target: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(target)) return undefined;
  const path = target.replace(/[?#].*$/, '');
  try {
    return path === '' ? undefined : decodeURIComponent(path);
  } catch {
    return path;
  }
}
