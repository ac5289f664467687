// The worker thread that reads clippings and their names for the library: no vscode here, only files and the core.
import { parentPort } from 'node:worker_threads';
import { inSlices } from '../core/library/pace';
import { KnownTable } from '../core/library/scan/known';
import type { ScanRequest } from '../core/library/scan/messages';
import { scanLibrary } from '../core/library/scan/scan';
import { readNames } from '../core/names/mentions/readNames';
import { readClipping } from '../core/session';
import { encodeShard } from '../core/library/store/shard';
import { FolderFiles } from './folderFiles';
import type { FromWorker, NamesWork, ToWorker } from './messages';

/** Lets messages in between: somebody may want the scan to end. */
const pace = inSlices(() => new Promise((resolve) => setImmediate(resolve)));

/** Enough to keep the disk busy; reading is mostly waiting. */
const concurrency = 32;
/** Reading names is mostly work. */
const namesConcurrency = 8;

/** Buffers decode several times as fast as a `TextDecoder`, but keep the byte order mark. */
function decode(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

interface OpenScan {
  readonly known: KnownTable;
  isCancellationRequested: boolean;
}

const open = new Map<number, OpenScan>();

function scanOf(id: number): OpenScan {
  const scan = open.get(id) ?? { known: new KnownTable(), isCancellationRequested: false };
  open.set(id, scan);
  return scan;
}

function send(message: FromWorker): void {
  const moved = message.type === 'batch' && message.shard.buffer instanceof ArrayBuffer ? [message.shard.buffer] : [];
  parentPort?.postMessage(message, moved);
}

async function run(id: number, request: ScanRequest): Promise<void> {
  const scan = scanOf(id);
  const outcome = await scanLibrary(new FolderFiles(request.roots), request, scan.known, {
    concurrency,
    pace,
    cancellation: scan,
    decode,
    receive: ({ entries, removed, touched, progress }) =>
      send({ type: 'batch', scan: id, shard: encodeShard({ entries, removed }), touched, progress }),
  });
  open.delete(id);
  send({ type: 'done', scan: id, outcome });
}

/** The product's table of names, as it was sent last. */
let table = '';

async function runNames(id: number, { table: sent, ...request }: NamesWork): Promise<void> {
  const scan = scanOf(id);
  table = sent.text ?? table;
  const outcome = await readNames(
    new FolderFiles(request.roots),
    { ...request, table: { text: table, rows: sent.rows } },
    {
      concurrency: namesConcurrency,
      pace,
      cancellation: scan,
      decode,
      readArticle: (source) => readClipping(source).article,
      receive: (batch) => send({ type: 'found', scan: id, batch }),
    },
  );
  open.delete(id);
  send({ type: 'read', scan: id, outcome });
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'known') scanOf(message.scan).known.add(message.files);
  else if (message.type === 'scan') void run(message.scan, message.request);
  else if (message.type === 'names') void runNames(message.scan, message.request);
  else scanOf(message.scan).isCancellationRequested = true;
});
