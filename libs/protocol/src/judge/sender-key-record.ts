import type { KeyWrap, SenderKeyBody } from '#libs/contracts';
import type { TrustList } from '#libs/trust';

import { hex } from '../layout.js';
import { acceptSenderKey, type SpaceRecord } from '../record.js';
import type { SenderKeyHeader } from '../record-header.js';
import type { Content } from './content.js';
import { accepted, type ContentVerdict, type Received, refused } from './content-verdict.js';
import type { AcceptedSenderKey } from './history.js';
import { areRecipients, refusedRecipients } from './recipients.js';

/** Judges a received SENDER_KEY record. */
export function judgeSenderKey(
  { header, body }: Extract<Content, { kind: 'senderKey' }>,
  { record, rules }: Received,
): ContentVerdict {
  if (!areRecipients(header, rules)) return refusedRecipients(header, rules);
  if (!wrapsFit(header.recipients, body, rules.list)) {
    const expected = `one wrap each for ${header.recipients.join(', ')}, to an active sealing key of list ${rules.list.version}`;
    return refused('E_SENDER_KEY', { expected, found: body.wraps.map(({ recipient }) => recipient).join(', ') });
  }
  const key = senderKeyOf({ ...record, header }, body);
  return accepted({ kind: 'senderKey', key, record: acceptSenderKey({ ...record, header }) });
}

/** Whether there is exactly one wrap for each recipient, in order, to an active sealing key of it. */
function wrapsFit(recipients: readonly string[], { suite, wraps }: SenderKeyBody, list: TrustList): boolean {
  if (suite < list.minSealingSuite || wraps.length !== recipients.length) return false;
  return wraps.every((wrap, i) => wrap.recipient === recipients[i] && isForActiveKey(wrap, suite, list));
}

function isForActiveKey({ recipient, keyId }: KeyWrap, suite: number, list: TrustList): boolean {
  const key = list.key(hex(keyId));
  return (
    key !== undefined &&
    key.member === recipient &&
    key.use === 'sealing' &&
    key.suite === suite &&
    key.status === 'active'
  );
}

/** What a SENDER_KEY record hands out, as later records are judged with it. */
export function senderKeyOf(
  { identity, header }: Pick<SpaceRecord<SenderKeyHeader>, 'identity' | 'header'>,
  body: SenderKeyBody,
): AcceptedSenderKey {
  return {
    id: identity,
    sender: header.sender,
    epoch: header.epoch,
    recipients: header.recipients,
    wrapKeyIds: body.wraps.map(({ keyId }) => keyId),
    keyCommitment: body.keyCommitment,
  };
}
