import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS, MINUTE_MS } from '#libs/vocabulary';
import { intakeMigrations } from '../intake.migrations.js';
import { aDoor, FORM_KEY, type Lines, SetClock, Visitor } from './door.testing.js';

const CALM = {
  danger: 'no',
  minor: 'no',
  story: 'A van stands behind the shed each night and leaves before it is light.',
};
const NETWORKS = ['203.0.113', '198.51.100', '192.0.2', '100.64.7'];
const EACH = 8;
/** Words by which the spec knows again who sent what: no address follows from them. */
const MARKS: Readonly<Record<string, string>> = {
  '203.0.113': 'Seen from the north.',
  '198.51.100': 'Seen from the east.',
  '192.0.2': 'Seen from the south.',
  '100.64.7': 'Seen from the west.',
};
const BEGINS_BYTES = 8;
/** As many as a network sends in an hour before it stands with the flood. */
const WITHIN = 5;

describe('a flood at the door', () => {
  const clock = new SetClock();

  const lines: Lines = [];
  let database: TestDatabase;
  let door: NestExpressApplication;
  let home: string;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    door = await aDoor(database, clock, { lines });
    home = await door.getUrl();
  }, 60_000);

  afterAll(async () => {
    await door?.close();
    await database?.drop();
  });

  const filled = async (address: string, answers: typeof CALM): Promise<Visitor> => {
    const visitor = new Visitor(home, address);
    await visitor.post({ form: 'citizen', to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', answers);
    return visitor;
  };
  const everythingStored = async (): Promise<readonly string[]> => {
    const tables = await query("select tablename as name from pg_tables where schemaname = 'public'");
    const rows = await query(tables.map(({ name }) => `select t::text as row from "${name}" t`).join(' union all '));
    return rows.map(({ row }) => row ?? '');
  };
  const query = (sql: string): Promise<{ [column: string]: string }[]> => database.dataSource.query(sql);

  it('T12 loses nothing that is sent at once, lowers no priority, and keeps no address of a sender', async () => {
    const visitors: Visitor[] = [];
    for (let n = 0; n < EACH; n++) {
      // A network opens so many pages a minute.
      clock.pass(MINUTE_MS);
      const last = n === EACH - 1;
      for (const [at, network] of NETWORKS.entries()) {
        const danger = last && at === 0 ? 'yes' : 'no';
        const minor = last && at === 1 ? 'yes' : 'no';
        const story = `${CALM.story} ${MARKS[network]}`;
        visitors.push(await filled(`${network}.${20 + n}`, { story, danger, minor }));
      }
    }
    clock.pass(MINUTE_MS);
    await Promise.all(visitors.slice(0, -NETWORKS.length).map((visitor) => visitor.press('send')));
    await Promise.all(visitors.slice(-NETWORKS.length).map((visitor) => visitor.press('send')));
    expect(visitors.map((visitor) => visitor.heading())).toEqual(visitors.map(() => 'It was received'));

    const rows = await query('select priority, lane, child from signal order by priority, lane');
    expect(rows).toHaveLength(NETWORKS.length * EACH);
    expect(rows.filter(({ lane }) => lane === 'normal')).toHaveLength(NETWORKS.length * WITHIN);
    expect(rows[0]).toMatchObject({ priority: 'P0', lane: 'flood' });
    expect(rows.find(({ child }) => child)).toMatchObject({ priority: 'P1', lane: 'flood' });

    const kept = [...(await everythingStored()), ...lines].join('\n');
    expect(kept).toContain('behind the shed');
    for (const network of NETWORKS) expect(kept).not.toContain(network);
  });

  it('T12 keeps no hash of an address or its network either, by any key of the door', async () => {
    const kept = [...(await everythingStored()), ...lines].join('\n');
    const known = NETWORKS.flatMap((network) => [network, `${network}.0/24`, `${network}.20`, `${network}.27`]);
    const found = known.flatMap((address) => digestsOf(address)).filter((digest) => kept.includes(digest));
    expect(found).toEqual([]);
  });

  it('T12 stores nothing by which two signals of one network could be told from those of others, whatever the salt', async () => {
    const stored = await query(
      "select content -> 'answers' ->> 'story' as story, to_jsonb(s)::text as signal, to_jsonb(m)::text as box from signal s left join mailbox m using (signal_id)",
    );
    const leavesOf = new Map(
      NETWORKS.map((network) => {
        const own = stored.filter(({ story }) => story?.endsWith(MARKS[network] ?? 'none'));
        return [network, own.map(({ signal, box }) => new Set([...leaves(signal), ...leaves(box)]))] as const;
      }),
    );
    for (const [network, own] of leavesOf) {
      expect(own).toHaveLength(EACH);
      const others = new Set(
        [...leavesOf].flatMap(([one, sets]) => (one === network ? [] : sets)).flatMap((set) => [...set]),
      );
      const shared = new Map<string, number>();
      for (const leaf of own.flatMap((set) => [...set])) shared.set(leaf, (shared.get(leaf) ?? 0) + 1);
      const telling = [...shared].filter(([leaf, times]) => times > 1 && !others.has(leaf));
      expect(telling.map(([leaf]) => leaf)).toEqual([`${CALM.story} ${MARKS[network]}`]);
    }
  });
});

/** What a program would store that wants to know an address again: by no key, by the key of the door, and by what follows from it. */
function digestsOf(address: string): readonly string[] {
  const today = Math.floor(new SetClock().now().getTime() / DAY_MS);
  const uses = ['seal', 'box', 'signal', 'access', 'leave'].map((use) => `joinder door ${use} ${today}`);
  const keys = [FORM_KEY, ...uses.map((info) => new Uint8Array(hkdfSync('sha256', FORM_KEY, '', info, 32)))];
  const hashes = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => [
    createHash(name).update(address).digest(),
    ...keys.map((key) => createHmac(name, key).update(address).digest()),
  ]);
  return hashes.flatMap((hash) => {
    const begins = hash.subarray(0, BEGINS_BYTES);
    return [begins.toString('hex'), begins.toString('base64').slice(0, 10), begins.toString('base64url').slice(0, 10)];
  });
}

/** Each value of a row, those inside of its documents too. */
function leaves(json: string | null | undefined): readonly string[] {
  const of = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(of) : [String(value)];
  return of(JSON.parse(json ?? 'null'));
}
