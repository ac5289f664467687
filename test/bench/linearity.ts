import { check, section, table } from './report';
import { generateClippings } from './generate';
import { bestOf } from './statistics';
import type * as Subject from './subject';

const runs = 7;
const sizes = [1, 2, 4, 8] as const;
const depths = [64, 128, 256, 512] as const;
/** Eight times the work may take twice as long as it should: caches and the collector are not linear. */
const slack = 2;

/** Time against size and against nesting: eight times as much may cost sixteen times as much at most. */
export function benchLinearity(subject: typeof Subject): void {
  section('Linearity: best of 7, milliseconds');
  const unit = [...generateClippings(40)]
    .map(({ text }) => text.slice(text.indexOf('<div>')))
    .join('\n')
    .slice(0, 120_000);
  const bySize = sizes.map((size) => measure(subject, unit.repeat(size)));
  const byDepth = depths.map((depth) => measure(subject, nested(depth)));
  table([
    ['size', ...sizes.map((size) => `${String(size)}x`)],
    ['', ...bySize.map((time) => time.toFixed(2))],
    ['depth', ...depths.map(String)],
    ['', ...byDepth.map((time) => time.toFixed(2))],
  ]);
  check({ name: '8 times the size', measured: (bySize[3] ?? 0) / (bySize[0] ?? 1), limit: 8 * slack, unit: 'x' });
  check({ name: '8 times the depth', measured: (byDepth[3] ?? 0) / (byDepth[0] ?? 1), limit: 8 * slack, unit: 'x' });
}

/** Text under and between `depth` open elements, 64 such towers side by side. */
function nested(depth: number): string {
  const levels = depth - 4;
  return `${'<div class="a"><b>渡輪'.repeat(levels / 2)}${'</b>復航</div>'.repeat(levels / 2)}`.repeat(64);
}

function measure(subject: typeof Subject, body: string): number {
  const clipping = `[渡輪復航](https://wire.example/1)\n------\n\n${body}\n`;
  subject.readClipping(clipping);
  return bestOf(runs, () => subject.readClipping(clipping));
}
