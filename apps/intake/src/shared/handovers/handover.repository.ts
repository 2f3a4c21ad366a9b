import { Injectable } from '@nestjs/common';
import { all, big, change, int4, json, jsonObject, nullable, one, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** Something that a service behind fetches. */
export interface NewHandover {
  readonly caller: string;
  /** The route that it was sent on. */
  readonly kind: string;
  readonly signalId: string;
  readonly body: object;
}

/** What waits for a caller, under the number by which it is taken. */
export interface WaitingHandover {
  readonly seq: bigint;
  readonly kind: string;
  readonly body: object;
}

/** A handover that a caller took. */
export interface TakenHandover {
  readonly kind: string;
  readonly signalId: string;
}

/** Keeps what waits for the services behind, each caller's own. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Does nothing where it waits there, or was taken. */
  async add(tx: EntityManager, { caller, kind, signalId, body }: NewHandover): Promise<void> {
    await tx.query(ADD.text, [caller, kind, signalId, JSON.stringify(body)]);
  }

  /** What waits for a caller, the first that came. No place is kept: a lower number may be seen later than a higher one. */
  waitingFor(caller: string, limit: number): Promise<readonly WaitingHandover[]> {
    return all(this.dataSource, WAITING_FOR, [caller, limit]);
  }

  /** Takes away exactly what a caller says it has, and gives it back once. */
  taken(tx: EntityManager, caller: string, seqs: readonly string[]): Promise<readonly TakenHandover[]> {
    return all(tx, TAKE, [caller, seqs]);
  }

  /** What nobody fetched goes with its signal. */
  async forget(tx: EntityManager, signalId: string): Promise<void> {
    await change(tx, FORGET, [signalId]);
  }

  /** How much waits for the services behind, and since when the first of it was sent on. */
  unfetched(): Promise<{ readonly count: number; readonly since: Date | null }> {
    return one(this.dataSource, UNFETCHED);
  }

  /** How much waits for a caller, for the alarm that nobody fetches. */
  async waiting(): Promise<bigint> {
    return (await one(this.dataSource, WAITING)).waiting;
  }
}

const ADD = statement(
  {},
  'insert into handover_out (caller, kind, signal_id, body) values ($1, $2, $3, $4) on conflict (caller, kind, signal_id) do nothing',
);
const WAITING_FOR = statement(
  { seq: big, kind: text, body: json(jsonObject) },
  'select seq, kind, body from handover_out where caller = $1 order by seq limit $2',
);
const TAKE = statement(
  { kind: text, signalId: uuid },
  'delete from handover_out where caller = $1 and seq = any($2::bigint[]) returning kind, signal_id as "signalId"',
);
const FORGET = statement({}, 'delete from handover_out where signal_id = $1');
const UNFETCHED = statement(
  { count: int4, since: nullable(ts) },
  `select count(*)::integer as count, min(r.at) as since
   from handover_out h left join route r on r.signal_id = h.signal_id and r.target = h.kind`,
);
const WAITING = statement({ waiting: big }, 'select count(*) as waiting from handover_out');
