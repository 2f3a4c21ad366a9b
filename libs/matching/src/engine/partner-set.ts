const FIRST_SLOTS = 1 << 8;
const HASH = 0x9e3779b1;

/** Taken once: this is asked for every candidate. */
const { clz32, imul } = Math;

/**
 * The partners of one record: few, of many records. A place for each record of all would be read from far memory for every
 * candidate, so they stand in a small table that is emptied for the next one.
 */
export class PartnerSet {
  /** Numbers from 1; 0 where a slot is free. */
  private slots = new Uint32Array(FIRST_SLOTS);
  private taken = new Uint32Array(FIRST_SLOTS);
  private count = 0;
  private shift = shiftOf(FIRST_SLOTS);

  /** Forgets all numbers. */
  clear(): void {
    const { slots, taken } = this;
    for (let i = 0; i < this.count; i++) slots[taken[i] ?? 0] = 0;
    this.count = 0;
  }

  /** Adds a number; gives false when it is there already. */
  add(number: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = imul(number, HASH) >>> this.shift;
    while (slots[slot] !== 0) {
      if (slots[slot] === number + 1) return false;
      slot = (slot + 1) & mask;
    }
    slots[slot] = number + 1;
    this.taken[this.count++] = slot;
    if (this.count * 2 > slots.length) this.widen();
    return true;
  }

  private widen(): void {
    const known = this.slots;
    this.slots = new Uint32Array(known.length * 2);
    this.taken = new Uint32Array(known.length * 2);
    this.shift = shiftOf(this.slots.length);
    this.count = 0;
    for (const next of known) if (next !== 0) this.add(next - 1);
  }
}

function shiftOf(slots: number): number {
  return clz32(slots) + 1;
}
