import type { KnownColumns } from '../core/library/scan/known';
import type { NamesBatch, NamesOutcome } from '../core/names/mentions/messages';
import type { LibraryNamesRequest } from '../core/library/scan/scanner';
import type { ScanOutcome, ScanProgress, ScanRequest, TouchedFile } from '../core/library/scan/messages';

/** To the worker. Known files come before the scan that needs them. */
export type ToWorker =
  | { readonly type: 'known'; readonly scan: number; readonly files: KnownColumns }
  | { readonly type: 'scan'; readonly scan: number; readonly request: ScanRequest }
  | { readonly type: 'names'; readonly scan: number; readonly request: NamesWork }
  | { readonly type: 'cancel'; readonly scan: number };

/** The text of the product's table of names travels with the first request that needs it, and is kept there. */
export type NamesWork = Omit<LibraryNamesRequest, 'table'> & {
  readonly table: { readonly text?: string; readonly rows: LibraryNamesRequest['table']['rows'] };
};

/** From the worker. Entries and removed keys travel as a shard, which is cheaper to take in than objects. */
export type FromWorker =
  | {
      readonly type: 'batch';
      readonly scan: number;
      readonly shard: Uint8Array;
      readonly touched: readonly TouchedFile[];
      readonly progress: ScanProgress;
    }
  | { readonly type: 'done'; readonly scan: number; readonly outcome: ScanOutcome }
  | { readonly type: 'found'; readonly scan: number; readonly batch: NamesBatch }
  | { readonly type: 'read'; readonly scan: number; readonly outcome: NamesOutcome };
