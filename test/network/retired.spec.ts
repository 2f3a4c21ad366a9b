import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { catalogue, PeopleNamedSchema, uuidText } from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { type CaseMessage, type FoldedMember, foldMember, SendToCase, SystemSending } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { Transaction } from '#libs/persistence';
import { networkSpaceId } from '#libs/protocol';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { gateway, gatewayFeatures } from '../../apps/gateway/src/gateway.features.js';
import type { GatewayParts } from '../../apps/gateway/src/gateway.parts.js';
import { eventually } from './eventually.js';
import { type TestGateway, TestNetwork } from './test-network.js';

const TYPE = PeopleNamedSchema.typeName;
const BORIS: Person = { id: 'boris', name: 'Boris Voorbeeld', desk: 'Demo', roles: ['prosecutor'] };

let network: TestNetwork;
let spaceId: string;

/** A build that reads names of people, and says them in another way. */
function withoutNames(): FoldedMember<GatewayParts> {
  const features = gatewayFeatures.map(({ messages = {}, ...feature }) => ({
    ...feature,
    messages: Object.fromEntries(
      Object.entries(messages).map(([type, message]) =>
        type === TYPE ? [type, { ...message, gate: { retired: 'the roster names them' } }] : [type, message],
      ),
    ),
  }));
  return foldMember<GatewayParts>(features, catalogue);
}

beforeAll(async () => {
  const featuresOf = (id: string) => (id === 'hu' ? withoutNames() : gateway);
  network = await TestNetwork.start(['nl', 'hu'], undefined, { featuresOf });
  spaceId = uuidText(networkSpaceId(network.list.hash));
  await network.gateway('nl').app.get(SpaceOpening, { strict: false }).open(spaceId, ['nl', 'hu'], false);
  await eventually(async () => {
    expect(await network.gateway('nl').database.dataSource.query('select member from takes_part')).toHaveLength(2);
  });
}, 60_000);

afterAll(() => network?.stop());

function naming(name: string) {
  const person = { id: 'anna', name, role: 'liaison', desk: 'Demo', phone: '+0003110000001', languages: ['nl'] };
  const message = create(PeopleNamedSchema, { people: [person] });
  return { spaceId, schema: PeopleNamedSchema, message, recipients: ['nl', 'hu'], messageId: uuid() };
}

const run = (at: TestGateway, work: (tx: EntityManager) => Promise<unknown>) =>
  at.app.get(Transaction, { strict: false }).run(work);

it('folds what others send of a retired type', async () => {
  const nl = network.gateway('nl');
  await run(nl, (tx) => nl.app.get(Exchange, { strict: false }).submit(tx, naming('Anna Voorbeeld')));
  await eventually(async () => {
    const { dataSource } = network.gateway('hu').database;
    expect(await dataSource.query('select member, name from named_person')).toEqual([
      { member: 'nl', name: 'Anna Voorbeeld' },
    ]);
  });
});

it('sends nothing of it, neither by itself nor for a person', async () => {
  const hu = network.gateway('hu');
  const outgoing = naming('Anna Minta');
  await expect(run(hu, (tx) => hu.app.get(Exchange, { strict: false }).submit(tx, outgoing))).rejects.toMatchObject({
    code: 'MESSAGE_INVALID',
    message: `${TYPE} is retired: it is read; send what took its place`,
  });
  const disclosure = { type: 'people', handling: 0, sensitive: false } as const;
  const said: CaseMessage = { ...outgoing, subject: 'people', overlay: {}, disclosure, texts: new Map() };
  const [{ space_no: spaceNo }] = await hu.database.dataSource.query('select space_no from space');
  const sending = hu.app.get(SendToCase, { strict: false });
  const entry = await aCaseEntry({ by: BORIS, spaceNo, spaceId });
  await expect(run(hu, (tx) => sending.sendOne(tx, entry, said))).rejects.toThrow(
    `${TYPE} came to the gate as people; its feature names nothing`,
  );
  const system = hu.app.get(SystemSending, { strict: false });
  await expect(run(hu, (tx) => system.send(tx, outgoing))).rejects.toThrow(`${TYPE} is not called ungated`);
  const left =
    'select from outbox where type = $1 union all select from sealed where type = $1 union all select from approval_request';
  expect(await hu.database.dataSource.query(left, [TYPE])).toEqual([]);
});
