import { globMatcher } from './glob';

/** Glob patterns over paths in a root folder, as VS Code writes them. */
export interface ScopePatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which files of a root folder belong to the library. Paths are relative to the root, with slashes. */
export class Scope {
  private readonly included: readonly ((path: string) => boolean)[];
  private readonly excluded: readonly ((path: string) => boolean)[];

  constructor(patterns: ScopePatterns) {
    this.included = patterns.include.map(globMatcher);
    this.excluded = patterns.exclude.map(globMatcher);
  }

  /** True when the patterns take the path in, folders above it not looked at. */
  includes(path: string): boolean {
    return this.included.some((matches) => matches(path)) && !this.excludes(path);
  }

  /** True when the path, a file or a folder with all it holds, is left out. */
  excludes(path: string): boolean {
    return this.excluded.some((matches) => matches(path));
  }

  /** True when the patterns take the path in and leave no folder above it out. */
  reaches(path: string): boolean {
    return this.includes(path) && !this.leavesOut(path);
  }

  /** True when the path or a folder above it is left out. */
  leavesOut(path: string): boolean {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (this.excludes(path.slice(0, slash))) return true;
    }
    return this.excludes(path);
  }
}
