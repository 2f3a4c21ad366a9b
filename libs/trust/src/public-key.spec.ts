import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { judgeEd25519, judgeX25519 } from './curve25519.js';
import { generateOwnKey } from './own-key.js';
import { algorithmOfSpki, parsePublicKey } from './public-key.js';
import type { KeyAlgorithm, KeyUse } from './suites.js';

const P = 2n ** 255n - 19n;
const ED25519_PREFIX = '302a300506032b6570032100';
const X25519_PREFIX = '302a300506032b656e032100';
const P256_PREFIX = '3059301306072a8648ce3d020106082a8648ce3d030107034200';
const P256_ON_CURVE = generateOwnKey('record', 'p256').spki;

function bytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();
}

function spki(prefix: string, raw: bigint | string): Uint8Array {
  return Buffer.concat([Buffer.from(prefix, 'hex'), typeof raw === 'string' ? Buffer.from(raw, 'hex') : bytes(raw)]);
}

function flipLast(from: Uint8Array): Uint8Array {
  const copy = Buffer.from(from);
  copy.writeUInt8(copy.readUInt8(copy.length - 1) ^ 1, copy.length - 1);
  return copy;
}

/** The curve itself, in the slow and obvious way, to find the points of small order without the table. */
function modulo(value: bigint): bigint {
  return ((value % P) + P) % P;
}

function inverse(value: bigint): bigint {
  let result = 1n;
  let square = modulo(value);
  for (let rest = P - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

const D = modulo(-121665n * inverse(121666n));
type Point = readonly [bigint, bigint];

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const product = modulo(D * x1 * x2 * y1 * y2);
  return [modulo((x1 * y2 + x2 * y1) * inverse(1n + product)), modulo((y1 * y2 + x1 * x2) * inverse(1n - product))];
}

/** A generator of the eight points: y of order 8 with the x that solves the equation. */
const ORDER_8_Y = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;

function xOf(y: bigint): bigint {
  const square = modulo((y * y - 1n) * inverse(D * y * y + 1n));
  let root = 1n;
  let base = square;
  for (let rest = (P + 3n) / 8n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) root = modulo(root * base);
    base = modulo(base * base);
  }
  if (modulo(root * root) === square) return root;
  let rootOfMinusOne = 1n;
  let two = 2n;
  for (let rest = (P - 1n) / 4n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) rootOfMinusOne = modulo(rootOfMinusOne * two);
    two = modulo(two * two);
  }
  return modulo(root * rootOfMinusOne);
}

function pointsOfSmallOrder(): readonly Point[] {
  const generator: Point = [xOf(ORDER_8_Y), ORDER_8_Y];
  const points: Point[] = [[0n, 1n]];
  while (points.length < 8) points.push(add(points.at(-1)!, generator));
  return points;
}

describe('public key', () => {
  const points = pointsOfSmallOrder();

  it('knows the eight points of small order', () => {
    expect(new Set(points.map(String)).size).toBe(8);
    expect(add(points.at(-1)!, points.at(1)!)).toEqual([0n, 1n]);
  });

  it('refuses each of them, as Ed25519 key and, mapped to the Montgomery curve, as X25519 key', () => {
    for (const [x, y] of points) {
      const encoded = y + ((x & 1n) << 255n);
      expect(judgeEd25519(bytes(encoded))).toBe('small-order');
      if (y !== 1n) expect(judgeX25519(bytes(modulo((1n + y) * inverse(1n - y))))).toBe('small-order');
    }
  });

  it.each([
    ['zero', 0n],
    ['one', 1n],
    ['minus one, on the twist', P - 1n],
    ['order 8', 325606250916557431795983626356110631294008115727848805560023387167927233504n],
    ['the other of order 8', 39382357235489614581723060781553021112529911719440698176882885853963445705823n],
  ])('refuses the X25519 keys that make every shared secret zero: %s', (_, u) => {
    expect(judgeX25519(bytes(u))).toBe('small-order');
    const publicKey = createPublicKey({ key: Buffer.from(spki(X25519_PREFIX, u)), format: 'der', type: 'spki' });
    const { privateKey } = generateKeyPairSync('x25519');
    expect(() => diffieHellman({ privateKey, publicKey })).toThrow();
  });

  it('tells points from other numbers as the equation does', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: P - 2n }), (y) => {
        const x = xOf(y);
        const solves = modulo(y * y - x * x) === modulo(1n + D * x * x * y * y);
        expect(judgeEd25519(bytes(y))).toBe(solves ? 'good' : 'no-point');
      }),
      { numRuns: 25 },
    );
  });

  it('takes and leaves P-256 points as openssl does', () => {
    fc.assert(
      fc.property(fc.nat({ max: 511 }), (bit) => {
        const changed = Buffer.from(P256_ON_CURVE);
        const at = changed.length - 64 + (bit >> 3);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit & 7)), at);
        expect(() => createPublicKey({ key: changed, format: 'der', type: 'spki' })).toThrow();
        expect(() => parsePublicKey(changed, 'p256')).toThrow(expect.objectContaining({ name: 'TrustError' }));
      }),
      { numRuns: 50 },
    );
  });

  it.each<[KeyAlgorithm, KeyUse]>([
    ['ed25519', 'record'],
    ['x25519', 'sealing'],
    ['p256', 'record'],
  ])('takes fresh %s keys', (algorithm, use) => {
    for (let count = 0; count < 10; count += 1) {
      const key = generateOwnKey(use, algorithm);
      const parsed = parsePublicKey(key.spki, algorithm);
      expect(parsed.publicKey.equals(key.publicKey)).toBe(true);
      expect(Buffer.from(key.spki).subarray(-parsed.raw.length).equals(parsed.raw)).toBe(true);
      expect(algorithmOfSpki(key.spki)).toBe(algorithm);
    }
  });

  it.each<[string, KeyAlgorithm, string, Uint8Array]>([
    ['KEY_SMALL_ORDER', 'ed25519', 'the neutral element', spki(ED25519_PREFIX, 1n)],
    [
      'KEY_SMALL_ORDER',
      'ed25519',
      'the neutral element with the sign of nothing',
      spki(ED25519_PREFIX, 1n + 2n ** 255n),
    ],
    ['KEY_SMALL_ORDER', 'ed25519', 'a point of order 4', spki(ED25519_PREFIX, 0n)],
    ['KEY_NOT_CANONICAL', 'ed25519', 'y = p', spki(ED25519_PREFIX, P)],
    ['KEY_NOT_CANONICAL', 'ed25519', 'y = p + 1, another name of the neutral element', spki(ED25519_PREFIX, P + 1n)],
    ['KEY_NOT_CANONICAL', 'ed25519', 'all bits', spki(ED25519_PREFIX, 2n ** 256n - 1n)],
    ['KEY_FORMAT', 'ed25519', 'y = 2, no point', spki(ED25519_PREFIX, 2n)],
    ['KEY_FORMAT', 'ed25519', 'an X25519 key', generateOwnKey('sealing', 'x25519').spki],
    ['KEY_FORMAT', 'ed25519', 'one byte more', spki(ED25519_PREFIX, '00'.repeat(33))],
    ['KEY_FORMAT', 'ed25519', 'nothing', new Uint8Array(0)],
    ['KEY_SMALL_ORDER', 'x25519', 'zero', spki(X25519_PREFIX, 0n)],
    ['KEY_NOT_CANONICAL', 'x25519', 'u = p', spki(X25519_PREFIX, P)],
    ['KEY_NOT_CANONICAL', 'x25519', 'the unused bit', spki(X25519_PREFIX, 9n + 2n ** 255n)],
    ['KEY_FORMAT', 'x25519', 'an Ed25519 key', generateOwnKey('record', 'ed25519').spki],
    ['KEY_FORMAT', 'p256', 'a point beside the curve', flipLast(P256_ON_CURVE)],
    ['KEY_NOT_CANONICAL', 'p256', 'coordinates above the prime', spki(P256_PREFIX, `04${'ff'.repeat(64)}`)],
    [
      'KEY_NOT_CANONICAL',
      'p256',
      'a hybrid point',
      spki(P256_PREFIX, `06${Buffer.from(P256_ON_CURVE).subarray(-64).toString('hex')}`),
    ],
    [
      'KEY_FORMAT',
      'p256',
      'another curve',
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ type: 'spki', format: 'der' }),
    ],
    [
      'KEY_FORMAT',
      'p256',
      'the curve spelled out',
      generateKeyPairSync('ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }).publicKey.export({
        type: 'spki',
        format: 'der',
      }),
    ],
  ])('refuses with %s as %s key: %s', (code, algorithm, _, key) => {
    expect(() => parsePublicKey(key, algorithm)).toThrow(expect.objectContaining({ code }));
  });
});
