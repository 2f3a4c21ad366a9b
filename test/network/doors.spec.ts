import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Role } from '../../libs/people/src/person.js';
import type { Door } from '#libs/testing';
import { DOORS } from './doors.table.js';
import { type Answer, PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

/** Sign-in itself, and health for monitors. */
const OPEN = ['GET health/live', 'GET health/ready', 'GET health/self-test', 'GET sign-in', 'GET session/callback'];
/** What describes the API. */
const DESCRIPTION = ['GET api/openapi.json', 'GET api/docs', 'GET api/docs.css'];
/** Gateways that stand alone, as these do, know no others. */
const BESIDE_PEERS = ['GET peers'];
const ROLES: readonly Role[] = ['investigator', 'liaison', 'prosecutor', 'operations'];
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';
const QUERIES: Readonly<Record<string, string>> = {
  'GET spaces/:spaceId/records/:recordId/compare': '?from=1&to=1',
  'GET spaces/:spaceId/comments': `?recordId=${UNKNOWN}`,
  'GET spaces/:spaceId/graph/path': `?from=${UNKNOWN}&to=${UNKNOWN}`,
  'GET approvals/tally': '?since=2026-01-01T00:00:00.000Z',
};

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

/** What the gateway answers, as its router knows it, but for the paths that its prefix leaves out. */
function routes(): readonly string[] {
  const { router } = peopled.network.gateway('nl').app.getHttpAdapter().getInstance();
  return router.stack.flatMap(({ route }) =>
    (route === undefined || String(route.path).endsWith('/*path') ? [] : route.stack).map(
      ({ method }) => `${String(method).toUpperCase()} ${String(route?.path).replace(/^\/(api\/v1\/)?/, '')}`,
    ),
  );
}

const addressOf = ({ route }: Door, space: string): [method: string, path: string] => {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(':spaceId', space).replace(':position', '999999').replaceAll(/:\w+/g, UNKNOWN);
  const query = route === 'GET approvals/outlook' || route === 'GET approvals/standing' ? `?spaceId=${space}` : '';
  return [method, filled + query + (QUERIES[route] ?? '')];
};

function knock(door: Door, role: Role, space = spaceId): Promise<Answer> {
  const [method, path] = addressOf(door, space);
  const headers = { 'if-match': '"1"', 'accept-language': 'hu' };
  const body = door.body && 'spaceId' in door.body ? { ...door.body, spaceId: space } : door.body;
  return peopled.as('nl', role)(method, path, body, headers);
}

it('are all known', () => {
  expect([...routes()].sort()).toEqual([...DOORS.map(({ route }) => route), ...OPEN, ...DESCRIPTION].sort());
});

describe('the description', () => {
  const ask = (path: string) => fetch(new URL(path, peopled.issuer('nl').gatewayUrl));

  it('names every address and no other', async () => {
    const { openapi, paths } = JSON.parse(await (await ask('/api/openapi.json')).text());
    expect(openapi).toBe('3.1.1');
    const described = Object.entries<object>(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replace(/^\/(api\/v1\/)?/, '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(described.sort()).toEqual([...routes(), ...BESIDE_PEERS].sort());
  });

  it('is a page that loads nothing but its own style', async () => {
    const page = await ask('/api/docs');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('<code>PATCH /api/v1/spaces/{spaceId}/records/{recordId}</code>');
    expect([...html.matchAll(/<(?:script|link|img|style|iframe)[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<link rel="stylesheet" href="/api/docs.css">',
    ]);
    expect((await ask('/api/docs.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});

it.each(DOORS.map((door) => [door.route, door] as const))('%s asks who somebody is', async (_, door) => {
  const [method, path] = addressOf(door, spaceId);
  const answer = await fetch(new URL(`/api/v1/${path}`, peopled.issuer('nl').gatewayUrl), {
    method,
    headers: { 'accept-language': 'bg' },
  });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(JSON.parse(await answer.text())).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
    title: 'Първо влезте в системата',
    errors: [{ hint: expect.stringMatching(/./) }],
  });
});

const closed = DOORS.flatMap((door) =>
  ROLES.filter((role) => !door.roles.includes(role)).map((role) => [door.route, role, door] as const),
);

it.each(closed)('%s is not for %s', async (_, role, door) => {
  expect(await knock(door, role)).toMatchObject({
    status: 403,
    body: {
      code: 'ACCESS_DENIED',
      reason: 'ROLE',
      errors: [{ rule: 'ROLE', hint: expect.stringContaining('szerepköre') }],
    },
  });
});

describe('what is not there', () => {
  const ids = DOORS.flatMap((door) => (door.unknown === undefined ? [] : [[door.route, door.unknown, door] as const]));

  it.each(ids)('%s answers 404 %s', async (_, code, door) => {
    const space = code === 'SPACE_UNKNOWN' ? UNKNOWN : spaceId;
    const role = door.roles.find((one) => one !== 'operations') ?? 'operations';
    expect(await knock(door, role, space)).toMatchObject({
      status: 404,
      body: { code, title: 'Nem található', errors: [{ hint: expect.stringMatching(/./) }] },
    });
  });

  it.each(DOORS.filter(({ route }) => route.includes(':spaceId')).map((door) => [door.route, door] as const))(
    '%s has no other way into a space that this gateway does not know',
    async (_, door) => {
      const role = door.roles.find((one) => one !== 'operations') ?? 'operations';
      expect(await knock(door, role, UNKNOWN)).toMatchObject({ status: 404, body: { code: 'SPACE_UNKNOWN' } });
    },
  );
});

describe('what is sent', () => {
  const bodies = DOORS.flatMap((door) => (door.body ? [[door.route, door, door.body] as const] : []));

  it.each(bodies)('to %s holds no NUL and no more than its limit, wherever it stands', async (_, door, body) => {
    const { bodyKib = 256 } = door;
    const role = door.roles.find((one) => one !== 'operations') ?? 'operations';
    const send = (strange: unknown) => knock({ ...door, body: { ...body, strange } }, role);
    expect(await send(['a\0b'])).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', errors: [{ path: 'strange[0]', rule: 'readableText' }] },
    });
    expect(await send('x'.repeat(bodyKib * 1024 + 1))).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE', errors: [{ rule: 'bodySize', hint: expect.stringContaining(`${bodyKib} KiB`) }] },
    });
  });

  it('may be written from right to left', async () => {
    const nl = peopled.as('nl', 'investigator');
    const value = 'שלום عالم';
    const record = { type: 'person', release: [], legalBasis: 'x', statements: [{ property: 'name', value }] };
    const created = await nl('POST', `spaces/${spaceId}/records`, record);
    expect(created.status).toBe(202);
    const { body } = await nl('GET', `spaces/${spaceId}/records/${String(created.body['recordId'])}`);
    expect(body['statements']).toMatchObject([{ value }]);
  });

  it.each([
    ['GET', 'no-such-address', 404, 'ROUTE_UNKNOWN'],
    ['DELETE', 'session', 404, 'ROUTE_UNKNOWN'],
    ['GET', 'spaces/x/records', 400, 'VALIDATION_FAILED'],
    ['GET', `spaces/${UNKNOWN}/records/x/history`, 400, 'VALIDATION_FAILED'],
    ['POST', 'inbox/%00/done', 400, 'VALIDATION_FAILED'],
    ['POST', 'inbox/%ff/done', 400, 'BAD_REQUEST'],
  ])('to an address that is none is told apart: %s %s', async (method, path, status, code) => {
    expect(await peopled.as('nl', 'investigator')(method, path)).toMatchObject({
      status,
      body: { code, errors: [{ hint: expect.stringMatching(/./) }] },
    });
  });
});
