import { Injectable } from '@nestjs/common';
import { CaseDoor, type Decider } from '#libs/member';
import type { Person } from '#libs/people';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalViewRepository } from './approval-view.repository.js';

/** What a person can know beforehand of whether a message will wait, beside the standing approvals. */
export interface ApprovalOutlookView {
  /** Members to whom a person let a message go by hand before; a message to any other waits under every standing approval. */
  readonly knownRecipients: readonly string[];
  /** Who could decide what the caller sends. */
  readonly deciders: readonly Decider[];
}

/** Reads whether sending waits, and for whom, before anything is sent. */
@Injectable()
export class ApprovalOutlook {
  constructor(
    private readonly door: CaseDoor,
    private readonly access: ApprovalAccess,
    private readonly views: ApprovalViewRepository,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async of(spaceId: string, by: Person): Promise<ApprovalOutlookView> {
    const entry = await this.door.enter(spaceId, by, 'record.read');
    const { spaceNo } = entry;
    const [knownRecipients, prosecutors] = await Promise.all([
      this.views.knownRecipients(spaceNo),
      this.views.prosecutors(spaceNo),
    ]);
    const deciders = this.access.deciding(entry, null, prosecutors);
    return { knownRecipients, deciders: deciders.filter(({ id }) => id !== by.id) };
  }
}
