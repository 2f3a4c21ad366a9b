import { Injectable } from '@nestjs/common';
import { all, bytea, filled, int4, int8, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { openTrustList, type TrustList } from '#libs/trust';
import { DataSource } from 'typeorm';

/** A fork that its member was not forgiven. */
export interface ForkRow {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
  readonly position: string;
  readonly t: string;
  readonly evidenceHash: string;
  /** The record that was received at that place, and the one that contradicts it. */
  readonly received: SignedHeader | null;
  readonly conflicting: SignedHeader;
}

export interface SignedHeader {
  readonly position: string;
  readonly header: Uint8Array;
  readonly signatures: Uint8Array;
  readonly identity: Uint8Array;
}

/** Two lists of one version, and a space in which one of them is in force. */
export interface ListsRow {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly version: string;
  /** Position of the record that brought the second, in the space where it was found first. */
  readonly position: string;
  readonly t: string;
  readonly evidenceHash: string;
  /** Hash of the list that stands where the second was found. */
  readonly standing: Uint8Array;
  readonly other: TrustList;
}

/** A root that a member stated and that is not ours. */
export interface ContradictionRow {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly member: string;
  readonly size: string;
  readonly claimedRoot: Uint8Array;
  readonly ownRoot: Uint8Array;
  readonly evidence: Uint8Array;
  readonly evidenceHash: string;
  readonly source: 'note' | 'header';
  readonly keyId: string | null;
  readonly foundAt: Date;
}

/** A fork that two people have forgiven. */
export interface DueUnfreezing {
  readonly spaceNo: number;
  readonly member: string;
  readonly position: string;
}

/** Reads what stands still, from the tables of the exchange. */
@Injectable()
export class FreezeRepository {
  constructor(private readonly dataSource: DataSource) {}

  async forks(): Promise<readonly ForkRow[]> {
    const rows = await all(this.dataSource, FORKS);
    return rows.map(({ header, signatures, identity, receivedPosition, ...row }) => ({
      spaceNo: row.spaceNo,
      spaceId: row.spaceId,
      member: row.member,
      position: row.position,
      t: row.t,
      evidenceHash: row.evidenceHash,
      conflicting: { position: row.position, header, signatures, identity },
      received:
        receivedPosition === null || row.receivedHeader === null
          ? null
          : {
              position: receivedPosition,
              header: row.receivedHeader,
              signatures: row.receivedSignatures ?? new Uint8Array(0),
              identity: row.receivedIdentity,
            },
    }));
  }

  async lists(): Promise<readonly ListsRow[]> {
    const rows = await all(this.dataSource, LISTS);
    return rows.map(({ standingHash, other, ...row }) => ({
      ...row,
      standing: standingHash,
      other: openTrustList(other),
    }));
  }

  async contradictions(): Promise<readonly ContradictionRow[]> {
    return all(this.dataSource, CONTRADICTIONS);
  }

  /** Forks that people have forgiven and the log has not, where this member takes part; in the order of the log. */
  async dueUnfreezings(own: string): Promise<readonly DueUnfreezing[]> {
    return all(this.dataSource, DUE_UNFREEZINGS, [own]);
  }
}

/** The record that was received stands at that place, or, where the fork only names another past, right before it. */
const FORKS = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    member: text,
    position: int8,
    t: int8,
    evidenceHash: text,
    header: filled(bytea),
    signatures: filled(bytea),
    identity: bytea,
    receivedIdentity: bytea,
    receivedPosition: nullable(int8),
    receivedHeader: nullable(bytea),
    receivedSignatures: nullable(bytea),
  },
  `select s.space_no as "spaceNo", s.space_id as "spaceId", e.sender as member, e.position, c.t, encode(e.evidence_hash, 'hex') as "evidenceHash",
     c.header, c.signatures, c.identity, e.received_identity as "receivedIdentity",
     r.position as "receivedPosition", r.header as "receivedHeader", r.signatures as "receivedSignatures"
   from sender_head h
   join fork_evidence e on e.space_no = h.space_no and e.sender = h.member and e.position = h.frozen_at
   join space s on s.space_no = e.space_no
   join log_record c on c.space_no = e.space_no and c.position = e.position
   left join log_record r on r.space_no = e.space_no and r.sender = e.sender and r.epoch = e.epoch and r.received
     and r.sequence in (e.sequence, e.sequence - 1) and r.identity = e.received_identity
   where not h.forgiven
   order by s.space_no, e.position`,
);

/** Wherever one of the two is in force now: a later list that stands ends it there. */
const LISTS = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    version: int8,
    position: int8,
    t: int8,
    evidenceHash: text,
    standingHash: bytea,
    other: bytea,
  },
  `with pair as (
     select distinct on (evidence_hash) evidence_hash, space_no, version, position, other, standing_hash, other_hash
     from list_conflict order by evidence_hash, space_no, position),
   in_force as (select distinct on (space_no) space_no, hash from space_list order by space_no, version desc)
   select s.space_no as "spaceNo", s.space_id as "spaceId", p.version, p.position, l.t, encode(p.evidence_hash, 'hex') as "evidenceHash",
     p.standing_hash as "standingHash", p.other
   from pair p join in_force f on f.hash in (p.standing_hash, p.other_hash) join space s on s.space_no = f.space_no
   join log_record l on l.space_no = p.space_no and l.position = p.position
   order by p.evidence_hash, s.space_no`,
);

const CONTRADICTIONS = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    member: text,
    size: int8,
    claimedRoot: bytea,
    ownRoot: bytea,
    evidence: bytea,
    evidenceHash: text,
    source: oneOf('header', 'note'),
    keyId: nullable(text),
    foundAt: ts,
  },
  `select s.space_no as "spaceNo", s.space_id as "spaceId", c.member, c.size, c.claimed_root as "claimedRoot", c.own_root as "ownRoot",
     c.evidence, encode(c.evidence_hash, 'hex') as "evidenceHash", c.source, encode(c.key_id, 'hex') as "keyId", c.found_at as "foundAt"
   from contradiction c join space s using (space_no)
   where not exists (select from decided_freeze d where d.space_no = c.space_no and d.evidence_hash = c.evidence_hash)
   order by c.found_at, c.space_no, c.member, c.size`,
);

const DUE_UNFREEZINGS = statement(
  { spaceNo: int4, member: filled(text), position: int8 },
  `select d.space_no as "spaceNo", d.member, d.position from decided_freeze d
   join sender_head h on h.space_no = d.space_no and h.member = d.member and h.frozen_at = d.position and not h.forgiven
   join takes_part p on p.space_no = d.space_no and p.member = $1
   left join sender_head o on o.space_no = d.space_no and o.member = $1
   where d.kind = 'fork' and d.member <> $1 and o.frozen_at is null
   order by d.space_no, d.position`,
);
