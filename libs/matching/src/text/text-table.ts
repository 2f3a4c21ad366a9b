import { GrowingUint32 } from './growing.js';

const FIRST_SLOTS = 1 << 10;
/** A table with fewer free slots than taken ones is doubled. */
const SLOTS_A_TEXT = 2;

/**
 * Numbers texts in the order in which they came. They are kept packed and found by their hashes in one list of numbers:
 * millions of them as strings of a map would take four times the memory, and most of the time of preparation.
 */
export class TextTable {
  /** Hash of a text and its number, from 1; 0 where a slot is free. */
  private slots = new Uint32Array(FIRST_SLOTS * 2);
  private mask = FIRST_SLOTS - 1;
  private units = new Uint16Array(1 << 14);
  private used = 0;
  private readonly start = new GrowingUint32();

  /** Number of texts. */
  get size(): number {
    return this.start.length;
  }

  /** Finds the number of a text by it and its hash, below 0 when it is new. */
  find(text: string, hash: number): number {
    const { slots, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const next = slots[slot * 2 + 1] ?? 0;
      if (next === 0) return -1;
      if (slots[slot * 2] === hash && this.isText(next - 1, text)) return next - 1;
    }
  }

  /** Adds a text that is new and gives its number. */
  add(text: string, hash: number): number {
    const number = this.start.length;
    if ((number + 1) * SLOTS_A_TEXT > this.mask) this.widen();
    this.start.push(this.used);
    while (this.used + text.length > this.units.length) this.moreUnits();
    for (let i = 0; i < text.length; i++) this.units[this.used++] = text.charCodeAt(i);
    this.take(hash, number + 1);
    return number;
  }

  /** The text with a number; an empty one where there is none. */
  text(number: number): string {
    let text = '';
    for (let i = this.start.array[number] ?? 0; i < this.endOf(number); i++)
      text += String.fromCharCode(this.units[i] ?? 0);
    return text;
  }

  private isText(number: number, text: string): boolean {
    const { units } = this;
    const start = this.start.array[number] ?? 0;
    if (this.endOf(number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private endOf(number: number): number {
    return number + 1 < this.start.length ? (this.start.array[number + 1] ?? 0) : this.used;
  }

  private take(hash: number, next: number): void {
    const { slots, mask } = this;
    let slot = hash & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = next;
  }

  private widen(): void {
    const known = this.slots;
    this.slots = new Uint32Array(known.length * 2);
    this.mask = known.length - 1;
    for (let at = 0; at < known.length; at += 2) if (known[at + 1] !== 0) this.take(known[at] ?? 0, known[at + 1] ?? 0);
  }

  private moreUnits(): void {
    const wider = new Uint16Array(this.units.length * 2);
    wider.set(this.units);
    this.units = wider;
  }
}
