import { Injectable } from '@nestjs/common';
import { Verdict } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import type { Band } from '#libs/matching';
import { all, filled, int4, int8, nullable, one, openText, type RowOf, statement } from '#libs/persistence';
import { DataSource } from 'typeorm';
import { COMPARED_TYPES } from './engine/source-record.mapper.js';
import { COMING, isComing, NO_WORD, SAID_IN } from './queue-states.table.js';

/** Pairs of a band that own officers decided, and what the comparison says of them. */
export interface DecidedBand {
  readonly band: Band;
  readonly decided: number;
  readonly same: number;
  /** Mean of what the comparison gives them, of a thousand. */
  readonly perMille: number;
}

/** Counts pairs of a case as the queue lists them. */
@Injectable()
export class PairFiguresRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Open pairs up to a band, by band. */
  async open(spaceNo: Entered, upTo: number): Promise<readonly { readonly band: Band; readonly count: number }[]> {
    return all(this.dataSource, OPEN, [spaceNo, upTo]);
  }

  /** @param sinceMs from when on decisions are counted */
  async standing(spaceNo: Entered, sinceMs: number): Promise<RowOf<typeof STANDING_COLUMNS>> {
    return one(this.dataSource, STANDING, [spaceNo, COMPARED_TYPES, this.identity.member, sinceMs]);
  }

  async decided(spaceNo: Entered): Promise<readonly DecidedBand[]> {
    return all(this.dataSource, DECIDED, [spaceNo]);
  }
}

const OPEN = statement(
  { band: filled(openText<Band>()), count: int4 },
  `with coming as (${COMING}),
   open as (
     select coalesce(p.band, 'not-compared') as band from pair_verdict v
     left join match_pair p on (p.space_no, p.left_id, p.right_id) = (v.space_no, v.left_id, v.right_id)
     where v.space_no = $1 and (${SAID_IN.open})
     union all
     select p.band from match_pair p where p.space_no = $1 and p.band_no <= $2 and ${NO_WORD} and not ${isComing('p')})
   select band, count(*)::int4 as count from open group by band`,
);

const STANDING_COLUMNS = {
  records: int4,
  due: int4,
  asked: int4,
  askedSinceMs: nullable(int8),
  waits: int4,
  stale: int4,
  disputed: int4,
  decidedInDay: int4,
};

const DECISIONS = `(${Verdict.SAME}, ${Verdict.DIFFERENT})`;

/** What waits to leave waits for others, too, also where nothing stands on the log yet. */
const STANDING = statement(
  STANDING_COLUMNS,
  `with coming as (${COMING})
   select
     (select count(*) from record_name n where n.space_no = $1 and n.type = any($2::smallint[]))::int4 as records,
     (select count(*) from match_due d join record_name n using (space_no, record_id)
       where d.space_no = $1 and n.type = any($2::smallint[]))::int4 as due,
     (select min(w.t) from pair_verdict v join pair_word w using (space_no, left_id, right_id)
       where v.space_no = $1 and v.asked and w.member <> $3 and w.verdict = ${Verdict.SAME})::int8 as "askedSinceMs",
     (select count(distinct (w.left_id, w.right_id)) from pair_word w
       where w.space_no = $1 and w.member = $3 and w.verdict in ${DECISIONS} and w.t >= $4)::int4 as "decidedInDay",
     (select count(*) from coming p where ${NO_WORD})::int4 + said.waits as waits, said.asked, said.stale, said.disputed
   from (select count(*) filter (where v.asked)::int4 as asked, count(*) filter (where v.stale)::int4 as stale,
       count(*) filter (where ${SAID_IN.waits})::int4 as waits, count(*) filter (where ${SAID_IN.disputed})::int4 as disputed
     from pair_verdict v where v.space_no = $1) said`,
);

/** What was compared anew since it was decided shows what the comparison says now; what changed since is left out. */
const DECIDED = statement(
  { band: filled(openText<Band>()), decided: int4, same: int4, perMille: int4 },
  `select p.band, count(*)::int4 as decided, count(*) filter (where v.own = ${Verdict.SAME})::int4 as same,
     round(avg(p.per_mille))::int4 as "perMille"
   from pair_verdict v join match_pair p using (space_no, left_id, right_id)
   where v.space_no = $1 and v.own in ${DECISIONS} and not v.stale group by p.band, p.band_no order by p.band_no`,
);
