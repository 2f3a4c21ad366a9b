import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SenderKey } from '#libs/protocol';
import { issueRevocationList } from '#libs/trust';
import { type AclRule, holderOf, type LogAdmin, logTopic, MemoryLog, notesTopic } from '#libs/spacelog';
import { aMember, type TestSpace } from '#libs/testing';
import {
  aCertificate,
  type Answer,
  aRunningOperator,
  aSpaceOf,
  eventually,
  openingOf,
  postSpace,
  type RunningOperator,
  type TestCountries,
  testCountries,
} from './operator.testing.js';
import { spaceIdText } from './space-id.js';
import { KnownTrust } from './known/known-trust.js';

let countries: TestCountries;
let log: MemoryLog;
let admin: LogAdmin;
let operator: RunningOperator;
let folder: string;

beforeAll(async () => {
  countries = await testCountries('nl', 'hu', 'ro');
});

beforeEach(async () => {
  log = new MemoryLog(() => BigInt(Date.now()));
  admin = log.admin();
  folder = mkdtempSync(join(tmpdir(), 'operator-state-'));
  operator = await aRunningOperator(countries, log, folder);
});

afterEach(async () => {
  await operator.close();
  rmSync(folder, { recursive: true });
});

describe('opening a space over mutual TLS', () => {
  it('creates both topics and lets only the opener in', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);

    const answer = await post(space, 'nl');

    expect(answer).toEqual({ status: 200, body: { spaceId: id, topics: [logTopic(id, 0n), notesTopic(id)] } });
    expect(await admin.listTopics()).toEqual([logTopic(id, 0n), notesTopic(id)]);
    expect(await writersOf(id)).toEqual(['nl']);
    expect((await admin.describeTopic(logTopic(id, 0n))).config.get('message.timestamp.type')).toBe('LogAppendTime');
  });

  it('opens network, and every other space before and after it', async () => {
    const { networkSpaceId } = new KnownTrust(countries.list);
    const network = aSpaceOf(countries, networkSpaceId);
    const opening = openingOf(network, 'hu', countries.list);
    expect((await post(aSpaceOf(countries), 'nl')).status).toBe(200);
    expect((await send(opening, 'hu')).status).toBe(200);
    expect(await writersOf(networkSpaceId)).toEqual(['hu']);
    await append(network, opening);
    await eventually(
      () => writersOf(networkSpaceId),
      (writers) => writers.join() === 'hu,nl,ro',
    );
    expect((await post(aSpaceOf(countries), 'nl')).status).toBe(200);
  });

  it('opens nothing while the newest trust list is being read', async () => {
    const { networkSpaceId } = new KnownTrust(countries.list);
    const network = aSpaceOf(countries, networkSpaceId);
    await post(network, 'hu');
    log.hold(logTopic(networkSpaceId, 0n), 0n);
    await append(network, openingOf(network, 'hu', countries.list));
    await restart();
    await eventually(
      () => pageText('/api/v1/flows'),
      (text) => text.includes('"end":1'),
    );

    expect(await post(aSpaceOf(countries), 'nl')).toMatchObject({ status: 503, body: { code: 'SPACE_NOT_READ' } });
    log.release(logTopic(networkSpaceId, 0n));
    await eventually(
      () => post(aSpaceOf(countries), 'nl'),
      ({ status }) => status === 200,
    );
  });

  it('answers the same bytes again and refuses others with SPACE_TAKEN', async () => {
    const space = aSpaceOf(countries);
    const value = openingOf(space, 'nl', countries.list);

    expect((await send(value, 'nl')).status).toBe(200);
    expect((await send(value, 'nl')).status).toBe(200);
    expect(await post(space, 'hu')).toMatchObject({ status: 409, body: { code: 'SPACE_TAKEN' } });
    await append(space, value);
    expect((await send(value, 'nl')).status).toBe(200);
    expect(await post(space, 'hu')).toMatchObject({ status: 409, body: { code: 'SPACE_TAKEN' } });
  });

  it('lets of two members that open the same space at once only one in', async () => {
    const space = aSpaceOf(countries);
    const answers = await Promise.all([post(space, 'nl'), post(space, 'hu')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    expect(await writersOf(spaceIdText(space.spaceId))).toHaveLength(1);
  });

  it('lets a restarted operator go on with the opener it had let in', async () => {
    const space = aSpaceOf(countries);
    await post(space, 'nl');
    await restart();

    expect(await post(space, 'hu')).toMatchObject({ status: 409, body: { code: 'SPACE_TAKEN' } });
    expect((await post(space, 'nl')).status).toBe(200);
  });

  it('refuses a connection without a certificate, or with one of another authority', async () => {
    const value = openingOf(aSpaceOf(countries), 'nl', countries.list);
    const { ports } = operator;
    const stranger = (await testCountries('nl')).certificate('nl');
    const ca = countries.authority.certificatePem;
    await expect(postSpace(ports.api, value, { ca })).rejects.toThrow();
    await expect(postSpace(ports.api, value, { ...stranger, ca })).rejects.toThrow();
    expect(await admin.listTopics()).toEqual([]);
  });

  it('refuses a certificate of the right name that the list does not name', async () => {
    const value = openingOf(aSpaceOf(countries), 'nl', countries.list);
    const other = await aCertificate(countries.authority, 'nl');
    const answer = await postSpace(operator.ports.api, value, { ...other, ca: countries.authority.certificatePem });
    expect(answer).toMatchObject({ status: 403, body: { code: 'CERTIFICATE_NOT_LISTED' } });
  });

  it('S23.6 refuses a certificate that the authority revoked, once its list is in the folder', async () => {
    const { serialNumber } = new X509Certificate(countries.certificate('nl').certificatePem);
    const validity = { fromMs: Date.now() - 60_000, days: 1 };
    const entries = [{ serialHex: serialNumber, revokedAtMs: Date.now() }];
    expect((await post(aSpaceOf(countries), 'nl')).status).toBe(200);
    mkdirSync(join(folder, 'crl'));
    writeFileSync(
      join(folder, 'crl', 'network.pem'),
      await issueRevocationList(countries.authority, entries, validity),
    );
    expect(await post(aSpaceOf(countries), 'nl')).toMatchObject({ status: 403, body: { code: 'CERTIFICATE_REVOKED' } });
    expect((await post(aSpaceOf(countries), 'hu')).status).toBe(200);
  });

  it('says why in problem details', async () => {
    const answer = await send(new Uint8Array([1, 2, 3]), 'nl');
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'OPENING_REFUSED', verdict: 'E_MAGIC', status: 422, correlationId: expect.any(String) },
    });
    expect(answer.body['detail']).toContain('E_MAGIC');
  });

  it('refuses more than a record can hold', async () => {
    expect(await send(new Uint8Array(1_000_001), 'nl')).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE' },
    });
  });

  it('serves each listener its own paths only', async () => {
    const { ports } = operator;
    const statuses = async (port: number, paths: string[]) =>
      Promise.all(paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status));
    expect(
      await statuses(ports.page, ['/api/v1/flows', '/api/v1/acl', '/v1/spaces', '/V1/spaces', '/metrics', '/METRICS']),
    ).toEqual([401, 401, 404, 404, 404, 404]);
    expect(await statuses(ports.metrics, ['/metrics', '/health/live', '/api/v1/flows'])).toEqual([200, 200, 404]);
  });
});

describe('access rules', () => {
  it('follow the charter: joiners get in with it, those who leave are out', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);
    const opening = openingOf(space, 'nl', countries.list);
    await send(opening, 'nl');
    await append(space, opening);
    await eventually(
      () => writersOf(id),
      (writers) => writers.join() === 'hu,nl,ro',
    );

    const next = space.nextCharter({ members: ['hu', 'nl'] });
    await append(space, space.record('nl', space.charterContent(next)).value);
    await append(space, space.record('hu', space.charterContent(next)).value);
    await eventually(
      () => writersOf(id),
      (writers) => writers.join() === 'hu,nl',
    );
  });

  it('give each listed member its consumer groups and are corrected at a restart', async () => {
    const groups = async () => (await admin.listRules()).filter(({ resource }) => resource === 'groupPrefix');
    await eventually(groups, (rules) => rules.length === 4);
    const stray: AclRule = { principal: 'xx', resource: 'groupPrefix', name: 'joinder.xx.', operation: 'READ' };
    await admin.grant([stray]);
    await restart();
    const rules = await eventually(groups, (found) => found.length === 4);
    expect(rules.map(({ name }) => name)).toEqual(['joinder.hu.', 'joinder.nl.', 'joinder.operator.', 'joinder.ro.']);
  });
});

describe('a log whose first records the broker has dropped', () => {
  const writers = (id: string) => () => writersOf(id);

  it('goes on with the charter that was remembered', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);
    await fill(space);
    await eventually(writers(id), (found) => found.length === 3);
    await restart();
    log.expire(logTopic(id, 0n), 7n);
    await restart();

    const next = space.nextCharter({ members: ['hu', 'nl'] });
    await append(space, space.record('nl', space.charterContent(next)).value);
    await append(space, space.record('hu', space.charterContent(next)).value);
    await eventually(writers(id), (found) => found.join() === 'hu,nl');
  });

  it('is lost without memory: its rules stay, it cannot be opened again, and people are told', async () => {
    const space = aSpaceOf(countries);
    const id = spaceIdText(space.spaceId);
    await fill(space);
    await eventually(writers(id), (found) => found.length === 3);
    log.expire(logTopic(id, 0n), 5n);
    await restart('lost');

    const flows = await eventually(
      () => pageText('/api/v1/flows'),
      (text) => text.includes('"state":"lost","reason":"expired"'),
    );
    expect(flows).toContain(id);
    await eventually(
      () => pageText('/api/v1/acl'),
      (text) => text.includes(`"heldSpaces":["${id}"]`),
    );
    expect(await writersOf(id)).toEqual(['hu', 'nl', 'ro']);
    expect(await post(aSpaceOf(countries, id), 'nl')).toMatchObject({ status: 409, body: { code: 'SPACE_TAKEN' } });
    expect(await textOf(operator.ports.page, '/health/ready')).toContain('"status":"degraded"');
  });
});

describe('flows', () => {
  it.each(['kept', 'lost'] as const)(
    'are counted from headers, and the same after a restart with memory %s',
    async (memory) => {
      const space = aSpaceOf(countries);
      await fill(space);
      const flows = async (): Promise<Answer['body']> => JSON.parse(await pageText('/api/v1/flows'));
      const isRead = (body: Answer['body']) => JSON.stringify(body).includes('"position":7');

      const before = await eventually(flows, isRead);
      expect(before['pairs']).toEqual([
        expect.objectContaining({ sender: 'nl', receiver: 'hu', records: 1, lastAt: expect.any(String) }),
        expect.objectContaining({ sender: 'nl', receiver: 'ro', records: 1, lastAt: expect.any(String) }),
      ]);
      await restart(memory);
      expect((await eventually(flows, isRead))['pairs']).toEqual(before['pairs']);
    },
  );

  it('are metrics with members as labels and no space', async () => {
    const space = aSpaceOf(countries);
    await fill(space);
    const print = () => textOf(operator.ports.metrics, '/metrics');
    const metrics = await eventually(print, (found) => found.includes('operator_verdicts{sender="nl",code="OK"} 3'));
    expect(metrics).toContain('operator_flow_records{sender="nl",receiver="hu"} 1');
    expect(metrics).not.toContain(spaceIdText(space.spaceId));
  });
});

/** Opens, joins, and sends one message of nl to both others and one that is refused. */
async function fill(space: TestSpace): Promise<void> {
  const opening = openingOf(space, 'nl', countries.list);
  await send(opening, 'nl');
  await append(space, opening);
  for (const id of ['hu', 'ro']) await append(space, space.record(id, space.charterContent(space.charter())).value);
  const { secret, content } = await space.newSenderKey('nl');
  const key = await append(space, space.record('nl', content).value);
  space.senderKeys.set('nl', new SenderKey(key, secret));
  await append(space, space.message('nl').value);
  await append(space, space.message('nl', {}, { signer: aMember('nl').recordSigner }).value);
  await append(space, new Uint8Array([9]));
}

async function pageText(path: string): Promise<string> {
  return (await operator.olga.open(path)).text();
}

async function textOf(port: number, path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
}

async function append(space: TestSpace, value: Uint8Array): Promise<Uint8Array> {
  const writer = log.writer();
  await writer.append(logTopic(spaceIdText(space.spaceId), 0n), [{ value, headers: {} }]);
  return space.append(value).identity;
}

function post(space: TestSpace, opener: string): Promise<Answer> {
  return send(openingOf(space, opener, countries.list), opener);
}

function send(value: Uint8Array, sender: string): Promise<Answer> {
  const ca = countries.authority.certificatePem;
  return postSpace(operator.ports.api, value, { ...countries.certificate(sender), ca });
}

/** Starts again with what was remembered, or with nothing. */
async function restart(memory: 'kept' | 'lost' = 'kept'): Promise<void> {
  await operator.close();
  if (memory === 'lost') rmSync(folder, { recursive: true });
  operator = await aRunningOperator(countries, log, folder);
}

async function writersOf(spaceId: string): Promise<string[]> {
  const rules = await admin.listRules();
  return rules
    .filter(({ name, operation }) => name === logTopic(spaceId, 0n) && operation === 'WRITE')
    .map(({ principal }) => holderOf(principal));
}
