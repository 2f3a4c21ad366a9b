import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encode, ReleaseAskedSchema, uuidText } from '#libs/contracts';
import { aUuid, TestSpace } from '#libs/testing';
import { LedgerNetwork } from '../network/ledger-network.js';
import { WrittenLog } from './written-log.js';

const SLOW_MS = 60_000;
const READERS = ['bg', 'hu'];

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
}, SLOW_MS);

afterAll(() => network?.stop(), SLOW_MS);

interface Forked {
  readonly space: TestSpace;
  /** Allowed under an agreement alone, so behind the fork and not before it. */
  readonly messageId: string;
}

/** A mailbox whose agreement lacks the vote of NL, until NL forks by a message that BG cannot read: the others are enough then. */
async function forkedSpace(): Promise<Forked> {
  const space = new TestSpace(network.members);
  space.know(network.list);
  const charter = space.charter();
  for (const id of ['nl', 'bg', 'hu']) {
    space.accept(space.record(id, space.charterContent(charter, id === 'nl' ? network.list : undefined)));
  }
  for (const id of ['bg', 'hu']) await space.shareKey(id);
  const senderKey = await space.shareKey('nl', ['hu', 'nl']);
  const hidden = { senderKey, recipients: ['hu', 'nl'] };
  const place = space.place('nl');
  space.accept(space.message('nl', hidden));
  const next = space.nextCharter();
  for (const id of READERS) space.accept(space.record(id, space.charterContent(next)));
  expect(space.state.charter?.charter.revision).toBe(1);
  expect(space.append(space.message('nl', { ...hidden, place }).value).code).toBe('E_FORK');
  expect(space.state.charter?.charter.revision).toBe(2);

  await space.shareKey('hu');
  const messageId = aUuid();
  const asked = { position: 1n, identity: new Uint8Array(32).fill(1), reason: 'a test', author: 'Anna Voorbeeld' };
  const message = encode(ReleaseAskedSchema, create(ReleaseAskedSchema, asked));
  space.accept(space.message('hu', { typeName: ReleaseAskedSchema.typeName, message, messageId }));
  return { space, messageId: uuidText(messageId) };
}

describe('row 64: a fork by a message that is not for us, which completes a charter', () => {
  it(
    'S13 opens the message behind it live and in a rebuild, at whichever position the log is cut',
    async () => {
      const { length } = (await forkedSpace()).space.log;
      for (let cut = 0; cut <= length; cut += 1) {
        const { space, messageId } = await forkedSpace();
        const log = await WrittenLog.open(network, space);
        await log.read(READERS, cut);
        await log.read(READERS);
        for (const id of READERS) {
          const applied = await network
            .gateway(id)
            .query('select message_id from ledger where space_no = $1', [await log.spaceNo(id)]);
          expect({ cut, id, applied }).toEqual({ cut, id, applied: [{ message_id: messageId }] });
          const rebuilt = await log.rebuilt(id);
          expect({ cut, id, ...rebuilt?.after }).toEqual({ cut, id, ...rebuilt?.before });
        }
        expect(await log.publicDigest('bg')).toBe(await log.publicDigest('hu'));
      }
    },
    4 * SLOW_MS,
  );
});
