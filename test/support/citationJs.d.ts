/** The part of citation.js that the tests use; the packages bring no types. */
declare module '@citation-js/core' {
  export interface ParsedItem {
    readonly id: string;
    readonly title?: string;
    readonly author?: readonly ParsedName[];
    readonly translator?: readonly ParsedName[];
    readonly URL?: string;
    readonly note?: string;
    readonly publisher?: string;
    readonly 'container-title'?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  }

  export interface ParsedName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }

  export const plugins: {
    readonly input: {
      chain(
        input: unknown,
        options: { readonly generateGraph: false; readonly strict: true; readonly forceType?: string },
      ): readonly ParsedItem[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
