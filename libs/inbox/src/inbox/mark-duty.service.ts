import { Injectable } from '@nestjs/common';
import type { Person } from '#libs/people';
import { Clock } from '#libs/work';
import { InboxError } from './inbox.errors.js';
import { InboxRepository, type InboxRow } from './inbox.repository.js';
import { InboxScopes } from './inbox-scope.service.js';

/** Puts items aside for one person; a colleague who sees the same item keeps it. */
@Injectable()
export class MarkDuty {
  constructor(
    private readonly scopes: InboxScopes,
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
  ) {}

  /** Until something new comes of it. @throws InboxError INBOX_ITEM_NOT_FOUND, INBOX_ITEM_WAITS */
  async done(itemId: string, by: Person): Promise<void> {
    const item = await this.require(itemId, by);
    if (!item.clearable) throw new InboxError('INBOX_ITEM_WAITS', 'it waits for a decision or an answer');
    await this.inbox.markDone(by.id, itemId, item.at);
  }

  /** Comes back when it is due at the latest. @throws InboxError INBOX_ITEM_NOT_FOUND, SNOOZE_IN_THE_PAST */
  async snooze(itemId: string, until: Date, by: Person): Promise<void> {
    if (until <= this.clock.now()) throw new InboxError('SNOOZE_IN_THE_PAST', 'put aside until before now');
    const { dueAt } = await this.require(itemId, by);
    await this.inbox.snooze(by.id, itemId, dueAt !== null && dueAt < until ? dueAt : until);
  }

  private async require(itemId: string, by: Person): Promise<InboxRow> {
    const { scope } = await this.scopes.of(by, this.clock.now());
    const item = await this.inbox.find(scope, itemId);
    if (!item) throw new InboxError('INBOX_ITEM_NOT_FOUND', 'nothing waits under this id');
    return item;
  }
}
