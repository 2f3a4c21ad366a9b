import { ProofError } from './proof.errors.js';

/** What the head of a file says. */
export interface FileFormat {
  readonly format: string;
  readonly version: number;
}

/** Larger files are refused before they are read: hundreds of charters and lists fit. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads the object of a file of one format.
 *
 * @throws ProofError PROOF_FORMAT
 */
export function parseJson(file: Uint8Array, { format, version }: FileFormat): Fields {
  if (file.length > MAX_FILE_BYTES) throw new ProofError('PROOF_FORMAT', 'the file is larger than 64 MiB');
  const root = new Fields(jsonIn(file), 'the file');
  if (root.value('format') !== format || root.value('version') !== version) {
    throw new ProofError('PROOF_FORMAT', `expected ${format} version ${version}`);
  }
  return root;
}

/** An object of the file, read field by field. Foreign fields are found when the file is written again. */
export class Fields {
  private readonly fieldsByName: ReadonlyMap<string, unknown>;

  constructor(
    value: unknown,
    private readonly place: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.wrong('an object');
    this.fieldsByName = new Map(Object.entries(value));
  }

  has(name: string): boolean {
    return this.fieldsByName.has(name);
  }

  value(name: string): unknown {
    return this.fieldsByName.get(name);
  }

  fields(name: string): Fields {
    return new Fields(this.value(name), name);
  }

  list(name: string): Fields[] {
    return this.array(name).map((entry) => new Fields(entry, name));
  }

  text(name: string): string {
    return this.string(this.value(name));
  }

  bytes(name: string): Uint8Array {
    return Buffer.from(this.text(name), 'base64');
  }

  bytesList(name: string): Uint8Array[] {
    return this.array(name).map((entry) => Buffer.from(this.string(entry), 'base64'));
  }

  number(name: string): number {
    const value = this.value(name);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw this.wrong('a whole number of 32 bits');
    }
    return value;
  }

  position(name: string): bigint {
    const text = this.text(name);
    if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) throw this.wrong('a position');
    return BigInt(text);
  }

  private string(value: unknown): string {
    if (typeof value !== 'string') throw this.wrong('a text');
    return value;
  }

  private array(name: string): readonly unknown[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.wrong('a list');
    return value;
  }

  private wrong(expected: string): ProofError {
    return new ProofError('PROOF_FORMAT', `expected ${expected} in ${this.place}`);
  }
}

function jsonIn(file: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('utf8'));
  } catch (cause) {
    throw new ProofError('PROOF_FORMAT', 'the file is no JSON', { cause });
  }
}

/** Writes bytes as base64. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
