import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { LANGUAGES } from '#libs/vocabulary';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intakeMigrations } from '../intake.migrations.js';
import { aDoor, type Lines, SetClock, Visitor } from './door.testing.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const HOUR_MS = 3_600_000;

describe('the public door', () => {
  const clock = new SetClock();
  const lines: Lines = [];
  let database: TestDatabase;
  let door: NestExpressApplication;
  let home: string;
  let network = 0;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    door = await aDoor(database, clock, { lines });
    home = await door.getUrl();
  }, 60_000);

  afterAll(async () => {
    await door?.close();
    await database?.drop();
  });

  /** Each from a network of its own. */
  const somebody = (): Visitor => new Visitor(home, `192.0.${++network}.7`);

  const begun = async (visitor = somebody(), lang = 'en'): Promise<Visitor> =>
    visitor.post({ form: 'citizen', to: 'begin', lang });

  /** Fills in a form to the page with all answers; what is not said is left empty. */
  async function filled(answers: Readonly<Record<string, string | readonly string[]>>, visitor = somebody()) {
    await begun(visitor);
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', answers);
    clock.pass(20_000);
    return visitor;
  }

  const signals = (): Promise<{ class: string; priority: string; lane: string; content: { answers: object } }[]> =>
    database.dataSource.query(
      'select class, priority, lane, language, child, danger, state, due_at, content, retention_until::text from signal order by received_at desc',
    );
  const owned = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: database.owner.url });
    await owner.connect();
    await owner.query(sql);
    await owner.end();
  };
  const counted = async (): Promise<number> => (await signals()).length;

  it('shows whom to call, and forms of nobody whose letters a desk for victims alone may open', async () => {
    const { page } = await somebody().open('/');
    expect(page).toContain('Call 112 first.');
    expect(page).toContain('CoMensha: 033 448 11 86');
    const open = [...page.matchAll(/name="form" value="([^"]+)"/g)].map(([, form]) => form);
    expect(open).toEqual(['citizen', 'grower', 'hotel']);
  });

  it.each(['victim', 'ngo', 'health', 'youth-care', 'bank', 'counter-clerk', 'police', 'foreign', 'nothing'])(
    'begins no form of %s and stores nothing of it',
    async (form) => {
      const before = await counted();
      const visitor = await somebody().post({ form, to: 'begin', lang: 'en' });
      expect(visitor.state()).toBe('');
      expect(visitor.page).toContain('Nothing was sent');
      expect(await counted()).toBe(before);
    },
  );

  it.each(LANGUAGES)('speaks %s on every page, under a title that tells nothing', async (lang) => {
    const visitor = await somebody().open(`/?lang=${lang}`);
    expect(visitor.page).toContain(`<html lang="${lang}">`);
    const titles = [/<title>(.*)<\/title>/.exec(visitor.page)?.[1]];
    await begun(visitor, lang);
    expect(visitor.page).toContain(`<html lang="${lang}">`);
    titles.push(/<title>(.*)<\/title>/.exec(visitor.page)?.[1]);
    expect(new Set(titles).size).toBe(1);
    expect(visitor.page).not.toMatch(/undefined|\{number\}|\[object/);
  });

  it('weighs at most 60 KB with all that it loads, and the next page 20 KB', async () => {
    const visitor = await somebody().open('/');
    const sizes = [visitor.page.length];
    for (const path of ['/door.css', '/door.js']) sizes.push((await somebody().open(path)).page.length);
    expect(sizes.reduce((sum, one) => sum + one)).toBeLessThan(60_000);
    expect((await begun()).page.length).toBeLessThan(20_000);
    expect(visitor.page.match(/(?:src|href|action)="(?!\/)[^"]*"/g)).toBeNull();
  });

  it('takes what somebody saw, with its priority and the term that follows from it', async () => {
    const visitor = await filled({ ...CALM, minor: 'unknown', time: '2026-11-27' });
    expect(visitor.heading()).toBe('Check what you wrote');
    await visitor.press('send');
    expect(visitor.heading()).toBe('It was received');
    expect(visitor.access()).not.toBeNull();
    expect(visitor.page).toContain('A person reads what you tell us and decides where it goes.');
    const [signal] = await signals();
    expect(signal).toMatchObject({
      class: 'citizen',
      priority: 'P1',
      language: 'en',
      child: true,
      danger: false,
      lane: 'normal',
      state: 'RECEIVED',
      retention_until: '2027-11-28',
      content: { answers: { danger: 'no', minor: 'unknown', story: STORY, time: '2026-11-27' } },
    });
  });

  it('asks what an answer opens and no more', async () => {
    const visitor = await begun();
    expect(visitor.fields()).toEqual(['danger', 'minor', 'story']);
    await visitor.press('next', CALM);
    expect(visitor.fields()).not.toContain('hours');
    await visitor.press('next', { forms: ['ForcedLabour'] });
    expect(visitor.fields()).toContain('hours');
  });

  it('keeps an answer out that belongs to a question that is not asked any more', async () => {
    const visitor = await filled({ ...CALM, forms: ['ForcedLabour'], hours: '70' });
    while (!visitor.fields().includes('forms')) await visitor.press('back');
    while (visitor.fields().length > 0) await visitor.press('next', { place: 'at the canal' });
    await visitor.press('send');
    expect((await signals())[0]?.content.answers).toEqual({ ...CALM, place: 'at the canal' });
  });

  it('holds a page up until what has to be answered is, and says so beside each question', async () => {
    const visitor = await begun();
    await visitor.press('next', { danger: 'perhaps', minor: 'no' });
    expect(visitor.fields()).toEqual(['danger', 'minor', 'story']);
    expect(visitor.page).toContain('role="alert"');
    expect(visitor.page).toMatch(/id="e-danger">choose from the list/);
    expect(visitor.page).toMatch(/id="e-story">has to be answered/);
    expect(visitor.page).toContain('aria-invalid="true"');
  });

  it('shows the number to call above all else where somebody is in danger', async () => {
    const visitor = await begun();
    await visitor.press('next', { ...CALM, danger: 'yes' });
    expect(visitor.page).toMatch(/<p class="first">[^<]*112/);
    await visitor.press('next');
    expect(visitor.page).toMatch(/<p class="first">[^<]*112/);
  });

  it('marks what may say who somebody is before it is sent, and leaves the choice to a citizen', async () => {
    const before = await counted();
    const visitor = await filled({ ...CALM, story: 'Write to anna.example@example.org about it.' });
    expect(visitor.page).toContain('<mark>anna.example@example.org</mark>');
    expect(await counted()).toBe(before);
    await visitor.press('send');
    expect(await counted()).toBe(before + 1);
  });

  it('writes what somebody typed as text', async () => {
    const visitor = await filled({ ...CALM, story: '"><script>alert(1)</script><img src=x>' });
    expect(visitor.page).not.toMatch(/<script>|<img/);
    expect(visitor.page).toContain('&lt;script&gt;');
    expect(visitor.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(visitor.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('makes one signal of a double click, a reload and a page that is sent again', async () => {
    const before = await counted();
    const visitor = await filled(CALM);
    const sent = { state: visitor.state(), to: 'send' };
    const answers = await Promise.all([new Visitor(home, '192.0.99.1').post(sent), visitor.post(sent)]);
    expect(new Set(answers.map(({ page }) => page)).size).toBe(1);
    clock.pass(9 * 60_000);
    await visitor.post(sent);
    expect(await counted()).toBe(before + 1);
  });

  it.each([
    ['tampered with', (state: string) => `${state.slice(0, 60)}${state[60] === 'A' ? 'B' : 'A'}${state.slice(61)}`],
    ['cut short', (state: string) => state.slice(0, 50)],
    ['nothing', () => ''],
    ['no text of ours', () => 'x'.repeat(4000)],
  ])('begins anew where its hidden field is %s', async (_, changed) => {
    const before = await counted();
    const visitor = await filled(CALM);
    await visitor.post({ state: changed(visitor.state()), to: 'send' });
    expect(visitor.page).toContain('Nothing was sent');
    expect(await counted()).toBe(before);
  });

  it('forgets a page after an hour', async () => {
    const before = await counted();
    const visitor = await filled(CALM);
    clock.pass(HOUR_MS + 1_000);
    await visitor.press('send');
    expect(visitor.page).toContain('Nothing was sent');
    expect(await counted()).toBe(before);
  });

  it('shows no typed word after somebody left at once, and stores nothing', async () => {
    const before = await counted();
    const visitor = await filled(CALM);
    const again = { state: visitor.state(), to: 'send' };
    const [, exit = ''] = /href="(\/exit\?t=[^"]+)"/.exec(visitor.page) ?? [];
    await visitor.open(exit);
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, 'https://weather.example/']);
    expect(visitor.headers.get('clear-site-data')).toContain('"storage"');
    for (const to of ['send', 'back', 'next']) {
      await visitor.post({ ...again, to });
      expect(visitor.heading()).toBe('Have you noticed something that worries you?');
      expect(visitor.page).not.toContain('greenhouse');
    }
    await visitor.open('/f');
    expect([visitor.status, visitor.headers.get('location')]).toEqual([303, '/']);
    expect(await counted()).toBe(before);
  });

  it('ends only the form whose page was shown, and leads whoever asks out', async () => {
    const [left, other] = [await filled(CALM), await filled(CALM)];
    const nameIn = ({ page }: Visitor): string => /href="\/exit\?t=([^"]+)"/.exec(page)?.[1] ?? '';
    const [form = '', mac = ''] = nameIn(left).split('.');
    const [, another = ''] = nameIn(other).split('.');
    const forged = `${mac.slice(0, -2)}${mac.endsWith('AA') ? 'BA' : 'AA'}`;
    for (const name of [form, `${form}.`, `${form}.${another}`, `${form}.${forged}`, 'x'.repeat(22)]) {
      const out = await somebody().open(`/exit?t=${name}`);
      expect([name, out.status, out.headers.get('location')]).toEqual([name, 303, 'https://weather.example/']);
    }
    const again = { state: left.state(), to: 'back' };
    expect((await somebody().post(again)).fields().length).toBeGreaterThan(0);
    await somebody().open(`/exit?t=${nameIn(left)}`);
    expect((await somebody().post(again)).fields()).toEqual([]);
    expect((await other.press('back')).fields().length).toBeGreaterThan(0);
  });

  it('ends thirty forms a minute from a network, and leads out beyond that', async () => {
    const many = somebody();
    const names: string[] = [];
    const visitors = [];
    for (let n = 0; n < 31; n++) {
      const visitor = await begun();
      visitors.push(visitor);
      names.push(/href="(\/exit\?t=[^"]+)"/.exec(visitor.page)?.[1] ?? '');
    }
    for (const name of names) expect((await many.open(name)).status).toBe(303);
    const still = await Promise.all(visitors.map((visitor) => visitor.press('next', CALM)));
    expect(still.map((visitor) => visitor.fields().length > 0)).toEqual([...Array(30).fill(false), true]);
  });

  it('puts what comes too often, too quickly or from a program behind the others of its priority, and drops nothing', async () => {
    const visitor = somebody();
    const lanes: string[] = [];
    for (let n = 0; n < 6; n++) {
      clock.pass(61_000);
      await filled(CALM, visitor);
      await visitor.press('send');
      lanes.push((await signals())[0]!.lane);
    }
    expect(lanes).toEqual(['normal', 'normal', 'normal', 'normal', 'normal', 'flood']);
    const trapped = await filled({ ...CALM, danger: 'yes' });
    await trapped.press('send', { website: 'https://buy.example' });
    expect((await signals())[0]).toMatchObject({ lane: 'flood', priority: 'P0' });
  });

  it('lets a network open thirty pages a minute', async () => {
    const visitor = somebody();
    for (let n = 0; n < 30; n++) await begun(visitor);
    expect(visitor.status).toBe(200);
    expect([(await begun(visitor)).status, visitor.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await begun(somebody())).status).toBe(200);
    clock.pass(61_000);
    expect((await begun(visitor)).status).toBe(200);
  });

  it.each([
    [
      'an upload',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"; filename="a.png"\r\n\r\nPNG\r\n--x--',
    ],
    ['an image', 'image/png', 'PNG'],
    ['JSON', 'application/json', '{}'],
  ])('N17 takes no %s', async (_, type, body) => {
    const visitor = await somebody().open('/f', { method: 'POST', headers: { 'content-type': type }, body });
    expect(visitor.status).toBe(415);
    expect(visitor.headers.get('content-type')).toContain('text/html');
  });

  it('takes no more than 64 KiB', async () => {
    const visitor = await somebody().post({ state: 'x'.repeat(70_000) });
    expect(visitor.status).toBe(413);
  });

  it.each(['/nothing', '/f/elsewhere', '/api/openapi.json', '/api/v1/signals'])('has no page at %s', async (path) => {
    expect((await somebody().open(path)).status).toBe(404);
  });

  it('is ready, and writes neither a typed word nor an address into its log', async () => {
    await (await filled(CALM)).press('send');
    expect((await somebody().open('/health/ready')).status).toBe(200);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toMatch(/greenhouse|192\.0\./);
  });

  it('says so where a signal could not be stored', async () => {
    const visitor = await filled(CALM);
    await owned('alter table signal rename to signal_away');
    await visitor.press('send');
    await owned('alter table signal_away rename to signal');
    expect(visitor.status).toBe(500);
    expect(visitor.page).toContain('nothing was stored');
    expect(lines.join('')).not.toContain('greenhouse');
  });
});
