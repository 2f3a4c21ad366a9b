import { Injectable } from '@nestjs/common';
import { type Page, pageOf, requireOneOf } from '#libs/http';
import type { Person } from '#libs/people';
import { DutyKinds } from '#libs/service';
import type { DutyKind } from '#libs/vocabulary';
import { Clock } from '#libs/work';
import { Sights } from '../sights.js';
import { SubjectNames } from '../subject-names.js';
import type { ListInboxQuery } from './dto/list-inbox.query.js';
import type { InboxCount, InboxItem } from './inbox-item.js';
import { inboxCount, inboxItem, subjectsOf } from './inbox.mapper.js';
import { decodeInboxCursor, encodeInboxCursor } from './inbox-cursor.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxScopes } from './inbox-scope.service.js';

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

  /** What is due first, then the newest. @throws HttpError CURSOR_INVALID; VALIDATION_FAILED for a kind that the service does not have */
  async list({ kind, asks, state, cursor, limit }: ListInboxQuery, by: Person): Promise<Page<InboxItem>> {
    if (kind !== undefined) requireOneOf(this.duties.all, { path: 'kind', value: kind });
    const after = cursor === undefined ? null : decodeInboxCursor(cursor);
    const now = this.clock.now();
    const { scope, absent } = await this.scopes.of(by, now);
    const filter = { kinds: this.kindsOf(kind, asks), snoozed: state === 'snoozed', after, limit: limit + 1, now };
    const { items: rows, ...page } = pageOf(await this.inbox.list(scope, filter), limit, encodeInboxCursor);
    const spaces = await this.sights.names(rows.flatMap(({ spaceNo }) => spaceNo ?? []));
    const records = await this.names.of(subjectsOf(rows));
    const reading = { scope, absent, spaces, records, now };
    return { ...page, items: rows.map((row) => inboxItem(row, reading)) };
  }

  private kindsOf(kind: DutyKind | undefined, asks: ListInboxQuery['asks']): readonly string[] | null {
    if (kind !== undefined) return [kind];
    if (asks === undefined) return null;
    return this.duties.all.filter((one) => this.duties.of(one).mustAct === (asks === 'act'));
  }

  async count(by: Person): Promise<InboxCount> {
    const now = this.clock.now();
    const { scope } = await this.scopes.of(by, now);
    return inboxCount(await this.inbox.count(scope, now), this.duties);
  }
}
