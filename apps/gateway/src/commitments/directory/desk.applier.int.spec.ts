import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeskDuty, type DeskSchema, DesksPostedSchema, uuidBytes } from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { DeskApplier } from './desk.applier.js';
import { DeskRepository } from './desk.repository.js';

const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'] as const;

const applier = new DeskApplier();
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0n;
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  spaceNo = (await database.dataSource.query(sql, [uuid()]))[0].space_no;
});

type Init = MessageInitShape<typeof DeskSchema>;

const desk = (id: string, more: Init = {}): Init => ({
  id: uuidBytes(id),
  name: 'Front desk',
  phone: '+0003610000001',
  languages: ['hu', 'en'],
  zone: 'Europe/Budapest',
  hours: [{ day: 1, from: 480, to: 1080 }],
  duties: [DeskDuty.RECALL, DeskDuty.FRONT],
  ...more,
});

function posted(sender: string, ...desks: readonly Init[]): OpenedMessage {
  position += 1n;
  const message = create(DesksPostedSchema, { desks: [...desks] });
  const where = { spaceNo, spaceId: uuid(), position, t: position, sender, recipients: ['hu', 'nl'] };
  return { ...where, messageId: uuid(), inReplyTo: null, typeName: message.$typeName, message };
}

const apply = (...chunk: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, chunk));

const listed = () => new DeskRepository(database.dataSource).list(worksIn(spaceNo));

describe('desks of a country', () => {
  it.each(['one chunk', 'a chunk each'])('are those of its newest post, with its posts in %s', async (cut) => {
    const posts = [
      posted('hu', desk(ONE, { name: 'Earlier' }), desk(OTHER)),
      posted('nl', desk(ONE, { name: 'Of another country' })),
      posted('hu', desk(ONE, { deputies: [uuidBytes(OTHER)] }), desk(ONE, { name: 'Again' })),
    ];
    if (cut === 'one chunk') await apply(...posts);
    else for (const post of posts) await apply(post);
    expect(await listed()).toEqual([
      {
        member: 'hu',
        deskId: ONE,
        name: 'Front desk',
        phone: '+0003610000001',
        languages: ['hu', 'en'],
        zone: 'Europe/Budapest',
        hours: [{ day: 1, from: 480, to: 1080 }],
        deputies: [OTHER],
        duties: ['front', 'recall'],
      },
      expect.objectContaining({ member: 'nl', name: 'Of another country' }),
    ]);
  });

  it('are gone with a post of none, and only those of its sender', async () => {
    await apply(posted('hu', desk(ONE)), posted('nl', desk(ONE)), posted('hu'));
    expect((await listed()).map(({ member }) => member)).toEqual(['nl']);
  });
});
