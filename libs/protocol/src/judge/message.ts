import { contracts } from '#libs/contracts';

import { hex } from '../layout.js';
import { sameMembers } from '../member-list.js';
import { SEALING_SUITE } from '../parse-header.js';
import { acceptMessage } from '../record.js';
import type { BusinessHeader } from '../record-header.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { AcceptedSenderKey } from './history.js';
import { areRecipients, refusedRecipients } from './recipients.js';
import { Halted } from './refusal.js';
import type { Rules } from './rules.js';

/**
 * Judges a received BUSINESS record.
 *
 * @throws Halted UNKNOWN_CONTRACT
 */
export function judgeMessage(header: BusinessHeader, { record, rules, context }: Received): ContentVerdict {
  const { history, readableContracts = contracts.readable } = context;
  if (!areRecipients(header, rules)) return refusedRecipients(header, rules);
  if (!rules.list.contractDigests.has(hex(header.contractDigest))) {
    const expected = `a contract that list ${rules.list.version} admits`;
    return refused('E_SCHEMA', { expected, found: hex(header.contractDigest) });
  }
  if (!readableContracts.has(hex(header.contractDigest))) throw new Halted('UNKNOWN_CONTRACT');
  if (!opensFor(history.senderKey(header.senderKeyId), header, rules)) {
    const expected = `an accepted sender key of ${header.sender} in epoch ${header.epoch} for these recipients, whose wraps stand`;
    return refused('E_SENDER_KEY', { expected, found: hex(header.senderKeyId) });
  }
  if (history.hasMessage(header)) {
    return refused('E_MESSAGE_ID', { expected: 'a message id of its own', found: 'one that its sender used before' });
  }
  return accepted({ kind: 'message', record: acceptMessage({ ...record, header }) });
}

/** Whether an accepted sender key is the sender's, of this epoch, for these recipients, and still safe under the list in force. */
function opensFor(key: AcceptedSenderKey | null, header: BusinessHeader, { list }: Rules): boolean {
  return (
    key !== null &&
    key.sender === header.sender &&
    key.epoch === header.epoch &&
    sameMembers(key.recipients, header.recipients) &&
    list.minSealingSuite <= SEALING_SUITE &&
    key.wrapKeyIds.every((keyId) => isUnrevoked(list.key(hex(keyId))))
  );
}

/** A key that the list no longer holds counts as revoked. */
function isUnrevoked(key: { readonly status: string } | undefined): boolean {
  return key !== undefined && key.status !== 'revoked';
}
