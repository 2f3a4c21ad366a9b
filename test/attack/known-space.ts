import { uuidBytes } from '#libs/contracts';
import { logTopic } from '#libs/spacelog';
import { TestSpace } from '#libs/testing';
import type { LedgerNetwork } from '../network/ledger-network.js';

/** The space of all as its log shows it, for whoever writes there with the keys of a member and tells the truth no more. */
export async function knownSpace(network: LedgerNetwork): Promise<TestSpace> {
  const space = new TestSpace(network.members, { spaceId: uuidBytes(network.spaceId), network: true });
  space.know(network.list);
  for (const value of await network.valuesOf(logTopic(network.spaceId, 0n))) space.append(value);
  return space;
}
