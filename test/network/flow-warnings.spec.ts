import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { HandlingCode, Nature, RecordChangedSchema, RecordType, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { createAuthority, issueCertificate } from '#libs/trust';
import { Clock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import type { FlowBoard } from '../../apps/gateway/src/operations/board/flow-board.js';
import type { FlowCause } from '../../apps/gateway/src/operations/board/flow-cause.js';
import { PeerStatuses } from '../../libs/member/src/peers/peer-statuses.service.js';
import { EventReader } from './event-reader.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** What is the matter must be named within a minute, on a machine that is busy with other things too. */
const NAMED_WITHIN_MS = 60_000;
const SLOW_MS = 120_000;
jest.setTimeout(SLOW_MS);

const MINUTE_MS = 60_000;
const SECRET = 'DEMO-SECRET-301';

let peopled: PeopledNetwork;
let shared: SharedCase;

beforeAll(async () => {
  const authority = await createAuthority('Demo authority', { fromMs: Date.now() - MINUTE_MS, days: 30 });
  const profile = { commonName: 'nl', fromMs: Date.now() - MINUTE_MS, days: 6, server: true, client: true };
  const { certificatePem: pem } = await issueCertificate(authority, profile);
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg'], { listDays: 5, certificates: [{ use: 'peers', pem }] });
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

async function board(): Promise<FlowBoard> {
  const { status, body } = await peopled.as('nl', 'operations')('GET', 'flows');
  expect(status).toBe(200);
  return body as unknown as FlowBoard;
}

async function named(cause: FlowCause['cause'], about: object): Promise<void> {
  await eventually(async () => {
    const { causes } = await board();
    expect(causes).toContainEqual(expect.objectContaining({ cause, ...about }));
  }, NAMED_WITHIN_MS);
}

async function gone(cause: FlowCause['cause']): Promise<void> {
  await eventually(async () => {
    expect((await board()).causes.map((one) => one.cause)).not.toContain(cause);
  }, NAMED_WITHIN_MS);
}

const partOf = <T>(country: string, type: abstract new (...args: never[]) => T): T =>
  peopled.network.gateway(country).app.get<T>(type, { strict: false });

describe('the sentence of operations', () => {
  it('says that a list and a certificate end in five days', async () => {
    await named('TRUST_LIST_EXPIRES', { whose: 'network', values: expect.objectContaining({ daysLeft: 5 }) });
    await named('CERTIFICATE_EXPIRES', { whose: 'ours', values: { use: 'peers', daysLeft: 5 } });
    expect((await board()).summary).toMatchObject({ cause: 'CERTIFICATE_EXPIRES', whose: 'ours' });
  });

  it('says whose clock is three minutes off', async () => {
    const clock = partOf('hu', Clock);
    const right = clock.now.bind(clock);
    clock.now = () => new Date(right().getTime() + 3 * MINUTE_MS);
    await shared.share('hu', ['nl'], SECRET);
    await named('CLOCK_OFF', { whose: 'theirs', member: 'hu' });
    const { causes } = await board();
    const seconds = Number(causes.find(({ cause }) => cause === 'CLOCK_OFF')?.values['seconds']);
    expect([seconds > 150, seconds < 190]).toEqual([true, true]);
    clock.now = right;
  });

  it('says which gateway does not answer, and tells open pages', async () => {
    const reader = await EventReader.open(await peopled.stream('nl', 'operations', 'events'));
    await board();
    const visit = { at: new Date(), withheld: [], clock: null };
    partOf('nl', PeerStatuses).reached('hu', visit);
    partOf('nl', PeerStatuses).missed('bg', new Date(Date.now() - MINUTE_MS));
    await named('GATEWAY_AWAY', { whose: 'theirs', member: 'bg', since: expect.any(String) });
    await eventually(() => expect(reader.has('flows-changed')).toBe(true), NAMED_WITHIN_MS);
    partOf('nl', PeerStatuses).reached('bg', visit);
    await gone('GATEWAY_AWAY');
    reader.close();
  });

  it('says which gateway does not confirm what it got', async () => {
    const database = peopled.network.gateway('nl').database.dataSource;
    await shared.share('nl', ['hu', 'bg'], SECRET);
    await database.query(`delete from cosignature where member = 'bg'`);
    await peopled.network.gateway('bg').app.close();
    await shared.share('nl', ['hu'], SECRET);
    await named('MEMBER_BEHIND', { whose: 'theirs', member: 'bg' });
  });

  it('says what a partner refused, of which kind and with which code', async () => {
    const messageId = uuid();
    await sendChangeOfNobody(messageId);
    await named('RECORD_REFUSED', {
      whose: 'ours',
      member: 'nl',
      values: { class: 'content', code: 'E_INVALID', count: 1, refusedBy: 'hu' },
    });
    expect((await board()).refusals).toContainEqual(
      expect.objectContaining({ scope: 'private', class: 'content', sender: 'nl', refusedBy: 'hu', count: 1 }),
    );
  });

  it('shows nothing of what was said', async () => {
    const paths = ['flows', 'flows/outbox', 'flows/clocks', 'flows/keys', `flows/messages?spaceId=${shared.spaceId}`];
    for (const path of [...paths, 'parked', 'parked/decisions', `spaces/${shared.spaceId}/refusals`, 'network']) {
      const { status, body } = await peopled.as('nl', 'operations')('GET', path);
      expect([path, status]).toEqual([path, 200]);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  });
});

/** A change by a gateway that does not keep its own rules: of a record that hu owns. */
async function sendChangeOfNobody(messageId: string): Promise<void> {
  const { database } = peopled.network.gateway('nl');
  const [known] = await database.dataSource.query(`select space_no, record_id from record where owner = 'hu' limit 1`);
  const statement = {
    property: 'colour',
    value: SECRET,
    nature: Nature.FACT,
    handling: { code: HandlingCode.H1 },
    release: ['hu'],
    purpose: 'trafficking',
    legalBasis: 'art. 13',
    author: 'Sanne Voorbeeld',
  };
  const message = create(RecordChangedSchema, {
    recordId: uuidBytes(known.record_id),
    type: RecordType.VEHICLE,
    version: 2,
    asserts: [statement],
  });
  await partOf('nl', Transaction).run(async (tx) => {
    const outgoing = { spaceId: shared.spaceId, schema: RecordChangedSchema, message, recipients: ['hu'], messageId };
    await partOf('nl', Exchange).submit(tx, outgoing);
  });
}
