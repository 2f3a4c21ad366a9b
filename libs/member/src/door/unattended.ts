import type { Entered } from './case-door.js';

declare const unattended: unique symbol;

/** Number of a space in which this gateway works by itself, and shows what it reads to no person. */
export type Unattended = number & { readonly [unattended]: true };

/** Number of a space that a person was let into, or in which no person is involved. A plain number is neither. */
export type InCase = Entered | Unattended;

/** Marks the space of a chunk of the log, or of a row that waits for this gateway. Appliers, projections, reactors and workers alone may call it. */
export function worksIn(spaceNo: number): Unattended {
  return spaceNo as Unattended;
}
