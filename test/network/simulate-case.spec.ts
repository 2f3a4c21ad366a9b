import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplierClass } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuid } from 'uuid';
import { gateway } from '../../apps/gateway/src/gateway.features.js';
import { gatewayMigrations } from '../../apps/gateway/src/gateway.migrations.js';
import { CASE_DEFECTS } from './simulation/case-defects.js';
import { CaseLog, COUNTRIES } from './simulation/case-log.js';
import { CasePlayer } from './simulation/case-player.js';
import { TURNS } from './simulation/case-turns.js';
import { Random } from './simulation/random.js';

/** `npm run simulate -- --seeds N --from S` plays others; one that fails is played again by its number. */
const SEEDS = Number(process.env['JOINDER_SIMULATION_SEEDS'] ?? 300);
const FROM = Number(process.env['JOINDER_SIMULATION_FROM'] ?? 1);

const MESSAGES = { fewest: 25, most: 50 };

/** A planted defect that so many seeds do not show would not be found by chance either. */
const SEEDS_FOR_DEFECTS = 60;

/** What must be said in all seeds together, or they show nothing. */
const SAID = [
  'CommentPosted',
  'CommitmentMoved',
  'CommitmentOffered',
  'DataRecalled',
  'IdentityJudged',
  'ProposalMade',
  'ProposalSettled',
  'RecordChanged',
  'RecordSnapshot',
  'RemarkMade',
];

let database: TestDatabase;
let space: { readonly spaceNo: number; readonly spaceId: string };

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const spaceId = uuid();
  const [row] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [spaceId],
  );
  space = { spaceNo: row.space_no, spaceId };
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into follower (space_no, next_position, t, frontier, lease_token) values ($1, 0, 0, '', 0)`,
      [space.spaceNo],
    );
    await tx.query(`insert into takes_part (space_no, member, since, key_id) select $1, unnest($2::text[]), 0, ''`, [
      space.spaceNo,
      COUNTRIES,
    ]);
  });
});

afterAll(() => database?.drop());

type Players = ReadonlyMap<string, CasePlayer>;

async function playersOf(classes: readonly ApplierClass[]): Promise<Players> {
  const players = new Map<string, CasePlayer>();
  for (const member of COUNTRIES) players.set(member, await CasePlayer.make(database, classes, member));
  return players;
}

/** One seed: the log, what two of its members made of it, and where that differs, in words. */
async function seedOf(players: Players, seed: number) {
  const random = new Random(seed);
  const log = new CaseLog(random, space).grow(random.between(MESSAGES.fewest, MESSAGES.most), TURNS);
  const [one, other] = [random.pick(COUNTRIES), random.pick(COUNTRIES)];
  const lives = (member: string) => playerOf(players, member).play(space.spaceNo, log.asReadBy(member), random);
  const [at, there] = [await lives(one), await lives(other)];
  const rebuilt = await playerOf(players, one).rebuild(space.spaceNo, log.asReadBy(one), at.left);
  return {
    log,
    died: at.died + there.died,
    erased: at.left.size + there.left.size,
    differs: [
      ...(isDeepStrictEqual(rebuilt, at.played) ? [] : [`a rebuild of ${one} differs`]),
      ...(at.played.shared[other] === there.played.shared[one] ? [] : [`${one} and ${other} differ`]),
      ...[...at.played.refused, ...there.played.refused].map((line) => `refused: ${line}`),
    ],
  };
}

function playerOf(players: Players, member: string): CasePlayer {
  const player = players.get(member);
  if (!player) throw new Error(`nobody plays ${member}`);
  return player;
}

describe('a shared case, in any order and through any crash', () => {
  it(
    `24 stands alike at all and after a rebuild: ${SEEDS} seeds from ${FROM}`,
    async () => {
      const players = await playersOf(gateway.appliers);
      const types = new Map<string, number>();
      let [died, erased] = [0, 0];
      for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
        const { log, differs, ...counted } = await seedOf(players, seed);
        expect({ seed, differs }).toEqual({ seed, differs: [] });
        for (const { message } of log.entries) types.set(message?.message.$typeName.split('.').at(-1) ?? '', 1);
        [died, erased] = [died + counted.died, erased + counted.erased];
      }
      expect([...types.keys()].toSorted()).toEqual(SAID);
      expect(died).toBeGreaterThan(SEEDS / 2);
      expect(erased).toBeGreaterThan(SEEDS / 2);
    },
    60_000 + SEEDS * 2000,
  );

  it.each(Object.entries(CASE_DEFECTS))(
    '24 is found to differ where %s',
    async (_, planted) => {
      const players = await playersOf(planted(gateway.appliers));
      for (let seed = 1; seed <= SEEDS_FOR_DEFECTS; seed += 1) {
        const { differs } = await seedOf(players, seed);
        if (differs.length > 0) return;
      }
      throw new Error(`${SEEDS_FOR_DEFECTS} seeds did not show it`);
    },
    60_000 + SEEDS_FOR_DEFECTS * 2000,
  );
});
