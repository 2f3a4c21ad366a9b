import { beforeAll, describe, expect, it } from '@jest/globals';

import { ProofSpace } from '#libs/testing';

import type { Proof } from './proof.js';
import { formatProof, parseProof } from './proof-json.js';

let proof: Proof;
let text: string;

beforeAll(async () => {
  const made = await ProofSpace.of({ members: ['hu', 'nl'] });
  proof = await made.prove(made.message('nl'), { withContent: true });
  text = formatProof(proof);
});

const parse = (changed: string | Uint8Array) =>
  parseProof(typeof changed === 'string' ? Buffer.from(changed, 'utf8') : changed);

describe('the file of a proof', () => {
  it('reads back as what was written', () => {
    expect(formatProof(parse(text))).toBe(text);
  });

  it('ends with a line and begins with what it is', () => {
    expect(text.startsWith('{\n  "format": "joinder-proof",\n  "version": 1,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it.each<[string, () => string | Uint8Array]>([
    ['nothing', () => ''],
    ['no JSON', () => text.slice(1)],
    ['no object', () => '[]\n'],
    ['null', () => 'null\n'],
    ['another format', () => text.replace('joinder-proof', 'joinder-proofs')],
    ['a later version', () => text.replace('"version": 1', '"version": 2')],
    ['a field that is not in the format', () => text.replace('"version": 1,', '"version": 1,\n  "note": "",')],
    ['a field twice', () => text.replace('"version": 1,', '"version": 1,\n  "version": 1,')],
    ['fields in another order', () => text.replace(/( {2}"format": .*\n)( {2}"version": .*\n)/, '$2$1')],
    ['another width', () => JSON.stringify(JSON.parse(text))],
    ['no last newline', () => text.trimEnd()],
    ['lines of Windows', () => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', () => `\ufeff${text}`],
    ['an escaped letter', () => text.replace('joinder-proof', '\\u006aoinder-proof')],
    ['base64 of another alphabet', () => text.replace(/"header": "([^"]{20})/, (all) => all.replace(/.$/, '-'))],
    ['base64 without padding', () => text.replace(/="/, '"')],
    ['a position with a zero in front', () => text.replace('"position": "0"', '"position": "00"')],
    ['a position as a number', () => text.replace('"position": "0"', '"position": 0')],
    ['a batch of minus one', () => text.replace('"batchSize": 1', '"batchSize": -1')],
    ['a batch of half a record', () => text.replace('"batchSize": 1', '"batchSize": 0.5')],
    ['a batch index beyond 32 bits', () => text.replace('"batchIndex": 0', '"batchIndex": 4294967296')],
    ['a note that is no text', () => text.replace(/"note": ".*"/, '"note": 1')],
    ['invalid UTF-8', () => Buffer.from(text, 'utf8').fill(0xff, 30, 31)],
    ['more than a proof can hold', () => Buffer.alloc(64 * 1024 * 1024 + 1, 0x20)],
  ])('is refused with PROOF_FORMAT: %s', (_, changed) => {
    expect(changed()).not.toEqual(text);
    expect(() => parse(changed())).toThrow(expect.objectContaining({ code: 'PROOF_FORMAT' }));
  });
});
