import { create } from '@bufbuild/protobuf';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { contractDigest, encode, EpochReason, Kind, OpenedSchema, PayloadSchema } from '#libs/contracts';
import { epochBody, headOf } from '#libs/protocol';
import { aSpace, aSuccessorList, type TestSpace } from '#libs/testing';
import { Frontier } from '#libs/tlog';
import { v7 as uuid } from 'uuid';
import { SpacePosition } from '../space/space-position.js';
import { BatchBuilder, type BatchContext } from './batch-builder.js';
import { noOrigin, type OutboxRow, type SealedRow, type StreamHead } from '../stream/sealed-row.js';
import type { UsedSenderKey } from '../stream/used-sender-key.js';

const NOW_MS = 1_800_000_000_000;
const HOUR_MS = 3600 * 1000;
const MEMBERS = ['bg', 'hu', 'nl'];

let space: TestSpace;
let senderKeys: Map<string, UsedSenderKey>;

beforeEach(async () => {
  space = await aSpace({ members: MEMBERS, stage: 'joined' });
  senderKeys = new Map();
});

function message(recipients: readonly string[] = MEMBERS): OutboxRow {
  const opened = encode(OpenedSchema, create(OpenedSchema, { positions: [1n] }));
  const payload = encode(PayloadSchema, create(PayloadSchema, { typeName: OpenedSchema.typeName, message: opened }));
  return { ...noOrigin(Kind.BUSINESS, new Date(NOW_MS), recipients), position: '1', messageId: uuid(), payload };
}

function context(more: Partial<BatchContext> = {}): BatchContext {
  const position = new SpacePosition(space.state, Frontier.empty());
  return {
    position,
    member: 'nl',
    signer: space.member('nl').recordSigner,
    contractDigest,
    nowMs: NOW_MS,
    senderKeys,
    ...more,
  };
}

function headOfNl(): StreamHead {
  const { epoch, sequence, identity } = headOf(space.state, 'nl');
  return { epoch, sequence, previous: identity };
}

async function sealed(
  rows: readonly OutboxRow[],
  more: Partial<BatchContext> = {},
): Promise<{ rows: SealedRow[]; head: StreamHead }> {
  const batch = new BatchBuilder(context(more), headOfNl());
  for (const row of rows) await batch.add(row);
  return batch.finish();
}

/** What every member judges of the sealed bytes. */
const judged = (rows: readonly SealedRow[]): string[] => rows.map(({ bytes }) => space.append(bytes).code);
const kinds = (rows: readonly SealedRow[]): number[] => rows.map(({ origin }) => origin.kind);

describe('a batch', () => {
  it('is what every member accepts, one record behind the other, each provable alone', async () => {
    const { rows, head } = await sealed([message(), message(), message()]);
    expect(kinds(rows)).toEqual([Kind.SENDER_KEY, Kind.BUSINESS, Kind.BUSINESS, Kind.BUSINESS]);
    expect(rows.map(({ sequence }) => sequence)).toEqual([2, 3, 4, 5]);
    expect(judged(rows)).toEqual(['OK', 'OK', 'OK', 'OK']);
    expect(head).toEqual(headOfNl());
  });

  it('needs a sender key for each list of recipients, once', async () => {
    const first = await sealed([message(['hu', 'nl']), message(), message(['hu', 'nl'])]);
    expect(kinds(first.rows)).toEqual([Kind.SENDER_KEY, Kind.BUSINESS, Kind.SENDER_KEY, Kind.BUSINESS, Kind.BUSINESS]);
    expect(judged(first.rows)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK']);
    const second = await sealed([message()]);
    expect(kinds(second.rows)).toEqual([Kind.BUSINESS]);
    expect(judged(second.rows)).toEqual(['OK']);
  });

  it('remembers with a sender key who could open it, so that a dropped reader is found', async () => {
    const { rows } = await sealed([message(['hu', 'nl'])]);
    expect(rows.map(({ origin }) => origin.recipients)).toEqual([
      ['hu', 'nl'],
      ['hu', 'nl'],
    ]);
  });

  it.each<[string, () => Partial<BatchContext>]>([
    ['after 24 hours', () => ({ nowMs: NOW_MS + 24 * HOUR_MS })],
    [
      'after 2^20 records',
      () => ({ senderKeys: new Map([...senderKeys].map(([k, v]) => [k, { ...v, records: 2 ** 20 }])) }),
    ],
    [
      'under another epoch',
      () => ({ senderKeys: new Map([...senderKeys].map(([k, v]) => [k, { ...v, epoch: v.epoch + 1 }])) }),
    ],
    ['under another trust list', () => ({ position: underNextList() })],
  ])('makes a new sender key %s', async (_, changed) => {
    judged((await sealed([message()])).rows);
    expect(kinds((await sealed([message()], changed())).rows)).toEqual([Kind.SENDER_KEY, Kind.BUSINESS]);
  });

  it('keeps a sender key for a little less than 24 hours', async () => {
    judged((await sealed([message()])).rows);
    expect(kinds((await sealed([message()], { nowMs: NOW_MS + 24 * HOUR_MS - 1 })).rows)).toEqual([Kind.BUSINESS]);
  });

  it('leaves out whoever does not take part any more', async () => {
    const { rows } = await sealed([message(['hu', 'nl', 'ro'])]);
    expect(rows.at(-1)?.origin.recipients).toEqual(['hu', 'nl']);
    expect(judged(rows)).toEqual(['OK', 'OK']);
  });

  it('opens an epoch with one record of sequence 1', async () => {
    const { epoch, previous } = headOfNl();
    const batch = new BatchBuilder(context(), { epoch: epoch + 1, sequence: 0, previous });
    await batch.add({ ...noOrigin(Kind.EPOCH, new Date(NOW_MS)), payload: epochBody(EpochReason.RESTORED) });
    expect(judged(batch.finish().rows)).toEqual(['OK']);
  });

  it('is not sealed to a member without a sealing key', async () => {
    const [list] = space.state.lists;
    const keyless = { ...space.state, lists: [{ ...list!, hashHex: '00', activeKey: () => undefined } as never] };
    const position = new SpacePosition(keyless, Frontier.empty());
    await expect(sealed([message()], { position })).rejects.toThrow('has no active sealing key');
  });
});

function underNextList(): SpacePosition {
  const list = space.state.lists.at(-1)!;
  const next = aSuccessorList(list, [], [...space.members.values()]);
  return new SpacePosition({ ...space.state, lists: [...space.state.lists, next] }, Frontier.empty());
}
