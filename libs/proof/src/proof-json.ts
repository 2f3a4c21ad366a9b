import type { HistoryRecord, Proof, ProvenCheckpoint, ProvenContent, ProvenRecord, RecordSignature } from './proof.js';
import { ProofError } from './proof.errors.js';

const FORMAT = 'joinder-proof';
const VERSION = 1;

/** Larger files are refused before they are read: hundreds of charters and lists fit. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Writes the one canonical text of a proof: JSON, two spaces deep, bytes in base64, positions as decimal text. */
export function formatProof({ lists, history, message, checkpoints, content }: Proof): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    lists: lists.map(base64),
    history: history.map((record) => ({ ...recordJson(record), path: record.path.map(base64) })),
    message: recordJson(message),
    checkpoints: checkpoints.map(({ note, path }) => ({ note, path: path.map(base64) })),
    ...(content === null ? {} : { content: { salt: base64(content.salt), payload: base64(content.payload) } }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a proof; `formatProof` of the answer gives the same bytes, so that nothing in the file goes unread.
 *
 * @throws ProofError PROOF_FORMAT
 */
export function parseProof(file: Uint8Array): Proof {
  if (file.length > MAX_FILE_BYTES) throw new ProofError('PROOF_FORMAT', 'the file is too large for a proof');
  const root = new Fields(parseJson(file), 'the file');
  if (root.value('format') !== FORMAT || root.value('version') !== VERSION) {
    throw new ProofError('PROOF_FORMAT', `expected ${FORMAT} version ${VERSION}`);
  }
  const proof: Proof = {
    lists: root.bytesList('lists'),
    history: root.list('history').map(readHistory),
    message: readRecord(root.fields('message')),
    checkpoints: root.list('checkpoints').map(readCheckpoint),
    content: root.has('content') ? readContent(root.fields('content')) : null,
  };
  if (Buffer.compare(Buffer.from(formatProof(proof), 'utf8'), file) !== 0) {
    throw new ProofError('PROOF_FORMAT', 'the file is not in the canonical form of a proof');
  }
  return proof;
}

function recordJson({ position, header, signature, body, leaf }: ProvenRecord) {
  const { keyId, value, batchIndex, batchSize, batchPath } = signature;
  return {
    position: position.toString(),
    header: base64(header),
    signature: {
      keyId: base64(keyId),
      value: base64(value),
      batchIndex,
      batchSize,
      batchPath: batchPath.map(base64),
    },
    ...(body === null ? {} : { body: base64(body) }),
    leaf: base64(leaf),
  };
}

function readHistory(fields: Fields): HistoryRecord {
  return { ...readRecord(fields), path: fields.bytesList('path') };
}

function readRecord(fields: Fields): ProvenRecord {
  return {
    position: fields.position('position'),
    header: fields.bytes('header'),
    signature: readSignature(fields.fields('signature')),
    body: fields.has('body') ? fields.bytes('body') : null,
    leaf: fields.bytes('leaf'),
  };
}

function readSignature(fields: Fields): RecordSignature {
  return {
    keyId: fields.bytes('keyId'),
    value: fields.bytes('value'),
    batchIndex: fields.number('batchIndex'),
    batchSize: fields.number('batchSize'),
    batchPath: fields.bytesList('batchPath'),
  };
}

function readCheckpoint(fields: Fields): ProvenCheckpoint {
  return { note: fields.text('note'), path: fields.bytesList('path') };
}

function readContent(fields: Fields): ProvenContent {
  return { salt: fields.bytes('salt'), payload: fields.bytes('payload') };
}

/** An object of the file, read field by field. Foreign fields are found when the proof is written again. */
class Fields {
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

function parseJson(file: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('utf8'));
  } catch (cause) {
    throw new ProofError('PROOF_FORMAT', 'the file is no JSON', { cause });
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
