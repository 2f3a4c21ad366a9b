import { FIELD_NAMES, type RecordFields } from './record.js';

const BLOCK = 1 << 22;
/** What stands before the value of each field, and behind a record. */
const [OF_FIELD, END] = [0x1f, 0x1e];
const SPACE = 0x20;
const FIRST_LETTER = 65;
/** Most bytes one UTF-16 unit takes in UTF-8: room for it is cheaper than counting. */
const MOST_BYTES = 3;

/**
 * Raw texts of many records, packed: they are read again only for the few pairs that are shown. Each record is its
 * fields as `<field number as one letter><text>` joined by a control character that no field can hold.
 */
export class RawArena {
  private readonly blocks: Buffer[] = [];
  private readonly at: number[] = [];
  private used = BLOCK;

  /** Keeps the fields of the next record. Control characters inside become spaces. */
  append(fields: RecordFields): void {
    const block = this.blockFor(fields);
    this.at.push((this.blocks.length - 1) * BLOCK * 256 + this.used);
    let at = this.used;
    let field: keyof RecordFields;
    for (field in fields) {
      const value = fields[field];
      const letter = LETTERS[field];
      if (letter === undefined || value === undefined || value === '') continue;
      block[at++] = OF_FIELD;
      block[at++] = letter;
      at = writeInto(block, at, value);
    }
    block[at++] = END;
    this.used = at;
  }

  /** The block that has room for some fields. */
  private blockFor(fields: RecordFields): Buffer {
    let units = 1;
    let field: keyof RecordFields;
    for (field in fields) units += 2 + (fields[field] ?? '').length;
    const size = units * MOST_BYTES;
    const last = this.blocks.at(-1);
    if (last !== undefined && this.used + size <= last.length) return last;
    const block = Buffer.alloc(Math.max(BLOCK, size));
    this.blocks.push(block);
    this.used = 0;
    return block;
  }

  /** Forgets the last record and overwrites its texts; the next one takes its place. */
  removeLast(): void {
    const start = (this.at.pop() ?? 0) % (BLOCK * 256);
    this.blocks.at(-1)?.fill(0, start, this.used);
    this.used = start;
  }

  /** Overwrites the texts of a record, which has no fields from now on. */
  erase(record: number): void {
    const { block, start, end } = this.placeOf(record);
    block?.fill(0, start, end);
  }

  /** Reads back the fields of one record. */
  get(record: number): RecordFields {
    const { block, start, end } = this.placeOf(record);
    const fields: Partial<Record<(typeof FIELD_NAMES)[number], string>> = {};
    for (const part of (block?.toString('utf8', start, end) ?? '').split('\u001f').slice(1)) {
      const name = FIELD_NAMES[part.charCodeAt(0) - FIRST_LETTER];
      if (name !== undefined) fields[name] = part.slice(1);
    }
    return fields;
  }

  private placeOf(record: number): {
    readonly block: Buffer | undefined;
    readonly start: number;
    readonly end: number;
  } {
    const place = this.at[record] ?? 0;
    const block = this.blocks[Math.floor(place / (BLOCK * 256))];
    const start = place % (BLOCK * 256);
    return { block, start, end: block?.indexOf(END, start) ?? start };
  }
}

/** Letter that stands for each field. */
const LETTERS: Readonly<Record<string, number | undefined>> = Object.fromEntries(
  FIELD_NAMES.map((name, number) => [name, FIRST_LETTER + number]),
);

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const SEPARATORS = /[\u001e\u001f]/g;

/** Writes a text as UTF-8 and gives the place behind it: letters of Europe by hand, as a call for each text costs more than they do. */
function writeInto(block: Buffer, from: number, text: string): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      block[at++] = code === OF_FIELD || code === END ? SPACE : code;
    } else if (code < 0x800) {
      block[at++] = 0xc0 | (code >> 6);
      block[at++] = 0x80 | (code & 0x3f);
    } else {
      return at + block.write(text.slice(i).replace(SEPARATORS, ' '), at);
    }
  }
  return at;
}
