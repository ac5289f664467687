import type { KnownColumns } from '../core/library/scan/known';
import type { ScanOutcome, ScanProgress, ScanRequest, TouchedFile } from '../core/library/scan/messages';

/** To the worker. Known files come before the scan that needs them. */
export type ToWorker =
  | { readonly type: 'known'; readonly scan: number; readonly files: KnownColumns }
  | { readonly type: 'scan'; readonly scan: number; readonly request: ScanRequest }
  | { readonly type: 'cancel'; readonly scan: number };

/** From the worker. Entries and removed keys travel as a shard, which is cheaper to take in than objects. */
export type FromWorker =
  | {
      readonly type: 'batch';
      readonly scan: number;
      readonly shard: Uint8Array;
      readonly touched: readonly TouchedFile[];
      readonly progress: ScanProgress;
    }
  | { readonly type: 'done'; readonly scan: number; readonly outcome: ScanOutcome };
