const INTEGER = 0x02;
const SEQUENCE = 0x30;

/** Writes r ‖ s of a P-256 signature as the DER sequence that OpenSSL reads (SEC 1, C.5). */
export function derSignature(value: Uint8Array): Uint8Array {
  const half = value.length / 2;
  const parts = [integer(value.subarray(0, half)), integer(value.subarray(half))];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.of(SEQUENCE, length), ...parts]);
}

/** The shortest form, with a zero in front where the first bit would be a sign. */
function integer(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  const positive = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits;
  return Buffer.concat([Buffer.of(INTEGER, positive.length), positive]);
}
