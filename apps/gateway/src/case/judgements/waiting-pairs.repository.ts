import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { InCase } from '#libs/member';
import { array, filled, int4, int8, nullable, one, type Queries, statement, text, uuid } from '#libs/persistence';

/** Pairs of a case that wait for the word of this country. */
export interface WaitingPairs {
  readonly spaceId: string;
  readonly count: number;
  /** Countries that said that the two are one; ascending. */
  readonly members: readonly string[];
  /** Log time in milliseconds of their newest word; null where nothing waits. */
  readonly t: string | null;
}

/** Tells how many pairs wait for this country. */
@Injectable()
export class WaitingPairsRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  async of(db: Queries, spaceNo: InCase): Promise<WaitingPairs> {
    return one(db, WAITING, [spaceNo, this.identity.member]);
  }
}

/** Whoever sends more makes no chunk slow. The words of the duty say "or more". */
export const MOST_COUNTED = 200;

const WAITING = statement(
  { spaceId: uuid, count: filled(int4), members: filled(array(text)), t: nullable(int8) },
  `with waiting as materialized (
     select left_id, right_id, case when left_owner = $2 then right_owner else left_owner end as owner from identity_pair
     where space_no = $1 and waits_for <> '{}' and $2 = any(waits_for) limit ${MOST_COUNTED})
   select s.space_id as "spaceId", (select count(*)::int from waiting) as count,
     array(select distinct owner from waiting order by owner) as members,
     (select max(j.t) from waiting w join judgement j on j.space_no = $1 and j.left_id = w.left_id and j.right_id = w.right_id
        and j.member = w.owner) as t
   from space_key s where s.space_no = $1`,
);
