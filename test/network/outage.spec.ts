import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from './eventually.js';
import { LedgerNetwork } from './ledger-network.js';

let network: LedgerNetwork;
let admin: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: process.env['JOINDER_TEST_DATABASE_URL'] });
  await admin.connect();
  network = await LedgerNetwork.start(['hu', 'nl']);
  await network.open('nl');
}, 60_000);

afterAll(async () => {
  await network?.stop();
  await admin?.end();
}, 30_000);

/** Ends the connection under the next effects that are written, as a failing server does: so often that once more is too often. */
function breakTwice(): void {
  const { ledger } = network.gateway('hu');
  const apply = ledger.apply.bind(ledger);
  let left = 2;
  ledger.apply = async (tx, messages) => {
    left -= 1;
    if (left === 0) ledger.apply = apply;
    const [session] = await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid');
    await admin.query('select pg_terminate_backend($1)', [session?.pid]);
    // The driver learns of it between two statements, and gives the connection up.
    await eventually(() => expect(tx.queryRunner?.isReleased).toBe(true));
    return apply(tx, messages);
  };
}

describe('a connection that breaks within a chunk', () => {
  it('is an outage: nothing is parked for it, and every message has its one effect', async () => {
    const sent: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      breakTwice();
      sent.push((await network.send('nl')).messageId);
      sent.push((await network.send('nl')).messageId);
      await network.settle();
    }
    const rows = await network
      .gateway('hu')
      .query<{ message_id: string }>('select message_id from ledger order by position');
    expect(rows.map((row) => row.message_id)).toEqual(sent);
    expect(await network.gateway('hu').query('select reason from parked')).toEqual([]);
  }, 60_000);
});
