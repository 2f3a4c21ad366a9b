import { Invitations, SpaceDirectory, SpaceOpening, StateDigests } from '#libs/exchange';
import { uuidText } from '#libs/contracts';
import type { LedgerNetwork, Sent } from '../ledger-network.js';
import { Dishonest } from './dishonest.js';
import { heapAfterCollection } from './heap.js';
import { Random } from './random.js';

/** Who may lie: one stays honest, whatever chance says. */
const LIARS = ['bg', 'hu', 'ro'];
const HONEST = 'nl';
const MEMBERS = [...LIARS, HONEST].sort();

/** Cases that are played beside each other, each in a space of its own, by the same liars. */
export const CASES_OF_A_ROUND = 25;

const RECORDS = { fewest: 20, most: 200 };

/** Records of a case between two looks of the honest members, at most: so chunks end anywhere. */
const MOST_AT_ONCE = 20;

/** Time of the test's clock within which the next honest record is stored. */
const STORED_WITHIN_MS = 5000;

/** Heap after a full collection, of a process that holds all gateways and the log as well, beside what it was before the first record. */
const MOST_GROWTH = 1.5;

/** One case: its liars in its space, and what they did. */
interface Case {
  readonly seed: number;
  readonly spaceId: string;
  readonly random: Random;
  readonly dishonest: Dishonest;
  readonly done: string[];
  left: number;
}

/** What a round came to: what is violated, in words, and in how many cases an honest member still took part, so that its next record was waited for. */
interface Outcome {
  readonly violations: readonly string[];
  readonly asked: number;
}

/** Plays cases of bad faith, many beside each other: each has the whole protocol of a space to itself, and shares gateways with the others. */
export class BadFaith {
  private constructor(
    private readonly network: LedgerNetwork,
    private readonly cases: readonly Case[],
    private readonly honest: readonly string[],
  ) {}

  /** Plays cases of one round, the first of all in `network` itself. What piles up in memory is a violation, too. */
  static async play(network: LedgerNetwork, seeds: readonly number[]): Promise<Outcome> {
    const [first = 1] = seeds;
    const random = new Random(roundOf(first));
    const drawn = LIARS.filter(() => random.chance(0.6));
    const liars = drawn.length > 0 ? drawn : ['ro'];
    await network.startOver();
    network.stepsBeside = true;
    await network.open(HONEST);
    const cases: Case[] = [];
    for (const seed of seeds) cases.push(await opened(network, seed, liars));
    await joined(network);
    const honest = MEMBERS.filter((id) => !liars.includes(id));
    const before = heapAfterCollection();
    const { violations, asked } = await new BadFaith(network, cases, honest).run(random);
    const grown = heapAfterCollection() / before;
    const isHeavy = grown > MOST_GROWTH;
    return {
      asked,
      violations: isHeavy ? [...violations, `the heap grew to ${grown.toFixed(2)} times its start`] : violations,
    };
  }

  private async run(random: Random): Promise<Outcome> {
    const { network, honest, cases } = this;
    while (cases.some(({ left }) => left > 0)) {
      for (const one of cases) await attack(one);
      // Mostly nobody waits for anything between two of them, as it is under load.
      await network.settle(honest, random.chance(0.1) ? undefined : 0);
      network.clock.nowMs += random.between(0, 500);
    }
    await network.settle(honest);
    const found = await Promise.all(cases.map((one) => this.agreement(one)));
    const { missed, asked } = await this.progress();
    const violations = cases.flatMap((one, i) =>
      [...(found[i] ?? []), ...(missed[i] ?? [])].map(
        (violated) => `case ${one.seed}: ${violated} after ${tally(one.done)}`,
      ),
    );
    return { violations, asked };
  }

  /** The same log gives the same public state, and all of it is read. */
  private async agreement({ spaceId }: Case): Promise<string[]> {
    const digests = await Promise.all(
      this.honest.map(async (id) => {
        const gateway = this.network.gateway(id);
        const { spaceNo } = await gateway.get(SpaceDirectory).get(spaceId);
        return gateway.get(StateDigests).of(spaceNo);
      }),
    );
    const distinct = new Set(digests.map((digest) => `${digest?.size} ${digest?.public}`));
    const halts = this.honest.flatMap((id) =>
      this.network
        .gateway(id)
        .sessions.flatMap(({ spaces }) =>
          [...spaces.values()].flatMap((space) =>
            space.spaceId === spaceId && space.halted ? [`${id} halted: ${space.halted}`] : [],
          ),
        ),
    );
    return [...(distinct.size === 1 ? [] : [`${distinct.size} public states`]), ...halts];
  }

  /** The next record of each honest member that still takes part is stored by all that are members then; what is not, by case. */
  private async progress(): Promise<{ readonly missed: string[][]; readonly asked: number }> {
    const { network, honest, cases } = this;
    const taking = await network
      .gateway(HONEST)
      .query<{ space_id: string; member: string }>(
        'select space_id, member from takes_part join space using (space_no)',
      );
    const able = cases.map(({ spaceId }) =>
      honest.filter((id) => taking.some((row) => row.space_id === spaceId && row.member === id)),
    );
    const sent = new Map<string, Sent>();
    for (const [i, { spaceId }] of cases.entries()) {
      for (const id of able[i] ?? [])
        sent.set(`${spaceId} ${id}`, await network.send(id, { spaceId, to: able[i] ?? [] }));
    }
    await network.settle(honest, STORED_WITHIN_MS);
    const stored = new Map<string, ReadonlySet<string>>();
    for (const id of honest) {
      const rows = await network.gateway(id).query<{ message_id: string }>('select message_id from ledger');
      stored.set(id, new Set(rows.map((row) => row.message_id)));
    }
    const missed = cases.map(({ spaceId }, i) =>
      (able[i] ?? []).flatMap((id) =>
        (able[i] ?? []).flatMap((sender) => {
          const messageId = sent.get(`${spaceId} ${sender}`)?.messageId ?? '';
          return stored.get(id)?.has(messageId) ? [] : [`${id} misses the message of ${sender}`];
        }),
      ),
    );
    return { missed, asked: able.filter((members) => members.length > 0).length };
  }
}

/** Number of the round in which a case is played: it decides who lies. */
export function roundOf(seed: number): number {
  return Math.ceil(seed / CASES_OF_A_ROUND);
}

/** Opens the space of a case. */
async function opened(network: LedgerNetwork, seed: number, liars: readonly string[]): Promise<Case> {
  const random = new Random(seed);
  const isFirst = seed % CASES_OF_A_ROUND === 1;
  const spaceId = isFirst ? network.spaceId : uuidText(random.bytes(16));
  if (!isFirst) await network.gateway(HONEST).get(SpaceOpening).open(spaceId, MEMBERS, true);
  const dishonest = new Dishonest(network, spaceId, random, liars);
  return { seed, spaceId, random, dishonest, done: [], left: random.between(RECORDS.fewest, RECORDS.most) };
}

/** A gateway joins a few mailboxes of one opener by itself; to the others people say yes. */
async function joined(network: LedgerNetwork): Promise<void> {
  await network.settle();
  for (const gateway of network.gateways.values()) {
    const waiting = await gateway.query<{ space_id: string }>(
      `select distinct space_id from reaction join space using (space_no) where kind = 'invitation'`,
    );
    for (const { space_id: spaceId } of waiting) await gateway.get(Invitations).accept(spaceId);
  }
  await network.settle();
}

/** Lets the liars of a case append some records. */
async function attack(one: Case): Promise<void> {
  const records = Math.min(one.left, one.random.between(0, MOST_AT_ONCE));
  for (let n = 0; n < records; n += 1) one.done.push(await one.dishonest.act());
  one.left -= records;
}

function tally(done: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of done) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} x ${name}`).join(', ');
}
