import { Injectable } from '@nestjs/common';
import { all, array, change, int4, int8, json, nullable, type RowOf, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { EventId } from './event.js';
import { storedAudience, storedEvent } from './stored-event.mapper.js';

/** A stored event, with who may know of it. */
export type ChangeEventRow = RowOf<typeof EVENT_COLUMNS>;

/** Reads stored events in the order in which no later reader finds an earlier one, and removes old ones. */
@Injectable()
export class ChangeEventRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest events, oldest first. */
  async newest(limit: number): Promise<readonly ChangeEventRow[]> {
    const rows = await all(this.dataSource, NEWEST, [limit]);
    return rows.toReversed();
  }

  async after({ tx, no }: EventId, limit: number): Promise<readonly ChangeEventRow[]> {
    return all(this.dataSource, AFTER, [tx.toString(), no.toString(), limit]);
  }

  /** Removes some of the events from before a moment; returns how many. */
  async prune(before: Date, limit: number): Promise<number> {
    return change(this.dataSource, PRUNE, [before, limit]);
  }
}

/** Of transactions behind which no open one remains: nothing can come before them any more. */
const ENDED = 'tx < pg_snapshot_xmin(pg_current_snapshot())';

const EVENTS = 'select tx::text, event_no, space_no, event, audience, about from change_event';

const EVENT_COLUMNS = {
  tx: text,
  event_no: int8,
  space_no: nullable(int4),
  event: json(storedEvent),
  audience: json(storedAudience),
  about: array(text),
};

const NEWEST = statement(EVENT_COLUMNS, `${EVENTS} where ${ENDED} order by tx desc, event_no desc limit $1`);

const AFTER = statement(
  EVENT_COLUMNS,
  `${EVENTS} where ${ENDED} and (tx, event_no) > ($1::text::xid8, $2::bigint) order by tx, event_no limit $3`,
);

const PRUNE = statement(
  {},
  `delete from change_event where event_no in (
     select event_no from change_event
     where event_no < coalesce((select event_no from change_event where at >= $1 order by event_no limit 1), 9223372036854775807)
     order by event_no limit $2)`,
);
