import type { MessagePage } from '#libs/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogError, type LogAdmin, logTopic, type SpaceLog } from '#libs/spacelog';
import type { Country } from '../../apps/cli/src/local/ports.js';
import type { FlowBoard } from '../../apps/gateway/src/operations/board/flow-board.js';
import type { BoardCause } from '../../apps/gateway/src/operations/board/cause-seen.js';
import type { FlowCause } from '../../apps/gateway/src/operations/board/flow-cause.js';
import type { FlowCurves } from '../../apps/gateway/src/operations/curves/flow-curves.js';
import type { OutboxView } from '../../apps/gateway/src/operations/outbox/outbox-entry.js';
import type { PassportView } from '../../apps/gateway/src/operations/passport/passport.controller.js';
import { EventReader } from './event-reader.js';
import { eventually } from './eventually.js';
import { HeldLog } from './held-log.js';
import { PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
const SECRET = 'Gabor Minta';

/** The log of nl, which a test can hold back or take away. */
class NlLog extends HeldLog {
  isAway = false;

  override admin(): LogAdmin {
    const admin = super.admin();
    const listTopics = async (): Promise<readonly string[]> => {
      if (this.isAway) throw new LogError('UNAVAILABLE', 'taken away by the test');
      return admin.listTopics();
    };
    return Object.assign(Object.create(admin), { listTopics });
  }
}

let peopled: PeopledNetwork;
let spaceId: string;
let nlLog: NlLog;

beforeAll(async () => {
  const logOf = (id: string, log: SpaceLog): SpaceLog => (id === 'nl' ? (nlLog = new NlLog(log)) : log);
  peopled = await PeopledNetwork.start(['nl', 'hu'], { logOf });
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

async function ask<T>(path: string, country: Country = 'nl'): Promise<T> {
  const { status, body } = await peopled.as(country, 'operations')('GET', path);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(JSON.stringify(body));
}

const board = (country: Country = 'nl'): Promise<FlowBoard> => ask<FlowBoard>('flows', country);

/** Waits for a cause, and answers it with the ones before it. */
async function named(cause: FlowCause['cause'], country: Country = 'nl'): Promise<BoardCause> {
  let found: BoardCause | undefined;
  await eventually(async () => {
    const { causes } = await board(country);
    found = causes.find((one) => one.cause === cause);
    expect(found?.cause).toBe(cause);
  }, SLOW_MS);
  if (!found) throw new Error(`no ${cause}`);
  return found;
}

async function gone(cause: FlowCause['cause']): Promise<void> {
  await eventually(async () => {
    expect((await board()).causes.map((one) => one.cause)).not.toContain(cause);
  }, 30_000);
}

async function share(): Promise<string> {
  const { body } = await peopled.as('nl', 'investigator')('POST', `spaces/${spaceId}/records`, {
    type: 'person',
    release: ['hu'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'name', value: SECRET }],
  });
  const [sent] = body['messages'] as { messageId: string }[];
  return sent!.messageId;
}

async function approve(messageId: string): Promise<void> {
  const path = `approvals/requests/${messageId}/decision`;
  await peopled.as('nl', 'prosecutor')('POST', path, { decision: 'approve', reason: 'Seen' });
}

const sql = (text: string): Promise<unknown> => peopled.network.gateway('nl').database.dataSource.query(text);

describe('the flow board', () => {
  it('says that all is well, and tells the clocks of the others', async () => {
    expect((await board()).summary).toEqual({ whose: 'nobody', cause: 'ALL_WELL', runbook: null, values: {} });
    const { clocks } = await ask<{ clocks: { clock: string; isOff: boolean }[] }>('flows/clocks');
    expect(clocks.map(({ clock, isOff }) => [clock, isOff])).toEqual([
      ['own', false],
      ['broker', false],
      ['member', false],
    ]);
  });

  it(
    'names a change that waits for approval, and lists what went once it may go',
    async () => {
      const messageId = await share();
      expect(await named('APPROVAL_WAITING')).toMatchObject({ whose: 'ours', values: { count: 1 } });
      await approve(messageId);
      await eventually(async () => {
        const shown = await board();
        const pair = shown.pairs.find(({ sender, receiver }) => sender === 'nl' && receiver === 'hu');
        expect(pair).toMatchObject({ behind: 0, drainSeconds: 0, oldestUnreceiptedAt: null });
        expect(pair?.lastMinute).toBeGreaterThan(0);
        expect(shown.approvals).toEqual({ count: 0, oldestAt: null });
        expect(shown.outbox).toEqual([]);
        expect(shown.causes).toEqual([]);
      }, SLOW_MS);
    },
    SLOW_MS,
  );

  it(
    'names what nobody can be proven to have sent',
    async () => {
      const writer = peopled.network.log.writer();
      await writer.append(logTopic(spaceId, 0n), [{ value: Buffer.from('noise'), headers: {} }]);
      const cause = await named('RECORD_REFUSED');
      expect(cause).toMatchObject({ whose: 'network', values: { class: 'damaged', code: 'E_MAGIC', count: 1 } });
      expect((await board()).refusals).toMatchObject([{ scope: 'public', sender: null, refusedBy: null, count: 1 }]);
    },
    SLOW_MS,
  );

  it(
    'line 31 is calm in the next second about a forged record that was acknowledged, and speaks of a second one',
    async () => {
      const { key } = await named('RECORD_REFUSED');
      const see = (role: 'liaison' | 'operations') =>
        peopled.as('nl', role)('POST', 'flows/causes/acknowledge', { key, reason: 'A drill' });
      expect((await see('liaison')).status).toBe(403);
      expect((await see('operations')).status).toBe(204);
      const calm = await board();
      expect(calm.summary).toMatchObject({ whose: 'nobody', cause: 'ALL_SEEN', values: { count: 1 } });
      const seen = { reason: 'A drill', byName: expect.any(String), at: expect.any(String) };
      expect(calm.causes).toMatchObject([{ cause: 'RECORD_REFUSED', seen }]);
      await peopled.network.log.writer().append(logTopic(spaceId, 0n), [{ value: Buffer.from('more'), headers: {} }]);
      await eventually(async () => {
        const { summary } = await board();
        expect(summary).toMatchObject({ cause: 'RECORD_REFUSED', values: { count: 2 }, seen: null });
      }, SLOW_MS);
      expect((await see('operations')).status).toBe(204);
      const kept = 'select subjects from audit_entry where subjects = $1::text[]';
      const { dataSource } = peopled.network.gateway('nl').database;
      expect(await dataSource.query(kept, [[`cause:${key}`]])).toHaveLength(2);
    },
    SLOW_MS,
  );

  it(
    'names a stuck outbox, and why it is stuck',
    async () => {
      nlLog.hold();
      const messageId = await share();
      await approve(messageId);
      await eventually(async () => {
        const { entries } = await ask<OutboxView>('flows/outbox');
        expect(entries.map((entry) => [entry.messageId, entry.state])).toContainEqual([messageId, 'sealed']);
      }, 20_000);
      await sql(`update sealed set accepted_at = accepted_at - interval '1 minute'`);
      expect(await named('OUTBOX_STUCK')).toMatchObject({ whose: 'ours', values: { spaceId, why: 'NOT_KNOWN' } });
      const { entries, total } = await ask<OutboxView>('flows/outbox');
      const [entry] = entries;
      // What the status bar counts is what operations sees listed.
      expect(await ask('network')).toMatchObject({ waitingToSend: total });
      expect(total).toBe(entries.length);
      expect(entry).toMatchObject({ spaceId, isStuck: true, why: 'NOT_KNOWN', recipients: ['hu', 'nl'] });
      nlLog.letGo();
      await gone('OUTBOX_STUCK');
    },
    SLOW_MS,
  );

  it(
    'names a broker that is away, at once to those who look',
    async () => {
      const reader = await EventReader.open(await peopled.stream('nl', 'operations', 'events'));
      await board();
      nlLog.isAway = true;
      expect(await named('BROKER_AWAY')).toMatchObject({ whose: 'network', since: expect.any(String) });
      expect((await board()).summary.cause).toBe('BROKER_AWAY');
      await eventually(() => expect(reader.has('flows-changed')).toBe(true));
      nlLog.isAway = false;
      await gone('BROKER_AWAY');
      reader.close();
    },
    SLOW_MS,
  );

  it('tells keys, and which list each member has read', async () => {
    const keys = await ask<{ own: { use: string; status: string }[]; list: { version: string }; members: object[] }>(
      'flows/keys',
    );
    expect(keys.own.map(({ use, status }) => [use, status])).toEqual([
      ['record', 'active'],
      ['checkpoint', 'active'],
      ['sealing', 'active'],
    ]);
    expect(keys.list.version).toBe('1');
    expect(keys.members).toHaveLength(2);
  });
});

describe('a search of messages', () => {
  it('finds them newest first, page by page, each once', async () => {
    const all = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&limit=200`);
    const seen: string[] = [];
    let before = '';
    for (;;) {
      const page = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&limit=3${before}`);
      seen.push(...page.items.map(({ position }) => position));
      if (page.next === null) break;
      before = `&before=${page.next}`;
    }
    expect(seen).toEqual(all.items.map(({ position }) => position));
    expect(seen.length).toBeGreaterThan(6);
  });

  it.each([
    ['sender=hu', (page: MessagePage) => page.items.every(({ sender }) => sender === 'hu')],
    [
      'state=refused',
      (page: MessagePage) => page.items.every(({ state, code }) => state === 'refused' && code === 'E_MAGIC'),
    ],
    [
      'receiver=hu&state=accepted',
      (page: MessagePage) => page.items.every(({ recipients }) => recipients.includes('hu')),
    ],
    ['kind=charter', (page: MessagePage) => page.items.every(({ kind }) => kind === 'charter')],
    ['from=2020-01-01T00:00:00Z&limit=3', (page: MessagePage) => page.items.length === 3],
  ])('narrows it by %s', async (filter, isRight) => {
    const page = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&${filter}`);
    expect(page.items.length).toBeGreaterThan(0);
    expect(isRight(page)).toBe(true);
  });

  it('line 28 finds one by its id, and those of a time', async () => {
    const { items: all } = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&limit=200`);
    const one = all.find(({ kind }) => kind === 'message');
    const found = async (filter: string): Promise<readonly string[]> => {
      const { items } = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&limit=200&${filter}`);
      return items.map(({ position }) => position);
    };
    expect(await found(`messageId=${one?.messageId}`)).toEqual([one?.position]);
    expect(await found('messageId=018f0000-0000-7000-8000-0000000000aa')).toEqual([]);
    const at = one?.at ?? '';
    const earlier = all.filter((row) => row.at < at).map(({ position }) => position);
    const notBefore = all.filter((row) => row.at >= at).map(({ position }) => position);
    expect(await found(`until=${at}`)).toEqual(earlier);
    expect(await found(`from=${at}`)).toEqual(notBefore);
    expect(await found(`from=${at}&until=${at}`)).toEqual([]);
  });

  it('line 41 counts messages and times of the quarter that is not over', async () => {
    const { quarters, curves } = await ask<FlowCurves>('flows/curves?hours=24');
    expect(quarters).toHaveLength(96);
    const pair = curves.find(({ sender, receiver }) => sender === 'nl' && receiver === 'hu');
    expect(pair?.messages.at(-1)).toBeGreaterThan(0);
    expect(pair?.p95Ms.at(-1)).toBeGreaterThanOrEqual(pair?.p50Ms.at(-1) ?? Infinity);
    const inCase = await ask<FlowCurves>(`flows/curves?hours=1&pair=nl:hu&spaceId=${spaceId}`);
    expect(inCase.curves.map(({ sender, receiver }) => [sender, receiver])).toEqual([['nl', 'hu']]);
    expect((await peopled.as('nl', 'operations')('GET', 'flows/curves?hours=9999')).status).toBe(400);
  });

  it.each([
    '',
    '?spaceId=x',
    `?spaceId=00000000-0000-0000-0000-000000000000&from=2027-W02`,
    `?spaceId=00000000-0000-0000-0000-000000000000&before=x`,
    '?spaceId=a&limit=0',
  ])('is refused as %j', async (query) => {
    expect((await peopled.as('nl', 'operations')('GET', `flows/messages${query}`)).status).toBe(400);
  });

  it('leads to a passport with a time for each hop, and no content', async () => {
    const { items } = await ask<MessagePage>(`flows/messages?spaceId=${spaceId}&sender=nl&receiver=hu&state=accepted`);
    const found = items.find(({ kind }) => kind === 'message');
    const path = `spaces/${spaceId}/messages/${found?.messageId}/passport`;
    const { passport } = await ask<PassportView>(path);
    expect(passport?.hops.map(({ hop, member, clock }) => [hop, member, clock])).toEqual([
      ['accepted', 'nl', 'own'],
      ['sealed', 'nl', 'own'],
      ['published', null, 'broker'],
      ['stored', 'nl', 'own'],
      ['stored', 'hu', 'member'],
    ]);
    expect(passport).toMatchObject({ verdict: 'OK', recipients: ['hu', 'nl'], isParked: false, refusals: [] });
    const texts = [JSON.stringify(passport), JSON.stringify(items), JSON.stringify(await board())];
    expect(texts.join()).not.toContain(SECRET);
    const atHu = await ask<PassportView>(`${path}?sender=nl`, 'hu');
    expect(atHu.passport?.hops.map(({ hop, member, clock }) => [hop, member, clock])).toEqual([
      ['sealed', 'nl', 'member'],
      ['published', null, 'broker'],
      ['stored', 'hu', 'own'],
      ['stored', 'nl', 'member'],
    ]);
  });
});

describe('operations alone', () => {
  it.each(['flows', 'flows/keys', 'flows/clocks', 'flows/outbox', 'flows/messages', 'parked', 'parked/decisions'])(
    'may look at %s',
    async (path) => {
      expect((await peopled.as('nl', 'investigator')('GET', path)).status).toBe(403);
    },
  );

  it('are shown what is parked nowhere and decided by nobody', async () => {
    expect(await ask('parked')).toEqual([]);
    expect(await ask('parked/decisions')).toEqual([]);
  });
});
