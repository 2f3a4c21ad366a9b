import { beforeEach, describe, expect, it } from '@jest/globals';

import { aSpace, aUuid, TEST_EPOCH_MS, TestHistory, type TestSpace } from '#libs/testing';

import { signBatch } from '../encode/sign-batch.js';
import { encodeRecord } from '../encode/encode-record.js';
import { buildHeader } from '../encode/build-header.js';
import { parseValue } from '../parse-value.js';
import { archivedLogRecord } from './archive.js';
import { judgeChunk } from './judge-chunk.js';
import { type LogRecord, logRecord } from './log-record.js';
import { historyView, prefetchKeys } from './prefetch.js';
import { signatureCache } from './signature-cache.js';
import { newSpaceState, type SpaceState } from './space-state.js';
import type { JudgedStep, Step } from './step.js';

let space: TestSpace;

beforeEach(async () => {
  space = await aSpace({ members: ['hu', 'nl'] });
});

const emptyRows = { received: [], messageIds: [], senderKeys: [] };
const at = (values: readonly Uint8Array[], first = space.state.nextPosition): LogRecord[] =>
  values.map((value, i) => deliveredAt(first + BigInt(i), value));
const deliveredAt = (position: bigint, value: Uint8Array) =>
  logRecord({ position, logAppendTimeMs: TEST_EPOCH_MS + position, value });

/** A chain of messages under one signature, as a sealer makes it. */
function batch(sender: string, count: number): Uint8Array[] {
  let place = space.place(sender);
  const built = Array.from({ length: count }, () => {
    const content = space.content(sender, { place });
    const header = buildHeader(place, content);
    place = { ...place, sequence: place.sequence + 1, previous: header.identity };
    return { header, body: content.body };
  });
  const signatures = signBatch(
    built.map(({ header }) => header.identity),
    space.member(sender).recordSigner,
  );
  return built.map(({ header, body }, i) => encodeRecord({ header: header.bytes, signatures: [signatures[i]!], body }));
}

/** Judges a whole log in chunks of one size, with a history that is looked up before each chunk. */
function replay(values: readonly Uint8Array[], size: number, start: SpaceState): JudgedStep[] {
  const history = new TestHistory();
  const steps: JudgedStep[] = [];
  let state = start;
  for (let first = 0; first < values.length; first += size) {
    const records = at(values.slice(first, first + size), state.nextPosition);
    const context = {
      history: history.view(prefetchKeys(state, records)),
      knownLists: space.knownLists,
      signatures: signatureCache(),
    };
    const judged = judgeChunk(state, records, context).map(requireJudged);
    for (const step of judged) history.add(step);
    steps.push(...judged);
    state = judged.at(-1)!.state;
  }
  return steps;
}

function requireJudged(step: Step): JudgedStep {
  if (step.kind === 'halt') throw new Error(step.reason);
  return step;
}

describe('judgeChunk', () => {
  it('gives the same steps whatever the size of the chunks', async () => {
    const [first, ...rest] = batch('nl', 5);
    for (const value of [first!, ...rest, first!]) space.append(value);
    const messageId = aUuid();
    for (let i = 0; i < 2; i += 1) space.append(space.message('hu', { messageId }).value);
    space.append(space.epoch('nl').value);
    await space.shareKey('nl');
    space.append(space.message('nl').value);
    space.append(space.log[0]!);
    space.append(space.message('nl', { place: space.place('nl', { sequence: 1 }) }).value);

    const start = newSpaceState(space.spaceId);
    const bySize = [1, 2, 3, 7, 50].map((size) =>
      replay(space.log, size, start).map(({ leafData, effects }) => ({ leafData, effects })),
    );
    for (const steps of bySize) expect(steps).toEqual(bySize[0]);
    expect(replay(space.log, 4, start).at(-1)?.state).toEqual(space.state);
  });

  it('ends with the halt', () => {
    const records = at([space.message('nl').value, space.message('hu').value, space.message('hu').value]);
    const charter = archivedLogRecord({ ...archivedCharter(), position: records[1]!.position });
    const chunk = [records[0]!, charter, records[2]!];
    const history = historyView(prefetchKeys(space.state, chunk), emptyRows);
    const steps = judgeChunk(space.state, chunk, {
      history,
      knownLists: space.knownLists,
      signatures: signatureCache(),
    });
    expect(steps).toEqual([
      expect.objectContaining({ kind: 'judged' }),
      { kind: 'halt', position: charter.position, reason: 'BODY_MISSING' },
    ]);
  });
});

/** The opening record as an archive would hold it that lost its clear body. */
function archivedCharter() {
  const parsed = parseValue(space.log[0]!);
  if (parsed.kind !== 'versioned' || parsed.envelope === null) throw new Error('position 0 is no envelope');
  const { identity, headerBytes: header, signatures } = parsed.envelope;
  return { identity, header, signatures, t: TEST_EPOCH_MS, verdict: 0, body: null };
}

describe('prefetchKeys', () => {
  it('names nothing twice, and no place beyond the head', () => {
    const [one, two] = batch('nl', 2);
    const keys = prefetchKeys(space.state, at([one!, two!, one!, space.log[1]!, Buffer.from('noise')]));
    expect(keys.received).toEqual([{ sender: 'nl', epoch: 1, sequence: 1 }]);
    expect(keys.messageIds).toHaveLength(2);
    expect(keys.senderKeyIds).toHaveLength(1);
  });
});

describe('historyView', () => {
  it('never takes a missing look-up for an answer', () => {
    const view = historyView(prefetchKeys(space.state, []), emptyRows);
    const missing = expect.objectContaining({ code: 'HISTORY_MISSING' });
    expect(() => view.receivedAt({ sender: 'nl', epoch: 1, sequence: 1 })).toThrow(missing);
    expect(() => view.hasMessage({ sender: 'nl', messageId: aUuid() })).toThrow(missing);
    expect(() => view.senderKey(new Uint8Array(32))).toThrow(missing);
    expect(view.receivedAt({ sender: 'nl', epoch: 9, sequence: 1 })).toBeNull();
    expect(view.receivedAt({ sender: 'ro', epoch: 1, sequence: 1 })).toBeNull();
  });
});
