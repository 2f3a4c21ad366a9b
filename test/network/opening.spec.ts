import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExchangeRuntime, type OpeningAnswer, SpaceOpening, TopicProvider } from '#libs/exchange';
import { LogError, type LogErrorCode, type LogValue, LogWriter, type MemoryLog, SpaceLog } from '#libs/spacelog';
import { type LedgerGateway, openTopics } from './ledger-gateway.js';
import { LedgerNetwork } from './ledger-network.js';

const MEMBERS = ['bg', 'hu', 'nl'];
const SLOW_MS = 60_000;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(MEMBERS);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

const gateway = (id: string): LedgerGateway => network.gateway(id);

async function takingPart(id: string): Promise<string[]> {
  const rows = await gateway(id).query<{ member: string }>('select member from takes_part order by member');
  return rows.map(({ member }) => member);
}

/** A log whose brokers refuse appends until they know of a topic and its access rules. */
class SpreadingLog extends SpaceLog {
  constructor(
    private readonly log: MemoryLog,
    private readonly refusals: LogErrorCode[],
  ) {
    super();
  }

  override writer(): LogWriter {
    const writer = this.log.writer();
    return Object.assign(Object.create(LogWriter.prototype), {
      append: async (topic: string, values: readonly LogValue[]) => {
        const refusal = this.refusals.shift();
        if (refusal) throw new LogError(refusal, 'this broker does not know of it yet');
        return writer.append(topic, values);
      },
      close: () => writer.close(),
    });
  }

  override reader(groupId: string) {
    return this.log.reader(groupId);
  }

  override admin() {
    return this.log.admin();
  }
}

describe('an opening that the operator cannot answer yet', () => {
  it(
    'waits without alarm, and goes again until the topics are there',
    async () => {
      const answers: OpeningAnswer[] = ['later', 'later', 'open'];
      const asked: string[] = [];
      const open = async (spaceId: string): Promise<OpeningAnswer> => {
        const answer = answers.shift() ?? 'open';
        asked.push(answer);
        return answer === 'open' ? openTopics(network.log, spaceId) : answer;
      };
      await network.startOver({ override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }) });
      network.warnings.length = 0;
      await network.open('nl');
      expect(asked).toEqual(['later', 'later', 'open']);
      expect(network.warnings).toEqual([]);
      expect(await takingPart('hu')).toEqual(MEMBERS);
    },
    SLOW_MS,
  );

  it(
    'S20 is asked for again after a minute, then after two, where a quota is used up, and no worker fails',
    async () => {
      const answers: OpeningAnswer[] = ['SPACE_QUOTA', 'SPACE_QUOTA', 'open'];
      const asked: { readonly atMs: number; readonly refused: string | null | undefined }[] = [];
      const refused = () => gateway('nl').get(ExchangeRuntime).spaces[0]?.openingRefused;
      const open = async (spaceId: string): Promise<OpeningAnswer> => {
        asked.push({ atMs: network.clock.nowMs, refused: refused() });
        const answer = answers.shift() ?? 'open';
        return answer === 'open' ? openTopics(network.log, spaceId) : answer;
      };
      await network.startOver({ override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }) });
      network.warnings.length = 0;
      await network.open('nl');
      await network.settle(MEMBERS, 130_000);
      const waits = asked.slice(1).map(({ atMs }, index) => atMs - (asked[index]?.atMs ?? 0));
      expect(waits).toEqual([60_000, 120_000]);
      expect([...asked.map((one) => one.refused), refused()]).toEqual([null, 'SPACE_QUOTA', 'SPACE_QUOTA', null]);
      expect(network.warnings).toEqual([]);
      expect(await takingPart('hu')).toEqual(MEMBERS);
    },
    SLOW_MS,
  );

  it(
    'is that of the second member to open network: it joins what the first one opened',
    async () => {
      const openers: string[] = [];
      const openedBy = async (id: string): Promise<OpeningAnswer> => {
        openers.push(id);
        return id === 'nl' ? openTopics(network.log, network.spaceId) : 'later';
      };
      await network.startOver();
      for (const id of ['nl', 'hu'])
        await network.restart(id, {
          override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open: () => openedBy(id) }),
        });
      network.warnings.length = 0;
      for (const id of ['nl', 'hu']) await gateway(id).get(SpaceOpening).open(network.spaceId, MEMBERS, true);
      await network.settle(['hu']);
      await network.settle();
      expect(openers.slice(0, 2)).toEqual(['hu', 'hu']);
      expect(openers.at(-1)).toBe('nl');
      expect(network.warnings).toEqual([]);
      for (const id of MEMBERS) expect(await takingPart(id)).toEqual(MEMBERS);
    },
    SLOW_MS,
  );
});

describe('topics that the operator has just made', () => {
  const counted = () => {
    const opened: string[] = [];
    const open = async (spaceId: string): Promise<OpeningAnswer> => {
      opened.push(spaceId);
      return openTopics(network.log, spaceId);
    };
    return { opened, open };
  };

  it(
    'are tried again without alarm, and without asking the operator, until all brokers know of them',
    async () => {
      const { opened, open } = counted();
      const refusals: LogErrorCode[] = ['NO_TOPIC', 'FORBIDDEN', 'FORBIDDEN'];
      await network.startOver({
        logOf: (log) => new SpreadingLog(log, refusals),
        override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }),
      });
      network.warnings.length = 0;
      await network.open('nl');
      expect(refusals).toEqual([]);
      expect(network.warnings).toEqual([]);
      expect(opened).toEqual([network.spaceId]);
      expect(await takingPart('hu')).toEqual(MEMBERS);
    },
    SLOW_MS,
  );

  it(
    'are asked for again where brokers refuse for long, and somebody hears of it',
    async () => {
      const { opened, open } = counted();
      const refusals = Array.from({ length: 250 }, (): LogErrorCode => 'FORBIDDEN');
      await network.startOver({
        logOf: (log) => new SpreadingLog(log, refusals),
        override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }),
      });
      network.warnings.length = 0;
      await network.open('nl');
      expect(opened.length).toBeGreaterThan(1);
      expect(network.warnings.join()).toContain('FORBIDDEN');
      expect(await takingPart('hu')).toEqual(MEMBERS);
    },
    SLOW_MS,
  );

  it(
    'keep no other space waiting while the operator does not answer',
    async () => {
      await network.startOver();
      await network.open('nl');
      const answers: ((answer: OpeningAnswer) => void)[] = [];
      const open = (): Promise<OpeningAnswer> => new Promise((resolve) => answers.push(resolve));
      await network.restart('nl', {
        override: (builder) => builder.overrideProvider(TopicProvider).useValue({ open }),
      });
      await network.settle();
      await gateway('nl').get(SpaceOpening).open('018f0000-0000-7000-8000-0000000000bb', MEMBERS, true);
      for (const name of ['shard-holder', 'space-entry', 'follower', 'space-entry', 'sealer'])
        await gateway('nl').step(name);
      const opening = gateway('nl').step('opener');
      const { messageId } = await network.send('nl');
      for (const name of ['sealer', 'publisher', 'follower']) await gateway('nl').step(name);
      expect(await gateway('nl').query('select from ledger where message_id = $1', [messageId])).toHaveLength(1);
      for (const answer of answers) answer('later');
      await opening;
    },
    SLOW_MS,
  );
});
