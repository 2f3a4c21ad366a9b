import { uuidText } from '#libs/contracts';
import type { TrustList } from '#libs/trust';

import { hex, sameBytes } from '../bytes.js';
import { ProofError } from '../proof.errors.js';
import type { ContradictionFact, SignedRecord } from './evidence.js';
import { openSigned, type OpenedRecord } from './open-signed.js';

/**
 * Requires two records that one member signed for one place of its stream, or a record that follows another past than the one before it.
 *
 * @throws ProofError of a record that its sender did not sign; NO_CONTRADICTION
 */
export function checkForked(records: readonly [SignedRecord, SignedRecord], list: TrustList): ContradictionFact {
  const [one, other] = [openSigned(records[0], list), openSigned(records[1], list)];
  if (!isFork(one, other)) {
    throw new ProofError('NO_CONTRADICTION', 'both records can stand in one stream of their sender');
  }
  const { sender, spaceId } = one.header;
  return {
    kind: 'fork',
    signedBy: [sender],
    says: [`${sender} signed two stories in space ${uuidText(spaceId)}`, ...[one, other].map(said)],
  };
}

function said({ header, identity, key }: OpenedRecord): string {
  const { epoch, sequence, previous } = header;
  const place = `epoch ${epoch}, sequence ${sequence}`;
  return `${place}: record ${hex(identity)} behind ${hex(previous)}, key ${key.keyIdHex} (${key.status})`;
}

/** As the judge has it: another record at a place, or right behind it with another past (docs/protocol.md, Verdict, step 4). */
function isFork(one: OpenedRecord, other: OpenedRecord): boolean {
  const isOneStream =
    one.header.sender === other.header.sender &&
    one.header.epoch === other.header.epoch &&
    sameBytes(one.header.spaceId, other.header.spaceId);
  if (!isOneStream || sameBytes(one.identity, other.identity)) return false;
  const steps = other.header.sequence - one.header.sequence;
  return steps === 0 || (steps === 1 && !sameBytes(other.header.previous, one.identity));
}
