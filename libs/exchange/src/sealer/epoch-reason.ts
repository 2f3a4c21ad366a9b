import { EpochReason } from '#libs/contracts';
import type { SenderHead, SpaceState } from '#libs/protocol';

/** What the sealer knows when it asks whether an epoch is due. */
export interface EpochQuestion {
  readonly member: string;
  readonly state: SpaceState;
  /** Own head as the log shows it. */
  readonly received: SenderHead;
  /** Epoch of the newest sealed record. */
  readonly sealedEpoch: number;
  /** What the start barrier, a refusal or a dropped reader asks for. */
  readonly due: EpochReason | null;
}

/**
 * Says why the own stream must go on under a new epoch; null where it need not or cannot: before a charter acts nobody may open
 * one, a member that left may not, and one that forked waits for a charter that forgives it.
 */
export function epochReason({ member, state, received, sealedEpoch, due }: EpochQuestion): EpochReason | null {
  const { charter } = state;
  if (charter === null || !charter.charter.members.includes(member)) return null;
  if (received.frozenAt === null) return due;
  if (!received.forgiven) return null;
  return sealedEpoch > received.epoch ? due : EpochReason.UNFROZEN;
}
