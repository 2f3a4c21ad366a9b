import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { v7 as uuid } from 'uuid';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes, uuidText } from '#libs/contracts';
import { ExchangeRuntime, LoopRhythm, SpaceOpening } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { networkSpaceId, recordId } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { eventually } from './eventually.js';
import { type TestGateway, TestNetwork } from './test-network.js';

const OTHER_SPACE = '018f0000-0000-7000-8000-0000000000aa';
const MINUTE_MS = 60_000;
const SOON_MS = 1000;
const SLOW_MS = 180_000;

let network: TestNetwork | null = null;

afterEach(async () => {
  await network?.stop();
  network = null;
}, SLOW_MS);

/** Nothing that reads a log looks by itself for a minute: what it sees, an arrival told it. */
async function started(hears: boolean): Promise<{ nl: TestGateway; hu: TestGateway; spaceId: string }> {
  network = await TestNetwork.start(['nl', 'hu'], undefined, { rhythm: new LoopRhythm(MINUTE_MS, MINUTE_MS), hears });
  const spaceId = uuidText(networkSpaceId(network.list.hash));
  return { nl: network.gateway('nl'), hu: network.gateway('hu'), spaceId };
}

async function open({ app }: TestGateway, spaceId: string): Promise<void> {
  await app.get(SpaceOpening, { strict: false }).open(spaceId, ['nl', 'hu'], false);
}

const members = ({ database }: TestGateway): Promise<unknown[]> =>
  database.dataSource.query('select space_id, member from takes_part join space using (space_no)');

const records = ({ database }: TestGateway): Promise<unknown[]> => database.dataSource.query('select from record');

/** A record of NL for HU; the moment at which it left. */
async function send({ app }: TestGateway, spaceId: string): Promise<void> {
  const message = create(RecordChangedSchema, {
    recordId: recordId(uuidBytes(spaceId), 'nl', randomBytes(8)),
    type: RecordType.PERSON,
    version: 1,
    asserts: [
      {
        property: 'name',
        value: 'Gabor Minta',
        nature: Nature.FACT,
        handling: { code: HandlingCode.H1 },
        release: ['hu'],
        purpose: 'trafficking',
        legalBasis: 'art. 13',
        author: 'Anna Voorbeeld',
      },
    ],
  });
  const outgoing = { spaceId, schema: RecordChangedSchema, message, recipients: ['hu'], messageId: uuid() };
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
}

describe('an arrival, where nothing looks by itself for a minute', () => {
  it(
    'is followed within a second, in the space that it came in, with no turn in another',
    async () => {
      const { nl, hu, spaceId } = await started(true);
      for (const id of [spaceId, OTHER_SPACE]) await open(nl, id);
      await eventually(async () => expect([await members(nl), await members(hu)].flat()).toHaveLength(8), SLOW_MS);
      // The first record of a sender brings its key along.
      await send(nl, spaceId);
      await eventually(async () => expect(await records(hu)).toHaveLength(1), SLOW_MS);

      const reader = hu.app.get(ExchangeRuntime, { strict: false }).session?.reader;
      if (!reader) throw new Error('hu follows nothing');
      const takes = jest.spyOn(reader, 'take');
      const sentMs = performance.now();
      await send(nl, spaceId);
      await eventually(async () => expect(await records(hu)).toHaveLength(2), SLOW_MS);
      expect(performance.now() - sentMs).toBeLessThan(SOON_MS);
      const topics = takes.mock.calls.map(([topic]) => topic);
      expect(topics).toContain(logTopic(spaceId, 0n));
      expect(topics.filter((topic) => topic.includes(OTHER_SPACE))).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'is followed by nothing where it does not reach the controller',
    async () => {
      const { nl, hu, spaceId } = await started(false);
      await open(nl, spaceId);
      await eventually(async () => {
        expect(await hu.database.dataSource.query('select from space where space_id = $1', [spaceId])).toHaveLength(1);
      }, SLOW_MS);
      const isFollowed = async (): Promise<void> => expect(await members(nl)).not.toEqual([]);
      await expect(eventually(isFollowed, 5 * SOON_MS)).rejects.toThrow();
    },
    SLOW_MS,
  );
});
