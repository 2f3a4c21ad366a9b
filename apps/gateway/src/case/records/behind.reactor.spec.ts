import { create, type Message } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { RecordChangedSchema, RecordSnapshotSchema, SnapshotAskedSchema, uuidBytes } from '#libs/contracts';
import type { LiveChunk, OpenedMessage } from '#libs/exchange';
import type { OutgoingMessage } from '#libs/exchange/sending';
import { SystemSending } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { BehindReactor } from './behind.reactor.js';
import { type WantedSnapshots, WantedSnapshotRepository } from './wanted-snapshot.repository.js';

const [ONE, TWO] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const TX = {} as EntityManager;

let noted: unknown[];
let wanted: readonly WantedSnapshots[];
let sent: OutgoingMessage[];
let reactor: BehindReactor;

beforeEach(() => {
  [noted, wanted, sent] = [[], [], []];
  reactor = new BehindReactor(
    Object.assign(Object.create(SystemSending.prototype), {
      send: async (_tx: unknown, outgoing: OutgoingMessage) => void sent.push(outgoing),
    }),
    Object.assign(Object.create(WantedSnapshotRepository.prototype), {
      note: async (_tx: unknown, what: unknown) => void noted.push(what),
      take: async () => wanted,
    }),
  );
});

const opened = (position: bigint, message: Message): OpenedMessage => ({
  spaceNo: 7,
  spaceId: SPACE,
  position,
  t: 0n,
  sender: 'xb',
  recipients: ['xa'],
  messageId: ONE,
  inReplyTo: null,
  typeName: message.$typeName,
  message,
});

const chunk = (...messages: readonly OpenedMessage[]): LiveChunk => ({ spaceNo: 7, messages, joined: [] });

describe('copies of records that miss an earlier change', () => {
  it('are looked for where records came, up to the newest message', async () => {
    await reactor.note(
      TX,
      chunk(
        opened(4n, create(RecordChangedSchema, { recordId: uuidBytes(ONE) })),
        opened(5n, create(RecordSnapshotSchema, { recordId: uuidBytes(TWO) })),
        opened(6n, create(SnapshotAskedSchema)),
      ),
    );
    expect(noted).toEqual([{ spaceNo: 7, recordIds: [ONE, TWO], position: 6n }]);
  });

  it.each([
    ['nothing came', chunk()],
    ['no record came', chunk(opened(4n, create(SnapshotAskedSchema)))],
  ])('are not looked for where %s', async (_, what) => {
    await reactor.note(TX, what);
    expect(noted).toEqual([]);
  });

  it('are asked for at their owners, all of one owner at once', async () => {
    wanted = [
      { spaceId: SPACE, owner: 'xb', position: '9', recordIds: [ONE, TWO] },
      { spaceId: SPACE, owner: 'xc', position: '9', recordIds: [ONE] },
    ];
    expect(await reactor.react(TX)).toBe(2);
    expect(sent.map(({ recipients, schema }) => [recipients, schema])).toEqual([
      [['xb'], SnapshotAskedSchema],
      [['xc'], SnapshotAskedSchema],
    ]);
    expect(sent[0]?.message).toEqual(create(SnapshotAskedSchema, { recordIds: [ONE, TWO].map(uuidBytes) }));
  });

  it('are asked for under the same id again, and under another for what came later', async () => {
    wanted = [{ spaceId: SPACE, owner: 'xb', position: '9', recordIds: [ONE] }];
    await reactor.react(TX);
    await reactor.react(TX);
    wanted = [{ spaceId: SPACE, owner: 'xb', position: '12', recordIds: [ONE] }];
    await reactor.react(TX);
    const [first, again, later] = sent.map(({ messageId }) => messageId);
    expect(again).toBe(first);
    expect(later).not.toBe(first);
  });

  it('are nothing to do where none is wanted', async () => {
    expect(await reactor.react(TX)).toBe(0);
    expect(sent).toEqual([]);
  });
});
