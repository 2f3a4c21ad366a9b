import { uuidText } from '#libs/contracts';
import { type BusinessHeader, identityOf, listInForce, type SpaceState } from '#libs/protocol';
import { parseLeafData } from '#libs/tlog';
import { quorumOf } from '#libs/trust';

import { hex } from './bytes.js';
import { contentType } from './check-content.js';
import type { CountedCosignature } from './check-checkpoints.js';
import type { Shown } from './check-demand.js';
import type { Proof } from './proof.js';
import { restsOn } from './rests-on.js';
import type { ProofFacts } from './report.js';

/** From here on the time of the log and the clock of a cosigner are told to differ. */
const CLOCKS_APART_MS = 600_000n;

/** JavaScript tells dates up to here. */
const LAST_DATE_MS = 8_640_000_000_000_000n;

/** Collects what a proof says, in words that JSON can carry. */
export function factsOf({ message, content }: Proof, { header, state, replay, cosignatures }: Shown): ProofFacts {
  const members = state.charter?.charter.members ?? [];
  const { t } = parseLeafData(message.leaf);
  return {
    spaceId: uuidText(header.spaceId),
    position: message.position.toString(),
    at: timeText(t),
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
    restsOn: restsOn(replay),
    clocksApart: cosignatures.filter((one) => isApart(one, t)).map(({ member }) => member),
    listVersion: listInForce(state).version.toString(),
    keyRevokedLater: isRevoked(header, state),
    contentType: contentType(content),
  };
}

function isApart({ seconds }: CountedCosignature, t: bigint): boolean {
  const apart = seconds * 1000n - t;
  return apart > CLOCKS_APART_MS || -apart > CLOCKS_APART_MS;
}

function isRevoked({ keyId }: BusinessHeader, state: SpaceState): boolean {
  return state.lists.some((list) => list.key(hex(keyId))?.status === 'revoked');
}

function timeText(ms: bigint): string {
  return ms <= LAST_DATE_MS ? new Date(Number(ms)).toISOString() : `${ms} ms after 1970`;
}
