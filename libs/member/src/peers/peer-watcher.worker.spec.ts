import { beforeEach, describe, expect, it } from '@jest/globals';
import { KnownListRepository } from '#libs/exchange';
import { aMember, aTrustList, type TestMember } from '#libs/testing';
import { cosign, formatCheckpoint, formatNote } from '#libs/tlog';
import { PeerClient, type ToldCheckpoints } from './peer-client.js';
import { PeerRepository } from './peer.repository.js';
import { PeerStatuses } from './peer-statuses.service.js';
import { CheckpointVerifier, PeerWatcherWorker } from './peer-watcher.worker.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const OWN_END = 7n;
const HOLDS_BACK_MS = 30_000;

const hu = aMember('hu');
const list = aTrustList([aMember('nl'), hu]);
const lists: KnownListRepository = Object.assign(Object.create(KnownListRepository.prototype), { newest: () => list });

/** A peer that tells what the test lets it tell, or is away. */
class ToldClient extends PeerClient {
  notes: readonly string[] = [];
  isAway = false;

  override get members() {
    return ['hu'];
  }

  override async checkpoints(): Promise<ToldCheckpoints> {
    if (this.isAway) throw new Error('no answer in time');
    return { notes: this.notes.map((note) => ({ spaceId: SPACE, note })), clock: null };
  }
}

class EndsRepository extends PeerRepository {
  override async ownEnds() {
    return new Map([[SPACE, ownEnd]]);
  }
}

/** Null where nothing is read of the space. */
let ownEnd: bigint | null;

let nowMs: number;
let client: ToldClient;
let statuses: PeerStatuses;
let watcher: PeerWatcherWorker;

beforeEach(() => {
  nowMs = 1_790_000_000_000;
  ownEnd = OWN_END;
  client = Object.create(ToldClient.prototype);
  Object.assign(client, { notes: [], isAway: false });
  statuses = new PeerStatuses();
  watcher = new PeerWatcherWorker(
    client,
    Object.create(EndsRepository.prototype),
    statuses,
    new CheckpointVerifier(lists),
    { now: () => new Date(nowMs) },
  );
});

describe('what the broker shows others and not us', () => {
  it('S20 is nothing in a space that a person has not said yes to', async () => {
    ownEnd = null;
    expect(await withheldAfter({ size: OWN_END + 1n, waitMs: HOLDS_BACK_MS })).toEqual([]);
  });

  it('is withheld once a peer has been ahead for half a minute', async () => {
    expect(await withheldAfter({ size: OWN_END + 1n, waitMs: HOLDS_BACK_MS - 1 })).toEqual([]);
    expect(await withheldAfter({ size: OWN_END + 1n, waitMs: 1 })).toEqual([SPACE]);
  });

  it('is named no more when the own log has come as far, and counts from anew', async () => {
    await withheldAfter({ size: OWN_END + 1n, waitMs: HOLDS_BACK_MS });
    expect(await withheldAfter({ size: OWN_END, waitMs: 0 })).toEqual([]);
    expect(await withheldAfter({ size: OWN_END + 1n, waitMs: 1 })).toEqual([]);
  });

  it('stays named while the peer is away', async () => {
    await withheldAfter({ size: OWN_END + 1n, waitMs: HOLDS_BACK_MS });
    client.isAway = true;
    await watcher.step();
    expect(statuses.all()).toMatchObject([{ member: 'hu', reachable: false, withheld: [SPACE] }]);
  });

  it.each([
    ['signed by another key', noteOf(OWN_END + 1n, { by: aMember('hu') })],
    ['about another space', noteOf(OWN_END + 1n, { origin: 'joinder/018f0000-0000-7000-8000-0000000000bb' })],
    ['no note', 'hello'],
  ])('is not believed from what is %s', async (_, note) => {
    for (const waitMs of [0, HOLDS_BACK_MS]) {
      nowMs += waitMs;
      client.notes = [note];
      await watcher.step();
    }
    expect(statuses.all()).toMatchObject([{ reachable: true, withheld: [] }]);
  });
});

/** What is withheld when the peer is seen at this size now and a while later. */
async function withheldAfter({ size, waitMs }: { size: bigint; waitMs: number }): Promise<readonly string[]> {
  client.notes = [noteOf(size)];
  await watcher.step();
  nowMs += waitMs;
  await watcher.step();
  return statuses.all()[0]?.withheld ?? [];
}

function noteOf(size: bigint, { by = hu, origin = `joinder/${SPACE}` }: { by?: TestMember; origin?: string } = {}) {
  const checkpointBody = formatCheckpoint({ origin, size, root: new Uint8Array(32) });
  const { privateKey, spki } = by.keys.checkpoint;
  const publicKeyRaw = spki.subarray(-32);
  const line = cosign({ checkpointBody, name: 'joinder/hu', seconds: 1n, key: privateKey, publicKeyRaw });
  return formatNote(checkpointBody, [line]);
}
