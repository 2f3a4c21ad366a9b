import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { gatewayApi } from '../../apps/gateway/src/gateway.api.js';
import type { Role } from '../../libs/people/src/person.js';
import { DOORS } from './doors.table.js';
import { eventually } from './eventually.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 120_000;
jest.setTimeout(SLOW_MS);

const PLATE = 'ZEBRA-99';
const TITLE = 'JIT Voorbeeld';
/** Roles of people who are on no team; a liaison officer leads. */
const OUTSIDE: readonly Role[] = ['investigator', 'prosecutor', 'operations'];
/** They end the session, begin another, or never end; and what opens a case in an emergency, which is asked below. */
const NOT_ASKED = [
  'POST sign-out',
  'GET sign-in',
  'GET session/callback',
  'GET events',
  'POST spaces/{spaceId}/team/break-glass',
];

const UUID = /^[0-9a-f]{8}-/;

let peopled: PeopledNetwork;
let shared: SharedCase;
let recordId: string;
let messageId: string;
let waitingId: string;
/** What nobody outside of the team may read anywhere. */
let words: readonly string[];

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'ro']);
  const spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaceId);
  recordId = await shared.share('nl', ['hu'], PLATE);
  await shared.arrives(peopled.as('hu', 'investigator'), recordId);
  await eventually(async () => {
    const { body } = await as('investigator')('GET', `${shared.path(recordId)}/delivery`);
    messageId = (body['messages'] as { messageId: string }[])[0]?.messageId ?? '';
    expect(messageId).not.toBe('');
  }, 30_000);
  const waiting = await shared.create('nl', ['ro'], 'WAITS-01');
  waitingId = (waiting.body['messages'] as { messageId: string }[])[0]?.messageId ?? '';
  words = [PLATE, TITLE, 'WAITS-01', recordId, waitingId, 'labour exploitation'];
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const as = (role: Role) => peopled.as('nl', role);
const team = (method: string, path = '', body?: object): Promise<Answer> =>
  as('liaison')(method, `spaces/${shared.spaceId}/team${path}`, body);

/** Every address of the description. */
const ROUTES = Object.entries<object>(gatewayApi.description.paths)
  .flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/^\/(api\/v1\/)?/, '')}`),
  )
  .filter((route) => !NOT_ASKED.includes(route) && !/ (api|health|peers)/.test(route));

/** Filters of a list stand in the body, where no log of addresses keeps them. */
const BY_FILTER = /(?:records\/(?:search|print|counts)|POST search)$/;

/** Those that show something and change nothing. */
const LOOKS = ROUTES.filter((route) => route.startsWith('GET ') || BY_FILTER.test(route));

async function ask(
  route: string,
  role: Role,
): Promise<{ readonly status: number; readonly body: Answer['body']; readonly said: readonly string[] }> {
  const [method = '', address = ''] = route.split(' ');
  const door = DOORS.find(({ route: of }) => of === route.replaceAll(/\{(\w+)\}/g, ':$1'));
  const path = address
    .replace('{spaceId}', shared.spaceId)
    .replace('{recordId}', recordId)
    .replace('{messageId}', address.startsWith('approvals/') ? waitingId : messageId)
    .replace('{position}', '1')
    .replaceAll(/\{\w+\}/g, '018f0000-0000-7000-8000-0000000000bb')
    .replace(/compare$/, 'compare?from=1&to=1')
    .replace(/comments$/, `comments?recordId=${recordId}`)
    .replace(/(approvals\/(?:outlook|standing))$/, `$1?spaceId=${shared.spaceId}`);
  const body = BY_FILTER.test(route) ? { q: PLATE } : door?.body;
  const sent = body && 'spaceId' in body ? { ...body, spaceId: shared.spaceId } : body;
  const answer = await as(role)(method, path, method === 'GET' ? undefined : sent, { 'if-match': '"1"' });
  const text = JSON.stringify(answer.body);
  // Operations works by ids.
  const kept = role === 'operations' ? words.filter((word) => !UUID.test(word)) : words;
  return { ...answer, said: kept.filter((word) => text.includes(word)) };
}

const isKept = ({ status, body }: { readonly status: number; readonly body: Answer['body'] }): boolean =>
  status === 403 && body['reason'] === 'NOT_ON_TEAM';

/** Looks that say something of the case, by role. */
async function telling(role: Role): Promise<readonly string[]> {
  const found: string[] = [];
  for (const route of LOOKS) if ((await ask(route, role)).said.length > 0) found.push(route);
  return found;
}

describe('a colleague who is not on the team of a case', () => {
  const before = new Map<Role, readonly string[]>();

  it('read it everywhere before it was limited', async () => {
    for (const role of OUTSIDE) before.set(role, await telling(role));
    expect(before.get('investigator')).toEqual(
      expect.arrayContaining([
        'GET spaces',
        'GET spaces/{spaceId}',
        'GET spaces/{spaceId}/overview',
        'GET spaces/{spaceId}/activity',
        'GET spaces/{spaceId}/records',
        'GET spaces/{spaceId}/records/{recordId}',
        'POST spaces/{spaceId}/records/search',
        'POST spaces/{spaceId}/records/print',
        'POST search',
        'GET approvals/requests',
      ]),
    );
    expect(before.get('prosecutor')).toEqual(expect.arrayContaining(['GET inbox', 'GET approvals/requests']));
  });

  it('knows that it exists, since when and of which members, and nothing more', async () => {
    expect((await team('PUT', '', { mode: 'team' })).status).toBe(204);
    const { body } = await as('investigator')('GET', 'spaces');
    const listed = (body as unknown as { spaceId: string }[]).find(({ spaceId }) => spaceId === shared.spaceId);
    expect(listed).toMatchObject({
      kind: 'agreement',
      isOpen: false,
      title: null,
      members: ['hu', 'nl', 'ro'],
      since: expect.stringMatching(/^\d{4}-/),
    });
    expect((await as('investigator')('GET', 'inbox/count')).body).toMatchObject({ total: 0 });
    expect((await as('prosecutor')('GET', 'inbox/count')).body).toMatchObject({ total: 0 });
  });

  it.each(ROUTES.map((route) => [route]))('hears nothing of it at %s', async (route) => {
    for (const role of OUTSIDE) {
      const answer = await ask(route, role);
      expect([role, answer.said, answer.status >= 500]).toEqual([role, [], false]);
      const isOfCase = before.get(role)?.includes(route) === true && route.includes('{spaceId}');
      if (isOfCase)
        expect([role, isKept(answer), answer.body['leads']]).toMatchObject([role, true, [{ name: 'Femke Voorbeeld' }]]);
    }
  });

  it('reads it again once a lead lets them in, and not any more with the first request after they are removed', async () => {
    expect((await team('PUT', '/sanne', { kind: 'member' })).status).toBe(204);
    expect(await telling('investigator')).toEqual(before.get('investigator'));
    expect((await team('DELETE', '/sanne')).status).toBe(204);
    expect(isKept(await ask('GET spaces/{spaceId}/records/{recordId}', 'investigator'))).toBe(true);
    expect(await telling('investigator')).toEqual([]);
  });

  it('reads it in an emergency, and changes nothing', async () => {
    const broken = await as('investigator')('POST', `spaces/${shared.spaceId}/team/break-glass`, {
      reason: 'A witness is in danger',
    });
    expect(broken.status).toBe(200);
    expect(await telling('investigator')).toEqual(before.get('investigator'));
    const writes = ROUTES.filter(
      (route) =>
        /^(POST|PUT|PATCH|DELETE) spaces\/\{spaceId\}\/(?!team)/.test(route) &&
        !BY_FILTER.test(route) &&
        // What is like what was typed is a look.
        !route.endsWith('/reconcile/alike') &&
        // Whoever follows a record may stop, wherever they stand.
        !/^DELETE .*\/following$/.test(route),
    );
    expect(writes.length).toBeGreaterThan(8);
    for (const route of writes) expect([route, (await ask(route, 'investigator')).status]).toEqual([route, 403]);
    const { body } = await as('liaison')('GET', 'inbox?kind=case-opened');
    expect(body['items']).toMatchObject([
      { kind: 'case-opened', clearable: true, matter: { name: 'Sanne Voorbeeld', reason: 'A witness is in danger' } },
    ]);
  });
});
