import { isOfDatabase } from '#libs/persistence';
import type { ParkedCause } from '../space/parked-cause.js';

/** Why a record is parked; the reason is what the program said. */
export interface Parking {
  readonly cause: ParkedCause;
  readonly reason: string;
}

/** Ends the try to apply a record that this build parks before any applier sees it. */
export class CannotApply extends Error {
  override readonly name = 'CannotApply';

  constructor(readonly parking: Parking) {
    super(parking.reason);
  }
}

/** Says why a record is parked that this build failed to apply. */
export function parkingOf(error: unknown): Parking {
  return { cause: causeOf(error), reason: reasonOf(error) };
}

function causeOf(error: unknown): ParkedCause {
  if (error instanceof CannotApply) return error.parking.cause;
  return isOfDatabase(error) ? 'DATABASE' : 'DEFECT';
}

/** What is written down of a failure with what is parked for it. A message may quote what a record holds; no text column takes a zero. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  return `${error.name}: ${error.message}`.replaceAll('\0', '').slice(0, 500);
}
