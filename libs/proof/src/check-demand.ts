import type { BusinessHeader, SpaceState } from '#libs/protocol';
import { quorumOf } from '#libs/trust';

import type { CountedCosignature } from './check-checkpoints.js';
import { ProofError } from './proof.errors.js';
import type { Replay } from './replay.js';
import type { ProofDemand } from './report.js';

/** What the checks so far have shown. */
export interface Shown {
  readonly header: BusinessHeader;
  readonly state: SpaceState;
  readonly replay: Replay;
  readonly cosignatures: readonly CountedCosignature[];
}

/**
 * Requires what was asked: q(n) members for existence, the recipient itself for delivery.
 *
 * @throws ProofError QUORUM_MISSING, NOT_A_RECIPIENT, NOT_COSIGNED_BY_IT
 */
export function requireDemand(demand: ProofDemand, shown: Shown): void {
  switch (demand.kind) {
    case 'existence':
      return requireQuorum(shown);
    case 'delivery':
      return requireDelivery(demand.member, shown);
  }
}

function requireQuorum({ state, cosignatures }: Shown): void {
  const needed = quorumOf(state.charter?.charter.members.length ?? 0);
  if (cosignatures.length < needed) {
    throw new ProofError('QUORUM_MISSING', `${needed} members must have cosigned, ${cosignatures.length} have`);
  }
}

function requireDelivery(member: string, { header, cosignatures }: Shown): void {
  if (!header.recipients.includes(member)) throw new ProofError('NOT_A_RECIPIENT', 'the message is not to this member');
  if (!cosignatures.some((cosignature) => cosignature.member === member)) {
    throw new ProofError('NOT_COSIGNED_BY_IT', 'this member has not cosigned a log that holds the message');
  }
}
