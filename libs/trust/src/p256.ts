import type { PointQuality } from './point-quality.js';

/** Field and constant of the curve y² = x³ − 3x + b (NIST SP 800-186, 3.2.1.3). */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

const UNCOMPRESSED = 0x04;
const COORDINATE_BYTES = 32;

/** Judges the 65 bytes of an uncompressed P-256 point: coordinates below p, on the curve. Its order is prime, so no point has small order. */
export function judgeP256(raw: Uint8Array): PointQuality {
  if (raw[0] !== UNCOMPRESSED) return 'not-canonical';
  const x = bigEndian(raw.subarray(1, 1 + COORDINATE_BYTES));
  const y = bigEndian(raw.subarray(1 + COORDINATE_BYTES));
  if (x >= P || y >= P) return 'not-canonical';
  return (x * x * x - 3n * x + B - y * y) % P === 0n ? 'good' : 'no-point';
}

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
