import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, int4, type Queries, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { RECALL } from './commitment-codes.table.js';

/** A request by what it is called, in its case. */
export interface RequestId {
  readonly spaceNo: number;
  readonly id: string;
  readonly creditor: string;
}

export interface RequestText extends RequestId {
  readonly author: string;
  readonly text: string;
}

/** Reads by what people look for requests of this country and to it, those on their way among them. */
@Injectable()
export class RequestNamesRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Every one of some cases, by its id. */
  async ids(spaceNos: readonly Entered[], on: Queries = this.dataSource): Promise<readonly RequestId[]> {
    return all(on, IDS, [spaceNos, this.identity.member]);
  }

  /** The newest of them, with what they say. */
  async texts(spaceNos: readonly Entered[]): Promise<readonly RequestText[]> {
    return all(this.dataSource, TEXTS, [spaceNos, this.identity.member]);
  }
}

const ID_COLUMNS = { spaceNo: int4, id: uuid, creditor: text };

const IDS = statement(
  ID_COLUMNS,
  `select space_no as "spaceNo", commitment_id as id, creditor from commitment
   where space_no = any($1::int[]) and $2 in (creditor, debtor) and kind <> '${RECALL}'
   union all select space_no, message_id, $2::text from pending_message
   where space_no = any($1::int[]) and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' = 'offer'`,
);

const TEXTS = statement(
  { ...ID_COLUMNS, author: text, text },
  `select space_no as "spaceNo", id, creditor, author, body as text from (
     select space_no, commitment_id as id, creditor, author, body, to_timestamp(t / 1000.0) as at from commitment
     where space_no = any($1::int[]) and $2 in (creditor, debtor) and kind <> '${RECALL}'
     union all select space_no, message_id, $2::text, overlay ->> 'author', overlay ->> 'text', accepted_at
     from pending_message where space_no = any($1::int[]) and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' = 'offer'
   ) asked order by at desc limit 2000`,
);
