/** As many as are asked about at once. */
export const MOST_CHOSEN = 200;

/** Why nothing is done with the chosen records: each cause has a way out of its own. Null where something can be done. */
export function whyNotChosen(ours: number, isLoaded: boolean): 'chosenMost' | 'chosenUnloaded' | 'chosenNone' | null {
  if (ours > MOST_CHOSEN) return 'chosenMost';
  if (!isLoaded) return 'chosenUnloaded';
  return ours === 0 ? 'chosenNone' : null;
}
