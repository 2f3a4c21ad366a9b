import { Injectable } from '@nestjs/common';
import { type Ground, handlingName, type HandlingName } from '#libs/approval';
import { decodePlace, encodePlace, type Page, pageOf } from '#libs/http';
import { CaseDoor, type CaseEntry, type Decider, OpenDrafts } from '#libs/member';
import type { Person } from '#libs/people';
import { COMMENT_TYPE, isDrafting } from '#libs/vocabulary';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalError } from './approval.errors.js';
import type { RequestState } from './approval-request.repository.js';
import {
  ApprovalViewRepository,
  type QueueFilter,
  type RequestFilter,
  type RequestRow,
  type TallyRow,
} from './approval-view.repository.js';
import type { ListRequestsQuery } from './dto/list-requests.query.js';
import type { TallyQuery } from './dto/tally.query.js';
import { URGENCIES, type Urgency } from './request-urgency.js';
import { type Decided, SettleRequest } from './settle-request.service.js';

declare module '#libs/vocabulary' {
  interface DutyMatters {
    /** A message waits for a prosecutor. */
    readonly approval: {
      readonly kind: 'approval';
      readonly messageId: string;
      readonly type: string;
      readonly author: string;
      readonly recipients: readonly string[];
      readonly grounds: ApprovalRequestView['grounds'];
    };
  }
}

export interface ApprovalRequestView {
  readonly messageId: string;
  readonly spaceId: string;
  readonly state: RequestState;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly handling: HandlingName;
  /** Why it waits. */
  readonly grounds: readonly Ground[];
  /** What the message changes, such as `record:<id>`. */
  readonly subject: string | null;
  readonly author: { readonly id: string; readonly name: string };
  readonly requestedAt: Date;
  /** Its author says that it cannot wait. */
  readonly urgent: boolean;
  /** Its group in the queue. */
  readonly urgency: Urgency;
  /** Of values that are released in answer: the message id of the question. */
  readonly inReplyTo: string | null;
  readonly settled: { readonly by: string; readonly at: Date; readonly reason: string } | null;
  readonly mayDecide: boolean;
  /** Who can decide it, while it waits. */
  readonly deciders: readonly Decider[];
  /** Where an approved one stands on the log, which its proof names by the hash of its header, in hex; null until it does. */
  readonly left: { readonly position: string; readonly identity: string } | null;
  /** The record that it changes, or that its comment or question is about, once that is known here. */
  readonly recordId: string | null;
  /** Its name, as it is now; null for a new one that has not left. */
  readonly recordName: string | null;
  /** What the message says, while it waits and after a refusal. */
  readonly content: object | null;
  /** Further messages of the same act, which this decision is about as well, in the order in which they leave. */
  readonly together: readonly RequestPart[];
}

/** A message that is decided together with another. */
export interface RequestPart {
  readonly messageId: string;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly content: object | null;
}

/** Name of the list in its cursors. */
const LIST = 'approval-requests';
const QUEUE = 'approval-queue';
const MESSAGE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const QUEUE_PLACE = /^[0-3] [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What waits for a person's decision, by the places of `URGENCIES`, and what that person decided. */
export interface ApprovalTally {
  readonly waiting: readonly number[];
  readonly oldestAt: Date | null;
  readonly approved: number;
  readonly refused: number;
}

/** Messages that wait, as their authors and those who decide see them. */
@Injectable()
export class ApprovalRequests {
  constructor(
    private readonly access: ApprovalAccess,
    private readonly door: CaseDoor,
    private readonly views: ApprovalViewRepository,
    private readonly settling: SettleRequest,
    private readonly drafts: OpenDrafts,
  ) {}

  async list(query: ListRequestsQuery, by: Person): Promise<Page<ApprovalRequestView>> {
    const cases = await this.casesOf(query.spaceId, by);
    const filter = { ...this.filterOf(cases, query.spaceId, by), limit: query.limit + 1 };
    const page = query.part === 'queue' ? await this.queue(query, filter) : await this.newest(query, filter);
    const sights = new Map<string, Sight>();
    for (const row of page.items) {
      if (!sights.has(sightKey(row))) sights.set(sightKey(row), await this.sightOf(row, cases.get(row.spaceNo)));
    }
    return {
      ...page,
      items: page.items.map((row) => viewOf(row, by, sights.get(sightKey(row)) ?? NO_SIGHT)),
    };
  }

  /** Numbers of the whole queue, and of what the person decided, whatever pages show. */
  async tally({ spaceId, since }: TallyQuery, by: Person): Promise<ApprovalTally> {
    const rows = await this.views.tally(this.filterOf(await this.casesOf(spaceId, by), spaceId, by), since);
    const counted = (of: TallyRow['what']): readonly TallyRow[] => rows.filter(({ what }) => what === of);
    const oldest = counted('waiting').flatMap(({ oldest: at }) => at ?? []);
    return {
      waiting: URGENCIES.map((_, rank) => sum(counted('waiting').filter((row) => row.rank === rank))),
      oldestAt: oldest.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
      approved: sum(counted('approved')),
      refused: sum(counted('refused')),
    };
  }

  private async casesOf(spaceId: string | undefined, by: Person): Promise<ReadonlyMap<number, CaseEntry>> {
    if (spaceId === undefined) return this.access.cases(by);
    const one = await this.door.enter(spaceId, by, 'agreement.read');
    return new Map([[one.spaceNo, one]]);
  }

  private filterOf(cases: ReadonlyMap<number, CaseEntry>, spaceId: string | undefined, by: Person) {
    const entered = [...cases.values()].map(({ spaceNo }) => spaceNo);
    return {
      author: by.id,
      enters: entered,
      decidesIn: this.access.decidedIn(cases.values(), null),
      signsIn: this.access.decidedIn(cases.values(), COMMENT_TYPE),
      spaceNo: spaceId === undefined ? null : (entered[0] ?? null),
    };
  }

  private async newest(
    { limit, cursor, state, part }: ListRequestsQuery,
    filter: Omit<RequestFilter, 'state' | 'part' | 'before'>,
  ): Promise<Page<RequestRow>> {
    const before = cursor === undefined ? null : decodePlace(LIST, cursor, MESSAGE_ID);
    const rows = await this.views.list({ ...filter, state: state ?? null, part: part ?? null, before });
    return pageOf(rows, limit, (last) => encodePlace(LIST, { at: last.requestedAt, id: last.messageId }));
  }

  private async queue({ limit, cursor }: ListRequestsQuery, filter: QueueFilter): Promise<Page<RequestRow>> {
    const [at, place = ''] = cursor === undefined ? [] : decodePlace(QUEUE, cursor, QUEUE_PLACE);
    const after = at === undefined ? null : { at, rank: Number(place.slice(0, 1)), id: place.slice(2) };
    const rows = await this.views.queue(filter, after);
    return pageOf(rows, limit, ({ requestedAt, rank, messageId }) =>
      encodePlace(QUEUE, { at: requestedAt, id: `${rank} ${messageId}` }),
    );
  }

  /** @throws ApprovalError APPROVAL_NOT_FOUND, also for those who neither wrote it nor decide */
  async one(messageId: string, by: Person): Promise<ApprovalRequestView> {
    const { row, entry } = await this.found(messageId, by);
    const sight = await this.sightOf(row, entry);
    if (!sight.decides && row.author !== by.id) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    return viewOf(row, by, sight);
  }

  /** @throws ApprovalError of `SettleRequest`, APPROVAL_BY_PROGRAM; AccessError ACCESS_DENIED; AgreementError DRAFT_CLOSED */
  async decide(messageId: string, decided: Decided, by: Person): Promise<ApprovalRequestView> {
    const { row, entry } = await this.found(messageId, by);
    this.requireKnown(row, entry, by);
    this.access.requireDecider(entry, row.type);
    if (decided.decision === 'approve') await this.requireStillOpen(row);
    await this.settling.decide(entry, messageId, decided);
    return this.one(messageId, by);
  }

  async withdraw(messageId: string, by: Person): Promise<ApprovalRequestView> {
    const { row, entry } = await this.found(messageId, by);
    this.requireKnown(row, entry, by);
    this.door.requireHand(entry, 'agreement.read');
    await this.settling.withdraw(entry, messageId);
    return this.one(messageId, by);
  }

  /** A request, and the entry to its case. A person who is not let in gets the same answer as for one that is not there, also its author. */
  private async found(messageId: string, by: Person): Promise<{ row: RequestRow; entry: CaseEntry }> {
    const row = await this.views.find(messageId);
    const entry = row && (await this.door.find(row.spaceId, by, 'agreement.read'));
    if (!entry) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    return { row, entry };
  }

  /** A comment waits while charters come to act, in this space or another: it leaves no later than its draft closes. */
  private async requireStillOpen({ type, state, spaceId, overlay }: RequestRow): Promise<void> {
    if (type !== COMMENT_TYPE || state !== 'waiting' || overlay === null || !('position' in overlay)) return;
    await this.drafts.require(spaceId, String(overlay.position));
  }

  /** A person who may not know of it gets the same answer as for one that is not there. */
  private requireKnown({ author, type }: RequestRow, entry: CaseEntry, by: Person): void {
    if (author === by.id || this.access.mayDecide(entry, type)) return;
    throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
  }

  private async sightOf({ type }: RequestRow, entry: CaseEntry | undefined): Promise<Sight> {
    if (!entry) return NO_SIGHT;
    const { access, views } = this;
    const deciders = access.deciding(entry, type, await views.prosecutors(entry.spaceNo));
    return { decides: access.decides(entry, type), reads: access.reads(entry, type), deciders };
  }
}

/** What a person may see and do in a space. */
interface Sight {
  readonly decides: boolean;
  /** An author who may no longer read the space sees that the message waits, and not its content. */
  readonly reads: boolean;
  readonly deciders: readonly Decider[];
}

/** What leads to an agreement and everything else of a space are seen by different people. */
function sightKey({ spaceNo, type }: RequestRow): string {
  return `${spaceNo} ${isDrafting(type)}`;
}

const NO_SIGHT: Sight = { decides: false, reads: false, deciders: [] };

function settledOf({ settledByName, settledAt, reason }: RequestRow): ApprovalRequestView['settled'] {
  return settledAt === null ? null : { by: settledByName ?? '', at: settledAt, reason: reason ?? '' };
}

function viewOf(row: RequestRow, by: Person, who: Sight): ApprovalRequestView {
  const {
    messageId,
    spaceId,
    state,
    type,
    recipients,
    grounds,
    subject,
    requestedAt,
    urgent,
    inReplyTo,
    position,
    identity,
  } = row;
  const waits = state === 'waiting';
  return {
    messageId,
    spaceId,
    state,
    type,
    recipients,
    handling: handlingName(row.handling),
    grounds,
    subject,
    author: { id: row.author, name: row.authorName ?? row.author },
    requestedAt,
    urgent,
    urgency: URGENCIES[row.rank] ?? 'others',
    inReplyTo,
    settled: settledOf(row),
    mayDecide: waits && who.decides && row.author !== by.id,
    deciders: waits ? who.deciders.filter(({ id }) => id !== row.author) : [],
    left: position === null || identity === null ? null : { position, identity },
    recordId: who.reads ? row.recordId : null,
    recordName: who.reads ? row.recordName : null,
    content: who.reads ? row.overlay : null,
    together: row.together.map(({ overlay, ...part }) => ({ ...part, content: who.reads ? overlay : null })),
  };
}

function sum(rows: readonly TallyRow[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}
