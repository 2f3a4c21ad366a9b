/** A list of unsigned 32-bit numbers that grows by doubling; `array` may be replaced by any push. */
export class GrowingUint32 {
  array: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.array = new Uint32Array(capacity);
  }

  /** Appends one number. */
  push(value: number): void {
    if (this.length === this.array.length) {
      const wider = new Uint32Array(this.array.length * 2);
      wider.set(this.array);
      this.array = wider;
    }
    this.array[this.length++] = value;
  }

  /** Writes a number behind the last one without counting it: the end of the last range. */
  close(end: number): Uint32Array {
    this.push(end);
    this.length--;
    return this.array;
  }

  /** Adds to the number at a place, which may lie behind the last one. */
  bump(at: number, by: number): void {
    while (at >= this.length) this.push(0);
    this.array[at] = (this.array[at] ?? 0) + by;
  }

  /** Copies the numbers into memory that worker threads can read. */
  share(): Uint32Array {
    const shared = new Uint32Array(new SharedArrayBuffer(this.length * 4));
    shared.set(this.array.subarray(0, this.length));
    return shared;
  }
}

/** A list of bytes that grows by doubling. */
export class GrowingBytes {
  array: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.array = new Uint8Array(capacity);
  }

  /** Appends one byte. */
  push(value: number): void {
    if (this.length === this.array.length) {
      const wider = new Uint8Array(this.array.length * 2);
      wider.set(this.array);
      this.array = wider;
    }
    this.array[this.length++] = value;
  }

  /** Copies the bytes into memory that worker threads can read. */
  share(): Uint8Array {
    const shared = new Uint8Array(new SharedArrayBuffer(this.length));
    shared.set(this.array.subarray(0, this.length));
    return shared;
  }
}
