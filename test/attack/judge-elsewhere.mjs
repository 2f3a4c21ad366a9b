// Judges logs as they stand on standard input and prints what they come to, with the Node, time zone and locale that it runs under.
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { historyView, judgeChunk, logRecord, newSpaceState, prefetchKeys, signatureCache } from '#libs/protocol';
import { openTrustList } from '#libs/trust';

const bytes = (hex) => Buffer.from(hex, 'hex');
const { logs } = JSON.parse(await text(process.stdin));
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ node: process.versions.node, timeZone, locale, digests: logs.map(digestOf) }));

function digestOf({ spaceId, list: listHex, contract, values }) {
  const list = openTrustList(bytes(listHex));
  const state = newSpaceState(bytes(spaceId));
  const records = values.map(({ value, stampMs }, i) =>
    logRecord({ position: BigInt(i), logAppendTimeMs: BigInt(stampMs), value: bytes(value) }),
  );
  const steps = judgeChunk(state, records, {
    history: historyView(prefetchKeys(state, records), { received: [], messageIds: [], senderKeys: [] }),
    knownLists: { inNetwork: (hash) => (Buffer.compare(hash, list.hash) === 0 ? list : null), networkVersion: 1n },
    signatures: signatureCache(),
    readableContracts: new Set([contract]),
  });
  const hash = createHash('sha256');
  for (const step of steps) {
    if (step.kind === 'halt') throw new Error(`halted at ${step.position}: ${step.reason}`);
    hash.update(step.leafData).update(step.state.rulesHash);
    hash.update(JSON.stringify([...step.state.takesPart.keys(), ...step.state.heads.keys()]));
  }
  return hash.digest('hex');
}
