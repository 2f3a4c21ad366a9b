import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLog, Metrics } from '#libs/observability';
import { TestMailServer, WebhookReceiver } from '#libs/testing';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, PeopledNetwork } from '../../../../../test/network/peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const RINGS_MS = 10_000;
const SECRET = 'an invented secret of 32 letters';
const WORDS = 'Who lives at the address of the club?';
const [FRONT, NIGHT, DECIDES] = [randomUUID(), randomUUID(), randomUUID()];

const metrics = new Metrics();
const lines: string[] = [];
let mails: TestMailServer;
let hooks: WebhookReceiver;
let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  [mails, hooks] = await Promise.all([TestMailServer.start(), WebhookReceiver.start()]);
  const notices = { mail: { url: mails.url(), from: 'joinder@example.org' }, hosts: [hooks.host] };
  const destination = { write: (line: string) => void lines.push(line) };
  const log = new EventLog({ service: 'gateway', country: 'hu', level: 'debug', destination });
  peopled = await PeopledNetwork.start(['nl', 'hu'], {
    besides: () => ({ notices }),
    observability: (id) => (id === 'hu' ? { log, metrics } : null),
  });
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 180_000);

afterAll(async () => {
  await peopled?.stop();
  await Promise.all([mails?.stop(), hooks?.stop()]);
}, SLOW_MS);

beforeEach(() => {
  mails.taken.length = 0;
  hooks.taken.length = 0;
});

const desk = (deskId: string, duties: readonly string[]) => ({
  deskId,
  name: `Desk ${duties.join()}`,
  phone: '+0003610000040',
  languages: ['hu'],
  zone: 'Europe/Budapest',
  hours: [],
  deputies: [],
  duties,
});

const keep = (more: object, country: 'nl' | 'hu' = 'hu', id: string = randomUUID()): Promise<Answer> =>
  peopled.as(country, 'liaison')('PUT', `desk-channels/${id}`, { language: 'en', ...more });

const recipients = (): readonly string[] => mails.taken.flatMap(({ to }) => to);

/** What the access log of HU says. */
async function traces(): Promise<string> {
  const { dataSource } = peopled.network.gateway('hu').database;
  const entries = await dataSource.query<{ readonly bytes: Buffer }[]>('select bytes from audit_entry');
  return entries.map(({ bytes }) => bytes.toString('latin1')).join('\n');
}

/** NL asks; answers the id of the message, which waits for a prosecutor. */
async function ask(more: object = { term: 'h8', ground: 'life' }): Promise<string> {
  const question = { kind: 'information', debtor: 'hu', text: WORDS, ...more };
  const sent = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/commitments`, question);
  expect(sent).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
  return String(sent.body['messageId']);
}

describe('10 channels of desks', () => {
  it('are kept by who may, and tell no secret again', async () => {
    const desks = [desk(FRONT, ['front']), desk(NIGHT, ['night']), desk(DECIDES, ['approval'])];
    const posted = await peopled.as('hu', 'liaison')('PUT', `spaces/${spaceId}/directory/desks`, { desks });
    expect(posted.status).toBe(202);
    const webhook = { kind: 'webhook', address: `http://${hooks.host}/token-of-the-receiver`, secret: SECRET };
    expect((await keep({ desk: NIGHT, kind: 'mail', address: 'night@example.org', language: 'hu' })).status).toBe(204);
    expect((await keep({ desk: NIGHT, ...webhook })).status).toBe(204);
    expect((await keep({ desk: FRONT, kind: 'mail', address: 'front@example.org' })).status).toBe(204);
    const { body } = await peopled.as('hu', 'operations')('GET', 'desk-channels');
    expect(body).toMatchObject({
      mail: true,
      hosts: [hooks.host],
      channels: expect.arrayContaining([
        expect.objectContaining({
          desk: NIGHT,
          kind: 'webhook',
          address: hooks.host,
          failed: 0,
          retried: 0,
          error: null,
        }),
      ]),
    });
    expect(JSON.stringify(body)).not.toMatch(/token-of|invented secret/);
    const stored = await peopled.network.gateway('hu').database.dataSource.query('select secret from desk_channel');
    expect(JSON.stringify(stored)).not.toContain(SECRET);
    const kept = await traces();
    expect(kept).toContain('desk-channel.put');
    expect(kept).toContain(`webhook:${hooks.host}`);
    expect(kept).toContain('mail:example.org');
    expect(kept).not.toMatch(/token-of|invented secret|night@/);
    expect((await peopled.as('hu', 'investigator')('GET', 'desk-channels')).status).toBe(403);
  });

  it.each([
    [
      'a webhook to another host',
      { kind: 'webhook', address: 'https://169.254.169.254/', secret: SECRET },
      422,
      'HOST_NOT_ALLOWED',
    ],
    [
      'a webhook with a short secret',
      { kind: 'webhook', address: 'https://example.org', secret: 'short' },
      400,
      'VALIDATION_FAILED',
    ],
    ['a webhook without a secret', { kind: 'webhook', address: 'http://HOST/' }, 422, 'SECRET_NEEDED'],
    ['two mailboxes', { kind: 'mail', address: 'a@example.org, b@example.org' }, 422, 'MAIL_ADDRESS_UNUSABLE'],
    [
      'SC16 a line break',
      { kind: 'mail', address: 'a@example.org\r\nBcc: b@example.org' },
      422,
      'MAIL_ADDRESS_UNUSABLE',
    ],
    [
      'a language that no text has',
      { kind: 'mail', address: 'a@example.org', language: 'xx' },
      400,
      'VALIDATION_FAILED',
    ],
  ])('are refused with %s', async (_, more, status, code) => {
    const address = more.address.replace('HOST', hooks.host);
    expect(await keep({ ...more, address })).toMatchObject({ status, body: { code } });
  });

  it('are tried, and say what the server answered', async () => {
    const id = randomUUID();
    const liaison = peopled.as('hu', 'liaison');
    expect((await keep({ kind: 'mail', address: 'try@example.org' }, 'hu', id)).status).toBe(204);
    expect(await liaison('POST', `desk-channels/${id}/test`, {})).toMatchObject({
      status: 200,
      body: { state: 'sent' },
    });
    expect(mails.taken).toMatchObject([{ to: ['try@example.org'], raw: expect.stringContaining('This is a test') }]);
    mails.refusesWith = 550;
    const refused = { status: 200, body: { state: 'failed', error: 'SMTP 550' } };
    expect(await liaison('POST', `desk-channels/${id}/test`, {})).toMatchObject(refused);
    mails.refusesWith = null;
    expect((await liaison('DELETE', `desk-channels/${id}`)).status).toBe(204);
    expect(await liaison('DELETE', `desk-channels/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'CHANNEL_UNKNOWN' },
    });
    for (const act of ['desk-channel.test', 'desk-channel.remove']) expect(await traces()).toContain(act);
  });
});

describe('10 an urgent request', () => {
  it('that waits for a prosecutor alerts the desk of those who decide, or who is on duty', async () => {
    expect((await keep({ kind: 'mail', address: 'prosecutor@example.org' }, 'nl')).status).toBe(204);
    await ask({ term: 'd7' });
    await ask();
    await eventually(async () => expect(recipients()).toEqual(['prosecutor@example.org']), RINGS_MS);
  });

  it('reaches a real mail server and a real receiver within 10 s, without content, once, at the desk on duty', async () => {
    const [quiet, urgent, later] = [await ask({ term: 'd7' }), await ask(), await ask()];
    await eventually(async () => expect(recipients()).toHaveLength(2), RINGS_MS);
    mails.taken.length = 0;
    await peopled.letGo('nl', quiet);
    await peopled.letGo('nl', urgent);
    await eventually(async () => expect([mails.taken.length, hooks.taken.length]).toEqual([1, 1]), RINGS_MS);
    expect(recipients()).toEqual(['night@example.org']);
    expect(JSON.parse(String(hooks.taken[0]?.body))).toEqual({ kind: 'urgent', at: expect.any(String) });
    // What came before it and is not urgent would have rung before this one.
    await peopled.letGo('nl', later);
    await eventually(async () => expect([mails.taken.length, hooks.taken.length]).toEqual([2, 2]), RINGS_MS);
    const told = JSON.stringify([mails.taken, hooks.taken.map(({ body, headers }) => [body, headers])]);
    for (const word of ['Sanne', 'Voorbeeld', 'HU', spaceId, urgent]) expect(told).not.toContain(word);
    for (const word of [WORDS, SECRET, 'token-of']) expect(told + lines.join('\n')).not.toContain(word);
  });

  it('whose receiver is down is tried again, shown and counted', async () => {
    hooks.answer = (response) => response.writeHead(503).end();
    await peopled.letGo('nl', await ask());
    await eventually(async () => {
      const { body } = await peopled.as('hu', 'liaison')('GET', 'desk-channels');
      const [newest, before] = [
        { state: 'due', attempts: 1, error: 'HTTP 503' },
        { state: 'sent', says: 'urgent' },
      ];
      expect(body['channels']).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: 'webhook', retried: 1, failed: 0, error: 'HTTP 503' }),
          expect.objectContaining({
            last: [expect.objectContaining(newest), expect.objectContaining(before), expect.anything()],
          }),
        ]),
      );
      expect(await metrics.print()).toContain('gateway_notices{state="retried"} 1');
    }, RINGS_MS);
    expect(recipients()).toContain('night@example.org');
  });
});
