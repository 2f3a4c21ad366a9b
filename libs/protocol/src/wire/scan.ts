import { isUtf8 } from 'node:buffer';

import type { WireField, WireTable } from '#libs/contracts';

/** The first place where a message is not as its table says. */
export interface BeyondTable {
  /** Path of the field; empty where there is none to name. */
  readonly field: string;
  readonly rule: 'canonical' | 'repeated.max_items' | 'bytes.max_len' | 'message.max_bytes';
}

/** Most elements of repeated fields in one message, at any depth: each is an object or a text once it is decoded. */
export const MAX_ELEMENTS = 16_384;

const TAG_BITS = 3;
const VARINT_BYTES = 10;
const SIZE_LIMIT = 2 ** 31;

/**
 * Walks over tags and lengths of a serialised message, by schema, and answers the first field that is not canonical or holds more than its
 * table allows; null where there is none. Then, and only then, decoding and encoding it again gives the same bytes. Decodes nothing and keeps
 * nothing, so that a value costs no more to refuse than to read once.
 */
export function scanMessage(table: WireTable, bytes: Uint8Array): BeyondTable | null {
  return new Walk(bytes).message(table, bytes.length);
}

/** Where a walk stands. Owned by one call. */
class Walk {
  private at = 0;
  private elements = 0;
  private inAll = 0;

  constructor(private readonly bytes: Uint8Array) {}

  message(table: WireTable, end: number): BeyondTable | null {
    let last = 0;
    let items = 0;
    while (this.at < end) {
      const tag = this.size(end);
      const number = tag >>> TAG_BITS;
      const field = table[number];
      if (tag < 0 || field?.wireType !== (tag & 7) || number < last) return notCanonical(field);
      items = number === last ? items + 1 : 1;
      last = number;
      if (items > 1 && (field.maxItems === 1 || field.form === 'numbers')) return notCanonical(field);
      const found = this.isTooMany(field, items) ? tooMany(field) : this.element(field, items, end);
      if (found !== null) return found;
    }
    return null;
  }

  private isTooMany(field: WireField, items: number): boolean {
    if (field.maxItems > 1) this.elements += 1;
    if (field.maxInAll < Infinity) this.inAll += 1;
    return items > field.maxItems || this.elements > MAX_ELEMENTS || this.inAll > field.maxInAll;
  }

  private element(field: WireField, item: number, end: number): BeyondTable | null {
    if (field.form === 'number') return this.isNumber(field, end) ? null : notCanonical(field);
    const size = this.size(end);
    const until = this.at + size;
    if (size < 0 || until > end || (size === 0 && field.omitsDefault)) return notCanonical(field);
    if (size > field.maxBytes) return { field: field.name, rule: field.table ? 'message.max_bytes' : 'bytes.max_len' };
    if (field.form === 'numbers') return this.numbers(field, until);
    if (field.table === null) return this.isContent(field, until) ? null : notCanonical(field);
    const found = this.message(field.table, until);
    return found && within(field, item, found);
  }

  /** Numbers of one repeated field stand together, and not at all where there are none. */
  private numbers(field: WireField, until: number): BeyondTable | null {
    if (this.at === until) return notCanonical(field);
    for (let items = 1; this.at < until; items += 1) {
      if (items > field.maxItems) return tooMany(field);
      const number = this.varint(until);
      if (number < 0 || number > field.maxNumber) return notCanonical(field);
    }
    return null;
  }

  private isNumber({ maxNumber, omitsDefault }: WireField, end: number): boolean {
    const number = this.varint(end);
    return number >= (omitsDefault ? 1 : 0) && number <= maxNumber;
  }

  private isContent({ form }: WireField, until: number): boolean {
    const from = this.at;
    this.at = until;
    return form !== 'text' || isText(this.bytes, from, until);
  }

  /** Reads a tag or a length; −1 where there is none of less than 31 bits. */
  private size(end: number): number {
    const value = this.varint(end);
    return value < SIZE_LIMIT ? value : -1;
  }

  /** Reads a number in as few bytes as it needs, rounded above 2^53; −1 where it takes more bytes or more than 64 bits. */
  private varint(end: number): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < VARINT_BYTES && this.at < end; i += 1) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
      if (byte < 0x80) return (byte === 0 && i > 0) || (byte > 1 && i === VARINT_BYTES - 1) ? -1 : value;
    }
    return -1;
  }
}

function isText(bytes: Uint8Array, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    if ((bytes[at] ?? 0) >= 0x80) return isUtf8(bytes.subarray(from, until));
  }
  return true;
}

function within({ name, maxItems }: WireField, item: number, { field, rule }: BeyondTable): BeyondTable {
  const place = maxItems > 1 ? `${name}.${item - 1}` : name;
  return { field: field === '' ? place : `${place}.${field}`, rule };
}

function tooMany({ name }: WireField): BeyondTable {
  return { field: name, rule: 'repeated.max_items' };
}

function notCanonical(field: WireField | undefined): BeyondTable {
  return { field: field?.name ?? '', rule: 'canonical' };
}
