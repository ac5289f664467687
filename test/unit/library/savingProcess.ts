// Saves a catalogue over and over until it is killed: node savingProcess.js FOLDER. Prints each generation it has saved.
import { unhurried } from '../../../src/core/library/pace';
import { CatalogueStore } from '../../../src/core/library/store/store';
import { StoreFolder } from '../../../src/worker/storeFolder';
import { generationOf, generationSize } from './generations';

async function run(folder: string): Promise<void> {
  const store = new CatalogueStore(new StoreFolder(folder), '1', unhurried);
  await store.load(() => undefined);
  for (let generation = Date.now(); ; generation++) {
    const entries = generationOf(generation);
    for (const entry of entries) store.noteSet(entry);
    if (generation % 3 === 0) await store.tidy(() => entries);
    await store.save();
    process.stdout.write(`${String(generation)} ${String(generationSize)}\n`);
  }
}

void run(process.argv[2] ?? '');
