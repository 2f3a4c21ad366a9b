import { Injectable } from '@nestjs/common';
import { all, array, bytea, first, int4, int8, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';

/** Newest drafts and comments of a space that are shown: partners send them, and must not fill our memory. */
const MOST_DRAFTS = 50;
const MOST_COMMENTS = 500;
/** Drafts of a space by which a list names it. */
const MOST_NAMED = 5;

export interface DraftRow {
  readonly spaceNo: number;
  readonly position: string;
  /** Of the record that carries it. */
  readonly identity: Uint8Array;
  readonly messageId: string;
  readonly agreementId: string;
  readonly spaceId: string;
  readonly sender: string;
  readonly at: Date;
  readonly document: Uint8Array;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Reads drafts, remarks and named people. */
@Injectable()
export class AgreementRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The draft at a place: what was shown, also where another text carries the same message id. Ids are unique by sender alone, so
   * another member can send a text of its own under an id that it saw.
   */
  async draftAt(spaceId: string, position: string): Promise<DraftRow | null> {
    return first(this.dataSource, DRAFT_AT, [spaceId, position]);
  }

  async draftByCommitment(commitment: Uint8Array): Promise<DraftRow | null> {
    return first(this.dataSource, DRAFT_BY_COMMITMENT, [commitment]);
  }

  /** Newest first. */
  async draftsOf(spaceNo: number): Promise<readonly DraftRow[]> {
    return all(this.dataSource, DRAFTS_OF, [spaceNo, MOST_DRAFTS]);
  }

  /** Newest first, of many spaces at once. */
  async newestDrafts(spaceNos: readonly number[]): Promise<readonly DraftRow[]> {
    return all(this.dataSource, NEWEST_DRAFTS, [spaceNos, MOST_NAMED]);
  }

  /** In the order in which they were said. */
  async comments(spaceNo: number): Promise<readonly CommentRow[]> {
    const newest = await all(this.dataSource, COMMENTS, [spaceNo, MOST_COMMENTS]);
    return newest.toReversed();
  }

  async people(spaceNo: number): Promise<readonly NamedPersonRow[]> {
    return all(this.dataSource, PEOPLE, [spaceNo]);
  }
}

export interface CommentRow {
  readonly messageId: string;
  readonly draftPosition: string;
  readonly clause: string;
  readonly text: string;
  readonly author: string;
  readonly sender: string;
  readonly at: Date;
}

export interface NamedPersonRow {
  readonly member: string;
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly desk: string;
  readonly phone: string;
  readonly languages: readonly string[];
}

const COMMENTS = statement(
  { messageId: uuid, draftPosition: int8, clause: text, text, author: text, sender: text, at: ts },
  `select message_id as "messageId", draft_position as "draftPosition", clause, text, author, sender,
     to_timestamp(t / 1000.0) as at
   from agreement_comment where space_no = $1 order by position desc limit $2`,
);

const PEOPLE = statement(
  { member: text, id: text, name: text, role: text, desk: text, phone: text, languages: array(text) },
  `select member, person_id as id, name, role, desk, phone, languages from named_person
   where space_no = $1 order by member, name`,
);

const DRAFT_COLUMNS = {
  spaceNo: int4,
  position: int8,
  identity: bytea,
  messageId: uuid,
  agreementId: uuid,
  spaceId: uuid,
  sender: text,
  at: ts,
  document: bytea,
  salt: bytea,
  commitment: bytea,
};

const DRAFTS = `select d.space_no as "spaceNo", d.position, l.identity, d.message_id as "messageId", d.agreement_id as "agreementId",
  s.space_id as "spaceId", d.sender, to_timestamp(d.t / 1000.0) as at, d.document, d.salt, d.commitment
  from agreement_draft d join space_key s using (space_no) join log_message l using (space_no, position)`;

const DRAFT_AT = statement(DRAFT_COLUMNS, `${DRAFTS} where s.space_id::text = $1 and d.position = $2`);

const DRAFT_BY_COMMITMENT = statement(
  DRAFT_COLUMNS,
  `${DRAFTS} where d.commitment = $1 order by d.space_no, d.position desc limit 1`,
);

const DRAFTS_OF = statement(DRAFT_COLUMNS, `${DRAFTS} where d.space_no = $1 order by d.position desc limit $2`);

const NEWEST_DRAFTS = statement(
  DRAFT_COLUMNS,
  `select n.* from unnest($1::int[]) as asked (space_no) cross join lateral (
     ${DRAFTS} where d.space_no = asked.space_no order by d.position desc limit $2) n`,
);
