import { create } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { type Refused, RefusedSchema } from '#libs/contracts';
import {
  all,
  array,
  bytea,
  filled,
  int4,
  int8,
  json,
  jsonObject,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Exchange } from '../outbox/exchange.service.js';
import { ANSWER_NAMESPACE } from './answer-namespace.js';

/** Positions of one answer. */
const MOST = 1000;

/** Answers to one sender in one space leave no sooner after each other. */
const PAUSE_MS = 1000;

/** While there is more to refuse, each pause is twice the one before, up to this: what a sender floods or trickles comes back as little. */
const MAX_PAUSE_MS = 16_000;

/** Groups that one look reads. */
const GROUPS = 50;

type Group = RowOf<typeof GROUP_COLUMNS>;

/** When an answer to a sender left, and how long the next one waits. */
interface Paused {
  readonly atMs: number;
  readonly pauseMs: number;
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
  /** The last answer to each sender, by space and sender. Owned by this class; a restart begins it anew. */
  private readonly answered = new Map<string, Paused>();

  constructor(
    private readonly exchange: Exchange,
    private readonly clock: Clock,
  ) {}

  async send(tx: EntityManager): Promise<Answered> {
    const waiting = this.waiting();
    const groups = await all(tx, DUE, [waiting.map(({ spaceNo }) => spaceNo), waiting.map(({ sender }) => sender)]);
    let count = 0;
    let againInMs: number | null = null;
    for (const group of groups) {
      const waitMs = this.waitMs(group);
      if (waitMs === 0) count += await this.answer(tx, group);
      else againInMs = Math.min(againInMs ?? waitMs, waitMs);
    }
    return { count, againInMs };
  }

  /** Senders whose next answer may not leave yet. */
  private waiting(): readonly { readonly spaceNo: number; readonly sender: string }[] {
    const nowMs = this.clock.now().getTime();
    return [...this.answered].flatMap(([key, { atMs, pauseMs }]) => {
      const [spaceNo, sender = ''] = key.split(' ');
      return atMs + pauseMs > nowMs ? [{ spaceNo: Number(spaceNo), sender }] : [];
    });
  }

  private waitMs(group: Group): number {
    const last = this.answered.get(keyOf(group));
    return last === undefined ? 0 : Math.max(0, last.atMs + last.pauseMs - this.clock.now().getTime());
  }

  /** Who was quiet for as long again as it had to wait begins anew. */
  private pause(group: Group): void {
    const last = this.answered.get(keyOf(group));
    const atMs = this.clock.now().getTime();
    const isMore = last !== undefined && atMs - last.atMs < 2 * last.pauseMs;
    this.answered.set(keyOf(group), { atMs, pauseMs: isMore ? Math.min(2 * last.pauseMs, MAX_PAUSE_MS) : PAUSE_MS });
  }

  private async answer(tx: EntityManager, group: Group): Promise<number> {
    const { space_no: spaceNo, space_id: spaceId, sender, recipients, detail } = group;
    const refused = await all(tx, TAKE, [spaceNo, sender, recipients, JSON.stringify(detail)]);
    const [first, ...more] = refused;
    if (!first) return 0;
    this.pause(group);
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

function keyOf({ space_no: spaceNo, sender }: Group): string {
  return `${spaceNo} ${sender}`;
}

function detailOf(value: unknown): Pick<Refused, 'code' | 'field' | 'rule'> {
  const { code, field, rule } = jsonObject(value);
  if (typeof code !== 'number' || typeof field !== 'string' || typeof rule !== 'string') {
    throw new TypeError('a refusal was kept without its code, field and rule');
  }
  return { code, field, rule };
}

const GROUP_COLUMNS = {
  space_no: int4,
  space_id: uuid,
  sender: filled(text),
  recipients: filled(array(text)),
  detail: json(detailOf),
};

/**
 * One group of each sender and space, its oldest: no sender keeps the others from their answers, however many reasons it gives. Positions
 * of two logs say nothing of each other, so the groups go by their time. Senders whose turn is not yet ($1, $2) stand behind.
 */
const DUE = statement(
  GROUP_COLUMNS,
  `with groups as (
     select r.space_no, s.space_id, l.sender, l.recipients, r.detail, min(r.position) as position, min(l.t) as t
     from reaction r join log_record l using (space_no, position) join space s using (space_no)
     where r.kind = 'refused' group by r.space_no, s.space_id, l.sender, l.recipients, r.detail),
   oldest as (select distinct on (space_no, sender) * from groups order by space_no, sender, position)
   select o.space_no, o.space_id, o.sender, o.recipients, o.detail
   from oldest o left join unnest($1::int[], $2::text[]) as w (space_no, sender) on w.space_no = o.space_no and w.sender = o.sender
   order by w.space_no is not null, o.t, o.space_no, o.sender limit ${GROUPS}`,
);

const TAKE = statement(
  { position: int8, identity: bytea },
  `with due as (
     select r.space_no, r.position, l.identity from reaction r join log_record l using (space_no, position)
     where r.kind = 'refused' and r.space_no = $1 and l.sender = $2 and l.recipients = $3::text[] and r.detail = $4::jsonb
     order by r.position limit ${MOST} for update of r skip locked),
   gone as (delete from reaction r using due where r.kind = 'refused' and r.space_no = due.space_no and r.position = due.position)
   select position, identity from due order by position`,
);
