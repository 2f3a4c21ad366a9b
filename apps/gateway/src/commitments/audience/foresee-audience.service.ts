import { Injectable } from '@nestjs/common';
import {
  Audience,
  type AudienceView,
  CaseDoor,
  type CaseEntry,
  CommentOnDraft,
  type Planned,
  SendToCase,
} from '#libs/member';
import { Transaction } from '#libs/persistence';
import type { Action } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { type ChangePlace, PlanRecords } from '../../case/records/plan-records.service.js';
import { PlanCommitments } from '../machine/plan-commitments.service.js';
import type { AudienceDto, WishDto } from './dto/audience.dto.js';

/** What the route that sends it lets nobody in without. */
const ACTIONS = {
  create: 'record.create',
  change: 'record.change',
  offer: 'request.send',
  move: 'request.send',
  comment: 'agreement.comment',
} as const satisfies Readonly<Record<keyof WishDto, Action>>;

/** With the records of which it says who holds something of them, for the access log. */
export interface ForeseenAudience extends AudienceView {
  readonly records: readonly string[];
}

/** Says who would gain, keep and lose what, by the functions that send it. Writes nothing, and keeps nothing of what it was asked. */
@Injectable()
export class ForeseeAudience {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: CaseDoor,
    private readonly audience: Audience,
    private readonly sending: SendToCase,
    private readonly records: PlanRecords,
    private readonly commitments: PlanCommitments,
    private readonly comments: CommentOnDraft,
  ) {}

  /**
   * What sending refuses by the agreement is an effect; whatever else it refuses is refused here too.
   *
   * @throws AccessError ACCESS_DENIED as the door of the route that sends; HttpError; errors of sending
   */
  async of(entry: CaseEntry, { changes }: AudienceDto): Promise<ForeseenAudience> {
    const now = await this.enterAll(entry, changes);
    return this.transaction.run(async (tx) => {
      const plans = await this.plans(tx, now, changes);
      this.sending.check(plans.flatMap(({ messages }) => messages));
      return { ...(await this.audience.of(tx, now, plans)), records: recordsOf(plans) };
    });
  }

  /** Goes through the door of each change; what decides is what stands there now, after the body came. */
  private async enterAll(entry: CaseEntry, changes: readonly WishDto[]): Promise<CaseEntry> {
    const wanted = changes.flatMap((wish) => kindsOf(wish).map((kind) => ACTIONS[kind]));
    let now = entry;
    for (const action of new Set(wanted)) now = await this.door.again(entry, action);
    return now;
  }

  /** In the order of the request; all changes of records are read together. */
  private async plans(tx: EntityManager, entry: CaseEntry, changes: readonly WishDto[]): Promise<readonly Planned[]> {
    const wished = changes.flatMap(({ change }, i) => {
      const place = changes.length === 1 ? null : placeOf(i);
      return change ? [{ recordId: change.recordId, change: change.change, i, place }] : [];
    });
    const planned = new Map((await this.records.changes(tx, entry, wished)).map((plan, i) => [wished[i]?.i, plan]));
    const plans: Planned[] = [];
    for (const [i, wish] of changes.entries()) plans.push(planned.get(i) ?? (await this.planOf(tx, entry, wish)));
    return plans;
  }

  private async planOf(
    tx: EntityManager,
    entry: CaseEntry,
    { create, offer, move, comment }: WishDto,
  ): Promise<Planned> {
    if (create) return this.records.create(entry, create);
    if (offer) return this.commitments.offer(tx, entry, offer);
    if (move) return this.commitments.move(tx, entry, move);
    return this.comments.plan(entry, comment);
  }
}

/** Where a change of a record stands in the request, whose errors say of which of several they are. */
function placeOf(i: number): ChangePlace {
  return { record: `changes[${i}].change.recordId`, fields: `changes[${i}].change.change` };
}

/** Records on which plans stand, as their bases say. */
function recordsOf(plans: readonly Planned[]): readonly string[] {
  return plans.flatMap(({ base }) => /record:([0-9a-f-]{36})@/.exec(base)?.[1] ?? []);
}

function kindsOf(wish: WishDto): readonly (keyof WishDto)[] {
  const kinds: readonly (keyof WishDto)[] = ['create', 'change', 'offer', 'move', 'comment'];
  return kinds.filter((kind) => wish[kind] !== undefined);
}
