import { Injectable } from '@nestjs/common';
import { array, bulk, insertAll, int4, json, nullable, text, ts } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { About, Audience, SpaceEvent } from './event.js';
import { storedAudience, storedEvent } from './stored-event.mapper.js';

/** An event as its cause writes it: with who may know of it, and what it is about. */
export interface NewEvent {
  /** Null where it is of no space; then its audience is a person. */
  readonly spaceNo: number | null;
  readonly event: SpaceEvent;
  readonly audience: Audience;
  readonly about: About;
}

/** Writes events beside what they tell, in the same transaction. */
@Injectable()
export class Events {
  /** One statement, and none where there is nothing to tell. */
  async tell(tx: EntityManager, events: readonly NewEvent[], at: Date): Promise<void> {
    const rows = events.map(({ spaceNo, ...event }) => ({ space_no: spaceNo, ...event, at }));
    await insertAll(tx, CHANGE_EVENT, rows);
  }
}

const CHANGE_EVENT = bulk('change_event', {
  space_no: nullable(int4),
  event: json(storedEvent),
  audience: json(storedAudience),
  about: array(text),
  at: ts,
});
