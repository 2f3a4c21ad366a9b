import { Injectable } from '@nestjs/common';
import type { Effect } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { PrivateRefusal } from '../applier.js';
import { ExchangeIdentity } from '../exchange.identity.js';
import type { Chunk } from './chunk.js';

/** The one type whose refusal is never answered, so that refusals do not answer refusals. */
const NEVER_ANSWERED = 'joinder.exchange.v1.Refused';

/** Private refusals with the answers they cause, parked records, and what live readers are told. */
@Injectable()
export class OutcomeRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  async refuse(
    tx: EntityManager,
    chunk: Chunk,
    refusals: readonly (PrivateRefusal & { readonly number: number })[],
  ): Promise<void> {
    if (refusals.length === 0) return;
    const positions = refusals.map((row) => row.position.toString());
    const settledAfter = (chunk.after.nextPosition - 1n).toString();
    await tx.query(
      `insert into private_verdict (space_no, position, code, field, rule, settled_after)
       select $1, position, code, field, rule, $6 from unnest($2::bigint[], $3::smallint[], $4::text[], $5::text[]) as row (position, code, field, rule)`,
      [
        chunk.spaceNo,
        positions,
        refusals.map((row) => row.number),
        refusals.map((row) => row.field),
        refusals.map((row) => row.rule),
        settledAfter,
      ],
    );
    const answers = refusals.filter((row) => this.isAnswered(chunk, row.position));
    await tx.query(
      `insert into reaction (space_no, position, kind, detail)
       select $1, position, 'refused', detail from unnest($2::bigint[], $3::jsonb[]) as row (position, detail) on conflict do nothing`,
      [
        chunk.spaceNo,
        answers.map((row) => row.position.toString()),
        answers.map((row) => JSON.stringify({ code: row.number, field: row.field, rule: row.rule })),
      ],
    );
  }

  async park(
    tx: EntityManager,
    spaceNo: number,
    parked: readonly { position: bigint; reason: string }[],
    at: Date,
  ): Promise<void> {
    if (parked.length === 0) return;
    await tx.query(
      `insert into parked (space_no, position, reason, build, parked_at)
       select $1, position, reason, $4, $5 from unnest($2::bigint[], $3::text[]) as row (position, reason)`,
      [
        spaceNo,
        parked.map((row) => row.position.toString()),
        parked.map((row) => row.reason),
        process.env['npm_package_version'] ?? '',
        at,
      ],
    );
  }

  /** A first charter that names this member and was opened by another waits for the own signature. */
  async invite(tx: EntityManager, chunk: Chunk): Promise<void> {
    for (const step of chunk.steps) {
      for (const effect of step.effects) {
        if (effect.kind !== 'charterActs' || !this.isInvitation(effect)) continue;
        await tx.query(
          `insert into reaction (space_no, position, kind, detail) values ($1, $2, 'join', '{}') on conflict do nothing`,
          [chunk.spaceNo, step.position.toString()],
        );
      }
    }
  }

  /** One event a message: what changed and where, never its content. */
  async announce(tx: EntityManager, chunk: Chunk, at: Date): Promise<void> {
    const events = chunk.openings.flatMap((opening) => (opening.kind === 'opened' ? [opening.message] : []));
    if (events.length === 0) return;
    await tx.query(
      `insert into change_event (space_no, topic, subject, detail, at)
       select $1, topic, subject, detail, $5 from unnest($2::text[], $3::text[], $4::jsonb[]) as row (topic, subject, detail)`,
      [
        chunk.spaceNo,
        events.map((event) => event.typeName),
        events.map((event) => event.messageId),
        events.map((event) => JSON.stringify({ position: event.position.toString(), sender: event.sender })),
        at,
      ],
    );
  }

  private isInvitation({ charter, takesPart }: Extract<Effect, { kind: 'charterActs' }>): boolean {
    const { member } = this.identity;
    return charter.charter.revision === 1 && charter.charter.members.includes(member) && !takesPart.has(member);
  }

  private isAnswered(chunk: Chunk, position: bigint): boolean {
    const header = chunk.steps.find((step) => step.position === position)?.record?.header;
    const opened = chunk.openings.find((opening) => opening.kind === 'opened' && opening.message.position === position);
    const type = opened?.kind === 'opened' ? opened.message.typeName : null;
    return header !== undefined && header.sender !== this.identity.member && type !== NEVER_ANSWERED;
  }
}
