import { describe, expect, it } from '@jest/globals';
import { logTopic } from '#libs/spacelog';
import { aSuccessorList, aTrustList, type TestSpace } from '#libs/testing';
import { aSpaceOf, eventually, openingOf } from '../../apps/operator/src/operator.testing.js';
import { spaceIdText } from '../../apps/operator/src/space-id.js';
import {
  adopt,
  admin,
  append,
  beforeAnOperator,
  countries,
  goAhead,
  isReadOf,
  log,
  networkId,
  open,
  openedNetwork,
  page,
  publish,
  restart,
  send,
  stampAt,
  topicOf,
  writersOf,
} from './operator-stage.js';

beforeAnOperator();

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const HOUR_MS = 60 * 60 * 1000;

describe('S3, row 47: a space opened under a list that is not in force any more', () => {
  it('is refused by the operator once the newer list has stood for a day', async () => {
    stampAt(Date.now() - 25 * HOUR_MS);
    const network = await openedNetwork();
    const list = await adopt(network, [{ kind: 'renew' }]);

    expect(await open(aSpaceOf(countries), 'nl', countries.list)).toMatchObject({
      status: 409,
      body: { code: 'LIST_OUTDATED', version: '2' },
    });
    expect((await open(aSpaceOf({ ...countries, list }), 'nl', list)).status).toBe(200);
  });

  it('is refused under a list that ran out, though it is the newest', async () => {
    await openedNetwork();
    goAhead(Number(countries.list.expiresMs) - Date.now());
    expect(await open(aSpaceOf(countries), 'nl', countries.list)).toMatchObject({
      status: 409,
      body: { code: 'LIST_OUTDATED', version: '1' },
    });
    goAhead(0);
    expect((await open(aSpaceOf(countries), 'nl', countries.list)).status).toBe(200);
  });

  it('is taken within a day, when the list is the one before the newest, and not when it is older', async () => {
    const network = await openedNetwork();
    const second = await adopt(network, [{ kind: 'renew' }]);
    expect((await open(aSpaceOf(countries), 'nl', countries.list)).status).toBe(200);

    await adopt(network, [{ kind: 'renew' }], second);
    expect(await open(aSpaceOf(countries), 'nl', countries.list)).toMatchObject({ body: { code: 'LIST_OUTDATED' } });
    expect((await open(aSpaceOf({ ...countries, list: second }), 'nl', second)).status).toBe(200);
  });

  it('is refused by a key that the newest list revokes, and with a member that it removed', async () => {
    const network = await openedNetwork();
    const keyIdHex = countries.members.find(({ id }) => id === 'nl')!.keys.record.keyIdHex;
    await adopt(network, [
      { kind: 'revoke', keyIdHex, compromisedSinceMs: null },
      { kind: 'remove-member', member: 'ro' },
    ]);
    const without = (...members: string[]) => {
      const space = aSpaceOf(countries);
      return { space, charter: space.charter({ members }) };
    };
    const post = async (opener: string, { space, charter }: ReturnType<typeof without>) =>
      send(space.record(opener, space.charterContent(charter, countries.list)).value, opener);

    expect(await post('nl', without('hu', 'nl'))).toMatchObject({
      body: { code: 'OPENING_REFUSED', verdict: 'E_KEY_REVOKED' },
    });
    expect(await post('hu', without('hu', 'ro'))).toMatchObject({ body: { code: 'LIST_OUTDATED' } });
    expect(await post('ro', without('hu', 'ro'))).toMatchObject({ body: { code: 'CALLER_UNKNOWN' } });
    expect((await post('hu', without('bg', 'hu'))).status).toBe(200);
  });

  it('lets its opener alone in where that publishes another record than it was let in for, until the newest list stands there', async () => {
    const network = await openedNetwork();
    const second = await adopt(network, [{ kind: 'renew' }]);
    const third = await adopt(network, [{ kind: 'renew' }], second);
    const space = aSpaceOf({ ...countries, list: third });
    space.know(countries.list);
    expect((await open(space, 'hu', third)).status).toBe(200);

    await append(space, openingOf(space, 'hu', countries.list));
    const read = await eventually(
      () => page('/api/v1/flows'),
      (text) => text.includes('"position":1,'),
    );
    const { at } = JSON.parse(read);
    await eventually(
      () => page('/api/v1/acl'),
      (text) => JSON.parse(text).checkedAt > at,
    );
    expect(await writersOf(space)).toEqual(['hu']);

    await append(space, space.record('hu', space.trustView([second, third])).value);
    await eventually(
      () => writersOf(space),
      (writers) => writers.join() === 'bg,hu,nl,ro',
    );
  });
});

describe('S20, row 68: one member that opens without end', () => {
  it(
    'gets 8 mailboxes with one victim of the 1,000 that it asks for, and no 9th after a restart of the operator',
    async () => {
      const mailbox = () => {
        const space = aSpaceOf(countries);
        const charter = space.charter({ members: ['hu', 'nl'] });
        return send(space.record('hu', space.charterContent(charter, countries.list)).value, 'hu');
      };
      for (let opened = 0; opened < 8; opened += 1) expect((await mailbox()).status).toBe(200);
      const refused = { status: 429, body: { code: 'SPACE_QUOTA', quota: 'mailboxes-with-nl', count: 8, most: 8 } };
      for (let asked = 8; asked < 1_000; asked += 1) expect(await mailbox()).toMatchObject(refused);

      await restart();
      expect(await mailbox()).toMatchObject(refused);
      expect(await admin.listTopics()).toHaveLength(16);
      expect((await open(aSpaceOf(countries), 'nl', countries.list)).status).toBe(200);
    },
    3 * SLOW_MS,
  );

  it.each<[string, string, (network: TestSpace) => Uint8Array]>([
    ['garbage', 'E_MAGIC', () => Buffer.from('garbage')],
    ['a record of version 255', 'E_MEMBER', () => Buffer.from([0, 0x4a, 0x4e, 0xff])],
    [
      'its own opening as version 255',
      'E_MEMBER',
      (network) =>
        Buffer.concat([Buffer.from([0, 0x4a, 0x4e, 0xff]), openingOf(network, 'hu', countries.list).subarray(4)]),
    ],
    ['an opening with a list that it made up', 'E_MEMBER', (network) => openingOf(network, 'hu', madeUpList())],
    ['an opening with a later list', 'E_MEMBER', (network) => openingOf(network, 'hu', laterList())],
  ])(
    'does not keep the others out of network by opening it and publishing nothing, or %s',
    async (_, verdict, valueOf) => {
      const network = aSpaceOf(countries, networkId());
      const value = valueOf(network);
      expect(await send(value, 'hu')).toMatchObject({ body: { code: 'OPENING_REFUSED', verdict } });
      expect((await send(openingOf(network, 'hu', countries.list), 'hu')).status).toBe(200);
      await log.writer().append(topicOf(network), [{ value, headers: {} }]);
      expect(await open(network, 'nl', countries.list)).toMatchObject({ body: { code: 'SPACE_TAKEN' } });

      goAhead(61_000);
      await eventually(
        () => open(network, 'nl', countries.list),
        ({ status }) => status === 200,
      );
      await append(network, openingOf(network, 'nl', countries.list));
      await eventually(
        () => writersOf(network),
        (writers) => writers.join() === 'bg,hu,nl,ro',
      );
    },
  );

  const madeUpList = () => aTrustList(countries.members, { issuedMs: 5n, expiresMs: 6n });
  const laterList = () => aSuccessorList(countries.list, [{ kind: 'renew' }], countries.members);

  it('S23.3 does not use up an id by a topic that begins above 0 and was shown first', async () => {
    const space = aSpaceOf(countries);
    await admin.createTopic(logTopic(spaceIdText(space.spaceId), 7n), 'log', { replication: 1 });
    await restart();
    expect((await open(space, 'nl', countries.list)).status).toBe(200);
    await append(space, openingOf(space, 'nl', countries.list));
    await eventually(
      () => writersOf(space),
      (writers) => writers.join() === 'bg,hu,nl,ro',
    );
  });
});

describe('S16, row 65: a fork with a record that is long past', () => {
  it.each([2, 1_026, 1_100, 100_000])(
    'gives the members the rights of their charter, %i places later',
    async (sent) => {
      const space = aSpaceOf(countries);
      const founding = space.charter();
      await open(space, 'nl', countries.list);
      await append(space, openingOf(space, 'nl', countries.list));
      for (const id of ['bg', 'hu', 'ro']) await append(space, space.record(id, space.charterContent(founding)).value);
      const forked = space.record('hu', space.charterContent(space.charter({ sharedHistory: true }))).value;
      await publish(space, 'hu', sent);

      // All but the member that leaves and the one that will be frozen vote; the fork completes it.
      const next = space.nextCharter({ members: ['hu', 'nl', 'ro'] });
      for (const id of ['nl', 'ro']) await append(space, space.record(id, space.charterContent(next)).value);
      await restart();
      await isReadOf(space);
      await append(space, forked);
      expect(space.state.charter?.charter.members).toEqual(['hu', 'nl', 'ro']);
      await eventually(
        () => writersOf(space),
        (writers) => writers.join() === 'hu,nl,ro',
      );
    },
    5 * SLOW_MS,
  );
});
