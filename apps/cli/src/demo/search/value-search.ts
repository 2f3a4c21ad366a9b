import { inflated, startsStream } from './inflate.js';
import { spellingsOf } from './spellings.js';

/** A shorter value would be found by chance. */
const SHORTEST_BYTES = 8;
/** A stream inside a stream inside a file. */
const DEEPEST = 2;

const NOTHING = 0;
const SPELLING = 1;
const STREAM = 2;

interface Spelled {
  readonly bytes: Buffer;
  readonly value: string;
}

/**
 * Finds which of some values lie in bytes, in any spelling, also in compressed streams inside them. One pass whatever the number of
 * values: two bytes tell whether a spelling or a stream could start here, four which ones.
 */
export class ValueSearch {
  private readonly byStart = new Map<number, readonly Spelled[]>();
  private readonly byPair = new Uint8Array(0x1_0000);

  /** @throws RangeError for a value that would be found by chance */
  constructor(readonly values: readonly string[]) {
    for (const value of values) {
      for (const bytes of spellingsOf(value)) this.add({ bytes, value });
    }
    for (let pair = 0; pair < this.byPair.length; pair += 1) {
      if (startsStream(pair)) this.mark(pair, STREAM);
    }
  }

  /** Names the values that these bytes hold. */
  in(content: Uint8Array, depth = 0): ReadonlySet<string> {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const found = new Set<string>();
    let pair = bytes[0] ?? 0;
    for (let next = 1; next < bytes.length; next += 1) {
      pair = ((pair << 8) | (bytes[next] ?? 0)) & 0xffff;
      const signs = this.byPair[pair] ?? NOTHING;
      if (signs === NOTHING) continue;
      const rest = bytes.subarray(next - 1);
      if (signs & SPELLING) this.spelledAtStart(rest).forEach((value) => found.add(value));
      if (signs & STREAM && depth < DEEPEST) this.inflatedAtStart(rest, depth).forEach((value) => found.add(value));
    }
    return found;
  }

  private inflatedAtStart(bytes: Buffer, depth: number): ReadonlySet<string> {
    const stream = inflated(bytes);
    return stream ? this.in(stream, depth + 1) : new Set();
  }

  private spelledAtStart(bytes: Buffer): readonly string[] {
    if (bytes.length < SHORTEST_BYTES) return [];
    const candidates = this.byStart.get(bytes.readUInt32BE(0)) ?? [];
    return candidates
      .filter(({ bytes: spelled }) => spelled.equals(bytes.subarray(0, spelled.length)))
      .map(({ value }) => value);
  }

  private add(spelled: Spelled): void {
    if (spelled.bytes.length < SHORTEST_BYTES) throw new RangeError('a value is too short to be searched for');
    const start = spelled.bytes.readUInt32BE(0);
    this.byStart.set(start, [...(this.byStart.get(start) ?? []), spelled]);
    this.mark(spelled.bytes.readUInt16BE(0), SPELLING);
  }

  private mark(pair: number, sign: number): void {
    this.byPair[pair] = (this.byPair[pair] ?? NOTHING) | sign;
  }
}
