import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import type { Band } from '#libs/matching';
import {
  all,
  array,
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
import type { PairItem, PairRecord } from './reconcile-views.js';

/** The sort key of a pair in the queue. */
export interface PairPlace {
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

/** Reads pairs for people who were let into the case: only of records that are held here. */
@Injectable()
export class PairQueueRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Pairs up to a band behind a place, in the order of the queue. */
  async list(
    spaceNo: Entered,
    { upTo, after, limit }: { readonly upTo: number; readonly after: PairPlace | null; readonly limit: number },
  ): Promise<readonly PlacedPair[]> {
    const place = after ?? { bandNo: -1, perMille: 0, left: null, right: null };
    const rows = await all(this.dataSource, QUEUE, [
      spaceNo,
      upTo,
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
  band: openText<Band>(),
  bandNo: int2,
  perMille: int2,
};

function placed(row: RowOf<typeof PAIR>): PlacedPair {
  const { band, bandNo, perMille } = row;
  return {
    left: { recordId: row.leftId, type: recordTypeName(row.leftType), owner: row.leftOwner, name: row.leftName },
    right: { recordId: row.rightId, type: recordTypeName(row.rightType), owner: row.rightOwner, name: row.rightName },
    band,
    perMille,
    place: { bandNo, perMille, left: row.leftId, right: row.rightId },
  };
}

const QUEUE = statement(
  PAIR,
  `select p.left_id as "leftId", l.type as "leftType", l.owner as "leftOwner", l.name as "leftName",
     p.right_id as "rightId", r.type as "rightType", r.owner as "rightOwner", r.name as "rightName",
     p.band, p.band_no as "bandNo", p.per_mille as "perMille"
   from match_pair p
   join record_name l on l.space_no = p.space_no and l.record_id = p.left_id
   join record_name r on r.space_no = p.space_no and r.record_id = p.right_id
   where p.space_no = $1 and p.band_no <= $2
     and (p.band_no > $3 or (p.band_no = $3 and (p.per_mille < $4
       or (p.per_mille = $4 and (p.left_id, p.right_id) > ($5::uuid, $6::uuid)))))
   order by p.band_no, p.per_mille desc, p.left_id, p.right_id limit $7`,
);

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
