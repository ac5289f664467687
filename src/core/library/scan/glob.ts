/** One thing a pattern asks of a character of a name. */
type Token =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'run' }
  | { readonly kind: 'set'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] };

/** A part of a pattern between slashes; `deep` is `**` alone, which stands for any number of folders. */
type Segment = 'deep' | readonly Token[];

/** Braces in braces make patterns grow fast; what goes beyond this is left out. */
const mostPatterns = 1_000;

/**
 * A matcher for VS Code's glob patterns over paths with slashes: `*` and `?` within a name, `**` over folders, `{a,b}`,
 * `[a-z]`, `[!a-z]`. Parentheses are plain characters. It uses no regular expression: time is bounded by the length of
 * the pattern times that of the path, whoever wrote the pattern.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const patterns = expandBraces(pattern).map((one) => one.replace(/^\//, '').split('/').map(readSegment));
  return (path) => {
    const names = path.split('/');
    return patterns.some((segments) => matchesPath(segments, names));
  };
}

/** Wildcard matching that goes back to the last run only: what stood before it was matched as early as can be. */
function matchesWith<P, V>(
  pattern: readonly P[],
  values: readonly V[],
  isRun: (part: P) => boolean,
  fits: (part: P, value: V) => boolean,
): boolean {
  let at = 0;
  let run = -1;
  let runStart = 0;
  let part = 0;
  while (at < values.length) {
    const current = pattern[part];
    const value = values[at];
    if (current !== undefined && isRun(current)) {
      run = part++;
      runStart = at;
    } else if (current !== undefined && value !== undefined && fits(current, value)) {
      part++;
      at++;
    } else if (run >= 0) {
      part = run + 1;
      at = ++runStart;
    } else {
      return false;
    }
  }
  return pattern.slice(part).every(isRun);
}

function matchesPath(segments: readonly Segment[], names: readonly string[]): boolean {
  return matchesWith(segments, names, (segment) => segment === 'deep', matchesName);
}

function matchesName(segment: Segment, name: string): boolean {
  if (segment === 'deep') return true;
  return matchesWith(segment, [...name], (token) => token.kind === 'run', matchesUnit);
}

function matchesUnit(token: Token, unit: string): boolean {
  if (token.kind === 'unit') return token.unit === unit;
  if (token.kind === 'set') return token.ranges.some(([from, to]) => unit >= from && unit <= to) !== token.negated;
  return true;
}

function readSegment(text: string): Segment {
  if (text === '**') return 'deep';
  const units = [...text];
  const tokens: Token[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? '';
    if (unit === '*') {
      if (tokens[tokens.length - 1]?.kind !== 'run') tokens.push({ kind: 'run' });
    } else if (unit === '?') {
      tokens.push({ kind: 'any' });
    } else {
      const end = unit === '[' ? units.indexOf(']', at + 2) : -1;
      tokens.push(end < 0 ? { kind: 'unit', unit } : readSet(units.slice(at + 1, end)));
      if (end >= 0) at = end;
    }
  }
  return tokens;
}

function readSet(units: readonly string[]): Token {
  const negated = units[0] === '!' || units[0] === '^';
  const ranges: [string, string][] = [];
  for (let at = negated ? 1 : 0; at < units.length; at++) {
    const from = units[at] ?? '';
    const to = units[at + 1] === '-' ? units[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return { kind: 'set', negated, ranges };
}

/** `a{b,c{d,e}}` gives `ab`, `acd` and `ace`. A brace without its partner is a plain character. */
function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined && done.length + open.length < mostPatterns; next = open.pop()) {
    const group = firstGroup(next);
    if (!group) {
      done.push(next);
      continue;
    }
    const head = next.slice(0, group.start);
    const tail = next.slice(group.end + 1);
    for (const choice of group.choices.toReversed()) open.push(`${head}${choice}${tail}`);
  }
  return done;
}

function firstGroup(pattern: string): { start: number; end: number; choices: readonly string[] } | undefined {
  for (let start = pattern.indexOf('{'); start >= 0; start = pattern.indexOf('{', start + 1)) {
    const choices: string[] = [];
    let depth = 0;
    let from = start + 1;
    for (let at = start; at < pattern.length; at++) {
      const unit = pattern[at];
      if (unit === '{') depth++;
      else if (unit === '}') depth--;
      if ((unit === ',' && depth === 1) || depth === 0) {
        choices.push(pattern.slice(from, at));
        from = at + 1;
      }
      if (depth === 0) return { start, end: at, choices };
    }
  }
  return undefined;
}
