import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outletBodies, type OutletBody } from './outletBodies';
import { Prose, seededRandom } from './prose';

export interface GeneratedClipping {
  readonly name: string;
  readonly text: string;
}

const totalWeight = outletBodies.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Clippings of invented text in the sizes and shapes of a real archive: a median of some 4 KB, one in twenty over
 * 25 KB, posts with front matter for the most part. The same number always gives the same clippings.
 */
export function* generateClippings(count: number): Generator<GeneratedClipping> {
  const random = seededRandom(20_200_702);
  for (let at = 0; at < count; at++) {
    const outlet = pickOutlet(random());
    const prose = new Prose(random, outlet.language);
    const body = outlet.write(prose, paragraphCount(random));
    yield { name: `${String(at).padStart(6, '0')}.clip.md`, text: wrap(prose, outlet, body, at) };
  }
}

/** Log-normal: half of the items have at most nine paragraphs, one in twenty more than fifty. */
function paragraphCount(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(2, Math.min(400, Math.round(9 * Math.exp(normal * 1.05))));
}

function pickOutlet(share: number): OutletBody {
  let rest = share * totalWeight;
  for (const outlet of outletBodies) {
    rest -= outlet.weight;
    if (rest < 0) return outlet;
  }
  throw new RangeError('a share lies between 0 and 1');
}

function wrap(prose: Prose, outlet: OutletBody, body: string, at: number): string {
  const title = prose.title();
  const url = outlet.address(at);
  const instant = 1_593_700_000_000 + at * 86_400;
  const link = `[${title}](${url})\n------\n`;
  const front = frontMatter(title, url, outlet.tag, instant);
  const share = prose.number(1, 100);
  if (share <= 3) return `<!--${String(instant)}-->\n${link}\n${body}\n`;
  if (share <= 5) return `${link}日期：Thu, 02 Jul 2020 06:28:54 +0000\n\n${body}\n`;
  if (share <= 10) return `${front}\n${prettified(title, body)}`;
  if (share <= 11) return front;
  return `${front}<!--${String(instant)}-->\n${link}\n<div>\n${body}\n</div>\n`;
}

function frontMatter(title: string, url: string, tag: string, instant: number): string {
  const date = new Date(instant).toISOString();
  return `---\nlayout: post\ntitle: "${title}"\ndate: ${date}\nauthor: ${tag}\nfrom: ${url}\ntags: [ ${tag} ]\ncategories: [ ${tag} ]\n---\n`;
}

/** A scraped page: one tag or one run of text to a line, indented by one blank for each level. */
function prettified(title: string, body: string): string {
  let depth = 1;
  const lines = body.split(/(?=<)|(?<=>)/).filter((piece) => piece.trim() !== '');
  const written = lines.map((line) => {
    if (line.startsWith('</')) depth = Math.max(1, depth - 1);
    const indented = `${' '.repeat(depth)}${line.trim()}`;
    if (/^<[a-z]/.test(line) && !/^<(?:img|br|hr|source)/.test(line)) depth += 1;
    return indented;
  });
  return `<article>\n <header>\n  <h1>\n   ${title}\n  </h1>\n </header>\n${written.join('\n')}\n</article>\n`;
}

/** Writes `count` clippings into `folder`, which is made, and gives their paths. */
export function writeClippings(count: number, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const { name, text } of generateClippings(count)) {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    files.push(file);
  }
  return files;
}
