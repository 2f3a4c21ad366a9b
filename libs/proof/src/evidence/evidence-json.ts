import { base64, type Fields, parseJson } from '../json-fields.js';
import { ProofError } from '../proof.errors.js';
import { readSignature, signatureJson } from '../proof-json.js';
import type { Contradiction, Evidence, SignedRecord, TreeStatement } from './evidence.js';

const FORMAT = 'joinder-evidence';
const VERSION = 1;

/** The canonical text begins with these bytes. */
const HEAD = `{\n  "format": "${FORMAT}"`;

/** Tells evidence of a freeze from a proof. */
export function isEvidence(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, HEAD.length)).toString('latin1') === HEAD;
}

/** Writes the one canonical text of evidence: JSON, two spaces deep, bytes in base64. */
export function formatEvidence({ lists, contradictions }: Evidence): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    lists: lists.map(base64),
    contradictions: contradictions.map(contradictionJson),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads evidence; `formatEvidence` of the answer gives the same bytes, so that nothing in the file goes unread.
 *
 * @throws ProofError PROOF_FORMAT
 */
export function parseEvidence(file: Uint8Array): Evidence {
  const root = parseJson(file, { format: FORMAT, version: VERSION });
  const evidence = {
    lists: root.bytesList('lists'),
    contradictions: root.list('contradictions').map(readContradiction),
  };
  if (Buffer.compare(Buffer.from(formatEvidence(evidence), 'utf8'), file) !== 0) {
    throw new ProofError('PROOF_FORMAT', 'the file is not in the canonical form of evidence');
  }
  return evidence;
}

function contradictionJson(one: Contradiction) {
  switch (one.kind) {
    case 'fork':
      return { kind: one.kind, records: one.records.map(recordJson) };
    case 'lists':
      return { kind: one.kind, lines: one.lines.map((line) => ({ lists: line.map(base64) })) };
    case 'trees': {
      const { root, path } = one.begins;
      const begins = { root: base64(root), path: path.map(base64) };
      return { kind: one.kind, statements: one.statements.map(statementJson), begins };
    }
    case 'alone':
      return { kind: one.kind, statement: statementJson(one.statement) };
  }
}

function statementJson(one: TreeStatement) {
  return 'note' in one ? { note: one.note } : recordJson(one);
}

function recordJson({ header, signature }: SignedRecord) {
  return { header: base64(header), signature: signatureJson(signature) };
}

function readContradiction(fields: Fields): Contradiction {
  const kind = fields.text('kind');
  switch (kind) {
    case 'fork':
      return { kind, records: pairOf(fields.list('records').map(readRecord)) };
    case 'lists':
      return { kind, lines: pairOf(fields.list('lines').map((line) => line.bytesList('lists'))) };
    case 'trees': {
      const begins = fields.fields('begins');
      const statements = pairOf(fields.list('statements').map(readStatement));
      return { kind, statements, begins: { root: begins.bytes('root'), path: begins.bytesList('path') } };
    }
    case 'alone':
      return { kind, statement: readStatement(fields.fields('statement')) };
    default:
      throw new ProofError('PROOF_FORMAT', 'expected a contradiction of the kind fork, lists, trees or alone');
  }
}

function readStatement(fields: Fields): TreeStatement {
  return fields.has('note') ? { note: fields.text('note') } : readRecord(fields);
}

function readRecord(fields: Fields): SignedRecord {
  return { header: fields.bytes('header'), signature: readSignature(fields.fields('signature')) };
}

function pairOf<T>(all: readonly T[]): readonly [T, T] {
  const [one, other, ...more] = all;
  if (one === undefined || other === undefined || more.length > 0) {
    throw new ProofError('PROOF_FORMAT', 'expected two statements that contradict each other');
  }
  return [one, other];
}
