const SMALLEST_FRAME = 256;

/**
 * Rounds a length up so that it tells little about the content: at most 12 % longer (Padmé, Nikitin et al., PETS 2019), and never
 * under 256 bytes.
 */
export function paddedLength(length: number): number {
  if (length <= SMALLEST_FRAME) return SMALLEST_FRAME;
  const exponent = Math.floor(Math.log2(length));
  const zeroBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** zeroBits;
  return Math.ceil(length / step) * step;
}
