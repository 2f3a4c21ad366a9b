import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseAskedSchema, SnapshotAskedSchema, uuidBytes, uuidText } from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { type CaseMessage, SendToCase, type Sent } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { networkSpaceId } from '#libs/protocol';
import { v7 as uuid } from 'uuid';
import { gateway } from '../../apps/gateway/src/gateway.features.js';
import { eventually } from './eventually.js';
import { partsBelow } from './parts-below.js';
import { secondMember, ShutGate } from './second-member/second-member.js';
import { TestNetwork } from './test-network.js';

const BORIS: Person = { id: 'boris', name: 'Boris Voorbeeld', desk: 'Demo', roles: ['liaison'] };

let network: TestNetwork;
let spaceId: string;

beforeAll(async () => {
  network = await TestNetwork.start(['nl', 'hu'], undefined, {
    featuresOf: (id) => (id === 'hu' ? secondMember : gateway),
  });
  spaceId = uuidText(networkSpaceId(network.list.hash));
  await network.gateway('nl').app.get(SpaceOpening, { strict: false }).open(spaceId, ['nl', 'hu'], false);
}, 60_000);

afterAll(() => network?.stop());

const rows = (query: string, values: readonly unknown[] = []) =>
  network.gateway('hu').database.dataSource.query<Record<string, unknown>[]>(query, [...values]);

/** Hands a message to the sending of the member that is no gateway. */
async function hand(said: Omit<CaseMessage, 'messageId' | 'recipients' | 'subject' | 'overlay'>): Promise<Sent> {
  const { app } = network.gateway('hu');
  const [space] = await rows('select space_no from space');
  const entry = await aCaseEntry({ by: BORIS, spaceNo: Number(space?.['space_no']), spaceId });
  const message = { ...said, messageId: uuid(), recipients: ['nl', 'hu'], subject: 'demo:one', overlay: {} };
  return app
    .get(Transaction, { strict: false })
    .run((tx) => app.get(SendToCase, { strict: false }).sendOne(tx, entry, message));
}

describe('a member that is no gateway', () => {
  it('reads nothing of the gateway', () => {
    const parts = partsBelow(join(import.meta.dirname, 'second-member', 'second-member.ts'));
    for (const part of ['libs/member', 'libs/exchange', 'libs/inbox']) expect(parts).toContain(part);
    expect(parts).not.toContain('apps/gateway');
  });

  it('takes part in a space beside one that is', async () => {
    await eventually(async () => {
      expect(await rows('select member from takes_part order by member')).toEqual([{ member: 'hu' }, { member: 'nl' }]);
    });
  });

  it('sends what needs no approval', async () => {
    const message = create(SnapshotAskedSchema, { recordIds: [uuidBytes(uuid())] });
    const disclosure = { type: 'person', handling: 0, sensitive: false } as const;
    const sent = await hand({ schema: SnapshotAskedSchema, message, disclosure, texts: new Map() });
    expect(sent.state).toBe('accepted');
    await eventually(async () => {
      const { dataSource } = network.gateway('nl').database;
      const arrived = await dataSource.query('select sender from log_record where message_id = $1', [sent.messageId]);
      expect(arrived).toEqual([{ sender: 'hu' }]);
    });
  });

  it('asks its own gate about what needs one, and sends nothing that the gate holds', async () => {
    const message = create(ReleaseAskedSchema, { position: 1n, reason: 'Perhaps ours', author: 'Boris' });
    const disclosure = { type: 'question', handling: 1, sensitive: false } as const;
    await expect(hand({ schema: ReleaseAskedSchema, message, disclosure, texts: new Map() })).resolves.toMatchObject({
      state: 'waiting-for-approval',
    });
    const { asked } = network.gateway('hu').app.get(ShutGate, { strict: false });
    expect(asked.map(({ schema }) => schema.typeName)).toEqual([ReleaseAskedSchema.typeName]);
    const left = 'select from outbox where type = $1 union all select from sealed where type = $1';
    expect(await rows(left, [ReleaseAskedSchema.typeName])).toEqual([]);
  });
});
