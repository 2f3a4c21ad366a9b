import { Injectable } from '@nestjs/common';
import { all, bulk, first, insertAll, json, openText, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { type HandedSignal, readHandedSignal } from './handed-signal.js';

/** On which route it came. */
export type HandedKind = 'INVESTIGATION' | 'FOREIGN';

/** A signal that stands here. */
export interface StoredHandedSignal {
  readonly signalId: string;
  readonly kind: HandedKind;
  readonly receivedAt: Date;
  readonly fetchedAt: Date;
  readonly priority: string;
  readonly body: HandedSignal;
}

/** Keeps the signals that intake handed over. */
@Injectable()
export class HandedSignalRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds those that are not here. */
  async add(
    tx: EntityManager,
    handed: readonly { readonly kind: string; readonly signal: HandedSignal; readonly fetchedAt: Date }[],
  ): Promise<void> {
    const rows = handed.map(({ kind, signal, fetchedAt }) => ({
      signal_id: signal.signalId,
      kind,
      received_at: new Date(signal.receivedAt),
      fetched_at: fetchedAt,
      priority: signal.priority,
      body: signal,
    }));
    await insertAll(tx, ADD, rows);
  }

  /** The most pressing first, then the newest. */
  newest(limit: number): Promise<readonly StoredHandedSignal[]> {
    return all(this.dataSource, NEWEST, [limit]);
  }

  find(signalId: string): Promise<StoredHandedSignal | null> {
    return first(this.dataSource, FIND, [signalId]);
  }
}

const ROW = {
  signalId: uuid,
  kind: openText<HandedKind>(),
  receivedAt: ts,
  fetchedAt: ts,
  priority: text,
  body: json(readHandedSignal),
};
const COLUMNS = 'signal_id as "signalId", kind, received_at as "receivedAt", fetched_at as "fetchedAt", priority, body';

const ADD = bulk(
  'signal_inbox',
  { signal_id: uuid, kind: text, received_at: ts, fetched_at: ts, priority: text, body: json(readHandedSignal) },
  { order: 'signal_id, kind', onConflict: '(signal_id, kind) do nothing' },
);
const NEWEST = statement(ROW, `select ${COLUMNS} from signal_inbox order by priority, received_at desc, kind limit $1`);
const FIND = statement(ROW, `select ${COLUMNS} from signal_inbox where signal_id = $1 order by kind limit 1`);
