import { EPOCH_STEP, MAX_EPOCH } from '#libs/protocol';

/** Epochs that are sealed and did not leave, at most. */
const MAX_UNSENT = 8;

/** How the own stream goes on. */
export type NextEpoch =
  /** Under this epoch; where it does not reach far enough, more follow up to `bridgeTo`. */
  | { readonly kind: 'open'; readonly epoch: number; readonly bridgeTo: number | null }
  /** There is no higher epoch: behind the head, at the next sequence, under new sender keys. */
  | { readonly kind: 'goOn' }
  /** Too many epochs did not leave yet. */
  | { readonly kind: 'wait' };

/** Epochs of the own stream: as the log shows it, as the database has it, and of what left by the mark on disk. */
export interface EpochsSoFar {
  readonly received: number;
  readonly sealed: number;
  readonly sent: number;
}

/**
 * Chooses the epoch behind the head that the log shows. No number is used twice, also where the one before never arrived; a gap that
 * is wider than an epoch may step is bridged by several (docs/protocol.md, Verdict, step 4).
 */
export function nextEpoch({ received, sealed, sent }: EpochsSoFar): NextEpoch {
  if (received >= MAX_EPOCH) return { kind: 'goOn' };
  if (sealed - Math.max(received, sent) >= MAX_UNSENT) return { kind: 'wait' };
  const target = Math.min(Math.max(received, sealed, sent) + 1, MAX_EPOCH);
  const reach = Math.min(received + EPOCH_STEP, MAX_EPOCH);
  return target <= reach
    ? { kind: 'open', epoch: target, bridgeTo: null }
    : { kind: 'open', epoch: reach, bridgeTo: target };
}
