/** Most characters that are kept of what a rule expected or found; lists of members are the longest. */
const MOST = 500;

/** Makes a text that a column takes: what was found may come from who is refused. */
export function storable(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll('\0', '').slice(0, MOST);
}
