import { uuidBytes } from '#libs/contracts';
import { Migration } from '#libs/persistence';
import { numberOf } from '#libs/protocol';
import type { QueryRunner } from 'typeorm';

/** Rows that are read and written at once. */
const PART = 5000;

interface Unnumbered {
  readonly space_no: number;
  readonly space_id: string;
  readonly record_id: string;
  readonly owner: string;
}

/** Lets records that were held before be found by their numbers, as those are that come from now on. */
export class NumberedSummaries0000000000240 extends Migration {
  override readonly name = 'NumberedSummaries0000000000240';

  override async up(runner: QueryRunner): Promise<void> {
    let after: readonly [number, string, string] = [-1, '00000000-0000-0000-0000-000000000000', ''];
    for (;;) {
      const rows: readonly Unnumbered[] = await runner.query(READ, [...after, PART]);
      const last = rows.at(-1);
      if (!last) return;
      await runner.query(WRITE, [
        rows.map((row) => row.space_no),
        rows.map((row) => row.record_id),
        rows.map((row) => row.owner),
        rows.map((row) => numberOf(uuidBytes(row.space_id), uuidBytes(row.record_id)).text),
      ]);
      after = [last.space_no, last.record_id, last.owner];
    }
  }
}

const READ = `select r.space_no, s.space_id, r.record_id, r.owner from record_summary r join space s using (space_no)
  where (r.space_no, r.record_id, r.owner) > ($1::int, $2::uuid, $3::text) order by r.space_no, r.record_id, r.owner limit $4`;

const WRITE = `update record_summary r
  set terms = r.terms || array_to_tsvector(array[r.space_no || '.#' || row.number, r.space_no || '.#' || r.owner || row.number])
  from unnest($1::int[], $2::uuid[], $3::text[], $4::text[]) as row (space_no, record_id, owner, number)
  where r.space_no = row.space_no and r.record_id = row.record_id and r.owner = row.owner`;
