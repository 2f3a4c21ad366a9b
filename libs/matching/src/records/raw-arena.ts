import { FIELD_NAMES, type RecordFields } from './record.js';

const BLOCK = 1 << 22;
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
    let packed = '';
    let field: keyof RecordFields;
    for (field in fields) {
      const value = fields[field];
      const mark = MARKS[field];
      if (mark !== undefined && value !== undefined && value !== '') packed += mark + clean(value);
    }
    packed += '\u001e';
    const size = packed.length * MOST_BYTES;
    if (this.used + size > (this.blocks.at(-1)?.length ?? 0)) {
      this.blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, size)));
      this.used = 0;
    }
    this.at.push((this.blocks.length - 1) * BLOCK * 256 + this.used);
    this.used += this.blocks.at(-1)?.write(packed, this.used) ?? 0;
  }

  /** Forgets the last record; the next one takes its place. */
  removeLast(): void {
    this.used = (this.at.pop() ?? 0) % (BLOCK * 256);
  }

  /** Reads back the fields of one record. */
  get(record: number): RecordFields {
    const place = this.at[record] ?? 0;
    const block = this.blocks[Math.floor(place / (BLOCK * 256))];
    const start = place % (BLOCK * 256);
    const end = block?.indexOf(0x1e, start) ?? start;
    const fields: Partial<Record<(typeof FIELD_NAMES)[number], string>> = {};
    for (const part of (block?.toString('utf8', start, end) ?? '').split('\u001f').slice(1)) {
      const name = FIELD_NAMES[part.charCodeAt(0) - 65];
      if (name !== undefined) fields[name] = part.slice(1);
    }
    return fields;
  }
}

/** What stands before the value of each field. */
const MARKS: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  FIELD_NAMES.map((name, number) => [name, `\u001f${String.fromCharCode(65 + number)}`]),
);

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const SEPARATORS = /[\u001e\u001f]/g;

function clean(value: string): string {
  return value.includes('\u001e') || value.includes('\u001f') ? value.replace(SEPARATORS, ' ') : value;
}
