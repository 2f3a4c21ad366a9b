import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../apps/cli/src/local/people.table.js';
import { eventually } from '../network/eventually.js';
import { EventReader } from '../network/event-reader.js';
import { codeOf, SignInDesk } from '../network/sign-in-desk.js';
import type { TestBrowser } from '../network/test-browser.js';

const SLOW_MS = 60_000;
/** Sessions are looked at every ten seconds, streams every two. */
const WITHIN_MS = 30_000;

let desk: SignInDesk;

beforeAll(async () => {
  desk = await SignInDesk.start();
}, SLOW_MS);

afterAll(() => desk?.stop(), SLOW_MS);

/** Somebody who is signed in, with a page open that listens. */
async function listening(login: string): Promise<{ browser: TestBrowser; events: EventReader }> {
  const browser = await desk.signedIn(login);
  const events = await EventReader.open(await browser.open(desk.api('/events')));
  await eventually(async () => expect(events.has('ready')).toBe(true));
  return { browser, events };
}

async function ends(events: EventReader): Promise<void> {
  await eventually(async () => expect(events.isOver).toBe(true), WITHIN_MS);
}

/** As if so many minutes went by since the issuer was last asked about everybody. */
async function letMinutesPass(minutes: number): Promise<void> {
  await desk.rows(`update web_session set asked_at = asked_at - interval '${minutes} minutes'`);
}

describe('row 74, S23.9: a role that is taken at the issuer', () => {
  it(
    "ends sessions and event streams of that person within minutes, and nobody else's",
    async () => {
      const [taken, kept] = [await listening('maarten'), await listening('sanne')];
      desk.issuer.setRoles('maarten', []);
      expect((await taken.browser.open(desk.api('/approvals/requests'))).status).toBe(200);
      await letMinutesPass(3);
      await ends(taken.events);
      const page = await taken.browser.open(desk.api('/approvals/requests'));
      expect(await codeOf(page)).toEqual([401, 'UNAUTHENTICATED']);
      expect(kept.events.isOver).toBe(false);
      expect((await kept.browser.open(desk.api('/session'))).status).toBe(200);
      kept.events.close();
    },
    SLOW_MS,
  );

  it.each<[string, readonly Role[]]>([
    ['another role', ['operations']],
    ['one role more', ['investigator', 'liaison']],
  ])(
    'for %s ends the stream, and the session goes on with what stands there now',
    async (_, roles) => {
      const { browser, events } = await listening('sanne');
      desk.issuer.setRoles('sanne', roles);
      await letMinutesPass(3);
      await ends(events);
      expect((await desk.session(browser)).person.roles).toEqual(roles);
      desk.issuer.setRoles('sanne', ['investigator']);
    },
    SLOW_MS,
  );

  it(
    'is not confirmed by an issuer that is away: the session ends after an hour',
    async () => {
      const { browser, events } = await listening('femke');
      const goesOn = async () => (await browser.open(desk.api('/session'))).status === 200;
      await desk.rows(`update web_session set refresh_token = null where person_id = 'femke'`);
      await letMinutesPass(3);
      expect(await goesOn()).toBe(true);
      await desk.rows(
        `update web_session set confirmed_at = confirmed_at - interval '61 minutes' where person_id = 'femke'`,
      );
      await eventually(async () => expect(await goesOn()).toBe(false));
      await ends(events);
    },
    SLOW_MS,
  );

  it('is asked for with what whoever reads the database cannot use', async () => {
    const { events } = await listening('sanne');
    const rows = await desk.rows(`select refresh_token from web_session where refresh_token is not null`);
    expect(rows.length).toBeGreaterThan(0);
    // Sealed: a nonce, the text and a tag; what an issuer gives has neither their length nor their bytes.
    for (const { refresh_token: sealed } of rows) expect(String(sealed)).toMatch(/^[\w-]{80,}$/);
    events.close();
  });
});
