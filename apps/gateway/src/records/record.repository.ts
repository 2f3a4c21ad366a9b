import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordRows } from './record.mapper.js';

/** What the applier must know of earlier state to judge a chunk; grows with the chunk itself. */
export class RecordFacts {
  constructor(
    private readonly owners: Map<string, string>,
    private readonly refusedBases: ReadonlySet<string>,
    private readonly heldBases: Set<string>,
  ) {}

  ownerOf(recordId: string): string | undefined {
    return this.owners.get(recordId);
  }

  wasRefused(messageId: string): boolean {
    return this.refusedBases.has(messageId);
  }

  /** Rests on a message that this gateway does not hold: the copy is behind, and the owner will be asked. */
  isBehind(rows: RecordRows): boolean {
    return rows.change.base !== null && !this.heldBases.has(rows.change.base);
  }

  remember(rows: RecordRows): void {
    this.owners.set(rows.change.recordId, rows.change.sender);
    this.heldBases.add(rows.change.messageId);
  }
}

/** Writes records and statements in bulk; used by the applier alone. */
@Injectable()
export class RecordRepository {
  async factsFor(tx: EntityManager, mapped: readonly RecordRows[]): Promise<RecordFacts> {
    const [first] = mapped;
    if (!first) return new RecordFacts(new Map(), new Set(), new Set());
    const recordIds = mapped.map((rows) => rows.change.recordId);
    const bases = mapped.flatMap((rows) => rows.change.base ?? []);
    const owners = await tx.query<{ record_id: string; owner: string }[]>(
      'select record_id, owner from record where space_no = $1 and record_id = any($2::uuid[])',
      [first.spaceNo, recordIds],
    );
    const held = await tx.query<{ message_id: string }[]>(
      'select message_id from record_change where space_no = $1 and message_id = any($2::uuid[])',
      [first.spaceNo, bases],
    );
    const refused = await tx.query<{ message_id: string }[]>(
      `select message_id from log_record join private_verdict using (space_no, position)
       where space_no = $1 and message_id = any($2::uuid[])`,
      [first.spaceNo, bases],
    );
    return new RecordFacts(
      new Map(owners.map((row) => [row.record_id, row.owner])),
      new Set(refused.map((row) => row.message_id)),
      new Set(held.map((row) => row.message_id)),
    );
  }

  async write(tx: EntityManager, accepted: readonly (RecordRows & { readonly behind: boolean })[]): Promise<void> {
    const [first] = accepted;
    if (!first) return;
    await this.writeRecords(tx, first.spaceNo, accepted);
    await this.writeChanges(tx, first.spaceNo, accepted);
    await this.writeStatements(tx, first.spaceNo, accepted);
    await this.retract(tx, first.spaceNo, accepted);
  }

  /** One row a record: a chunk may change the same record several times, and its newest change wins. */
  private async writeRecords(
    tx: EntityManager,
    spaceNo: number,
    accepted: readonly (RecordRows & { readonly behind: boolean })[],
  ): Promise<void> {
    const first = new Map<string, bigint>();
    const last = new Map<string, RecordRows['change'] & { behind: boolean }>();
    for (const { change, behind } of accepted) {
      if (!first.has(change.recordId)) first.set(change.recordId, change.t);
      const before = last.get(change.recordId);
      const version = Math.max(before?.version ?? 0, change.version);
      last.set(change.recordId, {
        ...change,
        version,
        behind: behind || (before?.behind === true && !change.snapshot),
      });
    }
    const rows = [...last.values()];
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind)
       select $1, * from unnest($2::uuid[], $3::smallint[], $4::text[], $5::int[], $6::bigint[], $7::bigint[], $8::boolean[])
       on conflict (space_no, record_id) do update set
         version = greatest(record.version, excluded.version), changed_t = excluded.changed_t,
         behind = excluded.behind or (record.behind and not excluded.record_id = any($9::uuid[]))`,
      [
        spaceNo,
        rows.map((row) => row.recordId),
        rows.map((row) => row.type),
        rows.map((row) => row.sender),
        rows.map((row) => row.version),
        rows.map((row) => (first.get(row.recordId) ?? row.t).toString()),
        rows.map((row) => row.t.toString()),
        rows.map((row) => row.behind),
        rows.filter((row) => row.snapshot).map((row) => row.recordId),
      ],
    );
  }

  private async writeChanges(tx: EntityManager, spaceNo: number, accepted: readonly RecordRows[]): Promise<void> {
    const changes = accepted.map((rows) => rows.change);
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, base, version, snapshot, recipients, sender, t)
       select $1, position, record_id, message_id, base, version, snapshot, string_to_array(recipients, ','), sender, t
       from unnest($2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::boolean[], $8::text[], $9::text[], $10::bigint[])
         as row (position, record_id, message_id, base, version, snapshot, recipients, sender, t)`,
      [
        spaceNo,
        changes.map((row) => row.position.toString()),
        changes.map((row) => row.recordId),
        changes.map((row) => row.messageId),
        changes.map((row) => row.base),
        changes.map((row) => row.version),
        changes.map((row) => row.snapshot),
        changes.map((row) => row.recipients.join(',')),
        changes.map((row) => row.sender),
        changes.map((row) => row.t.toString()),
      ],
    );
  }

  private async writeStatements(tx: EntityManager, spaceNo: number, accepted: readonly RecordRows[]): Promise<void> {
    const statements = accepted.flatMap((rows) => rows.statements);
    if (statements.length === 0) return;
    await tx.query(
      `insert into statement (space_no, position, idx, record_id, message_id, message_index, property, value, labels, release, asserted_version)
       select $1, position, idx, record_id, message_id, message_index, property, value, labels, string_to_array(release, ','), version
       from unnest($2::bigint[], $3::smallint[], $4::uuid[], $5::uuid[], $6::smallint[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::int[])
         as row (position, idx, record_id, message_id, message_index, property, value, labels, release, version)
       where not exists (select from statement s where s.message_id = row.message_id and s.message_index = row.message_index
                         and s.space_no = $1)`,
      [
        spaceNo,
        statements.map((row) => row.position.toString()),
        statements.map((row) => row.idx),
        statements.map((row) => row.recordId),
        statements.map((row) => row.messageId),
        statements.map((row) => row.messageIndex),
        statements.map((row) => row.property),
        statements.map((row) => row.value),
        statements.map((row) => JSON.stringify(row.labels)),
        statements.map((row) => row.release.join(',')),
        statements.map((row) => row.version),
      ],
    );
  }

  /** A retraction of a statement that was never released to this member finds no row, and that is right. */
  private async retract(tx: EntityManager, spaceNo: number, accepted: readonly RecordRows[]): Promise<void> {
    const retracts = accepted.flatMap(({ change, retracts: references }) =>
      references.map((reference) => ({
        ...reference,
        position: change.position,
        version: change.version,
        recordId: change.recordId,
      })),
    );
    if (retracts.length === 0) return;
    await tx.query(
      `update statement s set retracted_position = r.position, retracted_version = r.version
       from unnest($2::uuid[], $3::smallint[], $4::bigint[], $5::int[], $6::uuid[]) as r (message_id, message_index, position, version, record_id)
       where s.space_no = $1 and s.message_id = r.message_id and s.message_index = r.message_index
         and s.record_id = r.record_id and s.retracted_position is null`,
      [
        spaceNo,
        retracts.map((row) => row.messageId),
        retracts.map((row) => row.index),
        retracts.map((row) => row.position.toString()),
        retracts.map((row) => row.version),
        retracts.map((row) => row.recordId),
      ],
    );
  }
}
