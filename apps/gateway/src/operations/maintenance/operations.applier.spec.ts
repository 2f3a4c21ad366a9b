import { create } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import { OperationsPostedSchema } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { OperationsApplier } from './operations.applier.js';

const T = BigInt(Date.UTC(2027, 0, 10));
const HOUR = 3_600_000n;

const posted = (position: bigint, sender: string, phone: string, until = T + HOUR) => ({
  spaceNo: 1,
  spaceId: 'a space',
  position,
  t: T,
  sender,
  recipients: ['nl', 'hu'],
  messageId: `message ${position}`,
  inReplyTo: null,
  typeName: OperationsPostedSchema.typeName,
  message: create(OperationsPostedSchema, { contact: 'Ops desk', phone, windows: [{ from: T, until }] }),
});

it('41 writes the newest post of each sender, of itself alone, once a chunk', async () => {
  const written: unknown[] = [];
  const tx: EntityManager = Object.assign(Object.create(null), {
    query: async (text: string, columns: unknown) => (text.startsWith('select') ? [] : (written.push(columns), [])),
  });
  const chunk = [posted(4n, 'hu', '+0003610000001'), posted(5n, 'hu', '+0003610000002'), posted(6n, 'bg', '')];
  await new OperationsApplier().apply(tx, chunk);
  expect(written).toEqual([
    [
      [1, 1],
      ['hu', 'bg'],
      ['Ops desk', 'Ops desk'],
      ['+0003610000002', ''],
      ['', ''],
      [String(T), String(T)],
      [String(T + HOUR), String(T + HOUR)],
      ['', ''],
      ['', ''],
      [T, T],
      [5n, 6n],
    ],
  ]);
});

it('41 refuses windows of more days than a member may announce', async () => {
  const tx: EntityManager = Object.assign(Object.create(null), { query: async () => [] });
  const { refusals } = await new OperationsApplier().apply(tx, [posted(4n, 'hu', '', T + 73n * HOUR)]);
  expect(refusals).toMatchObject([
    { position: 4n, code: 'E_INVALID', field: 'windows', rule: 'a window lasts 3 days at most' },
  ]);
});
