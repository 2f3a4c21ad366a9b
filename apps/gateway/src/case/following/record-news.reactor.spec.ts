import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { RecordChangedSchema, RecordSnapshotSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity, LiveChunk, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import type { DeskNews } from './desk-news.service.js';
import type { NewFacts } from './new-facts.service.js';
import { RecordNewsReactor } from './record-news.reactor.js';

const HERE = { member: 'nl' } as ExchangeIdentity;
const TX = {} as EntityManager;
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'];

/** What is asked of both for messages from position 4 on, of which some are the first of their records. */
async function notedOf(messages: readonly OpenedMessage['message'][], first: readonly string[] = [], sender = 'hu') {
  const noted: unknown[] = [];
  const facts = {
    changed: async (_: unknown, ...asked: unknown[]) => {
      noted.push(['changed', ...asked]);
      return first;
    },
  };
  const desk = { arrived: async (_: unknown, ...asked: unknown[]) => noted.push(['arrived', ...asked]) };
  const said = messages.map((message, index) => ({ message, sender, position: BigInt(index + 4) }));
  const chunk = { spaceNo: 7, messages: said, joined: [] } as unknown as LiveChunk;
  const reactor = new RecordNewsReactor(facts as unknown as NewFacts, desk as unknown as DeskNews, HERE);
  await reactor.note(TX, chunk);
  expect(await reactor.react()).toBe(0);
  return noted;
}

const changed = (id: string) => create(RecordChangedSchema, { recordId: uuidBytes(id), base: uuidBytes(ONE) });
const made = (id: string) => create(RecordChangedSchema, { recordId: uuidBytes(id) });
const asked = create(ReleaseAskedSchema, {});
const arrived = create(RecordSnapshotSchema, { recordId: uuidBytes(OTHER) });

describe('8 the reactor of what is new of records', () => {
  it('asks once a chunk, for the records that changes and snapshots are about, from the first of them on', async () => {
    expect(await notedOf([asked, changed(ONE), changed(OTHER), changed(ONE)])).toEqual([
      ['changed', 7, { recordIds: [ONE, OTHER], from: 5n }],
    ]);
  });

  it('tells the desk of those that came alone', async () => {
    expect(await notedOf([changed(ONE), changed(OTHER)], [OTHER])).toEqual([
      ['changed', 7, { recordIds: [ONE, OTHER], from: 4n }],
      ['arrived', 7, { recordIds: [OTHER], from: 4n }],
    ]);
  });

  it('tells it again with each message that makes a record or says all of it, but for those of the own country', async () => {
    const messages = [made(ONE), arrived];
    expect(await notedOf(messages, [ONE])).toContainEqual(['arrived', 7, { recordIds: [ONE, OTHER], from: 4n }]);
    expect(await notedOf(messages, [], 'nl')).toHaveLength(1);
  });

  it('asks nothing where no record changed', async () => {
    expect(await notedOf([asked])).toEqual([]);
  });
});
