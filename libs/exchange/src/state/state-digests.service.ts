import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { all, composed, first, int8, one, type RowOf, statement, text } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
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
  /** By other member: SHA-256, hex, over what both hold; equal to what that member answers for the own one at the same size. */
  readonly shared: Readonly<Record<string, string>>;
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
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Null for a space that is not followed yet. */
  async of(spaceNo: number): Promise<StateDigest | null> {
    return this.dataSource.transaction('REPEATABLE READ', (tx) => this.take(tx, spaceNo));
  }

  /** Takes them within a transaction, with what that one wrote. */
  async take(tx: EntityManager, spaceNo: number): Promise<StateDigest | null> {
    const follower = await first(tx, NEXT_POSITION, [spaceNo]);
    if (!follower) return null;
    const own = this.appliers.tables.map((table): Digested => ({ table, columns: null }));
    const shown = Object.entries(PUBLIC_TABLES).map(([table, columns]): Digested => ({ table, columns }));
    const verdicts: Digested = { table: 'private_verdict', columns: PRIVATE_VERDICT_COLUMNS };
    return {
      size: follower.next_position,
      public: await digestOf(tx, spaceNo, shown),
      own: await digestOf(tx, spaceNo, [...own, verdicts]),
      shared: await this.shared(tx, spaceNo),
    };
  }

  private async shared(tx: EntityManager, spaceNo: number): Promise<Readonly<Record<string, string>>> {
    const others = await all(tx, OTHER_MEMBERS, [spaceNo, this.identity.member]);
    const hashes = new Map(others.map(({ member }) => [member, createHash('sha256')]));
    for (const query of this.appliers.sharedRows) {
      const rows = await all(tx, SHARED_ROWS(query), [spaceNo, this.identity.member]);
      const found = new Map(rows.map((row) => [row.member, row]));
      for (const [member, hash] of hashes) hash.update(lineOf(found.get(member)));
    }
    return Object.fromEntries([...hashes].map(([member, hash]) => [member, hash.digest('hex')]));
  }
}

const ROWS = { rows: int8, digest: text };

/** Hashes of rows are ordered here: no plan and no order of insertion shows. */
const OVER_ROWS = `count(*) as rows, encode(sha256(coalesce(string_agg(hash, ''::bytea order by hash), ''::bytea)), 'hex') as digest`;

function lineOf(of: RowOf<typeof ROWS> | undefined): string {
  return `${of?.rows ?? 0} ${of?.digest ?? ''}\n`;
}

async function digestOf(tx: EntityManager, spaceNo: number, tables: readonly Digested[]): Promise<string> {
  const hash = createHash('sha256');
  const inOrder = [...tables].sort((left, right) => (left.table < right.table ? -1 : 1));
  for (const digested of inOrder) hash.update(`${digested.table} ${await tableDigest(tx, spaceNo, digested)}\n`);
  return hash.digest('hex');
}

/** jsonb orders the names of columns itself. The alias is a name that no column has. */
function tableRows(table: string, columns: readonly string[] | null): string {
  const [row, selected] =
    columns === null
      ? [`to_jsonb(whole_row) - 'space_no'`, '']
      : ['to_jsonb(some_columns)', `cross join lateral (select ${columns.map(named).join(', ')}) some_columns`];
  return `select ${OVER_ROWS} from (select sha256(convert_to((${row})::text, 'UTF8')) as hash
    from ${table} whole_row ${selected} where whole_row.space_no = $1) hashes`;
}

async function tableDigest(tx: EntityManager, spaceNo: number, { table, columns }: Digested): Promise<string> {
  const { rows, digest } = await one(tx, TABLE_ROWS(table, columns), [spaceNo]);
  return `${rows} ${digest}`;
}

function named(column: string): string {
  return `whole_row.${column}`;
}

const NEXT_POSITION = statement({ next_position: int8 }, 'select next_position from follower where space_no = $1');

const OTHER_MEMBERS = statement(
  { member: text },
  'select member from takes_part where space_no = $1 and member <> $2 order by member',
);

const TABLE_ROWS = composed(ROWS, tableRows, [
  ['charter', null],
  ['charter', ['hash', 'revision']],
]);

const SHARED_ROWS = composed(
  { member: text, ...ROWS },
  (query: string) =>
    `select member, ${OVER_ROWS} from (select member, sha256(convert_to(shared, 'UTF8')) as hash from (${query}) shared_rows) hashes
     group by member`,
  [['select member, hash::text as shared from charter_vote where space_no = $1 and member <> $2']],
);
