import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { v5 as uuidOf } from 'uuid';
import { contractDigest, ContractSupportedSchema } from '#libs/contracts';
import { Exchange, ExchangeIdentity, KnownListRepository, type StepResult, Worker } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { AnnouncementRepository } from './announcement.repository.js';

/** Namespace of announcement ids: the same contract, told to the same members, gives the same message id and is told once. */
const NAMESPACE = '0d3c1b5e-3a52-4f0c-9c51-6f3b7b0e2a64';

/**
 * Tells `network` that this build supports its contract: a list admits a contract when every member has said so. Told again when
 * somebody joins, who could not open what was said before.
 */
@Injectable()
export class ContractAnnouncementWorker extends Worker {
  override readonly name = 'contract-announcement';
  /** Id of what is known to stand on the log. */
  private announced = '';

  constructor(
    private readonly transaction: Transaction,
    private readonly exchange: Exchange,
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
    private readonly announcements: AnnouncementRepository,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const { member } = this.identity;
    const spaceId = this.lists.networkSpaceId;
    const recipients = await this.announcements.takingPart(spaceId);
    const messageId = messageIdOf(member, recipients);
    if (messageId === this.announced || !recipients.includes(member)) return 'idle';
    const state = await this.announcements.state(spaceId, messageId);
    if (state === 'on-the-log') this.announced = messageId;
    if (state !== 'unsaid') return 'idle';
    const message = create(ContractSupportedSchema, { contractDigests: [contractDigest] });
    const outgoing = { spaceId, schema: ContractSupportedSchema, message, recipients, messageId };
    await this.transaction.run((tx) => this.exchange.submit(tx, outgoing));
    return 'worked';
  }
}

function messageIdOf(member: string, recipients: readonly string[]): string {
  return uuidOf(`${member} ${Buffer.from(contractDigest).toString('hex')} ${recipients.join(' ')}`, NAMESPACE);
}
