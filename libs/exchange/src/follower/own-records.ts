import { Injectable } from '@nestjs/common';
import { uuidText } from '#libs/contracts';
import { all, bytea, filled, int8, nullable, type RowOf, statement, text, uuid } from '#libs/persistence';
import { PRIVATE, VERDICT, type JudgedStep } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import type { PrivateRefusal } from './applier.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { type ConcludedMessage, type Outcome, PendingRepository } from '../outbox/pending.repository.js';
import { ORIGIN } from '../stream/sealed-row.js';

/** Refusals that are cured by sealing anew for those who take part, under keys that stand. */
const SEALED_ANEW: readonly number[] = [VERDICT.E_RECIPIENTS, VERDICT.E_SENDER_KEY];

/** Positions with the private refusals by this member among them. */
export interface JudgedHere {
  readonly steps: readonly JudgedStep[];
  readonly refusals: readonly PrivateRefusal[];
}

type FinishedRow = RowOf<typeof FINISHED_COLUMNS>;

/** Settles own records when they are seen back on the log: what was sealed has done its work, what was pending is real. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly pending: PendingRepository,
  ) {}

  /** Returns own messages that were refused. */
  async settle(
    tx: EntityManager,
    spaceNo: number,
    { steps, refusals }: JudgedHere,
  ): Promise<readonly ConcludedMessage[]> {
    const own = steps.filter((step) => step.received && step.record?.header.sender === this.identity.member);
    if (own.length === 0) return [];
    const anew = own.filter((step) => SEALED_ANEW.includes(step.verdict));
    await returnToOutbox(tx, spaceNo, anew);
    const done = own.filter((step) => !SEALED_ANEW.includes(step.verdict));
    return this.finish(tx, spaceNo, { steps: done, refusals });
  }

  private async finish(
    tx: EntityManager,
    spaceNo: number,
    { steps, refusals }: JudgedHere,
  ): Promise<readonly ConcludedMessage[]> {
    if (steps.length === 0) return [];
    const rows = await takeSealed(tx, spaceNo, steps);
    const codes = codesOf({ steps, refusals });
    const outcomes = rows.flatMap((row): (Outcome & { row: FinishedRow })[] =>
      row.message_id === null ? [] : [{ messageId: row.message_id, code: codes.get(hex(row.identity)) ?? 0, row }],
    );
    const unknown = acceptedMessages(steps).filter(
      (messageId) => !outcomes.some((known) => known.messageId === messageId),
    );
    const known = await takeFromOutbox(tx, spaceNo, unknown);
    const stood = known.map((messageId) => ({ messageId, code: 0 }));
    const concluded = await this.pending.conclude(tx, [...outcomes, ...stood]);
    const refused = outcomes.filter(({ code }) => code !== 0).flatMap(({ row }) => changeOf(row));
    return [...concluded, ...(await this.pending.returnLater(tx, spaceNo, refused))];
  }
}

/** Code by identity: 0 where the message stands, also where an earlier record of the same message does. */
function codesOf({ steps, refusals }: JudgedHere): Map<string, number> {
  const here = new Map(refusals.map(({ position, code }) => [position, PRIVATE[code]]));
  const codeOf = ({ position, verdict }: JudgedStep): number => {
    if (verdict === VERDICT.OK) return here.get(position) ?? 0;
    return verdict === VERDICT.E_MESSAGE_ID ? 0 : verdict;
  };
  return new Map(steps.map((step) => [hex(step.identity), codeOf(step)]));
}

function acceptedMessages(steps: readonly JudgedStep[]): string[] {
  return steps.flatMap(({ verdict, record }) =>
    verdict === VERDICT.OK && record?.header.kind === 'business' ? [uuidText(record.header.messageId)] : [],
  );
}

function changeOf({ subject, position }: FinishedRow): { subject: string; position: string }[] {
  return subject === null || position === null ? [] : [{ subject, position }];
}

async function returnToOutbox(tx: EntityManager, spaceNo: number, steps: readonly JudgedStep[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `with back as (delete from sealed where space_no = $1 and identity = any($2::bytea[]) returning *)
     insert into outbox (${ORIGIN}) select ${ORIGIN} from back where position is not null`,
    [spaceNo, steps.map((step) => step.identity)],
  );
}

async function takeSealed(
  tx: EntityManager,
  spaceNo: number,
  steps: readonly JudgedStep[],
): Promise<readonly FinishedRow[]> {
  return all(tx, TAKE_SEALED, [
    spaceNo,
    steps.map((step) => step.record?.header.epoch ?? 0),
    steps.map((step) => step.record?.header.sequence ?? 0),
    steps.map((step) => step.identity),
  ]);
}

/** A message may stand on the log while its row waits to be sealed anew: an epoch was opened beside it, or the database is older. */
async function takeFromOutbox(tx: EntityManager, spaceNo: number, messageIds: readonly string[]): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const rows = await all(tx, TAKE_FROM_OUTBOX, [spaceNo, messageIds]);
  return rows.map((row) => row.message_id);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const FINISHED_COLUMNS = {
  identity: bytea,
  message_id: nullable(uuid),
  subject: nullable(text),
  position: nullable(int8),
};

const TAKE_SEALED = statement(
  FINISHED_COLUMNS,
  `with gone as (
     delete from sealed where space_no = $1 and (epoch, sequence) in (select * from unnest($2::int[], $3::bigint[]))
       and identity = any($4::bytea[]) returning identity, message_id, subject, position)
   select * from gone`,
);

const TAKE_FROM_OUTBOX = statement(
  { message_id: filled(uuid) },
  `with gone as (delete from outbox where space_no = $1 and message_id = any($2::uuid[]) returning message_id)
   select message_id from gone`,
);
