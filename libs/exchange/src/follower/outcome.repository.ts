import { Injectable } from '@nestjs/common';
import { bulk, insertAll, int2, int4, int8, nullable, text } from '#libs/persistence';
import { bindsNobody, PRIVATE, type Effect } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage, PrivateRefusal } from './applier.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { BUILD } from './build.js';
import { type Chunk, stepsOf } from './chunk.js';
import { type ParkedPosition, type RefusedMessage } from './openings.js';
import { storable } from './refusal-reason.js';

/** The one type whose refusal is never answered, so that refusals do not answer refusals. */
const NEVER_ANSWERED = 'joinder.exchange.v1.Refused';

/** Private refusals with the answers they cause, and parked records. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** Notes private refusals; each acts after its own position, or after the one at which people tried the record again. */
  async refuse(
    tx: EntityManager,
    spaceNo: number,
    refusals: readonly (PrivateRefusal & { readonly settledAfter?: bigint })[],
  ): Promise<void> {
    const rows = refusals.map(({ position, code, field, rule, why, settledAfter = position }) => ({
      space_no: spaceNo,
      position,
      code: PRIVATE[code],
      field,
      rule,
      settled_after: settledAfter,
      expected: storable(why?.expected ?? rule),
      found: storable(why?.found),
    }));
    await insertAll(tx, VERDICT, rows);
  }

  /**
   * Queues the sealed answers to other members' messages that were refused; a refusal is never answered by another.
   * Answers how many it queued.
   */
  async answer(tx: EntityManager, spaceNo: number, refused: readonly RefusedMessage[]): Promise<number> {
    const answers = refused.filter(({ sender, type }) => sender !== this.identity.member && type !== NEVER_ANSWERED);
    if (answers.length === 0) return 0;
    await tx.query(
      `insert into reaction (space_no, position, kind, detail)
       select $1, position, 'refused', detail from unnest($2::bigint[], $3::jsonb[]) as row (position, detail) on conflict do nothing`,
      [
        spaceNo,
        answers.map((row) => row.position.toString()),
        answers.map(({ code, field, rule }) => JSON.stringify({ code: PRIVATE[code], field, rule })),
      ],
    );
    return answers.length;
  }

  async park(
    tx: EntityManager,
    spaceNo: number,
    { parked, at }: { readonly parked: readonly ParkedPosition[]; readonly at: Date },
  ): Promise<void> {
    if (parked.length === 0) return;
    await tx.query(
      `insert into parked (space_no, position, cause, reason, build, parked_at)
       select $1, position, cause, reason, $5, $6
       from unnest($2::bigint[], $3::text[], $4::text[]) as row (position, cause, reason)`,
      [
        spaceNo,
        parked.map((row) => row.position.toString()),
        parked.map((row) => row.cause),
        parked.map((row) => row.reason),
        BUILD,
        at,
      ],
    );
  }

  /**
   * A charter that commits to no agreement, names this member and was published by others waits for the own signature. Answers how
   * many do.
   */
  async invite(tx: EntityManager, chunk: Chunk): Promise<number> {
    let invited = 0;
    for (const step of stepsOf(chunk)) {
      for (const effect of step.effects) {
        if (effect.kind !== 'charterActs' || !this.isInvitation(effect)) continue;
        await tx.query(
          `insert into reaction (space_no, position, kind, detail) values ($1, $2, 'join', '{}') on conflict do nothing`,
          [chunk.spaceNo, step.position.toString()],
        );
        invited += 1;
      }
    }
    return invited;
  }

  /** Notes the type of a message that could be opened after its time: what is kept of it when its body is erased. */
  async noteType(tx: EntityManager, spaceNo: number, { position, typeName }: OpenedMessage): Promise<void> {
    await tx.query('update log_record set skeleton = $3 where space_no = $1 and position = $2', [
      spaceNo,
      position.toString(),
      JSON.stringify({ type: typeName }),
    ]);
  }

  private isInvitation({ charter, takesPart }: Extract<Effect, { kind: 'charterActs' }>): boolean {
    const { member } = this.identity;
    return bindsNobody(charter.charter) && charter.charter.members.includes(member) && !takesPart.has(member);
  }
}

const VERDICT = bulk('private_verdict', {
  space_no: int4,
  position: int8,
  code: int2,
  field: text,
  rule: text,
  settled_after: int8,
  expected: nullable(text),
  found: nullable(text),
});
