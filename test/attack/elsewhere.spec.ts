import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { contractDigest } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import { aMember, aTrustList, TEST_EPOCH_MS } from '#libs/testing';
import { nodes, type Place, PLACES } from '../elsewhere.js';
import { LedgerNetwork } from '../network/ledger-network.js';
import { dice, GeneratedLog } from './generated-log.js';

const LOGS = 20;
const STEPS = 40;

interface Judged {
  readonly node: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly digests: readonly string[];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The recorded log, which holds every public verdict, and logs by chance. */
async function someLogs() {
  const recorded = JSON.parse(readFileSync('test/vectors/protocol-log.json', 'utf8')) as {
    readonly spaceId: string;
    readonly pinnedList: string;
    readonly contractDigest: string;
    readonly positions: readonly { readonly value: string; readonly logAppendTimeMs: string }[];
  };
  const values = recorded.positions.map(({ value, logAppendTimeMs: stampMs }) => ({ value, stampMs }));
  const { spaceId, pinnedList, contractDigest: contract } = recorded;
  const logs = [{ spaceId, list: pinnedList, contract, values }];
  const members = ['bg', 'hu', 'nl'].map((id) => aMember(id));
  const list = aTrustList(members);
  for (let seed = 1; seed <= LOGS; seed += 1) {
    const log = await GeneratedLog.open(members, list, dice(seed));
    for (let step = 0; step < STEPS; step += 1) await log.step();
    const stamped = log.space.log.map((value, i) => ({
      value: hex(value),
      stampMs: String(TEST_EPOCH_MS + BigInt(i)),
    }));
    logs.push({
      spaceId: hex(log.space.spaceId),
      list: hex(list.signedBytes),
      contract: hex(contractDigest),
      values: stamped,
    });
  }
  return logs;
}

function judgedBy(node: string, place: Place, input: string): Judged {
  const { status, stdout, stderr } = spawnSync(node, ['test/attack/judge-elsewhere.mjs'], {
    encoding: 'utf8',
    input,
    env: { ...process.env, LANG: place.LC_ALL, ...place },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Judged;
}

describe('row 77: the same log elsewhere', () => {
  it('comes to the same leaves, rules and members under another time zone, locale and Node', async () => {
    const input = JSON.stringify({ logs: await someLogs() });
    const found = nodes();
    const judged = found.flatMap((node) => PLACES.map((place) => judgedBy(node, place, input)));
    expect(new Set(judged.map(({ timeZone }) => timeZone)).size).toBe(PLACES.length);
    expect(new Set(judged.map(({ node }) => node)).size).toBe(found.length);
    expect(new Set(judged.map(({ digests }) => digests.join())).size).toBe(1);
    expect(judged[0]?.digests).toHaveLength(LOGS + 1);
  }, 300_000);
});

describe('row 77: the same database elsewhere', () => {
  let network: LedgerNetwork;

  beforeAll(async () => {
    network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
    await network.open('nl');
    for (const id of ['bg', 'hu', 'nl']) await network.send(id);
    await network.settle();
  }, 60_000);

  afterAll(() => network?.stop(), 60_000);

  async function digest() {
    const gateway = network.gateway('hu');
    const space = await gateway.get(SpaceDirectory).get(network.spaceId);
    const live = await gateway.get(StateDigests).of(space.spaceNo);
    const rebuilt = await gateway.get(SpaceRebuild).rebuild(space, { keep: false });
    expect(rebuilt?.after).toEqual(live);
    return live;
  }

  it('has the same digests, live and in a rebuild, where the server has another time zone and way to write dates', async () => {
    const before = await digest();
    const { owner } = network.gateway('hu').setup.database;
    const source = await createDataSource({ ...owner, poolSize: 1 }).initialize();
    const [{ name }] = await source.query('select current_database() as name');
    await source.query(`alter database ${name} set timezone = 'Pacific/Kiritimati'`);
    await source.query(`alter database ${name} set datestyle = 'German'`);
    await source.destroy();
    await network.restart('hu');
    await network.settle();
    const [zone] = await network.gateway('hu').dataSource.query(`select current_setting('timezone') as zone`);
    expect(zone).toEqual({ zone: 'UTC' }); // A connection brings its own.
    expect(await digest()).toEqual(before);
  }, 60_000);
});
