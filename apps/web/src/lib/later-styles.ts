/** Loads the looks of what is not shown before the first screen. */
export function laterStyles(): Promise<unknown> {
  return import('./later.css');
}
