import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { type Description, type FuzzRequest, fuzzRequests, type KnownIds } from './fuzz-requests.js';
import type { NeverListStage } from './never-list-stage.js';

/** For each description and role; two minutes a description are played by JOINDER_FUZZ_SECONDS=120. */
const SECONDS = Number(process.env['JOINDER_FUZZ_SECONDS'] ?? 8);
const SEED = Number(process.env['JOINDER_FUZZ_SEED'] ?? 1);
const BESIDE = 4;
const BATCH = 40;
/** Longer than anything here may take, also beside other work. */
const SLOW_MS = 20_000;
/** A process that works has grown by its caches; what leaks stays, however long it is waited for. */
const GROWTH = 1.6;
const TO_COLLECT_MS = 60_000;

/** They end the session, or go on for ever. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'GET /api/v1/events',
  'GET /api/v1/sign-in',
  'GET /api/v1/session/callback',
  'POST /api/v1/sign-out',
]);

/** What tells how a service is built, or what its database says. */
const INSIDE =
  /node_modules|\n\s+at |QueryFailed|syntax error at|relation "|violates |duplicate key|postgres|ECONN|\/dist\/|\.ts:\d/;

interface Target {
  readonly base: string;
  readonly metrics: number;
  readonly sessions: Readonly<Record<string, ApiSession | null>>;
  readonly known: KnownIds;
  /** That nobody of these roles may read. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
}

interface Asked {
  readonly role: string;
  readonly request: FuzzRequest;
  readonly status: number;
  readonly text: string;
}

/** Each route with what its description allows, and with what it does not: no service breaks, tells of its inside or grows. */
export function apiFuzzSuite(stage: NeverListStage, gatewayRoles: readonly Role[]): void {
  describe('6 T32 requests made from the descriptions', () => {
    it(
      'of a gateway, as each role and as nobody',
      async () => {
        const sessions = await signedIn(gatewayRoles, (role) => stage.played.as('nl', role));
        const secrets = { operations: ['Gabor Minta', 'Jegyzett'], nobody: ['Gabor Minta', 'Jegyzett'] };
        const base = stage.gateway;
        await isSound({ base, metrics: stage.metricsOf('nl'), sessions, secrets, known: await idsAtGateway(stage) });
      },
      budgetMs(gatewayRoles.length + 1),
    );

    it(
      'of a triage desk, as each role and as nobody',
      async () => {
        const roles = ['triage', 'triage-lead', 'national-prosecutor', 'operations', 'contact-officer'] as const;
        const sessions = await signedIn(roles, (role) => stage.atDesk(role));
        const known = { signalId: await idsIn(await stage.atDesk('triage'), 'signals', 'signalId') };
        const secrets = { operations: ['Beds are carried out'], nobody: ['Beds are carried out'] };
        await isSound({ base: stage.place.desk, metrics: stage.metricsOf('nl-intake'), sessions, secrets, known });
      },
      budgetMs(6),
    );
  });
}

const budgetMs = (roles: number): number => roles * (SECONDS * 1000 + SLOW_MS) + 60_000;

async function signedIn(roles: readonly Role[], signIn: (role: Role) => Promise<ApiSession>) {
  const found = await Promise.all(roles.map(async (role) => [role, await signIn(role)] as const));
  return { ...Object.fromEntries(found), nobody: null };
}

async function idsAtGateway(stage: NeverListStage): Promise<KnownIds> {
  const investigator = await stage.played.as('nl', 'investigator');
  const inCase = (path: string, name: string) => idsIn(investigator, `spaces/${stage.spaceId}/${path}`, name);
  return {
    spaceId: [stage.spaceId],
    recordId: await inCase('records', 'recordId'),
    commitment: await inCase('commitments', 'commitmentId'),
    messageId: await idsIn(investigator, 'approvals/requests', 'messageId'),
    signalId: await idsIn(investigator, 'signals', 'signalId'),
    member: ['nl', 'hu', 'bg', 'ro'],
  };
}

/** All ids of a name that an answer holds. */
async function idsIn(session: ApiSession, path: string, name: string): Promise<readonly string[]> {
  const text = JSON.stringify(await session.get<object>(path));
  return [...new Set([...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, id = '']) => id))];
}

/** What came of all that was asked. */
class Findings {
  readonly bad: object[] = [];
  readonly used = new Set<string>();
  private readonly statuses = new Map<number, number>();

  note(answer: Asked, secrets: readonly string[]): void {
    this.statuses.set(answer.status, this.count(answer.status) + 1);
    this.used.add(answer.request.operation);
    const wrong = wrongWith(answer, secrets);
    if (wrong !== null) this.bad.push({ wrong, ...shortened(answer) });
  }

  count(status: number): number {
    return this.statuses.get(status) ?? 0;
  }

  toString(): string {
    const counts = [...this.statuses].toSorted(([one], [other]) => one - other);
    return `${counts.map((pair) => pair.join(' times ')).join(', ')}, of ${this.used.size} operations`;
  }
}

/** Asks for as long as it is told to as each role in turn; then looks at every answer, and at the memory of the process. */
async function isSound({ base, metrics, sessions, known, secrets }: Target): Promise<void> {
  const description: Description = JSON.parse(await (await fetch(`${base}/api/openapi.json`)).text());
  const requests = fuzzRequests(description, known, LEFT_OUT);
  const found = new Findings();
  const floors: number[] = [];
  let seed = SEED;
  for (const [role, session] of Object.entries(sessions)) {
    const until = performance.now() + SECONDS * 1000;
    let floor = Infinity;
    while (performance.now() < until) {
      const batch = fc.sample(requests, { numRuns: BATCH, seed: seed++ });
      const answers = await beside(batch, (request) => ask(base, session, role, request));
      for (const answer of answers) found.note(answer, secrets[role] ?? []);
      floor = Math.min(floor, await heapOf(metrics));
    }
    floors.push(floor);
  }
  // The heap comes down when the process collects, which it puts off as long as it has room: more requests make it.
  const until = performance.now() + TO_COLLECT_MS;
  while (!(growthOf(floors) < GROWTH) && performance.now() < until) {
    await beside(fc.sample(requests, { numRuns: BATCH, seed: seed++ }), (request) =>
      ask(base, null, 'nobody', request),
    );
    floors.push(await heapOf(metrics));
  }
  console.log(`${base}: ${found.toString()}; megabytes that the heap came down to as each role: ${floors.join(' ')}`);
  expect(found.bad.slice(0, 5)).toEqual([]);
  expect(growthOf(floors)).toBeLessThan(GROWTH);
  // It goes deep: much of it is done, and of all that the service offers most is asked for.
  expect(found.count(200)).toBeGreaterThan(0);
  const offered = Object.values(description.paths).flatMap((operations) => Object.keys(operations));
  expect(found.used.size).toBeGreaterThan(offered.length / 2);
}

const growthOf = (floors: readonly number[]): number => (floors.at(-1) ?? Infinity) / (floors[0] ?? 0);

/** @throws where an answer takes longer than anything may */
async function ask(base: string, session: ApiSession | null, role: string, request: FuzzRequest): Promise<Asked> {
  const { method, path, body, headers } = request;
  const signal = AbortSignal.timeout(SLOW_MS);
  const plain = { method, signal, headers: { 'content-type': 'application/json', ...headers } };
  const sent = method === 'GET' || body === undefined ? {} : { body };
  const once = (): Promise<Response> =>
    session === null ? fetch(`${base}/api/v1/${path}`, { ...plain, ...sent }) : bySession(session, request, signal);
  const answer = await once().catch((error: unknown) => {
    if (isClosed(error)) return once();
    throw error;
  });
  return { role, request, status: answer.status, text: await answer.text() };
}

/** A connection that waited for the next batch may be closed as it is used (RFC 9112, 9.3.1). A service that is gone refuses the second time, too. */
function isClosed(error: unknown): boolean {
  // No `instanceof`: what `fetch` throws is an error of Node.js, not of the world in which a test runs.
  const cause = isObject(error) && 'cause' in error ? error.cause : null;
  return isObject(cause) && 'code' in cause && cause.code === 'UND_ERR_SOCKET';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function bySession(session: ApiSession, { method, path, body = '', headers }: FuzzRequest, signal: AbortSignal) {
  if (method === 'GET') return session.look(path, signal);
  if (method !== 'POST' && method !== 'PUT' && method !== 'PATCH' && method !== 'DELETE')
    throw new Error(`no ${method}`);
  return session.send(path, body, { method, headers, signal });
}

function wrongWith({ status, text }: Asked, secrets: readonly string[]): string | null {
  if (status >= 500) return 'broke';
  if (status >= 400 && INSIDE.test(text)) return 'tells of its inside';
  if (status >= 400 && text !== '' && !text.startsWith('{')) return 'is no problem of the API';
  const told = secrets.find((secret) => text.includes(secret));
  return told === undefined ? null : `tells ${told}`;
}

const shortened = ({ role, request, status, text }: Asked): object => ({
  role,
  status,
  method: request.method,
  path: request.path.slice(0, 300),
  body: request.body?.slice(0, 600),
  text: text.slice(0, 400),
});

async function beside<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const rest = [...items];
  const done: R[] = [];
  await Promise.all(
    Array.from({ length: BESIDE }, async () => {
      for (let item = rest.pop(); item !== undefined; item = rest.pop()) done.push(await run(item));
    }),
  );
  return done;
}

/** Megabytes of the heap of a process. It is asked for behind each batch, and a connection that waits so long may be closed. */
async function heapOf(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } });
  const text = await answer.text();
  const bytes = Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]);
  return Math.round(bytes / 1e6);
}
