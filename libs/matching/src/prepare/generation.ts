import type { NameToken } from '#libs/national';

/**
 * Words that tell father and son of one name apart, by rank: the older is 1. English and Dutch (Sr, Jr), Hungarian
 * (id., ifj.), Bulgarian (ст., мл.) and Roman numerals.
 */
const RANKS: ReadonlyMap<string, number> = new Map([
  ...['sr', 'snr', 'senior', 'id', 'idosb', 'ст', 'старши'].map((word) => [word, 1] as const),
  ...['jr', 'jnr', 'junior', 'ifj', 'ifjabb', 'мл', 'младши', 'ii'].map((word) => [word, 2] as const),
  ['iii', 3],
  ['iv', 4],
]);

/**
 * Finds the rank a name states, 0 when none. Only a title or a word behind another counts: a family may be called
 * Junior. A single I at the end may be an initial as well; it stands against II and nothing else.
 */
export function generationOf(tokens: readonly NameToken[], text: string): number {
  for (const [at, token] of tokens.entries()) {
    const rank = rankOf(token);
    if (rank !== 0 && (at > 0 || token.role === 'title') && tokens.length > 1) return rank;
  }
  return tokens.length > 1 && text.endsWith(' I') ? 1 : 0;
}

/** Whether a word only tells the generation, so that it is no word of the name. */
export function isGeneration(token: NameToken, at: number): boolean {
  return at > 0 && rankOf(token) !== 0;
}

function rankOf(token: NameToken): number {
  const word = token.raw.toLowerCase().replace(/\./g, '');
  return RANKS.get(word) ?? RANKS.get(token.folded) ?? 0;
}
