import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry, Entered } from '#libs/member';
import {
  all,
  array,
  big,
  bool,
  change,
  filled,
  int4,
  json,
  oneOf,
  type Queries,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { ENDINGS, type EndingKind } from './proposal-fold.js';
import { suggestedStatements, valueNames } from './proposal-rows.js';
import type { ProposedStatement, ReplacedName } from './proposal-view.js';

/** A proposal that this country may answer. */
export interface OpenProposal {
  readonly member: string;
  readonly id: string;
  readonly recordId: string;
  readonly position: bigint;
  readonly asserts: readonly ProposedStatement[];
  readonly retracts: readonly ReplacedName[];
  readonly readers: readonly string[];
}

/** A proposal that is settled by a change, and how. */
export interface Settled {
  readonly member: string;
  readonly id: string;
  readonly outcome: EndingKind;
}

/** An acceptance of which no change waits any more. */
export interface SettledAcceptance {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
  readonly id: string;
  readonly recordId: string;
  readonly readers: readonly string[];
  readonly outcome: EndingKind;
  readonly author: string;
  /** Those of its changes that stand on the log, in their order. */
  readonly stands: readonly string[];
}

/** Acceptances of one transaction. */
const CHUNK = 20;

/** Keeps which proposals this country accepted, until their changes stand or do not. */
@Injectable()
export class ProposalAnswers {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** About a record of the own country, without those that are being accepted. */
  openOf(tx: Queries, spaceNo: Entered, recordId: string): Promise<readonly OpenProposal[]> {
    return all(tx, OPEN, [spaceNo, this.identity.member, recordId]);
  }

  /** Those of some messages of the own country that stand behind a place, or are on their way. */
  async behind(
    tx: Queries,
    spaceNo: Entered,
    { names, position }: { readonly names: readonly string[]; readonly position: bigint },
  ): Promise<readonly string[]> {
    const rows = await all(tx, BEFORE, [spaceNo, this.identity.member, names, position.toString()]);
    const before = new Set(rows.map(({ messageId }) => messageId));
    return names.filter((name) => !before.has(name));
  }

  async note(
    tx: EntityManager,
    { spaceNo, by }: CaseEntry,
    { settled, changes }: { readonly settled: readonly Settled[]; readonly changes: readonly string[] },
  ): Promise<void> {
    const columns = [
      settled.map(({ member }) => member),
      settled.map(({ id }) => id),
      settled.map(({ outcome }) => outcome),
    ];
    await change(tx, NOTE, [spaceNo, ...columns, changes, by.name]);
  }

  /** Takes a bounded part of those of which no change waits, is held or is on its way. */
  take(tx: EntityManager): Promise<readonly SettledAcceptance[]> {
    return all(tx, TAKE, [this.identity.member]);
  }
}

const OPEN = statement(
  {
    member: text,
    id: uuid,
    recordId: uuid,
    position: big,
    asserts: json(suggestedStatements),
    retracts: json(valueNames),
    readers: array(text),
  },
  `select p.member, p.proposal_id as id, p.record_id as "recordId", p.position, p.asserts, p.retracts, p.readers
   from proposal p
   where p.space_no = $1 and p.owner = $2 and p.record_id = $3 and p.state = 'open' and not exists (
     select from proposal_accepting a where a.space_no = p.space_no and a.member = p.member and a.proposal_id = p.proposal_id)
   order by p.position limit 500`,
);

const BEFORE = statement(
  { messageId: filled(uuid) },
  `select message_id as "messageId" from log_message
   where space_no = $1 and verdict = 0 and sender = $2 and message_id = any($3::uuid[]) and position < $4::bigint`,
);

const NOTE = statement(
  {},
  `insert into proposal_accepting (space_no, member, proposal_id, outcome, changes, author)
   select $1, member, proposal_id, outcome, $5::uuid[], $6 from unnest($2::text[], $3::uuid[], $4::text[]) as row (member, proposal_id, outcome)`,
);

const IS_SETTLED = `not exists (
  select from pending_message m where m.message_id = any(a.changes) and m.state in ('pending', 'waiting', 'held'))`;

/** Asked before each turn. */
export const ANY_DUE = statement(
  { isDue: filled(bool) },
  `select exists (select from proposal_accepting a where ${IS_SETTLED}) as "isDue"`,
);

const TAKE = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    member: text,
    id: uuid,
    recordId: uuid,
    readers: array(text),
    outcome: oneOf(...ENDINGS),
    author: text,
    stands: filled(array(uuid)),
  },
  `with due as (
     select a.ctid from proposal_accepting a where ${IS_SETTLED}
     order by a.space_no, a.member, a.proposal_id limit ${CHUNK} for update skip locked),
   gone as (delete from proposal_accepting a using due where a.ctid = due.ctid returning a.*)
   select g.space_no as "spaceNo", s.space_id as "spaceId", g.member, g.proposal_id as id, p.record_id as "recordId", p.readers, g.outcome, g.author,
     array(select l.message_id from log_message l where l.space_no = g.space_no and l.verdict = 0 and l.sender = $1
       and l.message_id = any(g.changes) order by l.position) as stands
   from gone g join space_key s using (space_no)
   join proposal p on p.space_no = g.space_no and p.member = g.member and p.proposal_id = g.proposal_id and p.owner = $1
   order by g.space_no, p.position`,
);
