import { Injectable } from '@nestjs/common';
import { type Charter, CharterSchema, decodeCanonical } from '#libs/contracts';
import { all, array, bytea, filled, first, int4, int8, nullable, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { ActedText } from './open-draft.js';

/** Newest drafts and comments of a space that are shown: partners send them, and must not fill our memory. */
const MOST_DRAFTS = 50;
const MOST_COMMENTS = 500;

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

export interface CharterRow {
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly charter: Charter;
}

export interface PublishedCharterRow extends CharterRow {
  /** Position of the record with which it came to act; null while it does not. */
  readonly actedAt: string | null;
}

export interface SpaceSummaryRow {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly position: string;
  readonly halted: string | null;
  readonly charter: CharterRow | null;
  readonly takingPart: readonly string[];
  /** Why the operator does not open it. */
  readonly notOpened: string | null;
  /** Version of the trust list in force; null before one is. */
  readonly listVersion: bigint | null;
}

/** Reads charters, drafts, remarks and named people. */
@Injectable()
export class AgreementRepository {
  constructor(private readonly dataSource: DataSource) {}

  async spaces(): Promise<readonly SpaceSummaryRow[]> {
    const rows = await all(this.dataSource, SPACES);
    return rows.map((row) => ({
      spaceNo: row.space_no,
      spaceId: row.space_id,
      position: row.next_position ?? '0',
      halted: row.halted,
      charter: row.hash && row.bytes ? charterRow(row.hash, row.bytes) : null,
      takingPart: row.taking_part,
      notOpened: row.not_opened,
      listVersion: row.list_version === null ? null : BigInt(row.list_version),
    }));
  }

  async charterInForce(spaceNo: number): Promise<CharterRow | null> {
    const row = await first(this.dataSource, CHARTER_IN_FORCE, [spaceNo]);
    return row ? charterRow(row.hash, row.bytes) : null;
  }

  /** All charters of a space: those that acted, in their order, then those that are only published. */
  async charters(spaceNo: number): Promise<readonly PublishedCharterRow[]> {
    const rows = await all(this.dataSource, CHARTERS, [spaceNo]);
    return rows.map((row) => ({ ...charterRow(row.hash, row.bytes), actedAt: row.acted_at }));
  }

  /** Members that published exactly this charter and for whom it does not act yet. */
  async votes(spaceNo: number): Promise<readonly { readonly member: string; readonly hash: Uint8Array }[]> {
    return all(this.dataSource, VOTES, [spaceNo]);
  }

  /**
   * The draft at a place: what was shown, whatever other text carries the same message id. Ids are unique by sender alone, so
   * another member can send a text of its own under an id that it saw.
   */
  async draftAt(spaceId: string, position: string): Promise<DraftRow | null> {
    return first(this.dataSource, DRAFT_AT, [spaceId, position]);
  }

  async draftByCommitment(commitment: Uint8Array): Promise<DraftRow | null> {
    return first(this.dataSource, DRAFT_BY_COMMITMENT, [commitment]);
  }

  /** What the charters of all spaces that acted commit to. */
  async actedTexts(): Promise<readonly ActedText[]> {
    const rows = await all(this.dataSource, ACTED_TEXTS);
    return rows.map((row) => ({
      spaceNo: row.space_no,
      actedAt: BigInt(row.acted_at),
      commitment: charterOf(row.bytes).agreementCommitment,
    }));
  }

  /** Newest first. */
  async draftsOf(spaceNo: number): Promise<readonly DraftRow[]> {
    return all(this.dataSource, DRAFTS_OF, [spaceNo, MOST_DRAFTS]);
  }

  /** In the order in which they were said. */
  async comments(spaceNo: number): Promise<readonly CommentRow[]> {
    const newest = await all(this.dataSource, COMMENTS, [spaceNo, MOST_COMMENTS]);
    return newest.toReversed();
  }

  async people(spaceNo: number): Promise<readonly NamedPersonRow[]> {
    return all(this.dataSource, PEOPLE, [spaceNo]);
  }

  async takesPart(spaceNo: number, member: string): Promise<boolean> {
    const rows = await all(this.dataSource, TAKES_PART, [spaceNo, member]);
    return rows.length > 0;
  }

  /** A second signature by the same country at the same time would be a second record with the same bytes. */
  async lockSigning(tx: EntityManager, spaceNo: number): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`charter:${spaceNo}`]);
  }

  /** Whether the own publication of these bytes waits or is on its way. */
  async isSigning(tx: EntityManager, spaceNo: number, charterBody: Uint8Array): Promise<boolean> {
    const rows = await all(tx, IS_SIGNING, [spaceNo, charterBody]);
    return rows.length > 0;
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

function charterRow(hash: Uint8Array, bytes: Uint8Array): CharterRow {
  return { hash, bytes, charter: charterOf(bytes) };
}

function charterOf(bytes: Uint8Array): Charter {
  const charter = decodeCanonical(CharterSchema, bytes);
  if (!charter) throw new Error('a stored charter does not parse');
  return charter;
}

const SPACES = statement(
  {
    space_no: int4,
    space_id: uuid,
    next_position: nullable(int8),
    halted: nullable(text),
    hash: nullable(bytea),
    bytes: nullable(bytea),
    not_opened: nullable(text),
    list_version: nullable(int8),
    taking_part: array(text),
  },
  `select s.space_no, s.space_id, f.next_position, f.halted, c.hash, c.bytes, r.code as not_opened,
     (select max(version) from space_list l where l.space_no = s.space_no) as list_version,
     array(select member from takes_part t where t.space_no = s.space_no order by member) as taking_part
   from space s left join follower f using (space_no) left join opening_refusal r using (space_no)
   left join lateral (select hash, bytes from charter c where c.space_no = s.space_no and acted_at is not null
                      order by acted_at desc limit 1) c on true
   order by s.space_no`,
);

const CHARTER_IN_FORCE = statement(
  { hash: bytea, bytes: bytea },
  'select hash, bytes from charter where space_no = $1 and acted_at is not null order by acted_at desc limit 1',
);

const CHARTERS = statement(
  { hash: bytea, bytes: bytea, acted_at: nullable(int8) },
  'select hash, bytes, acted_at from charter where space_no = $1 order by acted_at nulls last, hash',
);

const VOTES = statement(
  { member: text, hash: bytea },
  'select member, hash from charter_vote where space_no = $1 order by member',
);

const ACTED_TEXTS = statement(
  { space_no: int4, bytes: bytea, acted_at: filled(int8) },
  'select space_no, bytes, acted_at from charter where acted_at is not null',
);

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

const TAKES_PART = statement({}, 'select from takes_part where space_no = $1 and member = $2');

const IS_SIGNING = statement(
  {},
  `select from outbox where space_no = $1 and kind = 4 and payload = $2
   union all select from sealed where space_no = $1 and kind = 4 and payload = $2`,
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
  from agreement_draft d join space s using (space_no) join log_record l using (space_no, position)`;

const DRAFT_AT = statement(DRAFT_COLUMNS, `${DRAFTS} where s.space_id::text = $1 and d.position = $2`);

const DRAFT_BY_COMMITMENT = statement(
  DRAFT_COLUMNS,
  `${DRAFTS} where d.commitment = $1 order by d.space_no, d.position desc limit 1`,
);

const DRAFTS_OF = statement(DRAFT_COLUMNS, `${DRAFTS} where d.space_no = $1 order by d.position desc limit $2`);
