import { Injectable } from '@nestjs/common';
import type { Entered } from '#libs/member';
import { all, int2, nullable, type RowOf, statement, text, uuid } from '#libs/persistence';
import { DataSource } from 'typeorm';

export type DateRow = RowOf<typeof DATE>;
export type PlaceRow = RowOf<typeof PLACE>;
export type TripRow = RowOf<typeof TRIP>;

/** Values that are read for one timeline or map. */
export const MOST_VALUES = 20_000;

/** Reads what says when and where something was. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Dates of the case, those that were said last first. */
  dates(spaceNo: Entered): Promise<readonly DateRow[]> {
    return all(this.dataSource, DATES, [spaceNo]);
  }

  /** Records that say a coordinate, and places and events that say a country alone. */
  places(spaceNo: Entered): Promise<readonly PlaceRow[]> {
    return all(this.dataSource, PLACES, [spaceNo]);
  }

  /** Relations between two records that both are in some. */
  trips(spaceNo: Entered, recordIds: readonly string[]): Promise<readonly TripRow[]> {
    return all(this.dataSource, TRIPS, [spaceNo, recordIds]);
  }
}

const said = (of: string, property: string): string =>
  `(select s.value from live_statement s where s.space_no = $1 and s.record_id = ${of}.record_id and s.owner = ${of}.owner
     and s.property = '${property}' order by s.position desc, s.idx desc limit 1)`;

const NAMED = { recordId: uuid, typeNo: int2, owner: text, name: nullable(text), handling: int2 };

const DATE = { ...NAMED, property: text, value: text, kind: nullable(text) };

const DATES = statement(
  DATE,
  `select d.record_id as "recordId", n.type as "typeNo", d.owner, n.name, n.handling, d.property, d.value,
     case when n.type in (8, 10) then ${said('n', 'kind')} end as kind
   from (select record_id, owner, property, value, position, idx from record_date where space_no = $1
     order by position desc, idx desc limit ${MOST_VALUES + 1}) d
   join record_name n on n.space_no = $1 and n.record_id = d.record_id and n.owner = d.owner
   order by d.position desc, d.idx desc`,
);

const PLACE = {
  ...NAMED,
  latitude: nullable(text),
  longitude: nullable(text),
  country: nullable(text),
  begins: nullable(text),
  ends: nullable(text),
};

const PLACES = statement(
  PLACE,
  `select n.record_id as "recordId", n.type as "typeNo", n.owner, n.name, n.handling,
     ${said('n', 'latitude')} as latitude, ${said('n', 'longitude')} as longitude, ${said('n', 'country')} as country,
     coalesce(${said('n', 'startDate')}, ${said('n', 'date')}) as begins, ${said('n', 'endDate')} as ends
   from record_name n
   where n.space_no = $1 and (n.type in (7, 8) or exists (
     select from record_coordinate c where c.space_no = $1 and c.record_id = n.record_id and c.owner = n.owner))
   order by n.record_id, n.owner limit ${MOST_VALUES + 1}`,
);

const TRIP = { recordId: uuid, from: text, to: text, kind: nullable(text), owner: text };

const TRIPS = statement(
  TRIP,
  `select f.record_id as "recordId", f.linked_id as "from", t.linked_id as "to", ${said('f', 'kind')} as kind, f.owner
   from record_link f
   join record_link t on t.space_no = f.space_no and t.record_id = f.record_id and t.owner = f.owner and t.property = 'to'
   where f.space_no = $1 and f.property = 'from' and f.linked_id = any($2::text[]) and t.linked_id = any($2::text[])
   order by f.record_id limit ${MOST_VALUES}`,
);
