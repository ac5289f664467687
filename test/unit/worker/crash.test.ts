import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { parseSidecar } from '../../../src/core/annotation/sidecar';
import { seededRandom } from '../../support/randomness';

const kills = 200;
/** So many run beside each other; each saves a file of its own. */
const programs = 4;
const seed = 20260314;
/** Few and long, so that most of a save is writing. */
const annotations = 40;
const lines = (generation: number): string =>
  Array.from(
    { length: annotations },
    (_, index) =>
      `{"id":"urn:x:${String(index).padStart(4, '0')}","type":"Annotation","body":"${'海港'.repeat(600)}","generation":${generation}}\n`,
  ).join('');

describe('A sidecar whose program is killed while it saves', function () {
  this.timeout(300_000);
  let folder: string;
  let script: string;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-crash-'));
    script = path.join(folder, 'saving.js');
    const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'savingSidecar.ts');
    await esbuild.build({ entryPoints: [source], outfile: script, bundle: true, platform: 'node', format: 'cjs' });
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it(`is the old or the new one after each of ${kills} kills`, async () => {
    const lanes = Array.from({ length: programs }, (_, lane) =>
      killAgainAndAgain(script, path.join(folder, String(lane)), seededRandom(seed + lane)),
    );
    const found = (await Promise.all(lanes)).reduce((sum, one) => ({
      asTold: sum.asTold + one.asTold,
      oneNewer: sum.oneNewer + one.oneNewer,
      unfinished: sum.unfinished + one.unfinished,
      saves: sum.saves + one.saves,
    }));
    process.stdout.write(`      ${JSON.stringify({ seed, kills, ...found })}\n`);
    assert.equal(found.asTold + found.oneNewer, kills);
    assert.ok(found.unfinished > 0, 'no kill came while a file was being written');
  });
});

interface Found {
  /** Kills after which the file was what the program had said it saved last. */
  readonly asTold: number;
  /** Kills after which it was what the program was just saving. */
  readonly oneNewer: number;
  /** Kills that left a file behind which was being written. */
  readonly unfinished: number;
  readonly saves: number;
}

/** Kills one program after the other at random moments of its first saves, however fast this machine is. */
async function killAgainAndAgain(script: string, folder: string, random: () => number): Promise<Found> {
  const found = { asTold: 0, oneNewer: 0, unfinished: 0, saves: 0 };
  const file = path.join(folder, 'a.md.annotations.jsonl');
  fs.mkdirSync(folder);
  fs.writeFileSync(file, lines(0));
  let longest = 20;
  for (let kill = 0; kill < kills / programs; kill += 1) {
    const before = generationOf(fs.readFileSync(file, 'utf8'));
    const { last, saves } = await killWhileSaving(script, file, random() * longest);
    longest = Math.min(2_000, Math.max(2, longest * (saves === 0 ? 1.2 : 1 - 0.1 * Math.min(saves, 5))));
    const now = generationOf(fs.readFileSync(file, 'utf8'));
    const told = last ?? before;
    assert.ok(now === told || now === told + 1, `generation ${now} after ${told} was saved`);
    found[now === told ? 'asTold' : 'oneNewer'] += 1;
    found.saves += saves;
    found.unfinished += removeUnfinished(folder);
  }
  return found;
}

/** The generation of all annotations. Throws when one is missing, damaged or of another generation. */
function generationOf(text: string): number {
  const generations = parseSidecar(text).lines.map((line) =>
    line.kind === 'annotation' ? line.annotation.generation : line.raw,
  );
  const [generation] = generations;
  assert.equal(generations.length, annotations);
  assert.ok(typeof generation === 'number' && generations.every((one) => one === generation), 'a mixture');
  assert.equal(text, lines(generation));
  return generation;
}

/** Starts the program and kills it some milliseconds after it began to save; tells the last generation it has saved. */
function killWhileSaving(
  script: string,
  file: string,
  delay: number,
): Promise<{ readonly last: number | undefined; readonly saves: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), delay);
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const saved = output.split('\n').slice(1, -1).map(Number);
      if (code === null) resolve({ last: saved.at(-1), saves: saved.length });
      else reject(new Error(`the program ended by itself (${code})`));
    });
  });
}

function removeUnfinished(folder: string): number {
  const left = fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  for (const name of left) fs.rmSync(path.join(folder, name));
  return left.length;
}
