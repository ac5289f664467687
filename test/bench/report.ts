/** One bound of the benchmark: what was measured against what is allowed. */
export interface Bound {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

let broken = 0;

/** Prints a heading. */
export function section(title: string): void {
  process.stdout.write(`\n${title}\n`);
}

/** Prints rows with aligned columns; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`  ${cells.join('  ')}\n`);
  }
}

/** Prints a bound with PASS or FAIL and remembers whether it was broken. */
export function check({ name, measured, limit, unit }: Bound): void {
  const holds = measured <= limit;
  if (!holds) broken += 1;
  const digits = limit < 1 ? 3 : limit >= 100 ? 0 : 2;
  const value = measured.toFixed(digits);
  process.stdout.write(`  ${holds ? 'PASS' : 'FAIL'}  ${name}: ${value} ${unit} (at most ${String(limit)})\n`);
}

/** The same for a bound that must be reached. */
export function checkReached({ name, measured, limit, unit }: Bound): void {
  const holds = measured >= limit;
  if (!holds) broken += 1;
  process.stdout.write(
    `  ${holds ? 'PASS' : 'FAIL'}  ${name}: ${measured.toFixed(1)} ${unit} (at least ${String(limit)})\n`,
  );
}

/** Says that something was not measured, and why. */
export function skipped(what: string, why: string): void {
  process.stdout.write(`  SKIPPED  ${what}: ${why}\n`);
}

export function brokenBounds(): number {
  return broken;
}
