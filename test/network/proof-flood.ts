import { create } from '@bufbuild/protobuf';
import { ContractSupportedSchema, encode, uuidBytes } from '#libs/contracts';
import { logTopic, type MemoryLog } from '#libs/spacelog';
import { TestSpace } from '#libs/testing';
import type { TestNetwork } from './test-network.js';

const READ_AT_ONCE = 1000;
const WRITTEN_AT_ONCE = 64;

/**
 * Writes so many charters, views and announcements of one member, each accepted and none with an effect: votes that are taken back and the
 * charter in force published again, lists that stand already, digests that nobody made.
 */
export async function floodWithout(network: TestNetwork, { spaceId, sender, times }: Flood): Promise<void> {
  const topic = logTopic(spaceId, 0n);
  const space = new TestSpace(
    [...network.gateways.values()].map(({ member }) => member),
    { spaceId: uuidBytes(spaceId) },
  );
  space.know(network.list);
  for (const value of await valuesOf(network.log, topic)) space.append(value);
  const before = space.log.length;
  await space.shareKey(sender);
  const contents = [
    (n: number) => space.charterContent(voteOrAgain(space, n)),
    () => space.trustView(space.state.lists),
    (n: number) => {
      const contractDigests = [new Uint8Array(32).fill(n)];
      const message = encode(ContractSupportedSchema, create(ContractSupportedSchema, { contractDigests }));
      return space.content(sender, { typeName: ContractSupportedSchema.typeName, message });
    },
  ];
  for (let n = 0; n < times; n += 1) {
    for (const content of contents) space.accept(space.record(sender, content(n)));
  }
  const written = space.log.slice(before);
  for (let from = 0; from < written.length; from += WRITTEN_AT_ONCE) {
    const values = written.slice(from, from + WRITTEN_AT_ONCE);
    await network.log.writer().append(
      topic,
      values.map((value) => ({ value, headers: {} })),
    );
  }
}

/** Who floods which space, and how often with each of the three. */
export interface Flood {
  readonly spaceId: string;
  readonly sender: string;
  readonly times: number;
}

function voteOrAgain(space: TestSpace, n: number) {
  const inForce = space.state.charter?.charter;
  if (inForce === undefined) throw new Error('no charter acts in the space of the test');
  return n % 2 === 0 ? inForce : space.nextCharter({ agreementCommitment: new Uint8Array(32).fill(n) });
}

async function valuesOf(log: MemoryLog, topic: string): Promise<readonly Uint8Array[]> {
  const reader = log.reader('a test');
  await reader.assign([{ topic, offset: 0n }]);
  const values: Uint8Array[] = [];
  for (let read = reader.take(topic, READ_AT_ONCE); read.length > 0; read = reader.take(topic, READ_AT_ONCE)) {
    values.push(...read.map(({ value }) => value));
  }
  await reader.close();
  return values;
}
