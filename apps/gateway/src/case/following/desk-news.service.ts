import { Injectable } from '@nestjs/common';
import { AccessLog } from '#libs/audit';
import { HttpError } from '#libs/http';
import { Duties, Events } from '#libs/inbox';
import type { CaseEntry, InCase, Unattended } from '#libs/member';
import { Transaction } from '#libs/persistence';
import { Clock } from '#libs/work';
import type { EntityManager } from 'typeorm';
import { type ArrivedRecord, DeskSeenRepository, type HandedRecord } from './desk-seen.repository.js';
import type { DeskColleague } from './following-view.js';
import type { Arrivals } from './new-facts.repository.js';
import { deskEvent, newRecordKey, newRecordState } from './new-record.duties.js';
import { RecordReaders } from './record-readers.service.js';

/** A request of somebody in a case, with its correlation id for the access log. */
interface Asked {
  readonly entry: CaseEntry;
  readonly requestId: string;
}

/** Tells the desk of records that came from other countries, until one of its people opens them. */
@Injectable()
export class DeskNews {
  constructor(
    private readonly seen: DeskSeenRepository,
    private readonly readers: RecordReaders,
    private readonly duties: Duties,
    private readonly events: Events,
    private readonly log: AccessLog,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** After the first messages of records, which open pages hear of by themselves. What is said of them is what came first. */
  async arrived(tx: EntityManager, spaceNo: Unattended, arrivals: Arrivals): Promise<void> {
    await this.wait(tx, spaceNo, await this.seen.arrived(tx, spaceNo, arrivals));
  }

  /** Whoever opens first what waits looked for the whole desk, also where it was handed to a colleague. */
  async noteOpened({ spaceNo, spaceId, by }: CaseEntry, recordId: string): Promise<void> {
    const at = this.clock.now();
    await this.transaction.run(async (tx) => {
      if (!(await this.seen.noteSeen(tx, { spaceNo, recordId, personId: by.id }, at))) return;
      await this.duties.set(tx, [{ key: newRecordKey(spaceId, recordId), duty: null }]);
      await this.events.tell(tx, [deskEvent(spaceNo, spaceId)], at);
    });
  }

  /** Who may look at records of the case. */
  colleagues(entry: CaseEntry): Promise<readonly DeskColleague[]> {
    return this.readers.of(entry);
  }

  /** Hands it to one of them. @throws HttpError NOT_FOUND where it waits for nobody, or the person reads nothing here */
  async assign({ entry, requestId }: Asked, recordId: string, personId: string): Promise<void> {
    const { spaceNo, spaceId, by: actor } = entry;
    if (!(await this.readers.of(entry)).some(({ id }) => id === personId)) {
      throw new HttpError('NOT_FOUND', 'nobody under this id reads records here');
    }
    const at = this.clock.now();
    const subjects = [`record:${recordId}`, `person:${personId}`];
    const act = { at, actor, operation: 'alteration', act: 'record.assign', spaceId, subjects, denial: null } as const;
    await this.transaction.run(async (tx) => {
      const isGiven = await this.seen.assign(tx, { spaceNo, recordId, personId }, actor.id);
      if (!isGiven) throw new HttpError('NOT_FOUND', 'it waits for nobody');
      await this.wait(tx, spaceNo, await this.seen.unseen(tx, spaceNo, [recordId]));
      await this.log.note(tx, { ...act, requestId });
      await this.events.tell(tx, [deskEvent(spaceNo, spaceId)], at);
    });
  }

  /** It waits for the whole desk again, unless whom it was handed to was faster. */
  async takeBack(spaceNo: Unattended, { spaceId, recordId, person }: HandedRecord): Promise<void> {
    await this.transaction.run(async (tx) => {
      if (!(await this.seen.takeBack(tx, spaceNo, { recordId, personId: person.id }))) return;
      await this.wait(tx, spaceNo, await this.seen.unseen(tx, spaceNo, [recordId]));
      await this.events.tell(tx, [deskEvent(spaceNo, spaceId)], this.clock.now());
    });
  }

  private async wait(tx: EntityManager, spaceNo: InCase, unseen: readonly ArrivedRecord[]): Promise<void> {
    if (unseen.length === 0) return;
    await this.duties.set(
      tx,
      unseen.map((found) => newRecordState(spaceNo, found)),
    );
  }
}
