import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { AgreementRepository } from './agreement.repository.js';

const SENT = 600;

let database: TestDatabase;
let agreements: AgreementRepository;
let spaceNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  agreements = new AgreementRepository(database.dataSource);
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into agreement_comment (space_no, position, message_id, agreement_id, draft_position, clause, text, author, sender, t)
       select $1, n, gen_random_uuid(), $2, 1, '1', n::text, 'x', 'hu', n from generate_series(1, $3::int) n`,
      [spaceNo, uuid(), SENT],
    );
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, stored_at)
       select $1, $2::int + n, n, 0, true, '\\x00', now() from generate_series(1, $2::int) n`,
      [spaceNo, SENT],
    );
    await tx.query(
      `insert into agreement_draft (space_no, position, message_id, agreement_id, sender, document, salt, commitment, t, shared)
       select $1, $3::int + n, gen_random_uuid(), $2, 'hu', '', '', '', n, false from generate_series(1, $3::int) n`,
      [spaceNo, uuid(), SENT],
    );
  });
}, 60_000);

afterAll(() => database?.drop());

describe('an agreement about which a partner never stops to write', () => {
  it('shows its newest comments in the order in which they were said', async () => {
    const said = (await agreements.comments(spaceNo)).map(({ text }) => Number(text));
    expect(said).toEqual(Array.from({ length: 500 }, (_, i) => SENT - 499 + i));
  });

  it('shows its newest drafts, the last one first', async () => {
    const positions = (await agreements.draftsOf(spaceNo)).map(({ position }) => Number(position));
    expect(positions).toEqual(Array.from({ length: 50 }, (_, i) => 2 * SENT - i));
  });

  it('27 names a list by the newest drafts of each space', async () => {
    const positions = (await agreements.newestDrafts([spaceNo, spaceNo + 1])).map(({ position }) => Number(position));
    expect(positions).toEqual(Array.from({ length: 5 }, (_, i) => 2 * SENT - i));
  });
});
