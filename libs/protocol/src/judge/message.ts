import { contracts } from '#libs/contracts';

import { hex } from '../layout.js';
import { sameMembers } from '../member-list.js';
import { SEALING_SUITE } from '../parse-header.js';
import { acceptMessage } from '../record.js';
import type { BusinessHeader } from '../record-header.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { AcceptedSenderKey } from './history.js';
import { areRecipients } from './recipients.js';
import { Halted } from './refusal.js';
import type { Rules } from './rules.js';

/**
 * Judges a received BUSINESS record.
 *
 * @throws Halted UNKNOWN_CONTRACT
 */
export function judgeMessage(header: BusinessHeader, { record, rules, context }: Received): ContentVerdict {
  const { history, readableContracts = contracts.readable } = context;
  if (!areRecipients(header, rules)) return refused('E_RECIPIENTS');
  if (!rules.list.contractDigests.has(hex(header.contractDigest))) return refused('E_SCHEMA');
  if (!readableContracts.has(hex(header.contractDigest))) throw new Halted('UNKNOWN_CONTRACT');
  if (!opensFor(history.senderKey(header.senderKeyId), header, rules)) return refused('E_SENDER_KEY');
  if (history.hasMessage(header)) return refused('E_MESSAGE_ID');
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
