import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { v5 as uuidOf } from 'uuid';
import { Contracts, ContractSupportedSchema } from '#libs/contracts';
import { type Announcement, AnnouncementRepository, KnownListRepository } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { type StepResult, Worker } from '#libs/work';
import { SystemSending } from '../send/system-sending.service.js';

/** Namespace of announcement ids: one that follows the same announcement with the same content is said once. */
const NAMESPACE = '0d3c1b5e-3a52-4f0c-9c51-6f3b7b0e2a64';

/**
 * Announces to `network` which contracts this build reads: a list admits a contract when every member has said so. Announced again after an
 * update, and when a member joins that could not open what was said before.
 */
@Injectable()
export class ContractAnnouncementWorker extends Worker {
  override readonly name = 'contract-announcement';
  private readonly digests: readonly string[];

  constructor(
    private readonly transaction: Transaction,
    private readonly sending: SystemSending,
    private readonly lists: KnownListRepository,
    private readonly announcements: AnnouncementRepository,
    contracts: Contracts,
  ) {
    super();
    this.digests = [...contracts.readable].sort();
  }

  override async step(): Promise<StepResult> {
    const spaceId = this.lists.networkSpaceId;
    const recipients = await this.announcements.takingPart(spaceId);
    if (!recipients.includes(this.announcements.member)) return 'idle';
    const newest = await this.announcements.newest(spaceId);
    if (newest && this.saysAll(newest, recipients)) return 'idle';
    const messageId = this.messageIdAfter(newest, recipients);
    if (await this.announcements.wasSaid(spaceId, messageId)) return 'idle';
    const contractDigests = this.digests.map((digest) => Buffer.from(digest, 'hex'));
    const message = create(ContractSupportedSchema, { contractDigests });
    const outgoing = { spaceId, schema: ContractSupportedSchema, message, recipients, messageId };
    await this.transaction.run((tx) => this.sending.send(tx, outgoing));
    return 'worked';
  }

  private saysAll({ digests, recipients }: Announcement, members: readonly string[]): boolean {
    return digests.join() === this.digests.join() && members.every((member) => recipients.includes(member));
  }

  private messageIdAfter(newest: Announcement | null, recipients: readonly string[]): string {
    const said = [this.announcements.member, newest?.position ?? '', ...this.digests, ...recipients];
    return uuidOf(said.join(' '), NAMESPACE);
  }
}
