import type { EntityManager } from 'typeorm';
import { PersistenceError } from './persistence.errors.js';
import { checkRowsOf } from './row-check.js';
import { excerpt, type Statement } from './statement.js';

/** Where a statement runs: on any connection, or in a transaction. */
export type Queries = Pick<EntityManager, 'query'>;

type Raw = Record<string, unknown>;
type Answer<Row> = Row[] | [Row[], number];

/** Runs a statement and gives its rows. */
export async function all<Row>(
  db: Queries,
  statement: Statement<Row>,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await run(db, statement, values);
  if (statement.parsed.length > 0) parse(rows, statement.parsed);
  return rows;
}

/** Runs a statement and gives its first row, null where there is none. */
export async function first<Row>(
  db: Queries,
  statement: Statement<Row>,
  values: readonly unknown[] = [],
): Promise<Row | null> {
  const [row] = await all(db, statement, values);
  return row ?? null;
}

/** Runs a statement that always has a row, as a count does. @throws PersistenceError NO_ROW */
export async function one<Row>(db: Queries, statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row> {
  const row = await first(db, statement, values);
  if (row === null) throw new PersistenceError('NO_ROW', `a row was expected, none came: ${excerpt(statement.text)}`);
  return row;
}

/** Runs an update or delete and returns how many rows it met. */
export async function change(
  db: Queries,
  statement: Statement<unknown>,
  values: readonly unknown[] = [],
): Promise<number> {
  return (await run(db, statement, values)).met;
}

/** TypeORM gives the rows, but those of an update or delete with their number. */
async function run<Row>(
  db: Queries,
  statement: Statement<Row>,
  values: readonly unknown[],
): Promise<{ readonly rows: (Raw & Row)[]; readonly met: number }> {
  const answer = await db.query<Answer<Raw & Row>>(statement.text, [...values]);
  const [rows, met] = isCounted(answer) ? answer : [answer, answer.length];
  checkRowsOf(statement, rows);
  return { rows, met };
}

function isCounted<Row>(answer: Answer<Row>): answer is [Row[], number] {
  return Array.isArray(answer[0]);
}

/** In place: rows are new objects of the driver, and there may be many. */
function parse(rows: readonly Raw[], parsed: Statement<unknown>['parsed']): void {
  for (const row of rows) {
    for (const [name, read] of parsed) row[name] = read(row[name]);
  }
}
