import { Injectable } from '@nestjs/common';
import { all, big, change, first, json, jsonObject, one, statement, text, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** Something that a service behind fetches. */
export interface NewHandover {
  readonly caller: string;
  /** The route that it was sent on. */
  readonly kind: string;
  readonly signalId: string;
  readonly body: object;
}

/** What waits for a caller, by its place in the order. */
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

  /** What waits for a caller behind a place that it names and behind all that it took. */
  after(caller: string, seq: bigint, limit: number): Promise<readonly WaitingHandover[]> {
    return all(this.dataSource, AFTER, [caller, seq, limit]);
  }

  /** Takes away what a caller says it has, up to a place in the order, and gives it back once. */
  async taken(tx: EntityManager, caller: string, seq: bigint): Promise<readonly TakenHandover[]> {
    const rows = await all(tx, TAKE, [caller, seq]);
    await change(tx, CURSOR, [caller, seq]);
    return rows;
  }

  /** How much waits for a caller, for the alarm that nobody fetches. */
  async waiting(): Promise<bigint> {
    return (await one(this.dataSource, WAITING)).waiting;
  }

  /** Up to where a caller took what waited. */
  async cursor(caller: string): Promise<bigint> {
    return (await first(this.dataSource, CURSOR_OF, [caller]))?.seq ?? 0n;
  }
}

const ADD = statement(
  {},
  'insert into handover_out (caller, kind, signal_id, body) values ($1, $2, $3, $4) on conflict (caller, kind, signal_id) do nothing',
);
const AFTER = statement(
  { seq: big, kind: text, body: json(jsonObject) },
  'select seq, kind, body from handover_out where caller = $1 and seq > $2 order by seq limit $3',
);
const TAKE = statement(
  { kind: text, signalId: uuid },
  'delete from handover_out where caller = $1 and seq <= $2 returning kind, signal_id as "signalId"',
);
const CURSOR = statement(
  {},
  `insert into inner_cursor (caller, seq) values ($1, $2)
   on conflict (caller) do update set seq = greatest(inner_cursor.seq, excluded.seq)`,
);
const CURSOR_OF = statement({ seq: big }, 'select seq from inner_cursor where caller = $1');
const WAITING = statement({ waiting: big }, 'select count(*) as waiting from handover_out');
