/** What a code unit is to the collation: not looked at yet, nothing, or more than one letter; others are ranks. */
const unknown = 0;
const ignored = 1;
const compound = 2;
const firstRank = 3;

/**
 * Compares titles as an `Intl.Collator` does, some twenty times faster: it asks the collator once for each character
 * and then compares ranks. Where ranks do not decide (accents, capitals, characters that stand for several), it asks.
 */
export class Collation {
  private readonly ranks = new Uint16Array(0x10000);
  /** Units in the collator's order; those that differ in accent or case only stand in one group. */
  private readonly groups: number[][] = [];
  private numbered = true;
  private collators: { readonly full: Intl.Collator; readonly base: Intl.Collator } | undefined;

  /** `locale` is BCP 47; `zh` sorts by sound, `zh-Hant-TW` by strokes. Costs nothing until something is compared. */
  constructor(private readonly locale: string) {}

  /** Makes the characters of a title known. To be called for every title before it is compared. */
  learn(title: string): void {
    for (let index = 0; index < title.length; index++) {
      const unit = title.charCodeAt(index);
      if (this.ranks[unit] === unknown) this.learnUnit(unit);
    }
  }

  compare(a: string, b: string): number {
    if (!this.numbered) this.number();
    const { ranks } = this;
    let left = 0;
    let right = 0;
    for (;;) {
      while (left < a.length && ranks[a.charCodeAt(left)] === ignored) left++;
      while (right < b.length && ranks[b.charCodeAt(right)] === ignored) right++;
      const leftRank = left < a.length ? (ranks[a.charCodeAt(left)] ?? compound) : unknown;
      const rightRank = right < b.length ? (ranks[b.charCodeAt(right)] ?? compound) : unknown;
      if (leftRank === compound || rightRank === compound) return this.asked.full.compare(a, b);
      if (leftRank !== rightRank) return leftRank - rightRank;
      if (leftRank === unknown) return a === b ? 0 : this.asked.full.compare(a, b);
      left++;
      right++;
    }
  }

  private get asked(): { readonly full: Intl.Collator; readonly base: Intl.Collator } {
    this.collators ??= {
      full: new Intl.Collator(this.locale),
      base: new Intl.Collator(this.locale, { sensitivity: 'base' }),
    };
    return this.collators;
  }

  private learnUnit(unit: number): void {
    const character = String.fromCharCode(unit);
    if ((unit >= 0xd800 && unit <= 0xdfff) || character.normalize('NFKD').length > 1) {
      this.ranks[unit] = compound;
    } else if (this.asked.base.compare(character, '') === 0) {
      this.ranks[unit] = ignored;
    } else {
      this.place(unit, character);
    }
  }

  private place(unit: number, character: string): void {
    let low = 0;
    let high = this.groups.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.asked.base.compare(String.fromCharCode(this.groups[middle]?.[0] ?? 0), character);
      if (order === 0) {
        this.groups[middle]?.push(unit);
        this.ranks[unit] = this.ranks[this.groups[middle]?.[0] ?? 0] ?? firstRank;
        return;
      }
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    this.groups.splice(low, 0, [unit]);
    this.ranks[unit] = firstRank;
    this.numbered = false;
  }

  private number(): void {
    this.groups.forEach((units, index) => {
      for (const unit of units) this.ranks[unit] = firstRank + index;
    });
    this.numbered = true;
  }
}
