import { type Bulk, insertAll } from '#libs/persistence';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { type Applied, Applier, type MessageSubject, type OpenedMessage, type PrivateRefusal } from './applier.js';
import type { Erased } from './erased.js';
import type { Handler, RowsFor } from './handler.js';

/** Writes all rows of a chunk: one insert, or as many statements as it takes, but never one a message. */
export type Write<Row> = Bulk<Row> | ((tx: EntityManager, rows: readonly Row[]) => Promise<void>);

/** What writes the rows, by name, in the order in which it runs. */
export type Writes<Tables> = { readonly [table in keyof Tables]: Write<Tables[table]> };

/**
 * An applier made of handlers, one a message type. It asks for facts once a chunk, lets the handlers decide message by message in log
 * order, and writes their rows at the end: a chunk costs the same number of statements, however many messages it has.
 */
export abstract class HandlerApplier<Facts, Tables extends object> extends Applier {
  protected abstract readonly handlers: readonly Handler<Facts, Tables>[];
  protected abstract readonly writes: Writes<Tables>;

  /** What the handlers must know of earlier state, in one statement. What they accept of the chunk itself they note in it. */
  protected abstract facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Facts>;

  override async apply(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<Applied> {
    const facts = await this.facts(tx, messages);
    const refusals: PrivateRefusal[] = [];
    const subjects: MessageSubject[] = [];
    const duties: DutyState[] = [];
    const accepted: RowsFor<Tables>[] = [];
    for (const opened of messages) {
      const { position } = opened;
      const handler = this.handlerOf(opened);
      subjects.push(...handler.about(opened, facts).map((subject) => ({ position, subject })));
      const { rows, refused, duties: waiting = [] } = handler.apply(opened, facts);
      if (refused) refusals.push({ position, ...refused });
      else accepted.push(rows);
      duties.push(...waiting);
    }
    for (const table in this.writes) {
      await write(
        tx,
        this.writes[table],
        accepted.flatMap((rows): readonly Tables[typeof table][] => rows[table] ?? []),
      );
    }
    return { refusals, subjects, duties };
  }

  override strip(opened: OpenedMessage, erased: Erased): OpenedMessage | null {
    return this.handlerOf(opened).strip(opened, erased);
  }

  private handlerOf({ typeName }: OpenedMessage): Handler<Facts, Tables> {
    const handler = this.handlers.find(({ type }) => type.typeName === typeName);
    if (!handler) throw new Error(`${typeName} has no handler in ${this.constructor.name}`);
    return handler;
  }
}

async function write<Row>(tx: EntityManager, how: Write<Row>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await (typeof how === 'function' ? how(tx, rows) : insertAll(tx, how, rows));
}
