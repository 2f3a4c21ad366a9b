import { Injectable } from '@nestjs/common';
import {
  all,
  bool,
  bulk,
  first,
  insertAll,
  json,
  lockNames,
  nullable,
  openText,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
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
  readonly restricted: boolean;
  /** Null as long as nobody took it up. */
  readonly takenUpAt: Date | null;
  readonly body: HandedSignal;
}

/** A place in their order. */
export interface HandedPlace {
  readonly priority: string;
  /** Such as 2026-11-28T09:00:00.000Z, or `infinity`. */
  readonly receivedAt: string;
  readonly signalId: string;
  readonly kind: string;
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
      restricted: signal.restricted,
      body: signal,
    }));
    await insertAll(tx, ADD, rows);
  }

  /** Until the transaction ends, nobody else stores one of these, takes it up or answers it. */
  lock(tx: EntityManager, signalIds: readonly string[]): Promise<void> {
    return lockNames(
      tx,
      signalIds.map((signalId) => `signal ${signalId}`),
    );
  }

  /** On which routes one came, as intake names them. */
  async kinds(tx: EntityManager, signalId: string): Promise<readonly string[]> {
    return (await all(tx, KINDS, [signalId])).map(({ kind }) => kind);
  }

  /** Which of these were taken up or answered. */
  async settled(tx: EntityManager, signalIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await all(tx, SETTLED, [signalIds])).map(({ signalId }) => signalId));
  }

  /** What follows a place: the most pressing first, then the newest. */
  after(
    { priority, receivedAt, signalId, kind }: HandedPlace,
    { restricted, limit }: { readonly restricted: boolean; readonly limit: number },
  ): Promise<readonly StoredHandedSignal[]> {
    return all(this.dataSource, AFTER, [priority, receivedAt, signalId, kind, restricted, limit]);
  }

  /** @param restricted whether it is looked for among what few may read too */
  find(signalId: string, restricted: boolean): Promise<StoredHandedSignal | null> {
    return first(this.dataSource, FIND, [signalId, restricted]);
  }
}

const ROW = {
  signalId: uuid,
  kind: openText<HandedKind>(),
  receivedAt: ts,
  fetchedAt: ts,
  priority: text,
  restricted: bool,
  takenUpAt: nullable(ts),
  body: json(readHandedSignal),
};
const COLUMNS = `signal_id as "signalId", kind, received_at as "receivedAt", fetched_at as "fetchedAt", priority, restricted, body,
   (select t.at from take_up t where t.signal_id = i.signal_id) as "takenUpAt"`;

const ADD = bulk(
  'signal_inbox',
  {
    signal_id: uuid,
    kind: text,
    received_at: ts,
    fetched_at: ts,
    priority: text,
    restricted: bool,
    body: json(readHandedSignal),
  },
  { order: 'signal_id, kind', onConflict: '(signal_id, kind) do nothing' },
);
const KINDS = statement({ kind: text }, 'select kind from signal_inbox where signal_id = $1');
const SETTLED = statement(
  { signalId: uuid },
  `select signal_id as "signalId" from take_up where signal_id = any($1::uuid[])
   union select signal_id from signal_answer where signal_id = any($1::uuid[])`,
);
const AFTER = statement(
  ROW,
  `select ${COLUMNS} from signal_inbox i
   where (priority > $1 or (priority = $1 and received_at < $2::timestamptz)
       or (priority = $1 and received_at = $2::timestamptz and (signal_id, kind) > ($3::uuid, $4::text)))
     and (not restricted or $5::boolean)
   order by priority, received_at desc, signal_id, kind limit $6`,
);
const FIND = statement(
  ROW,
  `select ${COLUMNS} from signal_inbox i where signal_id = $1 and (not restricted or $2::boolean) order by kind limit 1`,
);
