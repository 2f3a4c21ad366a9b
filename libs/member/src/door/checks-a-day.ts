import type { Switch } from '#libs/contracts';

/** Numbers that a member may ask another about on a day where the agreement names none. */
const UNSAID = 2000;
const MOST = 1_000_000;

/** How many numbers a member may ask another about on a day; a switch that names no number lets nobody ask. */
export function checksOf(one: Switch | undefined): number {
  if (!one) return UNSAID;
  const [value = '', ...others] = one.values;
  return others.length === 0 && /^\d{1,7}$/.test(value) ? Math.min(Number(value), MOST) : 0;
}
