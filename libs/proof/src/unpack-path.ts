/** Names the hashes of a path from leaf to root: `00.bin`, `01.bin`. On which side each stands follows from index and size. */
export function pathFiles(path: readonly Uint8Array[]): (readonly [string, Uint8Array])[] {
  return path.map((hash, i) => [`${String(i).padStart(2, '0')}.bin`, hash] as const);
}
