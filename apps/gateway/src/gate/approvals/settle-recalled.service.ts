import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import { all, change, statement, Transaction, uuid } from '#libs/persistence';
import { Clock } from '#libs/work';
import { DataSource } from 'typeorm';
import { ApprovalRequestRepository } from './approval-request.repository.js';

/** What an owner took back of a record, and what it said. */
export interface RecalledQuote {
  readonly recordId: string;
  /** `message index`. */
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** Ends the waiting of words that quote what an owner took back, before it is erased: nobody lets them go, and nothing of them is kept. */
@Injectable()
export class SettleRecalled {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transaction: Transaction,
    private readonly requests: ApprovalRequestRepository,
    private readonly clock: Clock,
  ) {}

  /** Locks as a decision does, the request before its overlay, so that no two cross. */
  async settle(spaceNo: Unattended, quote: RecalledQuote): Promise<void> {
    const about = [spaceNo, quote.recordId, quote.names, quote.values];
    for (const { messageId } of await all(this.dataSource, QUOTING, about)) {
      await this.transaction.run(async (tx) => {
        const act = await this.requests.lock(tx, spaceNo, messageId);
        if (act.some(({ state }) => state !== 'waiting')) return;
        await this.requests.settle(tx, act, { state: 'recalled', by: '', at: this.clock.now(), reason: '' });
      });
    }
    await this.transaction.run((tx) => change(tx, CLEAR, about));
  }
}

/** About the record, and naming one of the values or saying it. */
const QUOTES = `(strpos(coalesce(r.subject, ''), $2::text) > 0 or strpos(r.overlay::text, $2::text) > 0)
  and (exists (select from unnest($3::text[]) n (name) where jsonb_path_exists(r.overlay, '$.** ? (@.messageId == $m && @.index == $i)',
      jsonb_build_object('m', split_part(n.name, ' ', 1), 'i', split_part(n.name, ' ', 2)::int)))
    or exists (select from unnest($4::text[]) v (value) where strpos(r.overlay::text, trim(both '"' from to_json(v.value)::text)) > 0
      or position(convert_to(v.value, 'UTF8') in coalesce(r.message, '')) > 0))`;

const QUOTING = statement(
  { messageId: uuid },
  `select r.message_id as "messageId" from approval_request r
   where r.space_no = $1 and r.state = 'waiting' and ${QUOTES} order by r.requested_at, r.message_id`,
);

/** What was refused is kept for its author to write anew; nobody does with what was taken back. */
const CLEAR = statement(
  {},
  `update approval_request r set overlay = null where r.space_no = $1 and r.state <> 'waiting' and ${QUOTES}`,
);
