import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import type { Band } from '#libs/matching';
import {
  all,
  array,
  bool,
  filled,
  int2,
  int4,
  int8,
  json,
  jsonList,
  jsonShape,
  nullable,
  openText,
  type RowOf,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../vocabulary/record-types.table.js';
import { BANDS } from './match-pair.repository.js';
import { COMING, isComing, NO_WORD, SAID_IN } from './queue-states.table.js';
import type { PairItem, PairRecord, QueueState } from './reconcile-views.js';

/** The sort key of a pair in the queue. */
export interface PairPlace {
  /** 0 of what another country asks. */
  readonly rank: number;
  readonly bandNo: number;
  readonly perMille: number;
  readonly left: string;
  readonly right: string;
}

/** A pair with its place. */
export type PlacedPair = PairItem & { readonly place: PairPlace };

/** A record of which a pair is made, with what stands of it. */
export interface StatedRecord extends PairRecord {
  readonly typeNo: number;
  readonly version: number;
  /** Where others sent something of it. */
  readonly received: readonly string[];
  readonly values: readonly StatedValue[];
}

interface StatedValue {
  readonly property: string;
  readonly value: string;
  readonly evaluation: string | null;
  /** As in the contract: 1 stands for H0. */
  readonly handling: number | null;
}

/** What is listed, from where on. */
export interface ListedPairs {
  readonly state: QueueState;
  readonly upTo: number;
  readonly after: PairPlace | null;
  readonly limit: number;
}

/** Reads pairs for people who were let into the case: only of records that are held here. */
@Injectable()
export class PairQueueRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Pairs of a state up to a band behind a place, in the order of the queue: what others ask first. What was said of a pair keeps it there. */
  async list(spaceNo: Entered, { state, upTo, after, limit }: ListedPairs): Promise<readonly PlacedPair[]> {
    const place = after ?? { rank: -1, bandNo: -1, perMille: 0, left: null, right: null };
    const rows = await all(this.dataSource, QUEUES[state], [
      spaceNo,
      upTo,
      place.rank,
      place.bandNo,
      place.perMille,
      place.left,
      place.right,
      limit,
    ]);
    return rows.map(placed);
  }

  /** How records are called, by id. */
  async named(spaceNo: Entered, recordIds: readonly string[]): Promise<ReadonlyMap<string, PairRecord>> {
    const rows = await all(this.dataSource, NAMED, [spaceNo, recordIds]);
    return new Map(
      rows.map(({ recordId, type, owner, name }) => [recordId, { recordId, type: recordTypeName(type), owner, name }]),
    );
  }

  /** Records with what stands of them, newest first, by id; of one statement, so of one moment. */
  async stated(spaceNo: Entered, recordIds: readonly string[]): Promise<ReadonlyMap<string, StatedRecord>> {
    const rows = await all(this.dataSource, STATED, [spaceNo, recordIds, this.identity.member]);
    return new Map(
      rows.map(({ type, ...row }) => [row.recordId, { ...row, typeNo: type, type: recordTypeName(type) }]),
    );
  }
}

const PAIR = {
  leftId: uuid,
  leftType: int2,
  leftOwner: text,
  leftName: nullable(text),
  rightId: uuid,
  rightType: int2,
  rightOwner: text,
  rightName: nullable(text),
  band: filled(openText<Band>()),
  bandNo: filled(int2),
  perMille: filled(int2),
  asked: filled(bool),
  rank: filled(int4),
};

function placed(row: RowOf<typeof PAIR>): PlacedPair {
  const { band, bandNo, perMille, asked, rank } = row;
  return {
    left: { recordId: row.leftId, type: recordTypeName(row.leftType), owner: row.leftOwner, name: row.leftName },
    right: { recordId: row.rightId, type: recordTypeName(row.rightType), owner: row.rightOwner, name: row.rightName },
    band,
    perMille,
    asked,
    place: { rank, bandNo, perMille, left: row.leftId, right: row.rightId },
  };
}

/** Words on a pair that the comparison did not find. */
const UNFOUND = BANDS.indexOf('not-compared');

const SIDES = `l.type as "leftType", l.owner as "leftOwner", l.name as "leftName", r.type as "rightType", r.owner as "rightOwner", r.name as "rightName"`;

/** Pairs on which nothing stands on the log. */
const FOUND_IN: Readonly<Partial<Record<QueueState, string>>> = {
  open: `select p.left_id, p.right_id, p.band, p.band_no, p.per_mille, false as asked, 1 as rank from match_pair p
       where p.space_no = $1 and p.band_no <= $2
         and (p.band_no > $4 or $3::int < 1 or (p.band_no = $4 and (p.per_mille < $5
           or (p.per_mille = $5 and (p.left_id, p.right_id) > ($6::uuid, $7::uuid)))))
         and ${NO_WORD} and not ${isComing('p')}
       order by p.band_no, p.per_mille desc, p.left_id, p.right_id limit $8`,
  waits: `select p.left_id, p.right_id, m.band, coalesce(m.band_no, ${UNFOUND})::smallint as band_no, coalesce(m.per_mille, 0)::smallint as per_mille,
         false as asked, 1 as rank
       from coming p left join match_pair m on (m.space_no, m.left_id, m.right_id) = ($1, p.left_id, p.right_id) where ${NO_WORD}`,
};

/**
 * Whatever is asked for: words are few beside what the comparison finds, which is read in its own order and no further than a page. The band
 * bounds open pairs alone; the other states name it so that PostgreSQL knows its type.
 */
const queue = (state: QueueState) =>
  statement(
    PAIR,
    `with coming as (${COMING}),
     said as (
       select v.left_id, v.right_id, p.band, coalesce(p.band_no, ${UNFOUND})::smallint as band_no, coalesce(p.per_mille, 0)::smallint as per_mille,
         v.asked, case when v.asked then 0 else 1 end as rank
       from pair_verdict v left join match_pair p on (p.space_no, p.left_id, p.right_id) = (v.space_no, v.left_id, v.right_id)
       where v.space_no = $1 and (${SAID_IN[state]})),
     found as (${FOUND_IN[state] ?? 'select * from said where false'})
     select q.left_id as "leftId", q.right_id as "rightId", ${SIDES}, coalesce(q.band, 'not-compared') as band, q.band_no as "bandNo",
       q.per_mille as "perMille", q.asked, q.rank
     from (select * from said union all select * from found) q
     join record_name l on l.space_no = $1 and l.record_id = q.left_id
     join record_name r on r.space_no = $1 and r.record_id = q.right_id
     where $2::int is not null and (q.rank > $3 or (q.rank = $3 and (q.band_no > $4 or (q.band_no = $4 and (q.per_mille < $5
       or (q.per_mille = $5 and (q.left_id, q.right_id) > ($6::uuid, $7::uuid)))))))
     order by q.rank, q.band_no, q.per_mille desc, q.left_id, q.right_id limit $8`,
  );

const QUEUES: Readonly<Record<QueueState, ReturnType<typeof queue>>> = {
  open: queue('open'),
  waits: queue('waits'),
  decided: queue('decided'),
  stale: queue('stale'),
  disputed: queue('disputed'),
};

const NAMED = statement(
  { recordId: uuid, type: int2, owner: text, name: nullable(text) },
  `select record_id as "recordId", type, owner, name from record_name where space_no = $1 and record_id = any($2::uuid[])`,
);

const statedValue = jsonShape<StatedValue>({
  property: 'string',
  value: 'string',
  evaluation: 'string?',
  handling: 'number?',
});

/** Values of one record; of more the newest are shown. */
const MOST_VALUES = 1000;

const STATED = statement(
  {
    recordId: uuid,
    type: int2,
    owner: text,
    name: nullable(text),
    version: int4,
    received: array(int8),
    values: json(jsonList(statedValue)),
  },
  `select n.record_id as "recordId", n.type, n.owner, n.name, o.version,
     array(select position from record_message m
       where m.space_no = n.space_no and m.record_id = n.record_id and m.sender <> $3) as received,
     coalesce((select json_agg(json_build_object('property', s.property, 'value', s.value, 'evaluation', s.evaluation,
         'handling', s.handling) order by s.position desc, s.idx desc)
       from (select property, value, evaluation, handling, position, idx from live_statement l
         where l.space_no = n.space_no and l.record_id = n.record_id and l.owner = n.owner
         order by position desc, idx desc limit ${MOST_VALUES}) s), '[]') as values
   from record_name n
   join record_origin o on o.space_no = n.space_no and o.record_id = n.record_id and o.owner = n.owner
   where n.space_no = $1 and n.record_id = any($2::uuid[])
   order by n.record_id, n.owner desc`,
);
