import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { encodeCursor } from '#libs/http';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';
import { SharedCase } from './shared-case.js';
import { shownDraft } from './shown-draft.js';
import { TestBrowser } from './test-browser.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const MOMENT = '2026-01-01T00:00:00.000Z';
const ID = '018f0000-0000-7000-8000-0000000000aa';

let peopled: PeopledNetwork;
/** Both agreed; the record, its message and its draft are of the first. */
let spaces: readonly [string, string];
let shared: SharedCase;
let recordId: string;
let messageId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaces = [await peopled.openSpace(), await peopled.openSpace()];
  for (const spaceId of spaces) await peopled.agree(spaceId, 2);
  shared = new SharedCase(peopled, spaces[0]);
  const created = await shared.create('nl', [], 'DEMO-001');
  recordId = String(created.body['recordId']);
  [{ messageId }] = created.body['messages'] as [{ messageId: string }];
  await shared.arrives(peopled.as('nl', 'investigator'), recordId);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const home = (): string => peopled.issuer('nl').gatewayUrl.origin;

describe('what belongs to one space', () => {
  const change = { legalBasis: 'x', assert: [{ property: 'colour', value: 'red' }] };
  const CASES: readonly [string, string, object | undefined][] = [
    ['GET', 'records/:recordId', undefined],
    ['PATCH', 'records/:recordId', change],
    ['GET', 'records/:recordId/history', undefined],
    ['GET', 'records/:recordId/delivery', undefined],
    ['GET', 'records/:recordId/compare?from=1&to=1', undefined],
    ['GET', 'records/:recordId/following', undefined],
    ['PUT', 'records/:recordId/following', undefined],
    ['GET', 'messages/:messageId/delivery', undefined],
    ['GET', 'messages/:messageId/proof?content=true', undefined],
  ];

  it.each(CASES)('is not there in another: %s %s', async (method, path, body) => {
    const ask = (spaceId: string) => {
      const filled = path.replace(':recordId', recordId).replace(':messageId', messageId);
      return peopled.as('nl', 'investigator')(method, `spaces/${spaceId}/${filled}`, body, { 'if-match': '"1"' });
    };
    expect((await ask(spaces[1])).status).toBe(404);
    // There it is found, whatever is then said of it.
    await eventually(async () => expect((await ask(spaces[0])).status).not.toBe(404), 30_000);
  });

  it('is in no list of another', async () => {
    const found = (spaceId: string, by: 'nl' | 'hu') =>
      peopled.as(by, 'investigator')('POST', `spaces/${spaceId}/records/search`, { q: 'DEMO' });
    expect((await found(spaces[0], 'nl')).body['items']).toHaveLength(1);
    expect((await found(spaces[1], 'nl')).body['items']).toEqual([]);
    expect((await found(spaces[0], 'hu')).body['items']).toEqual([]);
  });

  it('is no draft to speak about in another', async () => {
    const liaison = peopled.as('nl', 'liaison');
    const terms = {
      title: 'JIT Voorbeeld',
      purpose: 'trafficking for labour exploitation',
      offences: ['trafficking in human beings'],
      starts: '2026-01-01',
      ends: '2999-12-31',
      members: [{ member: 'hu', authority: 'Demo authority HU' }],
    };
    const id = await peopled.draft('nl', spaces[0], terms);
    let position = '';
    await eventually(async () => {
      ({ position } = await shownDraft(liaison, spaces[0], id));
    }, 30_000);
    const say = (spaceId: string) =>
      liaison('POST', `spaces/${spaceId}/agreement-comments`, { position, clause: '1', text: 'x' });
    expect(await say(spaces[1])).toMatchObject({ status: 404, body: { code: 'DRAFT_NOT_FOUND' } });
    expect((await say(spaces[0])).status).toBe(202);
  });
});

describe('a place in a list that somebody made up', () => {
  it.each([
    ['inbox', 'inbox', ['', 0, 'yesterday', 'approval.x']],
    ['inbox', 'inbox', ['', 0, '2026-99-99T00:00:00.000Z', 'approval.x']],
    ['inbox', 'inbox', ['tomorrow', 0, MOMENT, 'approval.x']],
    ['inbox', 'inbox', ['', 1e300, MOMENT, 'approval.x']],
    ['inbox', 'inbox', ['', 0.5, MOMENT, 'approval.x']],
    ['inbox', 'inbox', ['', 0, MOMENT, 'a\0b']],
    ['approvals/requests', 'approval-requests', ['yesterday', ID]],
    ['approvals/requests', 'approval-requests', [MOMENT, 'x']],
  ])('is refused: %s %s %j', async (path, list, key) => {
    const answer = await peopled.as('nl', 'prosecutor')('GET', `${path}?cursor=${encodeCursor(list, key)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  });
});

describe('a moment', () => {
  it.each([
    'T'.repeat(200_000),
    '2026-W10-2T10:00:00Z',
    '2026-123T10:00:00Z',
    '2026-01-01T10Z',
    '2026-02-30T10:00:00Z',
  ])('that is none is refused at once: %.30s', async (until) => {
    const began = performance.now();
    const answer = await peopled.as('nl', 'prosecutor')('POST', 'inbox/approval.x/snooze', { until });
    expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('headers of whoever stands between', () => {
  const FORGED = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };

  it('lead a sign-in nowhere else, and change no cookie', async () => {
    const begin = (headers: Record<string, string>) => new TestBrowser().open(`${home()}/api/v1/sign-in`, { headers });
    const [plain, forged] = [await begin({}), await begin(FORGED)];
    const redirect = (answer: Response) =>
      new URL(answer.headers.get('location') ?? '').searchParams.get('redirect_uri');
    expect(redirect(forged)).toBe(`${home()}/api/v1/session/callback`);
    expect(redirect(forged)).toBe(redirect(plain));
    const attributes = (answer: Response) =>
      answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, ''));
    expect(attributes(forged).join()).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax$/);
    expect(attributes(forged).join()).not.toContain('Domain');
  });

  it('make no other site the own one', async () => {
    const call = peopled.as('nl', 'investigator');
    const answer = await call('POST', 'sign-out', {}, { ...FORGED, origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'CROSS_SITE' } });
  });
});
