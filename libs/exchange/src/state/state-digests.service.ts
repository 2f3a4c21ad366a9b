import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { PRIVATE_VERDICT_COLUMNS, PUBLIC_TABLES } from './derived-tables.js';

/** What a space amounts to at one size of its log. */
export interface StateDigest {
  /** Size of the log: the position that is read next. */
  readonly size: string;
  /** SHA-256, hex, over what follows from the log alone: equal at all members at the same size. */
  readonly public: string;
  /** SHA-256, hex, over what this member derived from the messages that it can open: the same after every rebuild. */
  readonly own: string;
}

/** Columns of a table; all of them but the local number of the space where none are named. */
interface Digested {
  readonly table: string;
  readonly columns: readonly string[] | null;
}

/** Takes digests of derived state, in one snapshot. A row counts by its values, wherever it is stored. */
@Injectable()
export class StateDigests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly appliers: ApplierRegistry,
  ) {}

  /** Null for a space that is not followed yet. */
  async of(spaceNo: number): Promise<StateDigest | null> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => this.take(tx, spaceNo));
  }

  /** Takes them within a transaction, with what that one wrote. */
  async take(tx: EntityManager, spaceNo: number): Promise<StateDigest | null> {
    const [follower] = await tx.query<{ next_position: string }[]>(
      'select next_position from follower where space_no = $1',
      [spaceNo],
    );
    if (!follower) return null;
    const own = this.appliers.tables.map((table): Digested => ({ table, columns: null }));
    const all = Object.entries(PUBLIC_TABLES).map(([table, columns]): Digested => ({ table, columns }));
    const verdicts: Digested = { table: 'private_verdict', columns: PRIVATE_VERDICT_COLUMNS };
    return {
      size: follower.next_position,
      public: await digestOf(tx, spaceNo, all),
      own: await digestOf(tx, spaceNo, [...own, verdicts]),
    };
  }
}

async function digestOf(tx: EntityManager, spaceNo: number, tables: readonly Digested[]): Promise<string> {
  const hash = createHash('sha256');
  const inOrder = [...tables].sort((left, right) => (left.table < right.table ? -1 : 1));
  for (const digested of inOrder) hash.update(`${digested.table} ${await tableDigest(tx, spaceNo, digested)}\n`);
  return hash.digest('hex');
}

/**
 * jsonb orders the names of columns itself, and the hashes of rows are ordered here: no plan and no order of insertion shows.
 * The alias is a name that no column has.
 */
async function tableDigest(tx: EntityManager, spaceNo: number, { table, columns }: Digested): Promise<string> {
  const [row, selected] =
    columns === null
      ? [`to_jsonb(whole_row) - 'space_no'`, '']
      : ['to_jsonb(some_columns)', `cross join lateral (select ${columns.map(named).join(', ')}) some_columns`];
  const [digest] = await tx.query<{ rows: string; digest: string }[]>(
    `select count(*) as rows, encode(sha256(coalesce(string_agg(hash, ''::bytea order by hash), ''::bytea)), 'hex') as digest
     from (select sha256(convert_to((${row})::text, 'UTF8')) as hash
           from ${table} whole_row ${selected} where whole_row.space_no = $1) hashes`,
    [spaceNo],
  );
  return `${digest?.rows} ${digest?.digest}`;
}

function named(column: string): string {
  return `whole_row.${column}`;
}
