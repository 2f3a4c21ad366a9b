import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgreementSchema, CharterSchema, encode } from '#libs/contracts';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import type { CaseTeam } from '../teams/case-team.js';
import type { CaseTeamRepository } from '../teams/case-team.repository.js';
import { AgreementsInForce } from './agreements-in-force.repository.js';
import { anAgreement } from './an-agreement.testing.js';
import { CaseStandings } from './case-standings.service.js';

let database: TestDatabase;
let spaceNo: number;
let otherNo: number;
let place = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

beforeEach(async () => {
  [spaceNo, otherNo] = [await space(), await space()];
});

afterAll(() => database?.drop());

async function space(): Promise<number> {
  const [row] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  return row.space_no;
}

/** A charter of these members begins to act, under the text of this commitment. */
async function acts(no: number, position: number, more: { members: readonly string[]; commitment?: Buffer }) {
  const agreementCommitment = more.commitment ?? Buffer.alloc(0);
  const charter = create(CharterSchema, { revision: position, members: [...more.members], agreementCommitment });
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into charter (space_no, hash, revision, binds, bytes, acted_at) values ($1, $2, $3::int, true, $4, $3::int)`,
      [no, randomBytes(32), position, Buffer.from(encode(CharterSchema, charter))],
    );
    await tx.query('delete from takes_part where space_no = $1', [no]);
    await tx.query(
      `insert into takes_part (space_no, member, since, key_id) select $1, m, $2, '' from unnest($3::text[]) as m`,
      [no, position, more.members],
    );
  });
}

/** The text of a commitment arrives. */
async function arrives(commitment: Buffer, title: string): Promise<void> {
  const document = encode(AgreementSchema, Object.assign(anAgreement(), { title }));
  const insert = `insert into agreement_draft
    (space_no, position, message_id, agreement_id, sender, t, document, salt, commitment, shared)
    values ($1, $2, $3, $3, 'hu', 0, $4, '', $5, false)`;
  await database.transaction.runAsApplier((tx) =>
    tx.query(insert, [spaceNo, (place += 1), uuid(), Buffer.from(document), commitment]),
  );
}

function theStandings() {
  const asked: string[] = [];
  const dataSource = new Proxy(database.dataSource, {
    get: (of, name, self) =>
      name === 'query'
        ? (sql: string, ...more: unknown[]) => {
            asked.push(sql);
            return of.query(sql, ...(more as [unknown[]]));
          }
        : Reflect.get(of, name, self),
  }) as DataSource;
  const everybody: CaseTeam = { mode: 'everybody', version: 0n, grants: [], set: null };
  const teams = {
    of: async (nos: readonly number[]) => new Map(nos.map((no) => [no, everybody])),
  } as unknown as CaseTeamRepository;
  return { asked, standings: new CaseStandings(dataSource, new AgreementsInForce(dataSource), teams) };
}

const titleOf = ({ mandate }: Awaited<ReturnType<CaseStandings['of']>>) =>
  mandate.kind === 'none' ? null : mandate.agreement.title;

describe('what decides at a door', () => {
  it('is asked in one statement while nothing moves, and read again where something did', async () => {
    const { asked, standings } = theStandings();
    const [first, second] = [randomBytes(32), randomBytes(32)];
    await arrives(first, 'First');
    await arrives(second, 'Second');
    await acts(spaceNo, 3, { members: ['hu', 'nl'], commitment: first });
    const before = await standings.of(spaceNo);
    expect([titleOf(before), before.members]).toEqual(['First', ['hu', 'nl']]);
    asked.length = 0;
    expect(await standings.of(spaceNo)).toBe(before);
    expect(asked).toHaveLength(1);
    await acts(spaceNo, 9, { members: ['bg', 'hu', 'nl'], commitment: second });
    const after = await standings.of(spaceNo);
    expect([titleOf(after), after.members]).toEqual(['Second', ['bg', 'hu', 'nl']]);
  });

  it('is asked in one statement for all spaces', async () => {
    const { asked, standings } = theStandings();
    await acts(spaceNo, 1, { members: ['nl'] });
    await acts(otherNo, 1, { members: ['hu'] });
    const found = await standings.ofAll();
    expect(found.map((one) => one.spaceNo)).toEqual(expect.arrayContaining([spaceNo, otherNo]));
    asked.length = 0;
    expect(await standings.ofAll()).toEqual(found);
    expect((await standings.ofAll([otherNo])).map(({ standing }) => standing.members)).toEqual([['hu']]);
    expect(asked).toHaveLength(2);
  });

  it('is not kept while an agreed text has not arrived', async () => {
    const { standings } = theStandings();
    const commitment = randomBytes(32);
    await acts(spaceNo, 2, { members: ['nl'], commitment });
    expect(titleOf(await standings.of(spaceNo))).toBeNull();
    await arrives(commitment, 'Late');
    expect(titleOf(await standings.of(spaceNo))).toBe('Late');
  });

  it('has another version with each change of a team', async () => {
    const version = async () => {
      const [row] = await database.dataSource.query('select version from door_version where space_no = $1', [spaceNo]);
      return row.version;
    };
    const before = await version();
    await database.dataSource.query(
      `insert into case_team (space_no, mode, version, set_by, set_at) values ($1, 'team', 1, 'femke', now())`,
      [spaceNo],
    );
    expect(await version()).not.toBe(before);
  });
});
