import { createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { accessFrom, boxKeysOf, codeIn, keyOfDesk, openItem, sealItem, shownCode } from '#libs/letters';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { LANGUAGES, MINUTE_MS } from '#libs/vocabulary';
import { intakeMigrations } from '../../intake.migrations.js';
import { aDoor, FORM_KEY, LETTERS, type Lines, SetClock, Visitor } from '../door.testing.js';
import { FormSeal } from '../forms/form-seal.js';
import { OpenBox } from './open-box.service.js';

const CALM = { danger: 'no', minor: 'no', story: 'The same man speaks for each of them and keeps the passports.' };
// Each look into a box costs the work of argon2, and there are some hundred.
jest.setTimeout(120_000);

const SHUT = 'This code and PIN open nothing here.';

interface Access {
  readonly code: string;
  readonly pin: string;
}

describe('the mailbox of whoever reported', () => {
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

  const somebody = (): Visitor => new Visitor(home, `203.0.${++network}.7`);

  async function sent(
    visitor = somebody(),
  ): Promise<{ visitor: Visitor; access: Access; again: Record<string, string> }> {
    await visitor.post({ form: 'citizen', to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && visitor.fields().length > 0; page++) await visitor.press('next', CALM);
    clock.pass(20_000);
    const again = { state: visitor.state(), to: 'send' };
    await visitor.post(again);
    return { visitor, access: visitor.access()!, again };
  }

  const wrongOf = ({ pin }: Access): string => (pin === '000000' ? '000001' : '000000');
  const opens = async (access: Access): Promise<boolean> => !(await somebody().openBox(access)).page.includes(SHUT);
  const idOf = async ({ code, pin }: Access): Promise<Uint8Array> =>
    (await boxKeysOf({ code: codeIn(code)!, pin }, 'nl')).mailboxId;
  const boxes = async (): Promise<number> =>
    Number((await database.dataSource.query('select count(*) from mailbox'))[0].count);

  it('A07 shows code and PIN behind a signal, the same on a reload, and never again after ten minutes', async () => {
    const before = await boxes();
    const { visitor, access, again } = await sent();
    expect(access.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(access.pin).toMatch(/^\d{6}$/);
    const both = await Promise.all([new Visitor(home, '203.0.99.1').post(again), visitor.post(again)]);
    expect(both.map((one) => one.access())).toEqual([access, access]);
    expect(await boxes()).toBe(before + 1);
    clock.pass(11 * MINUTE_MS);
    await visitor.post(again);
    expect([visitor.heading(), visitor.access()]).toEqual(['It was received', null]);
    expect(visitor.page).toContain('have been shown and are not shown again');
    expect(await opens(access)).toBe(true);
    expect(await boxes()).toBe(before + 1);
  });

  it.each(LANGUAGES)('A07 F1 stands in it at once, in %s, typed as people type a code', async (lang) => {
    const { access } = await sent();
    const typed = { pin: ` ${access.pin}`, code: access.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') };
    const visitor = await somebody().openBox(typed, lang);
    expect(visitor.page).toContain(`<html lang="${lang}">`);
    expect(visitor.page).not.toMatch(/undefined|\{to\}|\[object/);
    const said = {
      en: 'Your signal was received. A person reads it.',
      nl: 'Uw signaal is ontvangen. Een mens leest het.',
      hu: 'A jelzése megérkezett. Ember olvassa el.',
      bg: 'Сигналът Ви е получен. Чете го човек.',
      ro: 'Semnalarea a fost primită. O citește o persoană.',
    };
    expect(visitor.messages()).toEqual([said[lang]]);
    expect(visitor.headers.get('cache-control')).toBe('no-store');
  });

  it('A07 works without scripts, stores nothing in the browser, and names code and PIN in no address', async () => {
    const { access } = await sent();
    const visitor = await somebody().open('/box');
    expect(visitor.page).toMatch(/<form method="post" action="\/box">/);
    expect(visitor.page).toMatch(/<label for="code">/);
    await visitor.pressInBox('open', { ...access });
    expect(visitor.messages()).toHaveLength(1);
    expect(visitor.headers.get('set-cookie')).toBeNull();
    expect(visitor.page).not.toContain(access.code);
    expect(lines.join('')).not.toContain(access.code.replaceAll('-', ''));
    expect(lines.join('')).not.toContain(access.code);
  });

  it('T11 shuts for an hour after five wrong PINs, many at once are counted too, and a right one forgets them', async () => {
    const { access } = await sent();
    const wrong = { ...access, pin: wrongOf(access) };
    for (let n = 0; n < 4; n++) expect(await opens(wrong)).toBe(false);
    expect(await opens(access)).toBe(true);
    const tries = [wrong, wrong, wrong, wrong, wrong, access, access, access];
    for (const one of tries.slice(0, 5)) expect(await opens(one)).toBe(false);
    for (const one of tries.slice(5)) expect(await opens(one)).toBe(false);
    clock.pass(59 * MINUTE_MS);
    expect(await opens(access)).toBe(false);
    clock.pass(2 * MINUTE_MS);
    expect(await opens(access)).toBe(true);
    await Promise.all(Array.from({ length: 12 }, () => opens(wrong)));
    expect(await opens(access)).toBe(false);
  });

  it('T11 stays shut after twenty wrong PINs, until the desk opens it', async () => {
    const { access } = await sent();
    for (let n = 0; n < 20; n++) {
      await opens({ ...access, pin: wrongOf(access) });
      if (n % 5 === 4) clock.pass(61 * MINUTE_MS);
    }
    clock.pass(30 * 24 * 60 * MINUTE_MS);
    expect(await opens(access)).toBe(false);
    await database.dataSource.query('update mailbox set failed = 0, locked_until = null where mailbox_id = $1', [
      await idOf(access),
    ]);
    expect(await opens(access)).toBe(true);
  });

  it('T11 answers a wrong PIN, a code that nobody has, no code at all, a shut box and a paused one alike', async () => {
    const [{ access }, { access: paused }] = [await sent(), await sent()];
    const visitor = await somebody().openBox(paused);
    await visitor.pressInBox('pause');
    expect(visitor.heading()).toBe('The box is paused');
    const shut = await sent();
    for (let n = 0; n < 5; n++) await opens({ ...shut.access, pin: wrongOf(shut.access) });
    const pages = [];
    for (const typed of [
      { ...access, pin: wrongOf(access) },
      { code: '0000-0000-0000', pin: '123456' },
      { code: 'nothing', pin: '' },
      { code: 'x'.repeat(5000), pin: 'y'.repeat(5000) },
      shut.access,
      paused,
    ]) {
      const { page, status } = await somebody().openBox(typed);
      expect(status).toBe(200);
      pages.push(page.replaceAll(/value="[\w-]{40,}"|t=[\w.-]+/g, ''));
    }
    expect(pages[0]).toContain(SHUT);
    expect(new Set(pages).size).toBe(1);
  });

  it('T11 takes as long for a code that nobody has as for a wrong PIN, within 20 %', async () => {
    const { access } = await sent();
    const open = door.get(OpenBox);
    const timed = async (code: string, pin: string): Promise<number> => {
      const began = performance.now();
      expect(await open.open(code, pin)).toBeNull();
      return performance.now() - began;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < 20; n++) {
      await database.dataSource.query('update mailbox set failed = 0, locked_until = null');
      // Each goes first as often as the other.
      if (n % 2 === 0) known.push(await timed(access.code, wrongOf(access)));
      unknown.push(await timed('0000-0000-0000', '123456'));
      if (n % 2 === 1) known.push(await timed(access.code, wrongOf(access)));
    }
    // The quickest few: the rest is what else this machine did meanwhile.
    const quick = (times: readonly number[]): number =>
      times
        .toSorted((one, other) => one - other)
        .slice(0, 5)
        .reduce((sum, one) => sum + one) / 5;
    expect(Math.abs(quick(known) - quick(unknown)) / quick(known)).toBeLessThan(0.2);
  });

  it('T11 opens nothing to who stole the tables, also with every key of the door', async () => {
    const { access } = await sent();
    const mailboxId = await idOf(access);
    const [box] = await database.dataSource.query('select * from mailbox where mailbox_id = $1', [mailboxId]);
    const [item] = await database.dataSource.query('select * from mailbox_item where mailbox_id = $1', [mailboxId]);
    const day = Math.floor(clock.now().getTime() / 86_400_000);
    const ids = [box.signal_id, box.mailbox_id.toString('base64url'), box.mailbox_id.toString('hex')];
    const ofDay = ['seal', 'box', 'signal', 'access', 'leave'].flatMap((use) =>
      [day, day - 1].map((one) => Buffer.from(hkdfSync('sha256', FORM_KEY, '', `joinder door ${use} ${one}`, 32))),
    );
    const stolen = [FORM_KEY, LETTERS.public.raw, box.mailbox_id, ...ofDay];
    const keys = [
      ...stolen,
      ...stolen.flatMap((key) => ids.map((id) => createHmac('sha256', key).update(id).digest())),
      ...stolen.map((key) => createHash('sha256').update(key).digest()),
    ];
    const about = [Buffer.alloc(0), mailboxId, Buffer.concat([mailboxId, Buffer.from(' out 1')])];
    const shut: Buffer[] = [box.wrapped_outside, box.wrapped_desk, item.ciphertext];
    const opened = shut.flatMap((bytes) => keys.flatMap((key) => about.filter((aad) => decrypts(key, aad, bytes))));
    expect(opened).toEqual([]);
    // The same rows open with what is in none of them.
    const key = await keyOfDesk(LETTERS.private[0]!, mailboxId, box.wrapped_desk);
    expect(openItem(key!, { mailboxId, way: 'out', n: 1 }, item.ciphertext)).toBe('{"kind":"F1"}');
    expect(decrypts(Buffer.from(key!), about[2]!, item.ciphertext)).toBe(true);
    const rows: { row: string }[] = await database.dataSource.query(
      'select t::text as row from mailbox t union all select t::text from mailbox_item t union all select t::text from signal t',
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const form of [access.code, access.code.replaceAll('-', '')])
      for (const said of [form, Buffer.from(form).toString('hex')]) expect(all).not.toContain(said);
  });

  it('T11 computes neither code, PIN nor id of a signal from the addresses of a visit, also with the form key', async () => {
    const { visitor, access, again } = await sent();
    const day = Math.floor(clock.now().getTime() / 86_400_000);
    const said = (use: string, text: string): Buffer =>
      createHmac('sha256', Buffer.from(hkdfSync('sha256', FORM_KEY, '', `joinder door ${use} ${day}`, 32)))
        .update(text)
        .digest();
    const computed = (text: string): readonly string[] => [
      shownCode(accessFrom(said('access', text)).code),
      said('signal', text).toString('hex', 0, 6),
    ];
    const [{ id }] = await database.dataSource.query(
      `select left(replace(signal_id::text, '-', ''), 12) as id from mailbox where mailbox_id = $1`,
      [await idOf(access)],
    );
    const names = [...visitor.page.matchAll(/\/exit\?t=([\w-]+)\.([\w-]+)/g)].flatMap(([, ...parts]) => parts);
    expect(names).toHaveLength(4);
    for (const known of [access.code, id]) expect(names.flatMap(computed)).not.toContain(known);
    // What the hidden field seals is what both follow from.
    expect(computed(door.get(FormSeal).open(again['state']!)!.id)).toEqual([access.code, id]);
  });

  it('T11 N22 shows nothing that was changed, moved from another box, or is no receipt', async () => {
    const [one, other] = [await sent(), await sent()];
    const [mailboxId, otherId] = [await idOf(one.access), await idOf(other.access)];
    const [box] = await database.dataSource.query('select wrapped_desk from mailbox where mailbox_id = $1', [
      mailboxId,
    ]);
    const key = (await keyOfDesk(LETTERS.private[0]!, mailboxId, box.wrapped_desk))!;
    const add = (n: number, ciphertext: Uint8Array): Promise<unknown> =>
      database.dataSource.query("insert into mailbox_item values ($1, 'out', $2, $3, now())", [
        mailboxId,
        n,
        ciphertext,
      ]);
    await database.dataSource.query(
      `insert into mailbox_item select $1, way, 2, ciphertext, at from mailbox_item where mailbox_id = $2`,
      [mailboxId, otherId],
    );
    const place = { mailboxId, way: 'out' } as const;
    await add(3, sealItem(key, { ...place, n: 3 }, '{"kind":"F9","victim":"yes"}'));
    await add(4, sealItem(key, { ...place, n: 4 }, '{"kind":"F4","outcome":"ARRESTED","reason":null}'));
    await add(5, randomBytes(1052));
    expect((await somebody().openBox(one.access)).messages()).toEqual(['Your signal was received. A person reads it.']);
  });

  it('shows no message after somebody left at once, also where the page is sent again', async () => {
    const { access } = await sent();
    const visitor = await somebody().open('/box');
    const visit = /name="visit" value="([^"]+)"/.exec(visitor.page)![1]!;
    const again = { method: 'POST', body: new URLSearchParams({ visit, to: 'open', ...access }) };
    await visitor.open('/box', again);
    expect(visitor.messages()).toHaveLength(1);
    await visitor.open(/href="(\/exit\?t=[^"]+)"/.exec(visitor.page)![1]!);
    await visitor.open('/box', again);
    expect(visitor.heading()).toBe('Have you noticed something that worries you?');
    expect(await opens(access)).toBe(true);
  });

  it('lets a network open ten boxes a minute', async () => {
    const { access } = await sent();
    const visitor = somebody();
    for (let n = 0; n < 10; n++) expect((await visitor.openBox(access)).status).toBe(200);
    expect((await visitor.openBox(access)).status).toBe(429);
    expect(await opens(access)).toBe(true);
    clock.pass(61_000);
    expect((await visitor.openBox(access)).status).toBe(200);
  });
});

function decrypts(key: Uint8Array, about: Uint8Array, bytes: Buffer): boolean {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(about);
    decipher.setAuthTag(bytes.subarray(-16));
    decipher.update(bytes.subarray(12, -16));
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
