import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReceivedKey } from '#libs/protocol';

/** u32 epoch, u32 zero, u64 sequence, 32 bytes of identity. */
const ROW_BYTES = 48;
const IDENTITY_AT = 16;
/** Rows that wait in memory, so that a busy log is no write for each record. */
const MAX_WAITING = 256;

/**
 * What one sender put at each place of its chain, in a file: a conflict with a record of any age must be seen, and a long log must cost no
 * memory. A chain only goes up, so the rows are in order and a look-up reads about twenty of a million. A file that is longer than was
 * remembered was written by a process that died since; its end is written anew.
 */
export class PlaceFile {
  private readonly waiting: Buffer[] = [];
  private written = 0;

  constructor(private readonly path: string) {}

  get count(): number {
    return this.written + this.waiting.length;
  }

  /** Adds the next place of the chain. */
  add({ epoch, sequence }: ReceivedKey, identity: Uint8Array): void {
    const row = Buffer.alloc(ROW_BYTES);
    row.writeUInt32BE(epoch, 0);
    row.writeBigUInt64BE(BigInt(sequence), 8);
    row.set(identity, IDENTITY_AT);
    this.waiting.push(row);
    if (this.waiting.length >= MAX_WAITING) this.flush();
  }

  /** Identity of the record received at a place; null where none was. */
  find(place: ReceivedKey): Uint8Array | null {
    const inMemory = this.waiting.find((row) => compare(row, place) === 0);
    if (inMemory) return identityOf(inMemory);
    if (this.written === 0) return null;
    return this.withFile('r', (file) => search(file, this.written, place));
  }

  /** Takes up as many rows as were remembered. @throws Error where the file does not hold them */
  load(count: number): void {
    this.waiting.length = 0;
    this.written = count;
    if (count === 0) return;
    const held = this.withFile('r', (file) => Math.floor(fstatSync(file).size / ROW_BYTES));
    if (held < count) throw new Error(`a file of places holds ${held} rows of ${count}`);
  }

  /** Writes what waits, and with `sync` answers only once the disk has it. */
  flush(sync = false): void {
    if (this.waiting.length === 0) return;
    const rows = Buffer.concat(this.waiting);
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    this.withFile(this.written === 0 ? 'w' : 'r+', (file) => {
      writeSync(file, rows, 0, rows.length, this.written * ROW_BYTES);
      if (sync) fsyncSync(file);
    });
    this.written += this.waiting.length;
    this.waiting.length = 0;
  }

  private withFile<T>(flags: 'r' | 'r+' | 'w', use: (file: number) => T): T {
    const file = openSync(this.path, flags, 0o600);
    try {
      return use(file);
    } finally {
      closeSync(file);
    }
  }
}

function search(file: number, count: number, place: ReceivedKey): Uint8Array | null {
  const row = Buffer.alloc(ROW_BYTES);
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    readSync(file, row, 0, ROW_BYTES, middle * ROW_BYTES);
    const order = compare(row, place);
    if (order === 0) return identityOf(row);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

function compare(row: Buffer, { epoch, sequence }: ReceivedKey): number {
  return row.readUInt32BE(0) - epoch || Number(row.readBigUInt64BE(8)) - sequence;
}

function identityOf(row: Buffer): Uint8Array {
  return new Uint8Array(row.subarray(IDENTITY_AT));
}
