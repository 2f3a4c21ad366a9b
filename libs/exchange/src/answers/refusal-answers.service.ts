import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { RefusedSchema } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../clock.js';
import { Exchange } from '../outbox/exchange.service.js';
import { ANSWER_NAMESPACE } from './answer-namespace.js';

/** Positions of one answer. */
const MOST = 1000;

/** Answers to one sender in one space leave no sooner after each other: what it floods comes back as little. */
const EVERY_MS = 1000;

/** Groups that one look reads. */
const GROUPS = 50;

interface Group {
  readonly space_no: number;
  readonly space_id: string;
  readonly sender: string;
  readonly recipients: string[];
  readonly detail: { readonly code: number; readonly field: string; readonly rule: string };
}

interface Refused {
  readonly position: string;
  readonly identity: Uint8Array;
}

/** What a look came to: answers that left, and how long those wait that are not due; null where none waits. */
export interface Answered {
  readonly count: number;
  readonly againInMs: number | null;
}

/**
 * Answers private refusals, to all that could read what was refused: a reader must not take a message for unanswered that another
 * could not open. Refusals of one sender for one reason share an answer.
 */
@Injectable()
export class RefusalAnswers {
  /** When the last answer to a sender left, by space and sender. Owned by this class; a restart begins it anew. */
  private readonly answeredAtMs = new Map<string, number>();

  constructor(
    private readonly exchange: Exchange,
    private readonly clock: Clock,
  ) {}

  async send(tx: EntityManager): Promise<Answered> {
    const groups = await tx.query<Group[]>(DUE);
    let count = 0;
    let againInMs: number | null = null;
    for (const group of groups) {
      const waitMs = this.waitMs(group);
      if (waitMs === 0) count += await this.answer(tx, group);
      else againInMs = Math.min(againInMs ?? waitMs, waitMs);
    }
    return { count, againInMs };
  }

  private waitMs({ space_no: spaceNo, sender }: Group): number {
    const last = this.answeredAtMs.get(`${spaceNo} ${sender}`);
    return last === undefined ? 0 : Math.max(0, last + EVERY_MS - this.clock.now().getTime());
  }

  private async answer(tx: EntityManager, group: Group): Promise<number> {
    const { space_no: spaceNo, space_id: spaceId, sender, recipients, detail } = group;
    const refused = await tx.query<Refused[]>(TAKE, [spaceNo, sender, recipients, JSON.stringify(detail)]);
    const [first, ...more] = refused;
    if (!first) return 0;
    this.answeredAtMs.set(`${spaceNo} ${sender}`, this.clock.now().getTime());
    await this.exchange.submit(tx, {
      spaceId,
      schema: RefusedSchema,
      message: create(RefusedSchema, {
        position: BigInt(first.position),
        identity: first.identity,
        ...detail,
        morePositions: more.map(({ position }) => BigInt(position)),
      }),
      recipients,
      messageId: uuidOf(`${spaceId} ${first.position} refused`, ANSWER_NAMESPACE),
    });
    return 1;
  }
}

/** The oldest first. */
const DUE = `
select r.space_no, s.space_id, l.sender, l.recipients, r.detail
from reaction r join log_record l using (space_no, position) join space s using (space_no)
where r.kind = 'refused' group by r.space_no, s.space_id, l.sender, l.recipients, r.detail order by min(r.position) limit ${GROUPS}`;

const TAKE = `
with due as (
  select r.space_no, r.position, l.identity from reaction r join log_record l using (space_no, position)
  where r.kind = 'refused' and r.space_no = $1 and l.sender = $2 and l.recipients = $3::text[] and r.detail = $4::jsonb
  order by r.position limit ${MOST} for update of r skip locked),
gone as (delete from reaction r using due where r.kind = 'refused' and r.space_no = due.space_no and r.position = due.position)
select position, identity from due order by position`;
