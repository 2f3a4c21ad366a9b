/** Names of holds of which this tab says something. */
const known = new Set<string>();

/** From now on this tab speaks of them; answers those of which it did not before. */
export function speakOf(holdIds: readonly string[]): readonly string[] {
  const news = holdIds.filter((holdId) => !known.has(holdId));
  for (const holdId of news) known.add(holdId);
  return news;
}

/** Whether this tab says something of a hold. */
export function isKnownHold(holdId: string): boolean {
  return known.has(holdId);
}
