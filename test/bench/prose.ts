import words from './prose.json';

export type Language = 'hans' | 'hant' | 'en';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes invented sentences of one language. */
export class Prose {
  constructor(
    private readonly random: () => number,
    readonly language: Language,
  ) {}

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.random() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  number(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  title(): string {
    const { subjects, verbs, objects } = words[this.language];
    return `${this.pick(subjects)}${this.pick(verbs)}${this.pick(objects)}`.trim();
  }

  heading(): string {
    return this.pick(words[this.language].headings);
  }

  name(): string {
    return this.pick(words[this.language].names);
  }

  sentence(): string {
    const { openers, subjects, verbs, objects, closers } = words[this.language];
    const [comma, stop] = this.language === 'en' ? [',', '. '] : ['，', '。'];
    return `${this.pick(openers)}${comma}${this.pick(subjects)}${this.pick(verbs)}${this.pick(objects)}${this.pick(closers)}${stop}`;
  }

  /** A paragraph of two to five sentences. */
  paragraph(): string {
    return Array.from({ length: this.number(2, 5) }, () => this.sentence())
      .join('')
      .trim();
  }
}
