import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { catalogue } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { CommitmentApplier } from '../../apps/gateway/src/commitments/machine/commitment.applier.js';
import type { CommitmentFacts } from '../../apps/gateway/src/commitments/machine/commitment-facts.js';
import { gateway } from '../../apps/gateway/src/gateway.features.js';
import { gatewayMigrations } from '../../apps/gateway/src/gateway.migrations.js';
import { CutPlayer } from './cuts/cut-player.js';
import { erasingSuite } from './cuts/erasing.suite.js';
import { type LogEntry, RandomLog } from './cuts/random-log.js';
import { MAKERS, RECALLING } from './cuts/random-messages.js';
import { Random } from './simulation/random.js';

/** More are played with `JOINDER_CUTS=2000`; a log that fails is played again by its number. */
const LOGS = Number(process.env['JOINDER_CUTS'] ?? 200);
const MOST_MESSAGES = 30;
const MOST_RECALLS = 16;
/** What waits because of signals between countries, and of what one suggests to another. */
const SIGNALS = ['passed-answer', 'passed-signal'];
const PROPOSALS = ['proposal', 'proposal-news'];

/** Nobody who plays that few logs finds a defect by chance only. */
const LOGS_FOR_DEFECTS = 100;
jest.setTimeout(60_000 + LOGS * 3000);

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
  await database.transaction.runAsApplier((tx) =>
    tx.query(`insert into follower (space_no, next_position, t, frontier, lease_token) values ($1, 0, 0, '', 0)`, [
      space.spaceNo,
    ]),
  );
});

afterAll(() => database?.drop());

type Pieces = readonly (readonly LogEntry[])[];

interface Cuts {
  readonly whole: Pieces;
  readonly each: Pieces;
  readonly anyhow: Pieces;
}

function cutsOf(seed: number): Cuts {
  const random = new Random(seed);
  const log = new RandomLog(random, space).grow(random.between(6, MOST_MESSAGES), MAKERS);
  const { entries } = log.grow(random.between(0, MOST_RECALLS), RECALLING);
  return { whole: [entries], each: entries.map((entry) => [entry]), anyhow: anyCut(entries, random) };
}

function anyCut(entries: readonly LogEntry[], random: Random): Pieces {
  const pieces: LogEntry[][] = [];
  for (const entry of entries) {
    const last = pieces.at(-1);
    if (last && random.chance(0.7)) last.push(entry);
    else pieces.push([entry]);
  }
  return pieces;
}

/** Forgets within a chunk what it accepted of it. */
class Forgetful extends CommitmentApplier {
  protected override async facts(tx: EntityManager, messages: readonly OpenedMessage[]): Promise<CommitmentFacts> {
    const facts = await super.facts(tx, messages);
    facts.note = () => undefined;
    return facts;
  }
}

describe('a log, however it is cut into chunks', () => {
  it('row 13 S23.10 gives one own digest, one set of subjects, one set of open duties and the same refusals', async () => {
    const player = await CutPlayer.make(database, gateway.appliers);
    const [types, kinds, refused] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const waiting = new Set<string>();
    for (let seed = 1; seed <= LOGS; seed += 1) {
      const { whole, each, anyhow } = cutsOf(seed);
      const played = await player.play(space.spaceNo, whole);
      expect({ seed, ...(await player.play(space.spaceNo, each)) }).toEqual({ seed, ...played });
      expect({ seed, ...(await player.play(space.spaceNo, anyhow)) }).toEqual({ seed, ...played });
      for (const { message } of whole.flat()) types.add(message?.typeName ?? 'sealed');
      for (const line of played.subjects) kinds.add(String(line.split(' ')[1]));
      for (const { key } of played.duties) waiting.add(String(key.split('.')[0]));
      for (const line of played.refused) refused.add(line.split(' ').slice(1).join(' '));
    }
    expect([...types].toSorted()).toEqual([...catalogue.keys(), 'sealed'].toSorted());
    expect([...kinds].toSorted()).toEqual(['agreement', 'position', 'record']);
    expect([...waiting].toSorted()).toEqual(
      [...SIGNALS, ...PROPOSALS, 'refused', 'request', 'request-news'].toSorted(),
    );
    expect(refused.size).toBeGreaterThan(8);
  });

  it('row 13 differs where an applier forgets within a chunk, which one of these logs shows', async () => {
    const appliers = gateway.appliers.map((one) => (one === CommitmentApplier ? Forgetful : one));
    const player = await CutPlayer.make(database, appliers);
    const differing: number[] = [];
    for (let seed = 1; seed <= LOGS_FOR_DEFECTS && differing.length === 0; seed += 1) {
      const { whole, each } = cutsOf(seed);
      const [atOnce, singly] = [await player.play(space.spaceNo, whole), await player.play(space.spaceNo, each)];
      if (atOnce.own !== singly.own) differing.push(seed);
    }
    expect(differing).toHaveLength(1);
  });
});

erasingSuite(() => ({ database, space }));
