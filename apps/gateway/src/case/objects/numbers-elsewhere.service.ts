import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { CaseDoor, type CaseEntry } from '#libs/member';
import { all, filled, int2, int4, type Queries, statement, text, uuid } from '#libs/persistence';
import { KEPT_BACK } from './kept-back.sql.js';

/** A number of a kind in its normal form. */
interface StoredNumber {
  readonly kind: number;
  readonly key: string;
}

/** A record of the own country in a case that somebody may not read. */
export interface SealedNumber extends StoredNumber {
  readonly spaceNo: number;
  readonly recordId: string;
  /** Number of the type in the contract. */
  readonly type: number;
}

/** Looks for numbers in those cases of the own country that a person may not read; what may not be said of them to others may not be said here. */
@Injectable()
export class NumbersElsewhere {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly door: CaseDoor,
  ) {}

  async find(db: Queries, { by }: CaseEntry, numbers: readonly StoredNumber[]): Promise<readonly SealedNumber[]> {
    if (numbers.length === 0) return [];
    const read = (await this.door.everywhere(by, 'record.read')).map(({ spaceNo }) => spaceNo);
    const columns = [numbers.map(({ kind }) => kind), numbers.map(({ key }) => key)];
    return all(db, FOUND, [this.identity.member, read, ...columns]);
  }
}

const FOUND = statement(
  { kind: int2, key: text, spaceNo: int4, recordId: uuid, type: filled(int2) },
  `with found as materialized (
     select k.kind, k.key, k.space_no, k.record_id, k.position, k.idx
     from (select distinct kind, key from unnest($3::smallint[], $4::text[]) as one (kind, key)) asked
     cross join lateral (
       select o.kind, o.key, o.space_no, o.record_id, o.position, o.idx, o.owner from object_key o
       where o.kind = asked.kind and o.key = asked.key offset 0) k
     where k.owner = $1 and not k.space_no = any($2::int[]))
   select distinct f.kind, f.key, f.space_no as "spaceNo", f.record_id as "recordId",
     (select r.type from record r where r.space_no = f.space_no and r.record_id = f.record_id and r.owner = $1) as type
   from found f
   where exists (
     select from shown_statement s
     where s.space_no = f.space_no and s.position = f.position and s.idx = f.idx and s.retracted_position is null)
   and not exists (
     select from statement m
     where m.space_no = f.space_no and m.record_id = f.record_id and m.owner = $1 and m.retracted_position is null and (${KEPT_BACK}))
   order by f.kind, f.key, "spaceNo", "recordId"`,
);
