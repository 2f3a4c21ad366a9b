import { isMessage } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { IdentityJudgedSchema, uuidText } from '#libs/contracts';
import { HandlerApplier, type OpenedMessage } from '#libs/exchange';
import { all, filled, insertAll, int8, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import {
  type FirstSaidBy,
  JUDGEMENT,
  JUDGEMENT_HANDLERS,
  type JudgementRow,
  type JudgementTables,
  keptOf,
  saidName,
} from './judgement.handlers.js';

/** What one of the two said to the other. Who else reads it is left out: what was said again to more comes at other places of the log. */
const SHARED_JUDGEMENTS = `
  select other as member, jsonb_build_array(member, left_id, right_id, revision, first_id, verdict, reasons, text, left_base, right_base,
    author, t)::text as shared
  from judgement cross join lateral unnest(case when member = $2 then array_remove(readers, $2) else array[member] end) as other
  where space_no = $1 and $2 = any(readers)`;

const FIRST = statement(
  { sender: filled(text), messageId: filled(uuid), position: int8, t: int8 },
  `select l.sender, l.message_id as "messageId", l.position, l.t from unnest($2::uuid[], $3::text[]) as said (message_id, sender)
   join log_message l on l.space_no = $1 and l.message_id = said.message_id and l.sender = said.sender and l.verdict = 0`,
);

/** Keeps each word of each member on each pair of records: all revisions stay, of which the highest counts. */
@Injectable()
export class JudgementApplier extends HandlerApplier<FirstSaidBy, JudgementTables> {
  static readonly handlers = JUDGEMENT_HANDLERS;
  override readonly tables = ['judgement'];
  override readonly sharedRows = SHARED_JUDGEMENTS;
  protected override readonly handlers = JUDGEMENT_HANDLERS;
  protected override readonly writes = {
    judgement: (tx: EntityManager, rows: readonly JudgementRow[]) => insertAll(tx, JUDGEMENT, keptOf(rows)),
  };

  /** Every member follows every header, so all find the same. */
  protected override async facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<FirstSaidBy> {
    const repeated = messages.flatMap(({ spaceNo, sender, message }) =>
      isMessage(message, IdentityJudgedSchema) && message.repeats.length > 0
        ? [{ spaceNo, sender, messageId: uuidText(message.repeats) }]
        : [],
    );
    const [one] = repeated;
    if (!one) return new Map();
    const ids = repeated.map(({ messageId }) => messageId);
    const rows = await all(tx, FIRST, [one.spaceNo, ids, repeated.map(({ sender }) => sender)]);
    return new Map(
      rows.map(({ sender, messageId, position, t }) => [
        saidName(sender, messageId),
        { position: BigInt(position), t: BigInt(t) },
      ]),
    );
  }
}
