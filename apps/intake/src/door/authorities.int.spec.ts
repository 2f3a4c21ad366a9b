import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { intakeMigrations } from '../intake.migrations.js';
import { aDoor, SetClock, Visitor } from './door.testing.js';

const TICKED = ['MUN.01', 'MUN.04', 'MUN.05'];
const SEEN = {
  danger: 'no',
  minor: 'no',
  seen: TICKED,
  companion: 'Tall, with a grey cap, answers for each of them',
  people: '7',
  place: 'Voorbeeldkade 3, Demostad',
  story: 'The seventh registration at this address this month.',
};
const MOST_FIELDS = 12;
const OWN = 'Община Примерово';

describe('the door of authorities', () => {
  const clock = new SetClock();
  let database: TestDatabase;
  let doors: Record<'everybody' | 'authorities', NestExpressApplication>;
  let network = 0;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    doors = {
      everybody: await aDoor(database, clock),
      authorities: await aDoor(database, clock, { audience: 'authorities' }),
    };
  }, 60_000);

  afterAll(async () => {
    for (const door of Object.values(doors ?? {})) await door.close();
    await database?.drop();
  });

  const at = async (audience: keyof typeof doors, organisation: string | null = OWN): Promise<Visitor> =>
    new Visitor(await doors[audience].getUrl(), `198.51.${++network}.7`, organisation);
  const clerk = async (answers: typeof SEEN = SEEN): Promise<Visitor> => {
    const visitor = await (await at('authorities')).post({ form: 'counter-clerk', to: 'begin', lang: 'en' });
    expect(visitor.fields().length).toBeLessThanOrEqual(MOST_FIELDS);
    await visitor.press('next', answers);
    expect(visitor.heading()).toBe('Check what you wrote');
    clock.pass(20_000);
    return visitor;
  };
  const offered = async (audience: keyof typeof doors): Promise<readonly string[]> => {
    const { page } = await (await at(audience)).open('/');
    return [...page.matchAll(/name="form" value="([^"]+)"/g)].map(([, form = '']) => form);
  };

  it('A07 has the forms of those whose word counts as that of an authority, and the door of everybody has none of them', async () => {
    const [open, ofAuthorities] = [await offered('everybody'), await offered('authorities')];
    expect(ofAuthorities).toEqual(expect.arrayContaining(['counter-clerk', 'contact-officer', 'police', 'chamber']));
    expect(ofAuthorities.filter((form) => open.includes(form))).toEqual([]);
    for (const [audience, form] of [
      ['everybody', 'counter-clerk'],
      ['authorities', 'citizen'],
    ] as const) {
      const refused = await (await at(audience)).post({ form, to: 'begin', lang: 'en' });
      expect([refused.state(), refused.page.includes('Nothing was sent')]).toEqual(['', true]);
    }
  });

  it('A07 takes nothing from whom no proxy named, and keeps no such name at the door of everybody', async () => {
    const nobody = await (await at('authorities', null)).post({ form: 'counter-clerk', to: 'begin', lang: 'en' });
    expect([nobody.status, nobody.state()]).toEqual([403, '']);
    const pretender = await (await at('everybody')).post({ form: 'citizen', to: 'begin', lang: 'en' });
    for (let page = 0; page < 9 && pretender.fields().length > 0; page++) await pretender.press('next', SEEN);
    clock.pass(20_000);
    await pretender.press('send');
    const sql = "select organisation from signal where class = 'citizen'";
    expect(await database.dataSource.query(sql)).toEqual([{ organisation: null }]);
  });

  it('A11 has no form that an answer may make the business of a desk for victims', async () => {
    expect(await offered('authorities')).not.toContain('reception');
  });

  it('A07 takes what a clerk ticked on one page, shows code and PIN, once more on a reload, and nothing of what was typed', async () => {
    const visitor = await clerk();
    const sent = { state: visitor.state(), to: 'send' };
    await visitor.post(sent);
    const access = visitor.access();
    expect(access).toEqual({ code: expect.stringMatching(/^[0-9A-Z-]{14}$/), pin: expect.stringMatching(/^\d{6}$/) });
    await visitor.post(sent);
    expect(visitor.access()).toEqual(access);
    for (const typed of [SEEN.companion, SEEN.place, SEEN.story]) expect(visitor.page).not.toContain(typed);
    const rows = await database.dataSource.query(
      "select class, priority, organisation, content from signal where class = 'counter-clerk'",
    );
    expect(rows).toEqual([
      { class: 'counter-clerk', priority: 'P2', organisation: OWN, content: { answers: { ...SEEN, people: 7 } } },
    ]);
  });

  it('A07 holds a name back that a clerk types, as the form is nameless', async () => {
    const visitor = await clerk({ ...SEEN, story: 'He is called Gábor Minta and keeps the passports.' });
    await visitor.press('send');
    expect(visitor.heading()).toBe('Check what you wrote');
  });

  it('A07 N22 leads a clerk to what became of the own signal, by the own code alone', async () => {
    const [one, other] = [await clerk(), await clerk()];
    for (const visitor of [one, other]) await visitor.press('send');
    const [mine, theirs] = [one.access()!, other.access()!];
    expect(mine.code).not.toBe(theirs.code);
    const reader = await (await at('authorities')).openBox(mine);
    expect(reader.messages()).toEqual(['Your signal was received. A person reads it.']);
    for (const typed of [theirs.code, SEEN.place, SEEN.story]) expect(reader.page).not.toContain(typed);
    const crossed = await (await at('authorities')).openBox({ code: mine.code, pin: theirs.pin });
    expect(crossed.messages()).toEqual([]);
  });
});
