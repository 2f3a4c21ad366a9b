import { Injectable } from '@nestjs/common';
import { change, statement } from '#libs/persistence';
import { DAY_MS } from '#libs/vocabulary';
import { Clock, type StepResult, Worker } from '#libs/work';
import { DataSource } from 'typeorm';

/** Kept so long after somebody was here last, and after the desk looked. */
const KEPT_MS = 90 * DAY_MS;
/** Rows of one step. */
const BATCH = 1000;

/** Deletes how far people saw records who are not here any more, and who of the desk looked long ago. */
@Injectable()
export class SeenPruneWorker extends Worker {
  override readonly name = 'seen-prune';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async step(): Promise<StepResult> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const ofPeople = await change(this.dataSource, PEOPLE, [before, BATCH]);
    const ofDesk = await change(this.dataSource, DESK, [before, BATCH]);
    return ofPeople >= BATCH || ofDesk >= BATCH ? 'worked' : 'idle';
  }
}

const PEOPLE = statement(
  {},
  `with old as (
     select r.space_no, r.record_id, r.person_id from person_last_seen p join record_seen r on r.person_id = p.id
     where p.last_seen_at < $1 limit $2)
   delete from record_seen r using old o
   where r.space_no = o.space_no and r.record_id = o.record_id and r.person_id = o.person_id`,
);

const DESK = statement(
  {},
  `with old as (select space_no, record_id from desk_seen where seen_at < $1 limit $2)
   delete from desk_seen d using old o where d.space_no = o.space_no and d.record_id = o.record_id`,
);
