import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aProvenMessage, type ProvenMessage } from '#libs/testing';

import type { ProofReport } from './report.js';
import { formatProof } from './proof-json.js';
import { partsOf, type ProofPart } from './proof-parts.testing.js';
import { verifyProof } from './verify-proof.js';

let made: ProvenMessage;
let file: Buffer;
let parts: readonly ProofPart[];

beforeAll(async () => {
  made = await aProvenMessage();
  file = Buffer.from(formatProof(made.proof), 'utf8');
  parts = partsOf(made.proof);
});

/** What a part that was tampered with is caught by: name of the part, check, codes. */
const CAUGHT_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/^lists\.0$/, /^lists (PIN_MISMATCH|LIST_|KEY_|MEMBER_ID)/],
  [/^lists\.\d$/, /^lists (SUCCESSOR_|LIST_|KEY_|MEMBER_ID|SUITE_UNKNOWN)/],
  [/^history\.0\.(header|body)$/, /^rules (E_MEMBER|E_SIGNATURE|E_BODY|E_PARSE|UNKNOWN_LIST)$/],
  [/^history\.\d+\.(header|value|batchPath\.\d)$/, /^(rules|members) E_SIGNATURE$/],
  [/^history\.\d+\.keyId$/, /^(rules|members) E_KEY_UNKNOWN$/],
  [/^history\.\d+\.body$/, /^(rules|members) E_BODY$/],
  [
    /^history\.\d+\.leaf$/,
    /^(rules|message|members) (LEAF_FORMAT|LEAF_MISMATCH|NOT_ACCEPTED)$|^inclusion ROOT_MISMATCH$/,
  ],
  [/^message\.header$/, /^(format NOT_A_MESSAGE|rules E_TOPIC|message E_SIGNATURE)$/],
  [/^message\.(value|batchPath\.\d)$/, /^message E_SIGNATURE$/],
  [/^message\.keyId$/, /^message E_KEY_UNKNOWN$/],
  [/^message\.body$/, /^message E_BODY$/],
  [/^message\.leaf$/, /^(message|members) (LEAF_FORMAT|LEAF_MISMATCH|NOT_ACCEPTED)$|^inclusion ROOT_MISMATCH$/],
  [/\.path\.\d+$/, /^inclusion ROOT_MISMATCH$/],
  [
    /^checkpoints\.\d\.note$/,
    // A smaller size than that of the history is found before the path is walked.
    /^(inclusion|cosignatures) (NOTE_FORMAT|CHECKPOINT_FORMAT|COSIGNATURE_FORMAT|ROOT_MISMATCH|INDEX_RANGE|PATH_LENGTH|POSITION_ORDER|SIGNATURE_MISMATCH|KEY_MISMATCH|NOT_A_MEMBER|ORIGIN_MISMATCH)$|^history HISTORY_INCOMPLETE$/,
  ],
  [/^content\./, /^content E_COMMITMENT$/],
];

const verify = (bytes: Uint8Array) => verifyProof(bytes, { pin: made.pin });

/** The first check that failed, with its code; `yes` where none did. */
function answer({ ok, checks }: ProofReport): string {
  const failed = checks.find((check) => check.outcome === 'failed');
  return failed ? `${failed.name} ${failed.code}` : ok ? 'yes' : 'no without a reason';
}

function answerTo(part: ProofPart, at: number, mask: number): string {
  const changed = Uint8Array.from(part.bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return answer(verify(Buffer.from(formatProof(part.put(changed)), 'utf8')));
}

function expectCaught(part: ProofPart, at: number, mask: number): void {
  const [, expected = /^$/] = CAUGHT_BY.find(([name]) => name.test(part.name)) ?? [];
  const found = answerTo(part, at, mask);
  if (!expected.test(found))
    throw new Error(`byte ${at} of ${part.name} xor ${mask}: ${found}, expected ${expected.source}`);
}

describe('a flipped byte', () => {
  it('is not there at first', () => {
    expect(answer(verify(file))).toBe('yes');
  });

  it.each(['first', 'last'] as const)('is caught with its code: the %s of each part', (end) => {
    for (const part of parts) expectCaught(part, end === 'first' ? 0 : part.bytes.length - 1, 1);
  });

  it('is caught with its code wherever it is in what speaks of the message', () => {
    const own = parts.filter(({ name }) => /^(message\.(leaf|keyId|value)|content\.salt)$/.test(name));
    for (const part of own) for (const at of part.bytes.keys()) expectCaught(part, at, 0x80 >> (at % 8));
  });

  it('is caught with its code anywhere in any part', () => {
    const anywhere = fc.record({
      part: fc.nat(parts.length - 1),
      at: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    const property = fc.property(anywhere, ({ part: index, at, mask }) => {
      const part = parts[index];
      if (part === undefined) throw new Error('no such part');
      expectCaught(part, at % part.bytes.length, mask);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('is caught anywhere in the text of the file', () => {
    const anywhere = fc.record({ at: fc.nat(file.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
    const property = fc.property(anywhere, ({ at, mask }) => {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(at) ^ mask, at);
      return !verify(changed).ok;
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('is caught in each line of the file', () => {
    const starts = [
      0,
      ...[...file.keys()].filter((at) => file[at] === 0x0a && at + 1 < file.length).map((at) => at + 1),
    ];
    for (const [i, start] of starts.entries()) {
      const changed = Buffer.from(file);
      const at = start + ((i * 7) % Math.max(1, (starts[i + 1] ?? file.length) - start));
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect([at, verify(changed).ok]).toEqual([at, false]);
    }
  });
});
