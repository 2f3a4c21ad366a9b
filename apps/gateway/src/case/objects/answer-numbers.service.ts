import { Injectable } from '@nestjs/common';
import { uuidBytes } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { TermsInForce, Unattended } from '#libs/member';
import { all, bytea, filled, int2, statement, text, uuid } from '#libs/persistence';
import { numberDigest, numberPepper } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { KEPT_BACK } from './kept-back.sql.js';
import { kindOfNumber } from './object-keys.js';

/** Numbers that a member asks about, as digests under an agreement. */
export interface AskedDigests {
  readonly spaceId: string;
  readonly asker: string;
  readonly terms: TermsInForce;
  readonly digests: readonly Uint8Array[];
}

/** A record of the own country that has one of them. */
export interface NumberHit {
  /** Place of the digest; the last of equal ones. */
  readonly index: number;
  readonly recordId: string;
  /** Number of the type in the contract. */
  readonly type: number;
}

/** Numbers whose digests are made by one statement. */
const AT_ONCE = 5000;

/**
 * Looks for numbers that others ask about among the own values that the asker does not hold. What must stay at home whatever is asked, of victims
 * and minors and under H3, is never found, and neither is anything else of such a record.
 */
@Injectable()
export class AnswerNumbers {
  constructor(private readonly identity: ExchangeIdentity) {}

  async find(tx: EntityManager, spaceNo: Unattended, asked: AskedDigests): Promise<readonly NumberHit[]> {
    const { asker, terms, digests } = asked;
    await this.makeDigests(tx, spaceNo, asked);
    const { member } = this.identity;
    const rows = await all(tx, FOUND, [
      spaceNo,
      member,
      terms.from.toString(),
      digests.map((one) => Buffer.from(one)),
      asker,
    ]);
    const places = new Map(digests.map((digest, index) => [hex(digest), index]));
    return rows.flatMap(({ digest, recordId, type }) => {
      const index = places.get(hex(digest));
      return index === undefined ? [] : [{ index, recordId, type }];
    });
  }

  /** Of own numbers that have none under this agreement: all of them with the first question, then those that came since. */
  private async makeDigests(tx: EntityManager, spaceNo: Unattended, { spaceId, terms }: AskedDigests): Promise<void> {
    const from = terms.from.toString();
    const pepper = numberPepper(terms.salt, uuidBytes(spaceId));
    for (let left = AT_ONCE; left === AT_ONCE;) {
      const keys = await all(tx, WITHOUT, [spaceNo, this.identity.member, from, AT_ONCE]);
      const digests = keys.map(({ kind, key }) => Buffer.from(numberDigest(pepper, kindOfNumber(kind), key)));
      const columns = [keys.map(({ kind }) => kind), keys.map(({ key }) => key), digests];
      if (keys.length > 0) await tx.query(KEEP, [spaceNo, this.identity.member, from, ...columns]);
      left = keys.length;
    }
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const WITHOUT = statement(
  { kind: int2, key: text },
  `select kind, key from object_key
   where space_no = $1 and owner = $2 and (pepper_position is null or pepper_position < $3 or pepper_position > $3)
   group by kind, key order by kind, key limit $4`,
);

const KEEP = `
update object_key k set digest = made.digest, pepper_position = $3
from unnest($4::smallint[], $5::text[], $6::bytea[]) as made (kind, key, digest)
where k.space_no = $1 and k.owner = $2 and k.kind = made.kind and k.key = made.key`;

/** By the digests first, and of what is found by its keys: however many numbers there are, it reads no more than what is asked about. */
const FOUND = statement(
  { digest: filled(bytea), recordId: uuid, type: filled(int2) },
  `with found as materialized (
     select k.digest, k.record_id, k.position, k.idx from unnest($4::bytea[]) as asked (digest)
     cross join lateral (
       select o.digest, o.record_id, o.position, o.idx, o.owner, o.pepper_position from object_key o
       where o.space_no = $1 and o.digest = asked.digest offset 0) k
     where k.owner = $2 and k.pepper_position = $3)
   select distinct f.digest, f.record_id as "recordId",
     (select r.type from record r where r.space_no = $1 and r.record_id = f.record_id and r.owner = $2) as type
   from found f
   cross join lateral (
     select s.release from shown_statement s
     where s.space_no = $1 and s.position = f.position and s.idx = f.idx and s.retracted_position is null offset 0) said
   cross join lateral (
     select coalesce(bool_or(${KEPT_BACK}), false) as back from statement m
     where m.space_no = $1 and m.record_id = f.record_id and m.owner = $2 and m.retracted_position is null) kept
   where not ($5 = any(said.release)) and not kept.back
   order by f.digest, type, f.record_id`,
);
