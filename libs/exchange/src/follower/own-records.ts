import { Injectable } from '@nestjs/common';
import { VERDICT, type JudgedStep } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { ExchangeIdentity } from '../exchange.identity.js';

/** Refusals that are cured by sealing anew for those who take part, under keys that stand. */
const SEALED_ANEW: readonly number[] = [VERDICT.E_RECIPIENTS, VERDICT.E_SENDER_KEY];

/** Settles own records when they are seen back on the log: what was sealed has done its work, what was pending is real. */
@Injectable()
export class OwnRecords {
  constructor(private readonly identity: ExchangeIdentity) {}

  async settle(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
    const own = steps.filter((step) => step.received && step.record?.header.sender === this.identity.member);
    if (own.length === 0) return;
    const anew = own.filter((step) => SEALED_ANEW.includes(step.verdict));
    const done = own.filter((step) => !SEALED_ANEW.includes(step.verdict));
    await returnToOutbox(tx, spaceNo, anew);
    await finish(tx, spaceNo, done);
  }
}

async function returnToOutbox(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `with back as (delete from sealed where space_no = $1 and identity = any($2::bytea[]) returning *)
     insert into outbox (position, space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, correlation_id,
       payload, traceparent, accepted_at)
     select position, space_no, kind, message_id, subject, urgency, type, recipients, in_reply_to, correlation_id, payload,
       traceparent, accepted_at
     from back where position is not null`,
    [spaceNo, steps.map((step) => step.identity)],
  );
}

async function finish(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `with seen (identity, verdict) as (select * from unnest($2::bytea[], $3::smallint[])),
     gone as (
       delete from sealed s using seen where s.space_no = $1 and s.identity = seen.identity
       returning s.message_id, s.subject, seen.verdict),
     settled as (
       delete from pending_change p using gone where p.message_id = gone.message_id and gone.verdict = 0 returning p.subject),
     refused as (
       update pending_change p set state = 'refused', code = gone.verdict from gone
       where p.message_id = gone.message_id and gone.verdict <> 0 returning p.message_id, p.subject, p.author, p.code),
     told as (
       insert into change_event (space_no, topic, subject, detail, at)
       select $1, 'message.refused', message_id, json_build_object('author', author, 'code', code), now() from refused),
     counts as (
       select subject, count(*)::int as n from (table settled union all select subject from refused) both_kinds group by subject)
     update pending_head h set count = h.count - counts.n from counts where h.subject = counts.subject`,
    [spaceNo, steps.map((step) => step.identity), steps.map((step) => step.verdict)],
  );
  await tx.query('delete from pending_head where count <= 0');
}
