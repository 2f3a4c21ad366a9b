import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes, uuidText } from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { networkSpaceId, recordId } from '#libs/protocol';
import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type TestGateway, TestNetwork } from './test-network.js';
import { eventually } from './eventually.js';

let network: TestNetwork;

beforeAll(async () => {
  network = await TestNetwork.start(['nl', 'hu']);
}, 60_000);

afterAll(() => network?.stop());

it('carries a record from one member to the other, and both trees are the same', async () => {
  const [nl, hu] = [network.gateway('nl'), network.gateway('hu')];
  const spaceId = uuidText(networkSpaceId(network.list.hash));
  await nl.app.get(SpaceOpening, { strict: false }).open(spaceId, ['nl', 'hu'], false);
  await eventually(async () => {
    expect(await nl.database.dataSource.query('select member from takes_part order by 1')).toEqual([
      { member: 'hu' },
      { member: 'nl' },
    ]);
  });

  await nl.app.get(Transaction, { strict: false }).run((tx) =>
    nl.app.get(Exchange, { strict: false }).submit(tx, {
      spaceId,
      schema: RecordChangedSchema,
      message: aPerson(recordId(uuidBytes(spaceId), 'nl', randomBytes(8))),
      recipients: ['hu'],
      messageId: uuid(),
    }),
  );

  await eventually(async () => {
    for (const gateway of [nl, hu]) {
      expect(await gateway.database.dataSource.query('select value from statement')).toEqual([
        { value: 'Gabor Minta' },
      ]);
    }
  });
  await eventually(async () => {
    const [atNl, atHu] = await Promise.all([nl, hu].map(treeOf));
    expect(BigInt(atNl?.size ?? 0)).toBeGreaterThanOrEqual(4n);
    expect(atHu).toEqual(atNl);
    expect(atNl?.cosigned).toEqual([
      { member: 'hu', size: atNl?.size },
      { member: 'nl', size: atNl?.size },
    ]);
  });
});

/** The newest size and root that a gateway cosigned, and the newest size of each member that it saw cosigned. */
async function treeOf({ database }: TestGateway) {
  const [own] = await database.dataSource.query<{ size: string; root: Buffer }[]>(
    'select size, root from own_cosign order by size desc limit 1',
  );
  const cosigned = await database.dataSource.query<{ member: string; size: string }[]>(
    'select member, max(size) as size from cosignature group by 1 order by 1',
  );
  return { size: own?.size, root: own?.root.toString('hex'), cosigned };
}

function aPerson(id: Uint8Array) {
  return create(RecordChangedSchema, {
    recordId: id,
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
}
