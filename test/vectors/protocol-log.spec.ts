import { beforeAll, describe, expect, it } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

import {
  type AcceptedRecord,
  type AcceptedSenderKeyRecord,
  historyView,
  judgeChunk,
  type JudgedStep,
  logRecord,
  newSpaceState,
  openBody,
  openSenderKey,
  prefetchKeys,
  type SenderKey,
  signatureCache,
  type Step,
  VERDICT,
} from '#libs/protocol';
import { leafHash, merkleTree } from '#libs/tlog';
import { openTrustList } from '#libs/trust';

import { type RecordedLog, recordLog } from './record-log.js';

const FILE = 'test/vectors/protocol-log.json';

let log: RecordedLog;
let steps: JudgedStep[];

/** `JOINDER_RECORD_VECTORS=1` records a new log; test/interop/verify_log.py must then agree with it as well. */
beforeAll(async () => {
  if (process.env['JOINDER_RECORD_VECTORS'] === '1') {
    writeFileSync(FILE, `${JSON.stringify(await recordLog(), null, 2)}\n`);
  }
  log = JSON.parse(readFileSync(FILE, 'utf8')) as RecordedLog;
  steps = judgeAll().map(requireJudged);
});

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');

function judgeAll(): Step[] {
  const list = openTrustList(bytes(log.pinnedList));
  const state = newSpaceState(bytes(log.spaceId));
  const records = log.positions.map(({ value, logAppendTimeMs }, i) =>
    logRecord({ position: BigInt(i), logAppendTimeMs: BigInt(logAppendTimeMs), value: bytes(value) }),
  );
  return judgeChunk(state, records, {
    history: historyView(prefetchKeys(state, records), { received: [], messageIds: [], senderKeys: [] }),
    knownLists: { inNetwork: (hash) => (hex(hash) === list.hashHex ? list : null), networkVersion: 1n },
    signatures: signatureCache(),
    readableContracts: new Set([log.contractDigest]),
  });
}

function requireJudged(step: Step): JudgedStep {
  if (step.kind === 'halt') throw new Error(`halted at ${step.position}: ${step.reason}`);
  return step;
}

async function openKey(record: AcceptedSenderKeyRecord): Promise<SenderKey> {
  const { member, sealingKey } = log.reader;
  const privateKey = createPrivateKey({ key: bytes(sealingKey), format: 'der', type: 'pkcs8' });
  const opened = await openSenderKey(record, { member, find: () => privateKey });
  if (opened.kind !== 'opened') throw new Error(`the wrap at ${record.position} is ${opened.kind}`);
  return opened.key;
}

function openMessage(record: AcceptedRecord, keys: readonly SenderKey[]): unknown {
  const key = keys.find(({ id }) => hex(id) === hex(record.header.senderKeyId));
  const result = key && openBody(record, key);
  if (result?.kind !== 'opened') throw new Error(`position ${record.position} does not open`);
  return { typeName: result.opened.type.name, message: hex(result.opened.messageBytes) };
}

describe('the recorded log', () => {
  it('is judged as it was', () => {
    const judged = steps.map(({ code, t, leafData }) => ({ code, t: String(t), leafData: hex(leafData) }));
    expect(judged).toEqual(log.positions.map(({ code, t, leafData }) => ({ code, t, leafData })));
  });

  it('has the root that it had', () => {
    const leaves = steps.map(({ leafData }) => leafData);
    expect(hex(leafHash(leaves[0]!))).toBe(log.firstLeafHash);
    expect(hex(merkleTree(leaves).root)).toBe(log.root);
  });

  it('opens for its reader', async () => {
    const effects = steps.flatMap((step) => step.effects);
    const keys = await Promise.all(
      effects.flatMap((effect) => (effect.kind === 'senderKey' ? [openKey(effect.record)] : [])),
    );
    const opened = effects.flatMap((effect) => (effect.kind === 'message' ? [openMessage(effect.record, keys)] : []));
    expect(opened).toEqual(log.positions.flatMap(({ opens }) => opens ?? []));
  });

  it('shows every verdict', () => {
    expect(new Set(log.positions.map(({ code }) => code))).toEqual(new Set(Object.keys(VERDICT)));
  });
});
