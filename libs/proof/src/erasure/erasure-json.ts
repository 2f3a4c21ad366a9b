import { parseJson } from '../json-fields.js';
import { ProofError } from '../proof.errors.js';
import { proofJson, readProof } from '../proof-json.js';
import type { Erasure } from './erasure.js';

const FORMAT = 'joinder-erasure';
const VERSION = 1;

/** The canonical text begins with these bytes. */
const HEAD = `{\n  "format": "${FORMAT}"`;

/** Tells the proof of an erasure from other files. */
export function isErasure(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, HEAD.length)).toString('latin1') === HEAD;
}

/** Writes the one canonical text: JSON, two spaces deep, each part as a proof is written. */
export function formatErasure({ recalls, offers, answers, values }: Erasure): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    recalls: recalls.map(proofJson),
    offers: offers.map(proofJson),
    answers: answers.map(proofJson),
    values: values.map(proofJson),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads one; `formatErasure` of the answer gives the same bytes, so that nothing in the file goes unread.
 *
 * @throws ProofError PROOF_FORMAT
 */
export function parseErasure(file: Uint8Array): Erasure {
  const root = parseJson(file, { format: FORMAT, version: VERSION });
  const erasure = {
    recalls: root.list('recalls').map(readProof),
    offers: root.list('offers').map(readProof),
    answers: root.list('answers').map(readProof),
    values: root.list('values').map(readProof),
  };
  if (Buffer.compare(Buffer.from(formatErasure(erasure), 'utf8'), file) !== 0) {
    throw new ProofError('PROOF_FORMAT', 'the file is not in the canonical form of the proof of an erasure');
  }
  return erasure;
}
