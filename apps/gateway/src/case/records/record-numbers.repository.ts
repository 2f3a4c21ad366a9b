import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { isProgram } from '#libs/people';
import { all, change, lockNames, statement, uuid } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type Draw, numberDraws } from './number-draws.js';

/** Numbers that a record is offered at once: where one is taken, the next needs no further statement. To draw one takes a few hashes. */
const OFFERED = 2;

/** Gives each own record an id whose number no other own record of its space has. */
@Injectable()
export class RecordNumbers {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws an id for each request, by one statement where numbers are free. Whoever enters a record follows it; a program reads no inbox.
   *
   * @param requestIds what makes each record, and draws its id
   * @returns ids of the records, in the order of the requests
   */
  async draw(tx: EntityManager, entry: CaseEntry, requestIds: readonly string[]): Promise<readonly string[]> {
    // Of two that draw many, neither waits for a number of the other.
    if (requestIds.length > 1) await lockNames(tx, [`${entry.spaceNo} record numbers`]);
    const { member } = this.identity;
    const wanted = requestIds.map((requestId) => ({
      draws: numberDraws({ spaceId: entry.spaceId, member }, requestId),
      drawn: '',
    }));
    const seen = new Set<string>();
    while (wanted.some(({ drawn }) => drawn === '')) {
      const open = wanted.filter(({ drawn }) => drawn === '');
      const offered = open.map(({ draws }) => offerOf(draws, seen));
      const given = new Set(await this.take(tx, entry, offered));
      for (const [i, one] of open.entries()) {
        one.drawn = offered[i]?.find(({ recordId }) => given.has(recordId))?.recordId ?? '';
      }
    }
    return wanted.map(({ drawn }) => drawn);
  }

  /** Nobody follows a record that was taken back before it was sent. Its number stays taken, as it may have been said. */
  async forget(tx: EntityManager, recordId: string): Promise<void> {
    await change(tx, UNFOLLOW, [recordId]);
    await change(tx, UNSEE, [recordId]);
  }

  private async take(
    tx: EntityManager,
    { spaceNo, by }: CaseEntry,
    offered: readonly (readonly Draw[])[],
  ): Promise<readonly string[]> {
    const rows = offered.flatMap((draws, record) => draws.map((draw, place) => ({ ...draw, record, place })));
    const taken = await all(tx, TAKE, [
      spaceNo,
      rows.map(({ number }) => number),
      rows.map(({ recordId }) => recordId),
      rows.map(({ record }) => record),
      rows.map(({ place }) => place),
      isProgram(by) ? null : by.id,
      this.clock.now(),
    ]);
    return taken.map((row) => row.record_id);
  }
}

/** The next few numbers that no other record of the same work was offered. */
function offerOf(draws: Generator<Draw, void>, seen: Set<string>): readonly Draw[] {
  const offered: Draw[] = [];
  while (offered.length < OFFERED) {
    const { value, done } = draws.next();
    if (done || !value) break;
    if (!seen.has(value.number)) offered.push(value);
    seen.add(value.number);
  }
  if (offered.length === 0) throw new Error('no number is free');
  return offered;
}

/**
 * The first free number of each record; nothing of a record whose numbers are taken. What is new has nothing that was not seen. Each number
 * is looked up by itself: joined, a plan from when the table was small reads all numbers of the case.
 */
const TAKE = statement(
  { record_id: uuid },
  `with offered as (
     select * from unnest($2::text[], $3::uuid[], $4::int[], $5::int[]) as o (number, record_id, record, place)
   ), free as (
     select distinct on (record) number, record_id from offered o
     where (select true from record_number n where n.space_no = $1::int and n.number = o.number limit 1) is null order by record, place
   ), drawn as (
     insert into record_number (space_no, number, record_id) select $1::int, number, record_id from free order by number
     on conflict (space_no, number) do nothing returning record_id
   ), followed as (
     insert into following (person_id, space_no, record_id, since)
     select p.id, $1::int, d.record_id, $7::timestamptz from drawn d join person_name p on p.id = $6
   ), seen as (
     insert into record_seen (space_no, record_id, person_id, seen_position, seen_t, told)
     select $1::int, d.record_id, p.id, -1, $7::timestamptz, true from drawn d join person_name p on p.id = $6
   )
   select record_id from drawn`,
);

/** An id is of one space: it commits to that. */
const UNFOLLOW = statement(
  {},
  'delete from following f using space_key k where f.space_no = k.space_no and f.record_id = $1',
);

const UNSEE = statement(
  {},
  'delete from record_seen s using space_key k where s.space_no = k.space_no and s.record_id = $1',
);
