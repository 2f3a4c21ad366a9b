import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalViewRepository, type Decider } from './approval-view.repository.js';

/** What somebody can know beforehand of whether a message will wait, beside the standing approvals. */
export interface ApprovalOutlookView {
  /** Members to whom somebody let a message go by hand before; any other waits whatever stands. */
  readonly knownRecipients: readonly string[];
  /** Who could decide what the caller sends. */
  readonly deciders: readonly Decider[];
}

/** Lets a form say whether sending waits, and for whom, before anything is sent. */
@Injectable()
export class ApprovalOutlook {
  constructor(
    private readonly access: ApprovalAccess,
    private readonly views: ApprovalViewRepository,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED */
  async of(spaceId: string, by: Person): Promise<ApprovalOutlookView> {
    const spaceNo = await this.access.toRead(spaceId, by);
    const [knownRecipients, deciders] = await Promise.all([
      this.views.knownRecipients(spaceNo),
      this.views.deciders(spaceNo),
    ]);
    return { knownRecipients, deciders: deciders.filter(({ id }) => id !== by.id) };
  }
}
