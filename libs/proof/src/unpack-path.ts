/** Where a path begins: a leaf in a tree. */
export interface PathStart {
  readonly index: bigint;
  readonly size: bigint;
}

/**
 * Names the hashes of a path by the side on which each stands (RFC 9162 2.1.3.2), so that a shell can climb: `00-left.bin`,
 * `01-right.bin`, from leaf to root.
 */
export function pathFiles(path: readonly Uint8Array[], { index, size }: PathStart): (readonly [string, Uint8Array])[] {
  let node = index;
  let last = size - 1n;
  return path.map((hash, i) => {
    while (last > 0n && node === last && node % 2n === 0n) {
      node >>= 1n;
      last >>= 1n;
    }
    const side = node % 2n === 1n ? 'left' : 'right';
    node >>= 1n;
    last >>= 1n;
    return [`${String(i).padStart(2, '0')}-${side}.bin`, hash] as const;
  });
}
