import { checkClipping } from '../core/check/checkClipping';
import { encodingFinding } from '../core/check/encoding/encodingFinding';
import { decodeRecognized } from '../core/check/encoding/recognizeEncoding';
import { isAtLeast, severities, type Finding, type Severity } from '../core/check/finding';
import { looksLikeClipping } from '../core/clipping/detect';
import { readClipping } from '../core/session';
import { choice, parseArguments, requireFiles } from './arguments';
import type { Command, CommandIo } from './command';
import { jsonLine, reason } from './files';
import { LinePositions } from '../core/text/linePositions';
import { walkFiles, type WalkedFile } from './walkFiles';

const fileEndings = /\.(?:md|markdown|txt|html?)$/i;
const thresholds = [...severities, 'never'] as const;

/**
 * `jianbao check`: everything that is wrong, doubtful or unusual in clippings. In a directory those files are checked
 * that look like clippings; a file that is named is always checked.
 */
export const checkCommand: Command = {
  name: 'check',
  usage: `check DIR|FILE… [--json] [--fail-on ${thresholds.join('|')}] [--show ${severities.join('|')}]`,
  async run(args, io) {
    const parsed = parseArguments(args, { json: 'flag', 'fail-on': 'value', show: 'value' });
    const failOn = choice(parsed, 'fail-on', thresholds) ?? 'warning';
    const show = choice(parsed, 'show', severities) ?? 'information';
    const report = parsed.flags.has('json') ? new JsonReport(io) : new TextReport(io, show);
    let failed = false;
    for await (const file of walkFiles(requireFiles(parsed), io, (name) => fileEndings.test(name))) {
      try {
        const checked = await checkFile(file, io);
        if (!checked) continue;
        report.add(checked);
        failed ||= failOn !== 'never' && checked.findings.some(({ severity }) => isAtLeast(severity, failOn));
      } catch (error) {
        failed = true;
        io.complain(`${file.name}: ${reason(error)}`);
      }
    }
    report.end();
    return failed ? 1 : 0;
  },
};

interface CheckedFile {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly positions: LinePositions;
}

/** Undefined for a file found in a directory that is no clipping. */
async function checkFile({ name, named, error }: WalkedFile, io: CommandIo): Promise<CheckedFile | undefined> {
  if (error !== undefined) throw error;
  const { text, damaged, encoding, confidence } = decodeRecognized(await io.readFile(name));
  if (!named && !looksLikeClipping(text)) return undefined;
  const encoded = encodingFinding({ encoding, confidence }, damaged);
  const found = checkClipping(readClipping(text), { now: Date.now() });
  return { name, findings: encoded ? [encoded, ...found] : found, positions: new LinePositions(text) };
}

/** One JSON object a line for every clipping. Lines and columns count from 1, columns in UTF-16 units. */
class JsonReport {
  constructor(private readonly io: CommandIo) {}

  add({ name, findings, positions }: CheckedFile): void {
    const records = findings.map(({ code, severity, message, source: { start, end } }) => ({
      code,
      severity,
      message: message.text,
      sourceStart: start,
      sourceEnd: end,
      ...positions.at(start),
    }));
    this.io.write(jsonLine({ file: name, findings: records }));
  }

  end(): void {}
}

/** A line for every finding that weighs enough, as compilers write it, and a count at the end. */
class TextReport {
  readonly #counts = new Map<Severity, number>();
  #files = 0;

  constructor(
    private readonly io: CommandIo,
    private readonly show: Severity,
  ) {}

  add({ name, findings, positions }: CheckedFile): void {
    this.#files += 1;
    for (const { code, severity, message, source } of findings) {
      this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + 1);
      if (!isAtLeast(severity, this.show)) continue;
      const { line, column } = positions.at(source.start);
      const place = `${name.replaceAll('\n', '\\n')}:${line}:${column}`;
      this.io.write(`${place}: ${severity}: ${message.text} [${code}]\n`);
    }
  }

  end(): void {
    const counts = severities.map((severity) => `${severity} ${this.#counts.get(severity) ?? 0}`).join(', ');
    this.io.write(`clippings ${this.#files}: ${counts}\n`);
  }
}
