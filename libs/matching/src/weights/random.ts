/** A small seeded generator (xorshift, Marsaglia 2003): the same numbers on every machine and run. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = (seed | 0) === 0 ? 0x6d2b79f5 : seed | 0;
  }

  /** Gives a whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Gives a number from 0 up to, not including, 1. */
  next(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) / 4_294_967_296;
  }
}
