import { Injectable } from '@nestjs/common';
import { type Ground, handlingName, type HandlingName } from '#libs/approval';
import { SpaceDirectory } from '#libs/exchange';
import { decodePlace, encodePlace, type Page, pageOf } from '#libs/http';
import { OpenDrafts } from '#libs/member';
import type { Person } from '#libs/people';
import { COMMENT_TYPE, isDrafting } from '#libs/vocabulary';
import { ApprovalAccess } from './approval-access.service.js';
import { ApprovalError } from './approval.errors.js';
import type { RequestState } from './approval-request.repository.js';
import { ApprovalViewRepository, type Decider, type RequestRow } from './approval-view.repository.js';
import type { ListRequestsQuery } from './dto/list-requests.query.js';
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
  readonly settled: { readonly by: string; readonly at: Date; readonly reason: string } | null;
  readonly mayDecide: boolean;
  /** Who can decide it, while it waits. */
  readonly deciders: readonly Decider[];
  /** Name of the record that it changes, as it is now; null for a new one. */
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
const MESSAGE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Messages that wait, as their authors and those who decide see them. */
@Injectable()
export class ApprovalRequests {
  constructor(
    private readonly access: ApprovalAccess,
    private readonly spaces: SpaceDirectory,
    private readonly views: ApprovalViewRepository,
    private readonly settling: SettleRequest,
    private readonly drafts: OpenDrafts,
  ) {}

  async list(query: ListRequestsQuery, by: Person): Promise<Page<ApprovalRequestView>> {
    const before = query.cursor === undefined ? null : decodePlace(LIST, query.cursor, MESSAGE_ID);
    const spaceNo = query.spaceId === undefined ? null : await this.spaces.require(query.spaceId);
    const decidesIn = await this.decidesIn(by);
    const state = query.state ?? null;
    const decidesDrafting = await this.access.decidesDrafting(by);
    const limit = query.limit + 1;
    const rows = await this.views.list({ author: by.id, decidesIn, decidesDrafting, state, spaceNo, before, limit });
    const page = pageOf(rows, query.limit, (last) => encodePlace(LIST, { at: last.requestedAt, id: last.messageId }));
    const sights = new Map<string, Sight>();
    for (const row of page.items) {
      const decides = isDrafting(row.type) ? decidesDrafting : decidesIn.includes(row.spaceNo);
      if (!sights.has(sightKey(row))) sights.set(sightKey(row), await this.sightOf(row, by, decides));
    }
    return {
      ...page,
      items: page.items.map((row) => viewOf(row, by, sights.get(sightKey(row)) ?? NO_SIGHT)),
    };
  }

  /** @throws ApprovalError APPROVAL_NOT_FOUND, also for those who neither wrote it nor decide */
  async one(messageId: string, by: Person): Promise<ApprovalRequestView> {
    const row = await this.views.find(messageId);
    const decides = row !== null && (await this.access.decides(by, row.spaceNo, row.type));
    if (!row || !(decides || row.author === by.id)) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    return viewOf(row, by, await this.sightOf(row, by, decides));
  }

  /** @throws ApprovalError of `SettleRequest`, APPROVAL_BY_PROGRAM; AccessError ACCESS_DENIED; AgreementError DRAFT_CLOSED */
  async decide(messageId: string, decided: Decided, by: Person): Promise<ApprovalRequestView> {
    const row = await this.views.find(messageId);
    if (!row || !(await this.mayKnow(row, by))) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    await this.access.requireDecider(by, row.spaceNo, row.type);
    if (decided.decision === 'approve') await this.requireStillOpen(row);
    await this.settling.decide(messageId, decided, by);
    return this.one(messageId, by);
  }

  async withdraw(messageId: string, by: Person): Promise<ApprovalRequestView> {
    const row = await this.views.find(messageId);
    if (!row || !(await this.mayKnow(row, by))) throw new ApprovalError('APPROVAL_NOT_FOUND', 'no such request');
    await this.settling.withdraw(messageId, by);
    return this.one(messageId, by);
  }

  /** A comment waits while charters come to act, in this space or another: it leaves no later than its draft closes. */
  private async requireStillOpen({ type, state, spaceId, overlay }: RequestRow): Promise<void> {
    if (type !== COMMENT_TYPE || state !== 'waiting' || overlay === null || !('position' in overlay)) return;
    await this.drafts.require(spaceId, String(overlay.position));
  }

  /** Whether somebody may hear that it is there; whoever may not hears the same as of one that is not. */
  private async mayKnow({ author, spaceNo, type }: RequestRow, by: Person): Promise<boolean> {
    return author === by.id || this.access.mayDecide(by, spaceNo, type);
  }

  private async sightOf({ spaceNo, type }: RequestRow, by: Person, decides: boolean): Promise<Sight> {
    const reads = await this.access.reads(by, spaceNo, type);
    return { decides, reads, deciders: await this.views.deciders(spaceNo) };
  }

  private async decidesIn(by: Person): Promise<readonly number[]> {
    const decided: number[] = [];
    for (const spaceNo of await this.views.spaces()) {
      if (await this.access.decides(by, spaceNo)) decided.push(spaceNo);
    }
    return decided;
  }
}

/** What somebody may see and do in a space. */
interface Sight {
  readonly decides: boolean;
  /** Who wrote a message and may no longer read the space sees that it waits, and not what it says. */
  readonly reads: boolean;
  readonly deciders: readonly Decider[];
}

/** What leads to an agreement and everything else of a space are seen by different people. */
function sightKey({ spaceNo, type }: RequestRow): string {
  return `${spaceNo} ${isDrafting(type)}`;
}

const NO_SIGHT: Sight = { decides: false, reads: false, deciders: [] };

function viewOf(row: RequestRow, by: Person, who: Sight): ApprovalRequestView {
  const { messageId, spaceId, state, type, recipients, grounds, subject, requestedAt } = row;
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
    settled:
      row.settledAt === null ? null : { by: row.settledByName ?? '', at: row.settledAt, reason: row.reason ?? '' },
    mayDecide: waits && who.decides && row.author !== by.id,
    deciders: waits ? who.deciders.filter(({ id }) => id !== row.author) : [],
    recordName: who.reads ? row.recordName : null,
    content: who.reads ? row.overlay : null,
    together: row.together.map(({ overlay, ...part }) => ({ ...part, content: who.reads ? overlay : null })),
  };
}
