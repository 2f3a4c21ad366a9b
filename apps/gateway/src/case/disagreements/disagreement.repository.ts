import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  int2,
  int4,
  int8,
  nullable,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';

export type ClaimRow = RowOf<typeof CLAIM>;
export type WordRow = RowOf<typeof WORD>;
export type ProposalRow = RowOf<typeof PROPOSAL>;
export type NameRow = RowOf<typeof NAME>;

/** Values and words that are looked through. */
export const MOST_READ = 20_000;

/** Reads what countries may not agree about. */
@Injectable()
export class DisagreementRepository {
  constructor(private readonly dataSource: DataSource) {}

  words(spaceNo: Entered): Promise<readonly WordRow[]> {
    return all(this.dataSource, WORDS, [spaceNo]);
  }

  proposals(spaceNo: Entered): Promise<readonly ProposalRow[]> {
    return all(this.dataSource, PROPOSALS, [spaceNo]);
  }

  /** What was ever said of records with two values, and of some others, whom its first message told, which everybody reads in its header, and who was told since. */
  claims(spaceNo: Entered, recordIds: readonly string[]): Promise<readonly ClaimRow[]> {
    return all(this.dataSource, CLAIMS, [spaceNo, recordIds]);
  }

  named(spaceNo: Entered, recordIds: readonly string[]): Promise<readonly NameRow[]> {
    return recordIds.length === 0 ? Promise.resolve([]) : all(this.dataSource, NAMED, [spaceNo, recordIds]);
  }
}

const WORD = {
  left: uuid,
  right: uuid,
  member: text,
  revision: int4,
  verdict: int2,
  readers: array(text),
  t: int8,
  firstId: uuid,
};

/** The newest first: of equal revisions the later counts, of equal moments the greater id. */
const WORDS = statement(
  WORD,
  `select left_id as "left", right_id as "right", member, revision, verdict, readers, t, first_id as "firstId" from pair_word
   where space_no = $1 order by left_id, right_id, member, revision desc, t desc, first_id desc limit ${MOST_READ + 1}`,
);

const PROPOSAL = { member: text, proposalId: uuid, owner: text, recordId: uuid, readers: array(text) };

const PROPOSALS = statement(
  PROPOSAL,
  `select member, proposal_id as "proposalId", owner, record_id as "recordId", readers from open_proposal
   where space_no = $1 order by member, proposal_id, owner limit ${MOST_READ + 1}`,
);

const CLAIM = {
  recordId: uuid,
  typeNo: nullable(int2),
  owner: text,
  property: text,
  value: text,
  isLive: filled(bool),
  told: nullable(array(text)),
};

const CLAIMS = statement(
  CLAIM,
  `select c.record_id as "recordId", n.type as "typeNo", c.owner, c.property, c.value, c.is_live as "isLive", m.recipients || later.members as told
   from (select record_id from conflicted_record where space_no = $1 union select unnest($2::uuid[])) w
   join record_claim c on c.space_no = $1 and c.record_id = w.record_id
   left join record_name n on n.space_no = $1 and n.record_id = c.record_id and n.owner = c.owner
   left join log_message m on m.space_no = $1 and m.message_id = c.message_id and m.sender = c.owner and m.verdict = 0 and m.kind = ${Kind.BUSINESS}
   left join lateral (select array_agg(one) as members from told_since t cross join unnest(t.members) one where t.space_no = $1
     and t.record_id = c.record_id and t.owner = c.owner and t.message_id = c.message_id and t.message_index = c.message_index) later on true
   order by c.record_id, c.owner, c.property, c.value limit ${MOST_READ + 1}`,
);

const NAME = { recordId: uuid, typeNo: int2, owner: text, name: nullable(text) };

const NAMED = statement(
  NAME,
  `select n.record_id as "recordId", n.type as "typeNo", n.owner, n.name from record_name n
   where n.space_no = $1 and n.record_id = any($2::uuid[]) order by n.record_id, n.owner`,
);
