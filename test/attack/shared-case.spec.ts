import { create, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { CommitmentMove, CommitmentMovedSchema, DataRecalledSchema, RecallGround, uuidBytes } from '#libs/contracts';
import { ArchiveRepository, PeerAnswersRepository, TreePaths } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import type { Door } from '#libs/testing';
import { randomUUID } from 'node:crypto';
import { drawnRecordId } from '../../apps/gateway/src/case/records/drawn-record-id.js';
import { MOST_SAID } from '../../apps/gateway/src/commitments/machine/commitment-rows.js';
import { PeerRepository } from '../../libs/member/src/peers/peer.repository.js';
import { PeerRoutes } from '../../libs/member/src/peers/peer-routes.js';
import { DOORS } from '../network/doors.table.js';
import { eventually } from '../network/eventually.js';
import type { Answer } from '../network/peopled-network.js';
import { type Country, HOLDERS, RecallCase, SLOW_MS } from '../network/recalls/recall-case.js';

jest.setTimeout(4 * SLOW_MS);

/** Messages of one transaction. */
const AT_ONCE = 60;

let stage: RecallCase;

beforeAll(async () => {
  stage = await RecallCase.start();
}, 240_000);

afterAll(() => stage?.peopled.stop(), SLOW_MS);

/** Says something past the API, once or often; answers the id of the last message. */
async function say<Desc extends DescMessage>(
  from: Country,
  to: readonly Country[],
  said: { readonly schema: Desc; readonly message: MessageInitShape<Desc>; readonly times?: number },
): Promise<string> {
  const { app } = stage.peopled.network.gateway(from);
  const { schema, message, times = 1 } = said;
  const messages = Array.from({ length: times }, () => ({
    spaceId: stage.shared.spaceId,
    schema,
    message: create(schema, message),
    recipients: [...to],
    messageId: randomUUID(),
  }));
  for (let i = 0; i < times; i += AT_ONCE) {
    await app
      .get(Transaction, { strict: false })
      .run((tx) => app.get(Exchange, { strict: false }).submit(tx, ...messages.slice(i, i + AT_ONCE)));
  }
  return messages.at(-1)?.messageId ?? '';
}

/** Waits until a country refused a message for one of its fields. */
async function refuses(country: Country, messageId: string, field: string): Promise<void> {
  const sql = 'select field from private_verdict join log_message using (space_no, position) where message_id = $1';
  await eventually(async () => expect(await stage.rows(country, sql, [messageId])).toEqual([{ field }]), SLOW_MS);
}

it('SC1 a recall by another than the owner is refused by all who get it, and hides nothing', async () => {
  const told = await stage.person('Cloudberry Wayfarer');
  expect(await stage.takeBack(told, {}, stage.as('hu'))).toMatchObject({
    status: 403,
    body: { code: 'NOT_THE_OWNER' },
  });
  const message = {
    recallId: uuidBytes(randomUUID()),
    recordId: uuidBytes(told.recordId),
    version: 9,
    ground: RecallGround.SAFETY,
    statements: [{ messageId: uuidBytes(told.messageId), index: told.index }],
    whole: true,
    text: 'person-at-risk',
    author: 'Nobody',
  };
  const messageId = await say('hu', ['nl', 'ro'], { schema: DataRecalledSchema, message });
  for (const country of ['nl', 'ro'] as const) {
    await refuses(country, messageId, 'record_id');
    expect(await stage.values(country, told.recordId)).toContain(told.value);
    expect(await stage.rows(country, 'select from recall_due where record_id = $1', [told.recordId])).toEqual([]);
  }
});

it('SC11 a request is made late by nobody who says so early and often, and who asked still ends it', async () => {
  const path = `spaces/${stage.shared.spaceId}/commitments`;
  const question = { kind: 'information', debtor: 'hu', term: 'd7', text: 'Who lives there?' };
  const sent = await stage.as('nl')('POST', path, question);
  const commitmentId = String(sent.body['messageId']);
  const standing = (country: Country) => stage.as(country)('GET', `${path}/nl.${commitmentId}`);
  await eventually(async () => expect((await standing('hu')).status).toBe(200), SLOW_MS);
  const sql = 'select identity from commitment where commitment_id = $1';
  const [row] = await stage.rows('hu', sql, [commitmentId]);
  const message = {
    creditor: 'nl',
    commitmentId: uuidBytes(commitmentId),
    offer: Buffer.from(row?.['identity'] as Uint8Array),
    move: CommitmentMove.OVERDUE,
  };
  const last = await say('hu', ['nl'], { schema: CommitmentMovedSchema, message, times: MOST_SAID + 20 });
  const arrived = 'select from log_message where message_id = $1';
  await eventually(async () => expect(await stage.rows('nl', arrived, [last])).toHaveLength(1), 2 * SLOW_MS);
  const { body } = await standing('nl');
  expect(body).toMatchObject({ state: 'offered', moves: 0, lateSince: null });
  const cancelled = await stage.as('nl')(
    'POST',
    `${path}/nl.${commitmentId}/moves`,
    { move: 'cancel', text: 'No longer' },
    { 'if-match': `"${String(body['version'])}"` },
  );
  expect(cancelled).toMatchObject({ status: 202 });
  for (const country of ['nl', 'hu'] as const) {
    await eventually(async () => {
      expect((await standing(country)).body).toMatchObject({ state: 'cancelled', lateSince: null });
    }, SLOW_MS);
  }
});

it('SC19 a country that lacks a record is told by no address whether there is one', async () => {
  const told = await stage.person('Medlar Somnolent');
  const invented = drawnRecordId({ spaceId: stage.shared.spaceId, member: 'nl' }, randomUUID());
  const doors = DOORS.filter(({ route }) => route.includes(':recordId'));
  expect(doors.length).toBeGreaterThan(10);
  for (const door of doors) {
    for (const role of door.roles) {
      const [there, nowhere] = [await knock(door, told.recordId, role), await knock(door, invented, role)];
      // Each answer has a name of its own for the log of the gateway.
      const said = ({ status, body }: Answer, recordId: string) =>
        JSON.stringify({ status, body: { ...body, correlationId: '' } }).replaceAll(recordId, 'the record');
      expect(`${role} ${door.route} ${said(there, told.recordId)}`).toBe(
        `${role} ${door.route} ${said(nowhere, invented)}`,
      );
    }
  }
});

function knock({ route, body }: Door, recordId: string, role: Door['roles'][number]): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const filled = path
    .replace(':spaceId', stage.shared.spaceId)
    .replace(':recordId', recordId)
    .replace(':version', '1')
    .replaceAll(/:\w+/g, '018f0000-0000-7000-8000-0000000000bb');
  const query = path.endsWith('compare') ? '?from=1&to=1' : '';
  return stage.as('bg', role)(method, filled + query, body, { 'if-match': '"1"' });
}

it('SC20 a body that was erased is handed to no peer that asks for it', async () => {
  const told = await stage.person('Salmonberry Nocturne');
  const sql = 'select position, t from log_message where message_id = $1';
  const [row] = await stage.rows('nl', sql, [told.messageId]);
  const position = String(row?.['position']);
  const handed = async (by: Country, to: Country) => {
    const { app } = stage.peopled.network.gateway(by);
    const of = <T>(type: abstract new (...args: never[]) => T): T => app.get(type, { strict: false });
    const peers = new PeerRepository(of(PeerAnswersRepository), of(ArchiveRepository), of(TreePaths));
    const path = `/v1/spaces/${stage.shared.spaceId}/records?from=${position}&limit=1`;
    const answer = await new PeerRoutes(peers).answer(to, new URL(path, 'https://peer.invalid'));
    const [record] = (answer as { records: Record<string, unknown>[] }).records;
    return record;
  };
  const pairs = HOLDERS.flatMap((by) => HOLDERS.filter((to) => to !== by).map((to) => [by, to] as const));
  for (const [by, to] of pairs) {
    expect(await handed(by, to)).toMatchObject({ position, body: expect.any(String) });
  }
  const recallId = await stage.takenBack(told);
  for (const country of HOLDERS) {
    await eventually(async () => {
      expect((await stage.recall(country, recallId))['here']).toMatchObject({ purgedAt: expect.any(String) });
    }, SLOW_MS);
  }
  for (const [by, to] of pairs) {
    // That it was sent stays provable.
    expect(await handed(by, to)).toMatchObject({ position, body: null, header: expect.any(String) });
  }
});
