/** As many characters as a statement holds. */
const PIECES = /[^]{1,4000}/gu;

/** What was told, in pieces that a statement holds. Cut between characters: half of one could not be stored. */
export function piecesOf(said: string): readonly string[] {
  return said.match(PIECES) ?? [];
}

/** What a statement holds of what was told. */
export function cut(said: string): string {
  return piecesOf(said)[0] ?? '';
}
