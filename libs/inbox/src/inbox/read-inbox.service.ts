import { Injectable } from '@nestjs/common';
import { decodePlace, encodePlace, type Page, pageOf, requireOneOf } from '#libs/http';
import type { Person } from '#libs/people';
import { DutyKinds } from '#libs/service';
import { Clock } from '#libs/work';
import { Sights } from '../sights.js';
import { SubjectNames } from '../subject-names.js';
import type { ListInboxQuery } from './dto/list-inbox.query.js';
import type { InboxCount, InboxItem } from './inbox-item.js';
import { inboxCount, inboxItem } from './inbox.mapper.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxScopes } from './inbox-scope.service.js';

/** Name of the list in its cursors. */
const LIST = 'inbox';
/** A kind, and the ids that it comes from. */
const ITEM_ID = /^[\w.-]{1,200}$/;

/** Shows people what waits for them, for their desk and for colleagues who are away. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly scopes: InboxScopes,
    private readonly inbox: InboxRepository,
    private readonly sights: Sights,
    private readonly names: SubjectNames,
    private readonly duties: DutyKinds,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws HttpError CURSOR_INVALID; VALIDATION_FAILED for a kind that the service does not have */
  async list({ kind, state, cursor, limit }: ListInboxQuery, by: Person): Promise<Page<InboxItem>> {
    if (kind !== undefined) requireOneOf(this.duties.all, { path: 'kind', value: kind });
    const before = cursor === undefined ? null : decodePlace(LIST, cursor, ITEM_ID);
    const now = this.clock.now();
    const { scope, absent } = await this.scopes.of(by, now);
    const filter = { kind: kind ?? null, snoozed: state === 'snoozed', before, limit: limit + 1, now };
    const page = pageOf(await this.inbox.list(scope, filter), limit, (last) => encodePlace(LIST, last));
    const titles = await this.sights.titles(page.items.map(({ spaceNo }) => spaceNo));
    const reading = { caller: by.id, absent, titles, now, names: this.names, duties: this.duties };
    return { ...page, items: page.items.map((row) => inboxItem(row, reading)) };
  }

  async count(by: Person): Promise<InboxCount> {
    const now = this.clock.now();
    const { scope } = await this.scopes.of(by, now);
    return inboxCount(await this.inbox.count(scope, now), this.duties);
  }
}
