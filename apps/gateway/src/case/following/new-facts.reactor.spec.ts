import { describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { RecordChangedSchema, RecordSnapshotSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import type { LiveChunk, OpenedMessage } from '#libs/exchange';
import type { EntityManager } from 'typeorm';
import { NewFactsReactor } from './new-facts.reactor.js';
import type { NewFacts } from './new-facts.service.js';

const TX = {} as EntityManager;
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'];

async function notedOf(...messages: readonly OpenedMessage['message'][]): Promise<readonly unknown[]> {
  const noted: unknown[] = [];
  const facts = { changed: async (_: unknown, spaceNo: number, ids: readonly string[]) => noted.push([spaceNo, ids]) };
  const chunk = { spaceNo: 7, messages: messages.map((message) => ({ message })), joined: [] } as unknown as LiveChunk;
  await new NewFactsReactor(facts as unknown as NewFacts).note(TX, chunk);
  return noted;
}

describe('the reactor of new facts', () => {
  it('asks once a chunk, for the records that changes and snapshots are about', async () => {
    const messages = [
      create(RecordChangedSchema, { recordId: uuidBytes(ONE) }),
      create(ReleaseAskedSchema, {}),
      create(RecordSnapshotSchema, { recordId: uuidBytes(OTHER) }),
    ];
    expect(await notedOf(...messages)).toEqual([[7, [ONE, OTHER]]]);
  });

  it('asks nothing where no record changed, and sends nothing', async () => {
    expect(await notedOf(create(ReleaseAskedSchema, {}))).toEqual([]);
    expect(await new NewFactsReactor({} as NewFacts).react()).toBe(0);
  });
});
