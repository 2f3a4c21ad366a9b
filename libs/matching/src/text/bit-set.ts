/** A growing set of small numbers, one bit each. */
export class BitSet {
  /** How many numbers it holds. */
  size = 0;
  private bits = new Uint8Array(64);

  /** Adds a number; gives false when it is there already. */
  add(number: number): boolean {
    if (this.has(number)) return false;
    const at = number >>> 3;
    if (at >= this.bits.length) this.widen(at + 1);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (number & 7));
    this.size++;
    return true;
  }

  has(number: number): boolean {
    return ((this.bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  private widen(least: number): void {
    const wider = new Uint8Array(Math.max(least, this.bits.length * 2));
    wider.set(this.bits);
    this.bits = wider;
  }
}
