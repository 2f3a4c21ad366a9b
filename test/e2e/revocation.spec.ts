import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { renameSync } from 'node:fs';
import pg from 'pg';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { forgedNote } from '../network/forged-note.js';
import { CaseNetwork } from './case-network.js';
import { START_MS } from './joinder-run.js';
import { FIRST_PLACE, StolenKey } from './stolen-key.js';
import { TrustDesk } from './trust-desk.js';

jest.setTimeout(2 * START_MS);

const ROBBED = 'hu';
/** Within this time everything leaves, whichever key was taken away meanwhile. */
const LEAVES_MS = 10_000;

interface Said {
  readonly from: string;
  readonly name: string;
  readonly recordId: string;
}

interface OutboxView {
  readonly entries: readonly { readonly waitsFor: readonly string[]; readonly why: string | null }[];
}

/** Processes, and the commands of the runbooks. Each test goes on from where the one before stopped; no process is ever started anew. */
describe('S5 S17 a country whose keys are revoked and replaced one after the other, while all four send', () => {
  const network = new CaseNetwork();
  const trust = new TrustDesk(network.played);
  let present: readonly string[] = COUNTRIES;
  let processes: readonly (number | undefined)[] = [];

  beforeAll(async () => {
    await network.start();
    processes = network.processes();
  }, 2 * START_MS);
  afterAll(() => network.remove(), START_MS);

  it('a sealing key: nothing stops, and what waits for a key is named and leaves by itself once a list names one', async () => {
    await whileAllSend('Sealing', async () => trust.revoke(ROBBED, 'sealing', await trust.addKey(ROBBED, 'sealing')));
    await trust.revokeAlone(ROBBED);
    await listStands();
    const waiting = await sayAll('Waiting');
    const operations = await network.played.as('nl', 'operations');
    await eventually('the row that waits to name whose key', async () => {
      const { entries } = await operations.get<OutboxView>('flows/outbox');
      return entries.some(({ waitsFor, why }) => waitsFor.includes(ROBBED) && why === 'WAITS_FOR_KEY');
    });
    await trust.name(ROBBED, await trust.addKey(ROBBED, 'sealing'));
    await arrives(waiting);
  });

  it('a further key that the gateway read at SIGHUP, and that no file holds any more when a list names it', async () => {
    const file = network.service(ROBBED).env['KEYSTORE_FILE'] ?? '';
    const next = await trust.addKey(ROBBED, 'sealing');
    process.kill(network.processOf(ROBBED), 'SIGHUP');
    // What it answers after the signal, it answers with what it read.
    await (await network.played.as(ROBBED, 'operations')).get('flows/keys');
    renameSync(file, `${file}.away`);
    try {
      await trust.revoke(ROBBED, 'sealing', next);
      await listStands();
      await arrives(await sayAll('Hangup'));
    } finally {
      renameSync(`${file}.away`, file);
    }
    expect(network.processes()).toEqual(processes);
  });

  it('a record key: what the thief signs with it counts no more, and freezes nobody', async () => {
    const thief = new StolenKey(await network.played.describe(), ROBBED);
    const key = thief.signer;
    await whileAllSend('Record', async () => trust.revoke(ROBBED, 'record', await trust.addKey(ROBBED, 'record')));
    await thief.write(network.spaceId, FIRST_PLACE, { key });
    for (const country of present) {
      const session = await network.played.as(country, 'operations');
      await eventually(`the refusal at ${country}`, async () => {
        const refused = await session.get<readonly { code: string }[]>(`spaces/${network.spaceId}/refusals`);
        return refused.some(({ code }) => code === 'E_KEY_REVOKED');
      });
      expect(await session.get('freezes')).toEqual([]);
    }
    await arrives(await sayAll('After The Thief'));
  });

  it('a checkpoint key: what the thief cosigns with it counts no more', async () => {
    const thief = new StolenKey(await network.played.describe(), ROBBED);
    const { checkpoint } = thief.keys;
    await whileAllSend('Checkpoint', async () =>
      trust.revoke(ROBBED, 'checkpoint', await trust.addKey(ROBBED, 'checkpoint')),
    );
    await thief.writeNote(network.spaceId, forgedNote(network.spaceId, checkpoint, 2n ** 40n));
    await arrives(await sayAll('After The Note'));
    await network.isEqual();
  });

  it('an administrator key: the new one signs the next list, and the old one fills up no quorum', async () => {
    await whileAllSend('Administrator', () => trust.replaceStolenAdmin());
    const operations = await network.played.as('nl', 'operations');
    await expect(operations.post('trust/lists', { list: await trust.forged() })).rejects.toThrow('LIST_REFUSED');
    await whileAllSend('Renewed', () => trust.renew());
  });

  it('a member that is removed: the others go on at once, and it reads nothing that was sealed afterwards', async () => {
    const before = await sayAll('Before The End');
    await arrives(before);
    const sealedTo = trust.list.members.get('bg')?.keys.filter(({ use }) => use === 'sealing') ?? [];
    await trust.removeMember('bg');
    present = present.filter((country) => country !== 'bg');
    await listStands();
    const after = await sayAll('After The End');
    await arrives(after);
    const removed = await network.played.as('bg', 'investigator');
    for (const { recordId } of after)
      expect((await removed.look(`spaces/${network.spaceId}/records/${recordId}`)).status).toBe(404);
    expect(sealedTo).not.toEqual([]);
    for (const country of present) {
      const wraps = await wrapsAfterTheList(country);
      for (const { keyIdHex } of sealedTo) expect(wraps).not.toContain(keyIdHex);
      expect(wraps).not.toEqual([]);
    }
    expect(network.processes()).toEqual(processes);
  });

  it('a space that the removed member opens is joined by nobody', async () => {
    const prosecutor = await network.played.as('bg', 'prosecutor');
    const opened = await prosecutor.send('spaces', JSON.stringify({ members: present }), {
      headers: { 'content-type': 'application/json' },
    });
    const { spaceId } = (await opened.json()) as { spaceId?: string };
    await arrives(await sayAll('Once More'));
    for (const country of present) {
      const operations = await network.played.as(country, 'operations');
      const known = await operations.get<{ spaceId: string }[]>('spaces');
      expect(known.map((space) => space.spaceId)).not.toContain(spaceId ?? 'a refused one');
      expect(known).toHaveLength(network.spaces.length);
    }
  });

  /** Each country that is there shares a person with all the others. */
  async function sayAll(what: string): Promise<readonly Said[]> {
    return Promise.all(
      present.map(async (from) => {
        const name = `Minta ${what} ${from.toUpperCase()}`;
        const to = present.filter((country) => country !== from);
        return { from, name, recordId: await network.share(name, { from, to }) };
      }),
    );
  }

  async function arrives(said: readonly Said[]): Promise<void> {
    const began = performance.now();
    await Promise.all(
      present.flatMap((country) => said.map(({ name, recordId }) => network.isAt(country, recordId, name))),
    );
    expect(performance.now() - began).toBeLessThan(LEAVES_MS);
  }

  /** All send before a list is brought, while it is made, signed and brought, and once it stands everywhere. */
  async function whileAllSend(what: string, bringList: () => Promise<void>): Promise<void> {
    const said = [...(await sayAll(`${what} Before`))];
    let isBrought = false;
    const brought = bringList().finally(() => (isBrought = true));
    while (!isBrought) said.push(...(await sayAll(`${what} Meanwhile`)));
    await brought;
    await arrives(said);
    await listStands();
    await arrives(await sayAll(`${what} After`));
  }

  /** Waits until the newest list acts in each space at everybody who is there. */
  async function listStands(): Promise<void> {
    const { version } = trust.list;
    for (const country of present)
      await eventually(`list ${version} in all spaces of ${country}`, async () => {
        const versions = await versionsAt(country);
        return versions.length === network.spaces.length && versions.every((one) => one === version);
      });
  }

  async function versionsAt(country: string): Promise<readonly bigint[]> {
    const rows = await queryAt<{ version: string }>(
      country,
      'select max(version) as version from space_list group by space_no',
    );
    return rows.map(({ version }) => BigInt(version));
  }

  /** Ids of the keys to which sender keys were sealed behind the newest list, in all spaces, as a country has applied them. */
  async function wrapsAfterTheList(country: string): Promise<readonly string[]> {
    const rows = await queryAt<{ key: string }>(
      country,
      `select distinct encode(unnest(wrap_key_ids), 'hex') as key from accepted_sender_key k where position >
         (select max(position) from space_list l where l.space_no = k.space_no)`,
    );
    return rows.map(({ key }) => key);
  }

  async function queryAt<Row extends object>(country: string, sql: string): Promise<readonly Row[]> {
    const url = new URL((await network.played.describe()).adminUrl);
    url.pathname = `/joinder_${country}`;
    const database = new pg.Client({ connectionString: url.href });
    await database.connect();
    const { rows } = await database.query<Row>(sql);
    await database.end();
    return rows;
  }
});
