import { Injectable } from '@nestjs/common';
import { statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { NewSignal } from './new-signal.js';

/** Writes signals with the rights of the door, which may not read them. */
@Injectable()
export class SignalIntake {
  /** Does nothing where the signal is there: a form that is sent twice is one signal. */
  async add(tx: EntityManager, signal: NewSignal): Promise<void> {
    await tx.query(ADD.text, [
      signal.signalId,
      signal.class,
      signal.formVersion,
      signal.receivedAt,
      signal.dueAt,
      signal.language,
      signal.priority,
      signal.child,
      signal.danger,
      signal.lane,
      JSON.stringify(signal.content),
      signal.retentionUntil,
      signal.organisation,
    ]);
  }
}

// Without a conflict target: naming one would ask for the right to read it. How far it is and its number are no business of the door.
const ADD = statement(
  {},
  `insert into signal (signal_id, class, form_version, received_at, due_at, language, priority, child, danger, lane, content, retention_until, organisation)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict do nothing`,
);
