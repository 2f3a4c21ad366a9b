import type { PointQuality } from './point-quality.js';

/** Prime of the field: 2^255 − 19. */
const P = 2n ** 255n - 19n;

/** Constant of the curve −x² + y² = 1 + d·x²·y² (RFC 8032, 5.1). */
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;

const SIGN_BIT = 2n ** 255n;

/** One of the two y of order 8. */
const SMALL_ORDER_8_Y = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;

/** y of the eight points of small order: 1, −1, 0 and the two y of order 8. */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([0n, 1n, P - 1n, SMALL_ORDER_8_Y, P - SMALL_ORDER_8_Y]);

/** u of the points of small order on the Montgomery curve and on its twist (RFC 7748, 6.1 and its security considerations). */
const SMALL_ORDER_U: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
]);

/** Judges the 32 bytes of an Ed25519 public key (RFC 8032, 5.1.3): y below p, on the curve, not of small order. */
export function judgeEd25519(raw: Uint8Array): PointQuality {
  const y = littleEndian(raw) % SIGN_BIT;
  if (y >= P) return 'not-canonical';
  if (SMALL_ORDER_Y.has(y)) return 'small-order';
  return hasX(y) ? 'good' : 'no-point';
}

/** Judges the 32 bytes of an X25519 public key (RFC 7748, 5): u below p without the unused bit, not of small order. Every u is a point. */
export function judgeX25519(raw: Uint8Array): PointQuality {
  const u = littleEndian(raw);
  if (u >= P) return 'not-canonical';
  return SMALL_ORDER_U.has(u) ? 'small-order' : 'good';
}

/** x² = (y² − 1) / (d·y² + 1) has a root if numerator times denominator is a square (Euler's criterion). */
function hasX(y: bigint): boolean {
  const ySquared = (y * y) % P;
  const product = ((ySquared - 1n) * (D * ySquared + 1n)) % P;
  return power(product, (P - 1n) / 2n) === 1n;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}
