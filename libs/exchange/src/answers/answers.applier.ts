import { type DescMessage, isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import {
  ContractSupportedSchema,
  OpenedSchema,
  RefusedSchema,
  type ContractSupported,
  type Opened,
  type Refused,
} from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { type Applied, Applier, type OpenedMessage, type PrivateRefusal } from '../follower/applier.js';
import { AnsweredRecords } from './answered-records.js';

/** Announced contracts that are kept a member. */
const KEPT_CONTRACTS = 256;

/**
 * Stores what the other members answer: private refusals, first openings, contracts they support. An answer about nothing, or about what
 * never went to who answers, is refused: it would be shown at a message that comes later, or as the word of a stranger.
 */
@Injectable()
export class AnswersApplier extends Applier {
  static readonly types: readonly DescMessage[] = [RefusedSchema, OpenedSchema, ContractSupportedSchema];
  override readonly tables = ['refusal_answer', 'opened_answer', 'supported_contract'];

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const [first] = messages;
    if (!first) return { refusals: [], subjects: [] };
    const answered = await AnsweredRecords.of(tx, first.spaceNo, messages.flatMap(positionsOf));
    const refusals: PrivateRefusal[] = [];
    for (const opened of messages) {
      const field = fieldOfNothing(opened, answered);
      if (field === null) await this.applyOne(tx, first.spaceNo, opened);
      else refusals.push({ position: opened.position, code: 'E_INVALID', field, rule: ABOUT });
    }
    return { refusals, subjects: [] };
  }

  private async applyOne(tx: EntityManager, spaceNo: number, opened: OpenedMessage): Promise<void> {
    const { message } = opened;
    if (isMessage(message, RefusedSchema)) return storeRefused(tx, spaceNo, opened, message);
    if (isMessage(message, OpenedSchema)) return storeOpened(tx, spaceNo, opened, message);
    if (isMessage(message, ContractSupportedSchema)) return storeSupported(tx, spaceNo, opened, message);
  }
}

const ABOUT = 'an earlier message that went to who answers';

/** Positions that a message answers and that can be there: those before its own. */
function positionsOf({ message, position }: OpenedMessage): readonly bigint[] {
  const named = isMessage(message, RefusedSchema)
    ? [message.position, ...message.morePositions]
    : isMessage(message, OpenedSchema)
      ? message.positions
      : [];
  return named.filter((one) => one < position);
}

/** The field by which a message answers nothing that it could answer; null for all others. */
function fieldOfNothing(opened: OpenedMessage, answered: AnsweredRecords): string | null {
  const { message } = opened;
  if (isMessage(message, RefusedSchema)) {
    if (!answered.isAbout(opened, message.position, message.identity)) return 'position';
    return message.morePositions.every((position) => answered.isAbout(opened, position)) ? null : 'morePositions';
  }
  if (!isMessage(message, OpenedSchema)) return null;
  return message.positions.every((position) => answered.isAbout(opened, position)) ? null : 'positions';
}

/** One row a refused message; the first answer of a member about it counts. */
async function storeRefused(
  tx: EntityManager,
  spaceNo: number,
  opened: OpenedMessage,
  message: Refused,
): Promise<void> {
  await tx.query(
    `insert into refusal_answer (space_no, position, member, refused_position, code, field, rule, t)
     select distinct l.space_no, $2::bigint, $3, l.position, $4::smallint, $5, $6, $7::bigint
     from unnest($8::bigint[]) as refused (position) join log_record l on l.space_no = $1 and l.position = refused.position
     where l.verdict = 0 and l.position < $2 and l.sender <> $3 and $3 = any(l.recipients) on conflict do nothing`,
    [
      spaceNo,
      opened.position.toString(),
      opened.sender,
      message.code,
      message.field,
      message.rule,
      opened.t.toString(),
      [message.position, ...message.morePositions].map(String),
    ],
  );
}

async function storeOpened(tx: EntityManager, spaceNo: number, opened: OpenedMessage, message: Opened): Promise<void> {
  await tx.query(
    `insert into opened_answer (space_no, member, opened_position, position, t)
     select $1, $2, opened, $3, $4 from unnest($5::bigint[]) as opened on conflict do nothing`,
    [spaceNo, opened.sender, opened.position.toString(), opened.t.toString(), message.positions.map(String)],
  );
}

/**
 * An announcement adds and takes nothing back: what a list admits is settled by its signers, so that no member can take it away.
 * The newest of each member are kept, in log order, so that nobody fills the table.
 */
async function storeSupported(
  tx: EntityManager,
  spaceNo: number,
  opened: OpenedMessage,
  message: ContractSupported,
): Promise<void> {
  await tx.query(
    `insert into supported_contract (space_no, member, digest, position)
     select distinct $1::int, $2, digest, $3::bigint from unnest($4::bytea[]) as digest
     on conflict (space_no, member, digest) do update set position = excluded.position`,
    [spaceNo, opened.sender, opened.position.toString(), message.contractDigests],
  );
  await tx.query(
    `delete from supported_contract where space_no = $1 and member = $2 and digest in (
       select digest from supported_contract where space_no = $1 and member = $2
       order by position desc, digest offset ${KEPT_CONTRACTS})`,
    [spaceNo, opened.sender],
  );
}
