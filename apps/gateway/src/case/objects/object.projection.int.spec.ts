import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HandlingCode, RecordType, Sensitivity, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import { type TermsInForce, worksIn } from '#libs/member';
import { numberDigest, numberPepper } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { AnswerNumbers } from './answer-numbers.service.js';
import { ObjectKeyRepository } from './object-key.repository.js';
import { ObjectProjection } from './object.projection.js';

const [CAR, PHONE, OTHER] = [
  '018f0000-0000-7000-8000-0000000000a1',
  '018f0000-0000-7000-8000-0000000000a2',
  '018f0000-0000-7000-8000-0000000000a3',
] as const;
const TERMS: TermsInForce = {
  from: 3n,
  commitment: new Uint8Array(32),
  salt: new Uint8Array(32).fill(7),
  checksADay: 2000,
};

const projection = new ObjectProjection(new ObjectKeyRepository());
let database: TestDatabase;
let space: { readonly spaceNo: number; readonly spaceId: string };
let position: number;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0;
  const spaceId = uuid();
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  space = { spaceNo: (await database.dataSource.query(sql, [spaceId]))[0].space_no, spaceId };
});

const as = <T>(work: (tx: Parameters<typeof projection.project>[0]) => Promise<T>) =>
  database.transaction.runAsApplier(work);

interface Stated {
  readonly owner?: string;
  readonly release?: readonly string[];
  readonly handling?: HandlingCode;
  readonly sensitivities?: readonly Sensitivity[];
}

async function state(
  recordId: string,
  type: RecordType,
  values: readonly (readonly [string, string])[],
  more: Stated = {},
) {
  const { owner = 'xb', release = [], handling = HandlingCode.H1, sensitivities = [] } = more;
  await as(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       values ($1, $2, $3, $4, 1, 0, 0, false, 0) on conflict do nothing`,
      [space.spaceNo, recordId, type, owner],
    );
    for (const [property, value] of values) {
      position += 1;
      const labels = JSON.stringify({ handling: { code: handling }, sensitivities });
      await tx.query(
        `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
         values ($1, $2, 0, $3, $4, $5, 0, $6, $7, $8, $9, 1)`,
        [space.spaceNo, position, recordId, owner, uuid(), property, value, labels, release],
      );
    }
    await projection.project(tx, space.spaceNo, [{ kind: 'record', id: recordId }]);
  });
}

const kept = () =>
  database.dataSource.query(
    'select key, owner, digest is not null as has from object_key where space_no = $1 order by key',
    [space.spaceNo],
  );

const ask = (kind: string, key: string, asker = 'xa') =>
  database.transaction.run((tx) =>
    new AnswerNumbers({ member: 'xb' } as ExchangeIdentity).find(tx, worksIn(space.spaceNo), {
      spaceId: space.spaceId,
      asker,
      terms: TERMS,
      digests: [numberDigest(numberPepper(TERMS.salt, uuidBytes(space.spaceId)), kind, key)],
    }),
  );

describe('22 numbers of records', () => {
  it('are kept in their normal forms, and a plate with and without its country', async () => {
    await state(CAR, RecordType.VEHICLE, [
      ['registrationNumber', 'СВ 1234 НР'],
      ['country', 'BG'],
      ['colour', '+31 6 12345678'],
    ]);
    expect(await kept()).toEqual([
      { key: ':CB1234HP', owner: 'xb', has: false },
      { key: 'bg:CB1234HP', owner: 'xb', has: false },
    ]);
  });

  it('go with their value, and one that stands keeps its digest', async () => {
    await state(PHONE, RecordType.CONTACT_POINT, [
      ['phone', '+36301234567'],
      ['email', 'Anna@example.org'],
    ]);
    await ask('phone', '+36301234567');
    await as((tx) =>
      tx.query(`update statement set retracted_position = 9 where space_no = $1 and property = 'email'`, [
        space.spaceNo,
      ]),
    );
    await as((tx) => projection.project(tx, space.spaceNo, [{ kind: 'record', id: PHONE }]));
    expect(await kept()).toEqual([{ key: '+36301234567', owner: 'xb', has: true }]);
    await as((tx) => projection.project(tx, space.spaceNo, [{ kind: 'space', id: space.spaceId }]));
  });

  it('are found by who lacks them, in own records alone', async () => {
    await state(PHONE, RecordType.CONTACT_POINT, [['phone', '+36301234567']], { release: ['xb', 'xc'] });
    await state(OTHER, RecordType.PERSON, [['phone', '+36301234567']], { owner: 'xc' });
    expect(await ask('phone', '+36301234567')).toEqual([{ index: 0, recordId: PHONE, type: RecordType.CONTACT_POINT }]);
    expect(await ask('phone', '+36301234567', 'xc')).toEqual([]);
    expect(await ask('imei', '+36301234567')).toEqual([]);
  });

  it.each<[what: string, more: Stated]>([
    ['under H3', { handling: HandlingCode.H3 }],
    ['of a victim', { sensitivities: [Sensitivity.VICTIM_IDENTITY] }],
    ['of a minor', { sensitivities: [Sensitivity.SPECIAL_CATEGORY, Sensitivity.MINOR] }],
  ])('SC9 are not found in a record with anything %s, whatever else it says', async (_, more) => {
    await state(PHONE, RecordType.PERSON, [['phone', '+36301234567']]);
    await state(PHONE, RecordType.PERSON, [['name', 'Somebody']], more);
    expect(await ask('phone', '+36301234567')).toEqual([]);
  });
});
