import { Injectable } from '@nestjs/common';
import { ArchiveRepository, ExchangeIdentity } from '#libs/exchange';
import type { ProvenContent } from '#libs/proof';
import {
  acceptedFromArchive,
  type ArchivedRecord,
  openSenderKey,
  senderKeyFromArchive,
  unsealBody,
} from '#libs/protocol';
import { ProofRequestError } from './proof.errors.js';

/** Opens what a message was sealed over, for those who may show it. */
@Injectable()
export class ContentOpener {
  constructor(
    private readonly archive: ArchiveRepository,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** @throws ProofRequestError CONTENT_NOT_HELD where it was erased, is for others, or never opened */
  async open(spaceNo: number, archived: ArchivedRecord): Promise<ProvenContent> {
    const record = acceptedFromArchive(archived);
    if (record.body === null || !record.header.recipients.includes(this.identity.member)) throw notHeld();
    const handedOut = await this.archive.findByIdentity(spaceNo, record.header.senderKeyId);
    if (!handedOut) throw notHeld();
    const senderKey = await openSenderKey(senderKeyFromArchive(handedOut), this.identity.sealingKeys);
    if (senderKey.kind !== 'opened') throw notHeld();
    const unsealed = unsealBody(record, senderKey.key);
    if (unsealed.kind !== 'unsealed') throw notHeld();
    return { salt: unsealed.salt, payload: unsealed.payload };
  }
}

function notHeld(): ProofRequestError {
  return new ProofRequestError('CONTENT_NOT_HELD', 'this gateway cannot open the message');
}
