import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { RecordChangedSchema, RecordSnapshotSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity, LiveChunk, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import type { DeskNews } from './desk-news.service.js';
import { NewRecordReactor } from './new-record.reactor.js';

const TX = {} as EntityManager;
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'];
const HERE = { member: 'nl' } as ExchangeIdentity;

interface Said {
  readonly sender: string;
  readonly message: OpenedMessage['message'];
}

async function notedOf(...said: readonly Said[]): Promise<readonly unknown[]> {
  const noted: unknown[] = [];
  const news = { arrived: async (_: unknown, ...what: unknown[]) => noted.push(what) };
  const messages = said.map((one, index) => ({ ...one, position: BigInt(index + 4) }));
  const chunk = { spaceNo: 7, messages, joined: [] } as unknown as LiveChunk;
  await new NewRecordReactor(news as unknown as DeskNews, HERE).note(TX, chunk);
  return noted;
}

const changed = (id: string) => create(RecordChangedSchema, { recordId: uuidBytes(id) });

describe('8 the reactor of new records', () => {
  it('asks once a chunk, for the records that others speak of, from the first of their messages on', async () => {
    const noted = await notedOf(
      { sender: 'nl', message: changed(ONE) },
      { sender: 'hu', message: create(ReleaseAskedSchema, {}) },
      { sender: 'hu', message: changed(ONE) },
      { sender: 'bg', message: create(RecordSnapshotSchema, { recordId: uuidBytes(OTHER) }) },
      { sender: 'hu', message: changed(ONE) },
    );
    expect(noted).toEqual([[7, { recordIds: [ONE, OTHER], from: 6n }]]);
  });

  it('asks nothing where only this country speaks, and sends nothing', async () => {
    expect(await notedOf({ sender: 'nl', message: changed(ONE) })).toEqual([]);
    expect(await new NewRecordReactor({} as DeskNews, HERE).react()).toBe(0);
  });
});
