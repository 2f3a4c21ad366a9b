import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.js';
import { emptyRoot, MAX_SIZE } from './hashing.js';

const ORIGIN = 'joinder/018f0000-0000-7000-8000-0000000000aa';
const ROOT = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('checkpoint', () => {
  it('is three lines, and a fourth where the log has rules', () => {
    expect(formatCheckpoint({ origin: ORIGIN, size: 0n, root: emptyRoot })).toBe(`${ORIGIN}\n0\n${ROOT}\n`);
    const withRules = { origin: ORIGIN, size: 0n, root: emptyRoot, rules: emptyRoot };
    expect(formatCheckpoint(withRules)).toBe(`${ORIGIN}\n0\n${ROOT}\nrules ${ROOT}\n`);
  });

  it('reads back what it wrote', () => {
    const parts = fc.record({
      origin: fc.constantFrom(ORIGIN, 'a', 'z'.repeat(255)),
      size: fc.bigInt({ min: 0n, max: MAX_SIZE }),
      root: hash,
      rules: hash,
    });
    fc.assert(
      fc.property(parts, (checkpoint) => {
        const text = formatCheckpoint(checkpoint);
        const { root, rules } = checkpoint;
        expect(parseCheckpoint(text)).toEqual({ ...checkpoint, root: Buffer.from(root), rules: Buffer.from(rules) });
      }),
    );
  });

  it('has one text for one meaning: what parses formats to itself', () => {
    const text = `${ORIGIN}\n1234\n${ROOT}\nrules ${ROOT}\n`;
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 2 }), (at, piece) => {
        const changed = text.slice(0, at) + piece + text.slice(at + 1);
        let parsed: Checkpoint | undefined;
        try {
          parsed = parseCheckpoint(changed);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CHECKPOINT_FORMAT' });
        }
        if (parsed) expect(formatCheckpoint(parsed)).toBe(changed);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['no final newline', `${ORIGIN}\n1\n${ROOT}`],
    ['a carriage return', `${ORIGIN}\r\n1\r\n${ROOT}\r\n`],
    ['another extension line', `${ORIGIN}\n1\n${ROOT}\nmore\n`],
    ['a line behind the rules', `${ORIGIN}\n1\n${ROOT}\nrules ${ROOT}\nmore\n`],
    ['rules of another length', `${ORIGIN}\n1\n${ROOT}\nrules AAAA\n`],
    ['an empty line more', `${ORIGIN}\n1\n${ROOT}\n\n`],
    ['an empty line first', `\n${ORIGIN}\n1\n${ROOT}\n`],
    ['no origin', `\n1\n${ROOT}\n`],
    ['a space in the origin', `joinder/a b\n1\n${ROOT}\n`],
    ['a plus in the origin', `joinder/a+b\n1\n${ROOT}\n`],
    ['another script in the origin', `joinder/а\n1\n${ROOT}\n`],
    ['too long an origin', `${'a'.repeat(256)}\n1\n${ROOT}\n`],
    ['a leading zero', `${ORIGIN}\n01\n${ROOT}\n`],
    ['a sign', `${ORIGIN}\n-1\n${ROOT}\n`],
    ['a fraction', `${ORIGIN}\n1.0\n${ROOT}\n`],
    ['digits of another script', `${ORIGIN}\n١\n${ROOT}\n`],
    ['a size of 64 bits', `${ORIGIN}\n9223372036854775808\n${ROOT}\n`],
    ['a size of a million digits', `${ORIGIN}\n${'9'.repeat(1_000_000)}\n${ROOT}\n`],
    ['a root without padding', `${ORIGIN}\n1\n${ROOT.slice(0, -1)}\n`],
    ['a root with stray bits', `${ORIGIN}\n1\n${ROOT.replace('U=', 'V=')}\n`],
    ['a root in the alphabet of URLs', `${ORIGIN}\n1\n${ROOT.replace('/', '_')}\n`],
    ['a short root', `${ORIGIN}\n1\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a long root', `${ORIGIN}\n1\n${Buffer.alloc(33).toString('base64')}\n`],
  ])('refuses to read %s', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(expect.objectContaining({ code: 'CHECKPOINT_FORMAT' }));
  });

  it.each<[string, Partial<Checkpoint>]>([
    ['NAME_FORMAT', { origin: '' }],
    ['NAME_FORMAT', { origin: 'a\nb' }],
    ['SIZE_RANGE', { size: -1n }],
    ['SIZE_RANGE', { size: MAX_SIZE + 1n }],
    ['HASH_LENGTH', { root: new Uint8Array(31) }],
  ])('refuses with %s to write', (code, change) => {
    const checkpoint = { origin: ORIGIN, size: 1n, root: emptyRoot, ...change };
    expect(() => formatCheckpoint(checkpoint)).toThrow(expect.objectContaining({ code }));
  });
});
