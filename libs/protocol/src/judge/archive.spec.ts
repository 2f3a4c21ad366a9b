import { beforeEach, describe, expect, it } from '@jest/globals';

import { aSpace, TestHistory, type TestSpace } from '#libs/testing';

import { parseValue } from '../parse-value.js';
import { openBody } from '../sealing/open-body.js';
import { openSenderKey } from '../sealing/open-sender-key.js';
import { acceptedFromArchive, archivedLogRecord, type ArchivedRecord, senderKeyFromArchive } from './archive.js';
import { judge } from './judge.js';
import { prefetchKeys } from './prefetch.js';
import { signatureCache } from './signature-cache.js';
import { newSpaceState } from './space-state.js';
import type { JudgedStep, Step } from './step.js';

let space: TestSpace;
let steps: JudgedStep[];

beforeEach(async () => {
  space = await aSpace({ members: ['hu', 'nl'], stage: 'empty' });
  steps = [];
  const append = (value: Uint8Array) => steps.push(space.append(value));
  const list = space.firstList;
  append(space.record('nl', space.charterContent(space.charter(), list)).value);
  append(space.record('hu', space.charterContent(space.charter())).value);
  const { secret, content } = await space.newSenderKey('nl');
  append(space.record('nl', content).value);
  space.keepKey('nl', steps.at(-1)!, secret);
  append(space.message('nl').value);
  append(Buffer.from('noise'));
  append(Buffer.of());
  append(space.log[3]!);
  append(space.message('nl', {}, { body: Buffer.of(1) }).value);
  append(space.message('nl').value.subarray(0, -1));
  append(space.message('nl', { recipients: [] }).value);
});

/** What a gateway keeps of its positions; sealed bodies only where it keeps them. */
function archive(keepSealed: boolean): ArchivedRecord[] {
  return steps.map((step, i) => {
    const parsed = parseValue(space.log[i]!);
    const envelope = parsed.kind === 'versioned' ? parsed.envelope : null;
    const isClear = envelope?.header?.kind !== 'business';
    return {
      position: step.position,
      t: step.t,
      verdict: step.verdict,
      identity: step.identity,
      header: envelope?.headerBytes ?? null,
      signatures: envelope?.signatures ?? [],
      body: isClear || keepSealed ? (envelope?.body ?? null) : null,
    };
  });
}

function replay(archived: readonly ArchivedRecord[]): Step[] {
  const history = new TestHistory();
  let state = newSpaceState(space.spaceId);
  return archived.map((position) => {
    const record = archivedLogRecord(position);
    const context = {
      history: history.view(prefetchKeys(state, [record])),
      knownLists: space.knownLists,
      signatures: signatureCache(),
    };
    const step = judge(state, record, context);
    if (step.kind === 'halt') return step;
    history.add(step);
    state = step.state;
    return step;
  });
}

describe('the own archive', () => {
  it.each([
    ['whole', true],
    ['without sealed bodies', false],
  ])('%s gives every leaf again', (_, keepSealed) => {
    const again = replay(archive(keepSealed));
    expect(again.map((step) => (step.kind === 'judged' ? Buffer.from(step.leafData).toString('hex') : step))).toEqual(
      steps.map(({ leafData }) => Buffer.from(leafData).toString('hex')),
    );
    expect(steps.map(({ code }) => code)).toEqual([
      'OK',
      'OK',
      'OK',
      'OK',
      'E_MAGIC',
      'E_SIZE',
      'DUPLICATE',
      'E_BODY',
      'E_PARSE',
      'E_RECIPIENTS',
    ]);
  });

  it('halts where a clear body is missing', () => {
    const [opening, second] = archive(true);
    const missing = { kind: 'halt', reason: 'BODY_MISSING' };
    expect(replay([opening!, { ...second!, body: null }])[1]).toMatchObject(missing);
    expect(replay([{ ...opening!, body: null }])[0]).toMatchObject(missing);
  });

  it('opens what was accepted, and nothing else', async () => {
    const positions = archive(true);
    const opened = await openSenderKey(senderKeyFromArchive(positions[2]!), space.member('hu').sealingKeys);
    if (opened.kind !== 'opened') throw new Error('the wrap does not open');
    expect(openBody(acceptedFromArchive(positions[3]!), opened.key)).toMatchObject({ kind: 'opened' });

    const refused = expect.objectContaining({ code: 'NOT_ACCEPTED' });
    for (const i of [0, 2, 4, 6, 9]) expect(() => acceptedFromArchive(positions[i]!)).toThrow(refused);
    for (const i of [0, 3, 4, 9]) expect(() => senderKeyFromArchive(positions[i]!)).toThrow(refused);
  });

  it('that contradicts itself is an error of this gateway', () => {
    const contradiction = { ...archive(true)[3]!, header: null };
    expect(() => archivedLogRecord(contradiction)).toThrow(expect.objectContaining({ code: 'ARCHIVE' }));
  });
});
