import { Injectable } from '@nestjs/common';
import { type Charter, CharterSchema, decodeCanonical, Kind } from '#libs/contracts';
import {
  all,
  array,
  big,
  bool,
  bytea,
  filled,
  first,
  int4,
  int8,
  lockNames,
  nullable,
  one,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** A charter with the bytes that its members signed. */
export interface CharterRow {
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly charter: Charter;
}

/** A charter that a member published. */
export interface PublishedCharterRow extends CharterRow {
  /** Position of the record with which it came to act; null while it does not. */
  readonly actedAt: string | null;
}

/** A space with its charter in force. */
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
  /** When its first charter came to act; null before one did. */
  readonly since: Date | null;
}

/** A charter that acted, and what it commits to. */
export interface ActedCharter {
  readonly spaceNo: number;
  readonly actedAt: bigint;
  readonly commitment: Uint8Array;
}

/** Reads charters, votes for them and who takes part. */
@Injectable()
export class CharterRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All spaces, in the order in which they became known. */
  async spaces(): Promise<readonly SpaceSummaryRow[]> {
    const rows = await all(this.dataSource, SPACES);
    return rows.map(({ hash, bytes, nextPosition, ...row }) => ({
      ...row,
      position: nextPosition ?? '0',
      charter: hash && bytes ? charterRow(hash, bytes) : null,
    }));
  }

  async charterInForce(spaceNo: number): Promise<CharterRow | null> {
    const row = await first(this.dataSource, IN_FORCE, [spaceNo]);
    return row && charterRow(row.hash, row.bytes);
  }

  /** All charters of a space: those that acted, in their order, then those that are only published. */
  async charters(spaceNo: number): Promise<readonly PublishedCharterRow[]> {
    const rows = await all(this.dataSource, PUBLISHED, [spaceNo]);
    return rows.map(({ hash, bytes, actedAt }) => ({ ...charterRow(hash, bytes), actedAt }));
  }

  /** Members that published exactly this charter and for whom it does not act yet. */
  votes(spaceNo: number): Promise<readonly { readonly member: string; readonly hash: Uint8Array }[]> {
    return all(this.dataSource, VOTES, [spaceNo]);
  }

  /** How many others voted for each charter, by its hash in hex. */
  async votesOfOthers(spaceNo: number, own: string): Promise<ReadonlyMap<string, number>> {
    const rows = await all(this.dataSource, VOTES_OF_OTHERS, [spaceNo, own]);
    return new Map(rows.map(({ hash, votes }) => [hash, votes]));
  }

  /** What the charters of all spaces that acted commit to. */
  async acted(): Promise<readonly ActedCharter[]> {
    const rows = await all(this.dataSource, ACTED);
    return rows.map(({ bytes, ...row }) => ({ ...row, commitment: charterOf(bytes).agreementCommitment }));
  }

  async takesPart(spaceNo: number, member: string): Promise<boolean> {
    return (await one(this.dataSource, TAKES_PART, [spaceNo, member])).yes;
  }

  /** A second signature by the same country at the same time would be a second record with the same bytes. */
  async lockSigning(tx: EntityManager, spaceNo: number): Promise<void> {
    await lockNames(tx, [`charter:${spaceNo}`]);
  }

  /** Whether this member's publication of these bytes waits or is on its way. */
  async isSigning(tx: EntityManager, spaceNo: number, charterBody: Uint8Array): Promise<boolean> {
    return (await one(tx, IS_SIGNING, [spaceNo, charterBody])).yes;
  }
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
    spaceNo: int4,
    spaceId: uuid,
    nextPosition: nullable(int8),
    halted: nullable(text),
    hash: nullable(bytea),
    bytes: nullable(bytea),
    notOpened: nullable(text),
    listVersion: nullable(big),
    takingPart: array(text),
    since: nullable(ts),
  },
  `select s.space_no as "spaceNo", s.space_id as "spaceId", f.next_position as "nextPosition", f.halted, c.hash, c.bytes, r.code as "notOpened",
     (select max(version) from space_list l where l.space_no = s.space_no) as "listVersion",
     array(select member from takes_part t where t.space_no = s.space_no order by member) as "takingPart",
     (select to_timestamp(min(l.t) / 1000.0) from charter a join log_record l on l.space_no = a.space_no and l.position = a.acted_at
      where a.space_no = s.space_no) as since
   from space s left join follower f using (space_no) left join opening_refusal r using (space_no)
   left join lateral (select hash, bytes from charter c where c.space_no = s.space_no and acted_at is not null
                      order by acted_at desc limit 1) c on true
   order by s.space_no`,
);

const IN_FORCE = statement(
  { hash: bytea, bytes: bytea },
  'select hash, bytes from charter where space_no = $1 and acted_at is not null order by acted_at desc limit 1',
);

const PUBLISHED = statement(
  { hash: bytea, bytes: bytea, actedAt: nullable(int8) },
  'select hash, bytes, acted_at as "actedAt" from charter where space_no = $1 order by acted_at nulls last, hash',
);

const VOTES = statement(
  { member: text, hash: bytea },
  'select member, hash from charter_vote where space_no = $1 order by member',
);

const VOTES_OF_OTHERS = statement(
  { hash: text, votes: int4 },
  `select encode(hash, 'hex') as hash, count(*)::int as votes from charter_vote
   where space_no = $1 and member <> $2 group by hash`,
);

const ACTED = statement(
  { spaceNo: int4, bytes: bytea, actedAt: filled(big) },
  'select space_no as "spaceNo", bytes, acted_at as "actedAt" from charter where acted_at is not null',
);

const TAKES_PART = statement(
  { yes: bool },
  'select exists (select from takes_part where space_no = $1 and member = $2) as yes',
);

const IS_SIGNING = statement(
  { yes: bool },
  `select exists (select from outbox where space_no = $1 and kind = ${Kind.CHARTER} and payload = $2)
     or exists (select from sealed where space_no = $1 and kind = ${Kind.CHARTER} and payload = $2) as yes`,
);
