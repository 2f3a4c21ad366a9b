import { Injectable } from '@nestjs/common';
import { all, array, bool, json, jsonObject, lockNames, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';

/** A message about a subject that is accepted and not back from the log, or waits for an approval. */
export interface PendingMessage {
  readonly messageId: string;
  readonly subject: string;
  readonly overlay: object;
  readonly recipients: readonly string[];
  /** For an approval. */
  readonly waits: boolean;
  /** Its author may still take it back. */
  readonly held: boolean;
}

/** Lets one transaction at a time say something about a subject. */
@Injectable()
export class SubjectLocks {
  /** Locks subjects of a space until the transaction ends, and reads what is pending about each, in the order of acceptance. */
  async lock(
    tx: EntityManager,
    spaceNo: number,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    await lockNames(
      tx,
      subjects.map((subject) => `${spaceNo} ${subject}`),
    );
    return this.look(tx, spaceNo, subjects);
  }

  /** Reads the same without a lock, for who says nothing. */
  async look(
    tx: EntityManager,
    spaceNo: number,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    const bySubject = new Map<string, PendingMessage[]>(subjects.map((subject) => [subject, []]));
    for (const row of await all(tx, PENDING, [spaceNo, subjects])) bySubject.get(row.subject)?.push(row);
    return bySubject;
  }
}

const PENDING = statement(
  { messageId: uuid, subject: text, overlay: json(jsonObject), recipients: array(text), waits: bool, held: bool },
  `select message_id as "messageId", subject, overlay, coalesce(recipients, '{}') as recipients, state = 'waiting' as waits, state = 'held' as held
   from pending_message where space_no = $1 and subject = any($2::text[]) and state in ('pending', 'waiting', 'held')
   order by place, accepted_at, message_id`,
);
