import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, int2, int4, int8, nullable, one, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { ListProposalsQuery } from './dto/list-proposals.query.js';
import { type EndingKind, ENDINGS, PROPOSAL_STATES, type ProposalState } from './proposal-fold.js';
import type { KnownProposal } from './proposal.repository.js';

/** What was said to a proposal. */
export interface ProposalWord {
  readonly position: string;
  readonly how: EndingKind;
  readonly author: string;
  readonly at: Date;
}

interface Beside {
  readonly version: number | null;
  readonly name: string | null;
}

/** One of many proposals. */
export interface ListedRow {
  readonly member: string;
  readonly id: string;
  readonly owner: string;
  readonly author: string;
  readonly at: Date;
  readonly state: ProposalState;
  readonly recordId: string;
  readonly recordType: number;
  readonly recordName: string | null;
}

/** One that this country may answer. */
export type Unanswered = Pick<ListedRow, 'member' | 'id' | 'recordId'>;

/** Reads what stands beside a proposal, and proposals of a whole case. */
@Injectable()
export class ProposalReviewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** What was said to it, in the order of the log. */
  async words(spaceNo: Entered, { member, id, owner }: KnownProposal): Promise<readonly ProposalWord[]> {
    return all(this.dataSource, WORDS, [spaceNo, member, id, owner]);
  }

  /** Version of the record that its base made, null where that is not here; and how the record is called. */
  async beside(spaceNo: Entered, { recordId, base }: KnownProposal): Promise<Beside> {
    return one(this.dataSource, BESIDE, [spaceNo, recordId, base]);
  }

  /** Of records that are here, the newest first: to this country or by it, or both; open ones alone, or all. */
  async list(spaceNo: Entered, { direction, state }: ListProposalsQuery): Promise<readonly ListedRow[]> {
    return all(this.dataSource, LIST, [spaceNo, this.identity.member, direction ?? null, state === 'open']);
  }

  /** Open ones about records of this country that it has not accepted, the oldest first. */
  async unanswered(spaceNo: Entered): Promise<readonly Unanswered[]> {
    return all(this.dataSource, UNANSWERED, [spaceNo, this.identity.member]);
  }
}

const WORDS = statement(
  { position: int8, how: oneOf(...ENDINGS), author: text, at: ts },
  `select position, kind as how, author, to_timestamp(t / 1000.0) as at from proposal_event
   where space_no = $1 and member = $2 and proposal_id = $3 and owner = $4 order by position limit 50`,
);

const BESIDE = statement(
  { version: nullable(int4), name: nullable(text) },
  `select (select m.version from record_message m where m.space_no = $1 and m.record_id = $2 and m.message_id = $3 limit 1) as version,
     (select n.name from record_name n where n.space_no = $1 and n.record_id = $2 limit 1) as name`,
);

const LIST = statement(
  {
    member: text,
    id: uuid,
    owner: text,
    author: text,
    at: ts,
    state: oneOf(...PROPOSAL_STATES),
    recordId: uuid,
    recordType: int2,
    recordName: nullable(text),
  },
  `select p.member, p.proposal_id as id, p.owner, p.author, to_timestamp(p.t / 1000.0) as at, p.state, p.record_id as "recordId",
     n.type as "recordType", n.name as "recordName"
   from proposal p join record_name n on n.space_no = p.space_no and n.record_id = p.record_id and n.owner = p.owner
   where p.space_no = $1 and ($3::text is null or ($3 = 'to-us' and p.owner = $2) or ($3 = 'by-us' and p.member = $2))
     and (not $4::bool or p.state = 'open')
   order by p.position desc limit 200`,
);

const UNANSWERED = statement(
  { member: text, id: uuid, recordId: uuid },
  `select p.member, p.proposal_id as id, p.record_id as "recordId"
   from proposal p join record_name n on n.space_no = p.space_no and n.record_id = p.record_id and n.owner = p.owner
   where p.space_no = $1 and p.owner = $2 and p.state = 'open' and not exists (
     select from proposal_accepting a where a.space_no = p.space_no and a.member = p.member and a.proposal_id = p.proposal_id)
   order by p.position limit 50`,
);
