import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KnownListRepository, SpaceDirectory } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { CaseGrant } from './case-grant.entity.js';
import type { Grant, TeamMode } from './case-team.js';
import { CaseTeamRepository } from './case-team.repository.js';
import { TeamSetting } from './team-setting.entity.js';

const NETWORK = 'network';

let database: TestDatabase;
let dataSource: DataSource;
let now = new Date('2026-06-01T12:00:00Z');
let spaceNo: number;
let otherNo: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  dataSource = await createDataSource({
    ...database.config,
    entities: [TeamSetting, CaseGrant],
    poolSize: 4,
  }).initialize();
  await dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at)
     select id, id, '', '{liaison}', now(), now() from unnest($1::text[]) as id`,
    [['femke', 'maarten', 'sanne']],
  );
}, 60_000);

beforeEach(async () => {
  now = new Date('2026-06-01T12:00:00Z');
  [spaceNo, otherNo] = [await space(), await space()];
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

async function space(): Promise<number> {
  const [row] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  return row.space_no;
}

function teams(byDefault: TeamMode = 'everybody'): CaseTeamRepository {
  return new CaseTeamRepository(
    dataSource.getRepository(TeamSetting),
    dataSource.getRepository(CaseGrant),
    { byDefault },
    {
      find: (id: string) => Promise.resolve(id === NETWORK ? { spaceNo: otherNo } : null),
    } as unknown as SpaceDirectory,
    { networkSpaceId: NETWORK } as KnownListRepository,
    { now: () => now },
  );
}

function grant(personId: string, kind: Grant['kind'], endsAt: Date | null = null): Grant {
  return { grantId: uuid(), personId, kind, givenBy: 'femke', givenAt: now, endsAt, reason: 'asked for' };
}

const add = (given: Grant) => dataSource.transaction((tx) => teams().add(tx, spaceNo, given));
const limit = () =>
  dataSource.transaction((tx) => teams().setMode(tx, spaceNo, { mode: 'team', by: 'femke', at: now }));

describe('a case of whose team nothing was said', () => {
  it('is of everybody, and of nobody yet where the gateway is set to teams', async () => {
    const nothing = { version: 0n, grants: [], set: null };
    expect((await teams().of([spaceNo])).get(spaceNo)).toEqual({ ...nothing, mode: 'everybody' });
    expect((await teams('team').of([spaceNo])).get(spaceNo)).toEqual({ ...nothing, mode: 'team' });
  });

  it('is of everybody where it is network, whatever the gateway is set to', async () => {
    expect((await teams('team').of([otherNo])).get(otherNo)?.mode).toBe('everybody');
  });
});

describe('the team of a case', () => {
  it('has the grants that nobody ended and that did not end by themselves, of this case alone', async () => {
    await limit();
    const [lead, member] = [grant('femke', 'lead'), grant('maarten', 'member', new Date('2026-06-02T00:00:00Z'))];
    for (const one of [lead, member, grant('sanne', 'break-glass', new Date('2026-06-01T16:00:00Z'))]) await add(one);
    now = new Date('2026-06-01T16:00:00Z');
    const known = await teams().of([spaceNo, otherNo]);
    expect(known.get(spaceNo)?.grants.map(({ grantId }) => grantId)).toEqual([lead.grantId, member.grantId]);
    expect(known.get(otherNo)?.mode).toBe('everybody');

    await dataSource.transaction((tx) =>
      teams().end(tx, spaceNo, { grantIds: [member.grantId], by: 'femke', at: now }),
    );
    expect((await teams().of([spaceNo])).get(spaceNo)?.grants).toEqual([lead]);
    await add(grant('maarten', 'member'));
  });

  it('gives a place again to somebody whose last day is over', async () => {
    await limit();
    await add(grant('maarten', 'member', new Date('2026-06-02T00:00:00Z')));
    now = new Date('2026-06-03T00:00:00Z');
    const again = grant('maarten', 'member');
    await add(again);
    expect((await teams().of([spaceNo])).get(spaceNo)?.grants).toEqual([again]);
    const [past] = await dataSource.query(
      'select ended_at, ended_by from case_grant where space_no = $1 and ended_at is not null',
      [spaceNo],
    );
    expect(past).toEqual({ ended_at: new Date('2026-06-02T00:00:00Z'), ended_by: 'femke' });
  });

  it('has another version after each change', async () => {
    const version = async () => (await teams().of([spaceNo])).get(spaceNo)?.version;
    expect(await version()).toBe(0n);
    await limit();
    expect(await version()).toBe(1n);
    const given = grant('maarten', 'member');
    await add(given);
    expect(await version()).toBe(2n);
    await dataSource.transaction((tx) => teams().end(tx, spaceNo, { grantIds: [given.grantId], by: 'x', at: now }));
    expect(await version()).toBe(3n);
  });

  it('gives nobody two places at a time', async () => {
    await limit();
    await add(grant('maarten', 'member'));
    await expect(add(grant('maarten', 'lead'))).rejects.toThrow('case_grant_open');
  });

  it('is changed by one at a time', async () => {
    const order: string[] = [];
    let second = Promise.resolve();
    await dataSource.transaction(async (tx) => {
      await teams().lock(tx, spaceNo);
      second = dataSource.transaction(async (other) => {
        await teams().lock(other, spaceNo);
        order.push('second');
      });
      await teams().setMode(tx, spaceNo, { mode: 'team', by: 'femke', at: now });
      order.push('first');
    });
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});

describe('glass that somebody broke', () => {
  it('is counted within a time, of this person alone, in all cases', async () => {
    now = new Date('2026-06-10T12:00:00Z');
    await limit();
    const until = new Date('2026-06-10T16:00:00Z');
    for (const who of ['sanne', 'sanne', 'maarten']) await add(grant(who, 'break-glass', until));
    const broken = (since: string) => dataSource.transaction((tx) => teams().glassBroken(tx, 'sanne', new Date(since)));
    expect([await broken('2026-06-10T11:00:00Z'), await broken('2026-06-10T12:00:00Z')]).toEqual([2, 0]);
  });
});
