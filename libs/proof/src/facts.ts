import { uuidText } from '#libs/contracts';
import { type BusinessHeader, identityOf, listInForce, type SpaceState } from '#libs/protocol';
import { parseLeafData } from '#libs/tlog';
import { quorumOf } from '#libs/trust';

import { hex } from './bytes.js';
import { contentType } from './check-content.js';
import type { Shown } from './check-demand.js';
import type { Proof } from './proof.js';
import type { ProofFacts } from './report.js';

/** JavaScript tells dates up to here. */
const LAST_DATE_MS = 8_640_000_000_000_000n;

/** Collects what a proof says, in words that JSON can carry. */
export function factsOf({ message, content }: Proof, { header, state, cosignatures }: Shown): ProofFacts {
  const members = state.charter?.charter.members ?? [];
  return {
    spaceId: uuidText(header.spaceId),
    position: message.position.toString(),
    at: timeText(parseLeafData(message.leaf).t),
    createdAt: timeText(header.createdAt),
    messageId: uuidText(header.messageId),
    identity: hex(identityOf(message.header)),
    sender: header.sender,
    recipients: header.recipients,
    members,
    quorum: quorumOf(members.length),
    cosigners: cosignatures.map(({ member, size, seconds }) => ({
      member,
      size: size.toString(),
      at: timeText(seconds * 1000n),
    })),
    listVersion: listInForce(state).version.toString(),
    keyRevokedLater: isRevoked(header, state),
    contentType: contentType(content),
  };
}

function isRevoked({ keyId }: BusinessHeader, state: SpaceState): boolean {
  return state.lists.some((list) => list.key(hex(keyId))?.status === 'revoked');
}

function timeText(ms: bigint): string {
  return ms <= LAST_DATE_MS ? new Date(Number(ms)).toISOString() : `${ms} ms after 1970`;
}
