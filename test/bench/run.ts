// npm run bench [-- readers|archive|linearity|bundles|library|round-trip|script|sameness|anchoring|citations|names …]: measures, compares with the bounds, ends with 1 when one is broken.
import { benchAnchoring } from './anchoring';
import { benchArchive } from './archive';
import { loadSubject } from './bundle';
import { benchBundles } from './bundles';
import { loadCorpus } from './corpus';
import { benchCitations } from './citations';
import { benchLibrary } from './library';
import { benchLinearity } from './linearity';
import { benchNames } from './names';
import { benchMentions } from './mentions';
import { benchReaders } from './readers';
import { brokenBounds } from './report';
import { benchRoundTrip } from './roundTrip';
import { benchScript } from './script';
import { benchSameness } from './scriptSameness';

const archiveSize = 10_000;

async function main(chosen: readonly string[]): Promise<number> {
  const subject = await loadSubject();
  const parts: Readonly<Record<string, () => void | Promise<void>>> = {
    readers: () => benchReaders(subject, loadCorpus()),
    archive: () => benchArchive(subject, archiveSize),
    linearity: () => benchLinearity(subject),
    bundles: () => benchBundles(),
    library: () => benchLibrary(),
    'round-trip': () => benchRoundTrip(),
    script: () => benchScript(subject, loadCorpus()),
    sameness: () => benchSameness(subject, loadCorpus()),
    anchoring: () => benchAnchoring(loadCorpus()),
    citations: () => benchCitations(),
    mentions: () => benchMentions(),
    names: () => benchNames(),
  };
  const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    process.stderr.write(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
    return 2;
  }
  for (const [name, run] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await run();
  const broken = brokenBounds();
  process.stdout.write(broken === 0 ? '\nAll bounds hold.\n' : `\n${String(broken)} bounds are broken.\n`);
  return broken === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
