/** So many hexadecimal digits tell a few thousand spaces apart. */
const SHOWN = 6;

/** Ids begin with the time of their making, so their end tells spaces of one day apart. */
export function shortId(space: string): string {
  return `…${space.slice(-SHOWN)}`;
}
