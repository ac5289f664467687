import {
  contextStart,
  cutUntil,
  doubtful,
  phraseStart,
  special,
  type Chain,
  type ConvertedSegment,
  type Cutter,
  type SegmentReplacement,
} from './chain';
import { unmatchedLength } from './description';
import { noMatch } from './phraseTable';
import { addChanges } from './stage';
import { unitsToText } from './units';
import type { ConvertedZone, WalkNotes, Zone } from './zone';

/** Once more than this many units are collected they become a string. */
const flushSize = 0x4000;

/**
 * One way through a text from left to right. The text is cut as a whole, whatever zones lie over it: only segments that
 * overlap a fixed zone are cut anew on both sides of it, so that nothing else is read differently for its sake.
 */
export class Walk {
  #at = 0;
  #result = '';
  #buffer: Uint16Array;
  #buffered = 0;
  /** What stands between two phrases is a run: where it starts in the text and in the buffer. */
  #runStart = 0;
  #runBuffered = 0;
  /** The run must go through the stages as a whole; nothing more is written of it until its end is known. */
  #isSlow = false;
  /** From here on, in the text and in the buffer, one unit was written for each unit, and the map does not know it yet. */
  #noteStart = 0;
  #noteBuffered = 0;

  constructor(
    private readonly text: string,
    private readonly notes: WalkNotes,
  ) {
    this.#buffer = new Uint16Array(Math.min(text.length + 64, flushSize * 2));
  }

  /** `plain` converts segments that lie across the border of two zones. */
  run(zones: readonly Zone[], plain: Chain): string {
    /** Up to here the text is cut; where this is ahead of the walk, what lies between is cut once more. */
    let cut = 0;
    zones.forEach((zone, index) => {
      if ('fixed' in zone) {
        cut = this.#passFixed(zone, Math.max(cut, this.#at), plain.cutter);
        return;
      }
      while (this.#at < zone.end) {
        if (this.#at < cut) {
          const end = Math.min(zone.end, cut);
          this.#convert(zone, end, end);
          continue;
        }
        const across = this.#convert(zone, zone.end, this.text.length);
        if (across === noMatch) break;
        const next = zones[index + 1];
        if (next !== undefined && 'fixed' in next) cut = this.#at + (plain.cutter.table.lengths[across] ?? 1);
        else this.#writePhrase(plain, across);
      }
    });
    this.#flush(this.#at);
    return this.#result;
  }

  /** Writes what the zone becomes and cuts on until its end is reached; gives the end of the last segment. */
  #passFixed(zone: Extract<Zone, { fixed: true }>, cut: number, cutter: Cutter): number {
    const start = Math.max(zone.start, this.#at);
    if (start >= zone.end) return cut;
    const source = this.text.slice(start, zone.end);
    this.#writePiece(source, zone.value ?? source);
    return cutUntil(cutter, this.text, cut, zone.end);
  }

  /**
   * Converts up to `end`, with phrases that end at or before `limit`. A phrase that begins before `end` and ends behind
   * it is left: its key is given back.
   */
  #convert({ chain, kinds = chain.kinds }: ConvertedZone, end: number, limit: number): number {
    const { text } = this;
    const { finals, unitwise } = chain;
    const { table, dictionaries } = chain.cutter;
    let at = this.#at;
    this.#beginRun(at);
    while (at < end) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] ?? 0;
      if ((kind & phraseStart) !== 0) {
        const key = table.phrase(text, at, limit, dictionaries);
        if (key !== noMatch) {
          const next = at + (table.lengths[key] ?? 1);
          if (unitwise[key] === 1 && !this.#isSlow && next <= end) {
            if (this.#buffered + next - at > this.#buffer.length) this.#grow();
            while (at < next) this.#buffer[this.#buffered++] = finals[text.charCodeAt(at++)] ?? 0;
            this.#beginRun(at);
            continue;
          }
          this.#endRun(chain, at);
          if (next > end) return key;
          this.#writePhrase(chain, key);
          at = next;
          this.#beginRun(at);
          continue;
        }
      }
      if (kind > phraseStart) {
        if ((kind & doubtful) !== 0 && this.#decide(chain, at)) {
          at = this.#at;
          this.#beginRun(at);
          continue;
        }
        if ((kind & special) !== 0) {
          this.#slowDown(chain, at);
          at += unmatchedLength(text, at, end);
          continue;
        }
        if ((kind & contextStart) !== 0 && !this.#isSlow && this.#passContext(chain, at, end, limit)) {
          at = this.#at;
          continue;
        }
      } else if (this.#isSlow && chain.isInert(unit)) {
        this.#endRun(chain, at);
        this.#beginRun(at);
      }
      if (this.#buffered === this.#buffer.length) this.#grow();
      this.#buffer[this.#buffered++] = finals[unit] ?? unit;
      at += 1;
    }
    this.#endRun(chain, at);
    return noMatch;
  }

  /**
   * A later stage may find a key here. If it stands by itself, what it becomes is written and the walk goes on behind it
   * (true); if not, the run must go through the stages as a whole.
   */
  #passContext(chain: Chain, at: number, end: number, phraseLimit: number): boolean {
    let limit = end;
    for (
      let stage = chain.stageInRun(this.text, at, limit);
      stage >= 0;
      stage = chain.stageInRun(this.text, at, limit)
    ) {
      const key = chain.keyInRun(stage, this.text, at, limit);
      const length = chain.stages[stage]?.lengths[key] ?? 1;
      limit = chain.runEnd(this.text, at, at + length, phraseLimit);
      if (limit < at + length) continue;
      if (!chain.decidesAlone(stage)) {
        this.#slowDown(chain, at);
        return false;
      }
      this.#endRun(chain, at);
      this.#writeSegment(chain.segment(this.text.slice(at, at + length)), length);
      this.#beginRun(this.#at);
      return true;
    }
    return false;
  }

  /** What stands before the last inert unit is written for good; the rest of the run waits for its end. */
  #slowDown(chain: Chain, at: number): void {
    if (this.#isSlow) return;
    let start = at;
    while (start > this.#runStart && !chain.isInert(this.text.charCodeAt(start - 1))) start -= 1;
    const buffered = this.#runBuffered + start - this.#runStart;
    this.#endRun(chain, start);
    this.#runStart = start;
    this.#runBuffered = buffered;
    this.#isSlow = true;
  }

  #beginRun(at: number): void {
    if (this.#buffered > flushSize) this.#flush(at);
    this.#runStart = at;
    this.#runBuffered = this.#buffered;
    this.#isSlow = false;
  }

  #endRun(chain: Chain, at: number): void {
    this.#at = at;
    if (!this.#isSlow) return;
    this.#buffered = this.#runBuffered;
    this.#noteUnits(this.#runStart);
    const source = this.text.slice(this.#runStart, at);
    const { text, map } = chain.convertSegment(source);
    const { notes } = this;
    notes.map?.addMap(map, this.#runStart, this.#converted);
    if (notes.replaced) this.#noteReplaced(chain.replacements(source), this.#runStart);
    this.#write(text);
    this.#noteFrom(at);
    this.#isSlow = false;
  }

  #writePhrase(chain: Chain, key: number): void {
    this.#writeSegment(chain.phrase(key), chain.cutter.table.lengths[key] ?? 1);
  }

  /** Writes what the next units of the text became together. */
  #writeSegment({ text, map, replaced, uncertain }: ConvertedSegment, length: number): void {
    const { notes } = this;
    const start = this.#at;
    if (replaced.length > 0 && notes.replaced) this.#noteReplaced(replaced, start);
    this.#at = start + length;
    if (!map) {
      const buffered = this.#buffered;
      this.#write(text);
      if (uncertain) this.#decideIn(uncertain, start, buffered);
      return;
    }
    this.#noteUnits(start);
    notes.map?.addMap(map, start, this.#converted);
    this.#write(text);
    this.#noteFrom(this.#at);
  }

  /** Takes note of a doubtful character; true when somebody's choice was written for it. */
  #decide(chain: Chain, at: number): boolean {
    this.notes.doubts?.push(at);
    const reading = this.notes.readingAt?.(at, this.text.charAt(at), false);
    if (reading === undefined) return false;
    this.#endRun(chain, at);
    this.#writePiece(this.text.charAt(at), reading);
    return true;
  }

  /** Takes note of the doubtful characters of a phrase that decides too much, and writes what somebody chose for them. */
  #decideIn(doubtfulOffsets: readonly number[], start: number, buffered: number): void {
    for (const offset of doubtfulOffsets) {
      this.notes.uncertain?.push(start + offset);
      const reading = this.notes.readingAt?.(start + offset, this.text.charAt(start + offset), true);
      if (reading?.length === 1) this.#buffer[buffered + offset] = reading.charCodeAt(0);
    }
  }

  #writePiece(source: string, value: string): void {
    this.#noteUnits(this.#at);
    if (this.notes.map && value !== source) addChanges(this.notes.map, source, this.#at, value, this.#converted);
    this.#write(value);
    this.#at += source.length;
    this.#noteFrom(this.#at);
  }

  #noteReplaced(replaced: readonly SegmentReplacement[], at: number): void {
    for (const one of replaced) this.notes.replaced?.push({ ...one, at, convertedAt: this.#converted });
  }

  /** Tells the map which units up to `end` differ from what was written for them one by one. */
  #noteUnits(end: number): void {
    const { map } = this.notes;
    if (map === undefined) return;
    const shift = this.#noteBuffered - this.#noteStart;
    const converted = this.#result.length + shift;
    for (let at = this.#noteStart; at < end; at += 1) {
      if (this.#buffer[at + shift] !== this.text.charCodeAt(at))
        map.add(at, at + 1, at + converted, at + converted + 1);
    }
    this.#noteStart = end;
    this.#noteBuffered = end + shift;
  }

  #noteFrom(at: number): void {
    this.#noteStart = at;
    this.#noteBuffered = this.#buffered;
  }

  /** Offset in the converted text of what is written next. */
  get #converted(): number {
    return this.#result.length + this.#buffered;
  }

  #write(text: string): void {
    while (this.#buffered + text.length > this.#buffer.length) this.#grow();
    for (let unit = 0; unit < text.length; unit += 1) this.#buffer[this.#buffered++] = text.charCodeAt(unit);
  }

  #grow(): void {
    const larger = new Uint16Array(this.#buffer.length * 2);
    larger.set(this.#buffer);
    this.#buffer = larger;
  }

  /** Everything up to that place is written. */
  #flush(at: number): void {
    this.#noteUnits(at);
    this.#result += unitsToText(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
    this.#noteBuffered = 0;
  }
}
