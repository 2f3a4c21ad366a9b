import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeCanonical, SignedTrustListSchema } from '#libs/contracts';
import { trustViewBody } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aSuccessorList } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { LedgerNetwork } from '../network/ledger-network.js';
import { stolenRecord } from './stolen-record.js';

const REPETITIONS = 20;

let network: LedgerNetwork;

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
  await network.open('nl');
}, 60_000);

afterAll(() => network?.stop(), 60_000);

async function publish(list: TrustList): Promise<void> {
  const signed = decodeCanonical(SignedTrustListSchema, list.signedBytes);
  if (!signed) throw new Error('the list of the test is not canonical');
  const content = { kind: 'trustView', body: trustViewBody([signed]) } as const;
  await network.append(logTopic(network.spaceId, 0n), [await stolenRecord(network, 'bg', { content })]);
  await network.settle(['hu', 'nl']);
}

it('row 50: S6 a second list of one version is kept once, however often a member publishes it', async () => {
  const [ours, theirs] = [0xaa, 0xbb].map((byte) =>
    aSuccessorList(network.list, [{ kind: 'admit-digest', digest: new Uint8Array(32).fill(byte) }], network.members),
  );
  if (!ours || !theirs) throw new Error('two lists');
  await publish(ours);
  for (let n = 0; n < REPETITIONS; n += 1) await publish(theirs);
  for (const id of ['hu', 'nl']) {
    expect(await network.gateway(id).query('select version from list_conflict')).toEqual([{ version: '2' }]);
    const refused = await network.gateway(id).query('select 1 from log_record where verdict = 44');
    expect(refused).toHaveLength(REPETITIONS);
  }
}, 60_000);
