import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { EventLog, Metrics } from '#libs/observability';
import { dayNumber, dayText, SAMPLE_REGISTERS, type SampleRegister, sampleRegisters } from '#libs/registers';
import { practiceText, type TestDatabase, testDatabase } from '#libs/testing';
import { DAY_MS } from '#libs/vocabulary';
import { aDoor, SetClock, Visitor } from '../../door/door.testing.js';
import { intakeMigrations } from '../../intake.migrations.js';
import { openPractice } from '../../shared/practice/practice.js';
import { FolderFeed } from './folder-feed.js';
import { ForgetFacts } from './forget-facts.worker.js';
import { ReadRegisters } from './read-registers.worker.js';
import { RegistryRepository } from './registry.repository.js';

const OWN = { municipality: 'Gemeente Veenmeer', chamber: 'Handelsregister Demo' } as const;
const DAYS = 90;
/** The shortest name that a sample has is longer. */
const BEGINNING = 10;

/** Which of many texts stand in a long one, looked up by how they begin. */
function foundIn(text: string, names: readonly string[]): readonly string[] {
  const beginnings = new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + BEGINNING)));
  return names.filter((name) => beginnings.has(name.slice(0, BEGINNING)) && text.includes(name));
}

describe('registers', () => {
  const clock = new SetClock();
  const folder = mkdtempSync(join(tmpdir(), 'joinder-registers-'));
  const lines: string[] = [];
  const metrics = new Metrics();
  let database: TestDatabase;
  let door: NestExpressApplication;
  let everybody: NestExpressApplication;
  let reader: ReadRegisters;
  let forgetting: ForgetFacts;
  let network = 0;
  let entries = 0;

  beforeAll(async () => {
    database = await testDatabase({ migrations: intakeMigrations, further: ['door'] });
    door = await aDoor(database, clock, { audience: 'authorities' });
    everybody = await aDoor(database, clock);
    for (const register of SAMPLE_REGISTERS) mkdirSync(join(folder, register));
    const registers = SAMPLE_REGISTERS.map((name) => ({ name, folder: join(folder, name), organisation: OWN[name] }));
    const options = { registers, key: new Uint8Array(32).fill(3) };
    const log = new EventLog({
      service: 'intake',
      level: 'debug',
      destination: { write: (line) => void lines.push(line) },
    });
    const [facts, practice] = [new RegistryRepository(), openPractice(practiceText(), 'nl')];
    reader = new ReadRegisters(options, new FolderFeed(), facts, practice, database.transaction, log, clock, metrics);
    forgetting = new ForgetFacts(database.transaction, facts, clock);
  }, 60_000);

  afterAll(async () => {
    for (const one of [door, everybody]) await one?.close();
    await database?.drop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    clock.pass(DAY_MS);
    for (const table of ['registry_fact', 'hint']) await database.dataSource.query(`delete from ${table}`);
  });

  /** What a metric says, each with its label. */
  const said = async (name: string): Promise<readonly string[]> =>
    [...(await metrics.print()).matchAll(new RegExp(`^${name}(\\{.*)$`, 'gm'))].map(([, one = '']) => one);
  const today = (): number => dayNumber(clock.now());
  const person = (name: string): string => Buffer.from(name).toString('hex').padEnd(64, '0');
  const readAll = async (): Promise<void> => {
    while ((await reader.step()) !== 'idle');
  };
  const deliver = (register: SampleRegister, told: readonly string[], day = dayText(today())): void =>
    appendFileSync(join(folder, register, `${day}.ndjson`), told.map((line) => `${line}\n`).join(''));
  const line = (kind: string, told: object): string =>
    JSON.stringify({ event: `e.${++entries}`, kind, day: dayText(today()), subject: person(`s${entries}`), ...told });
  const at = async (path: string, organisation: string | null = OWN.municipality, app = door): Promise<Visitor> =>
    new Visitor(await app.getUrl(), `198.51.${++network}.7`, organisation).open(path);
  const shown = ({ page }: Visitor): readonly string[] =>
    [...page.matchAll(/<h2 id="h-[^"]+">([^<]+)<\/h2>/g)].map(([, label = '']) => label);
  const signals = async (): Promise<number> =>
    (await database.dataSource.query('select count(*)::int as n from signal'))[0].n;

  it('A30 shows the counter the seventh registration at an address, with its card, and files nothing by itself', async () => {
    const address = 'Dorpsweg 1, Veenmeer';
    deliver(
      'municipality',
      Array.from({ length: 6 }, () => line('registered', { address })),
    );
    await readAll();
    expect(shown(await at('/counter?lang=en'))).toEqual([]);
    deliver('municipality', [line('registered', { address })]);
    const seventh = `e.${entries}`;
    await readAll();
    const counter = await at('/counter?lang=en');
    expect(shown(counter)).toEqual(['Seven registrations at one address in 30 days']);
    expect(counter.page).toContain('Counted: 7.');
    expect(counter.page).toContain('Address with many moves');
    expect(counter.page).toContain('value="counter-clerk"');
    expect(shown(await at(`/counter?lang=nl&event=${seventh}`))).toEqual([
      'Zeven inschrijvingen op één adres in 30 dagen',
    ]);
    const other = await at('/counter?lang=en&event=e.none');
    expect([shown(other), other.page.includes('part of no pattern')]).toEqual([[], true]);
    expect(await signals()).toBe(0);
  });

  it('A30 leaves it to the clerk, who begins an empty form, and keeps nothing of whether there was one', async () => {
    const address = 'Dorpsweg 3, Veenmeer';
    deliver(
      'municipality',
      Array.from({ length: 7 }, () => line('registered', { address })),
    );
    await readAll();
    const before = await database.dataSource.query('select * from hint');
    const counter = await at('/counter?lang=en');
    await counter.post({ form: 'counter-clerk', to: 'begin', lang: 'en' });
    expect(counter.fields()).toContain('seen');
    expect(counter.page).not.toContain(' checked');
    expect(await database.dataSource.query('select * from hint')).toEqual(before);
  });

  it('A31 shows that five left on one day with one companion', async () => {
    const companion = person('companion');
    deliver(
      'municipality',
      Array.from({ length: 5 }, () => line('deregistered', { companion })),
    );
    await readAll();
    expect(shown(await at('/counter?lang=en'))).toEqual(['Five people leave on one day with one companion']);
  });

  it('A32 shows the third lost passport with one companion, however far apart they were delivered', async () => {
    const companion = person('companion');
    for (let n = 0; n < 3; n++) {
      expect(shown(await at('/counter?lang=en'))).toEqual([]);
      clock.pass(60 * DAY_MS);
      await forgetting.step();
      deliver('municipality', [line('passport-lost', { companion })]);
      await readAll();
    }
    const counter = await at('/counter?lang=en');
    expect(shown(counter)).toEqual(['Three lost passports in half a year with one companion']);
    expect(counter.page).toContain('Repeated loss reports or urgent new papers, same companion');
  });

  it('A12 shows the register of companies six sole traders with one companion, who become one signal with their number and no other', async () => {
    const told = { address: 'Handelskade 5', companion: person('facilitator') };
    deliver(
      'chamber',
      Array.from({ length: 6 }, (_, n) => line('company-registered', { ...told, company: `KVK-9000000${n}` })),
    );
    await readAll();
    expect(shown(await at('/counter?lang=en'))).toEqual([]);
    const counter = await at('/counter?lang=en', OWN.chamber);
    expect(shown(counter)).toContain('Six sole traders at one address with one companion in 90 days');
    expect(counter.page).toContain('value="chamber"');
    const before = await signals();
    await counter.post({ form: 'chamber', to: 'begin', lang: 'en' });
    const numbers = Array.from({ length: 6 }, (_, n) => `9000000${n}`).join(', ');
    await counter.press('next', {
      danger: 'no',
      seen: ['KVK.01'],
      traders: '6',
      place: told.address,
      story: `Numbers ${numbers}`,
    });
    clock.pass(20_000);
    await counter.press('send');
    const [row] = await database.dataSource.query("select content from signal where class = 'chamber'");
    expect(row.content.answers).toMatchObject({ traders: 6, story: `Numbers ${numbers}` });
    expect(await signals()).toBe(before + 1);
  });

  it('A30 shows hints to the organisation of the register alone, at the door of authorities, for two weeks', async () => {
    const address = 'Dorpsweg 5, Veenmeer';
    deliver(
      'municipality',
      Array.from({ length: 7 }, () => line('registered', { address })),
    );
    await readAll();
    const seen = async (): Promise<readonly string[]> => shown(await at('/counter?lang=en'));
    expect(await seen()).toHaveLength(1);
    expect(shown(await at('/counter?lang=en', 'Gemeente Elders'))).toEqual([]);
    expect((await at('/counter', null)).status).toBe(403);
    expect((await at('/counter', OWN.municipality, everybody)).status).toBe(404);
    clock.pass(14 * DAY_MS);
    expect(await seen()).toHaveLength(1);
    clock.pass(DAY_MS);
    expect(await seen()).toEqual([]);
  });

  it('N09 passes over what is no line of a register and says how much, reads on where it stopped, and counts nothing twice', async () => {
    const address = 'Dorpsweg 7, Veenmeer';
    const six = Array.from({ length: 6 }, () => line('registered', { address }));
    deliver('municipality', [
      ...six,
      ...six,
      line('registered', { address, name: 'Gábor Minta' }),
      'Gábor Minta;Dorpsweg 7',
    ]);
    const path = join(folder, 'municipality', `${dayText(today())}.ndjson`);
    const [begun, rest] = [line('registered', { address }).slice(0, 40), line('registered', { address }).slice(40)];
    appendFileSync(path, begun);
    await readAll();
    expect(shown(await at('/counter?lang=en'))).toEqual([]);
    expect(lines.join('')).toMatch(/"count":2/);
    expect(await said('intake_register_lines_refused_total')).toEqual(['{register="municipality"} 2']);
    expect(lines.join('')).not.toMatch(/Minta|Dorpsweg/);
    appendFileSync(path, `${rest}\n`);
    await readAll();
    expect(shown(await at('/counter?lang=en'))).toHaveLength(1);
  });

  it('N09 is not held up by one register whose folder is away', async () => {
    rmSync(join(folder, 'chamber'), { recursive: true });
    deliver(
      'municipality',
      Array.from({ length: 7 }, () => line('registered', { address: 'Dorpsweg 9' })),
    );
    await readAll();
    const unread = (chamber: number) => [`{register="municipality"} 0`, `{register="chamber"} ${chamber}`];
    expect(await said('intake_register_unread')).toEqual(unread(1));
    mkdirSync(join(folder, 'chamber'));
    expect(shown(await at('/counter?lang=en'))).toHaveLength(1);
    expect(lines.join('')).toContain('folderFailed');
    await readAll();
    expect(await said('intake_register_unread')).toEqual(unread(0));
  });

  it('N09 has an alert for each number that says that a register is not heard', async () => {
    const rules = readFileSync('deploy/observability/alerts.yml', 'utf8');
    const served = await metrics.print();
    const watched = [...new Set(rules.match(/intake_register_\w+/g))];
    expect(watched.toSorted()).toEqual(['intake_register_lines_refused_total', 'intake_register_unread']);
    for (const name of watched) expect(served).toContain(`# TYPE ${name} `);
  });

  it('N09 A12 A30 A31 A32 finds in 90 days of a town all that was planted, keeps no name of the registers in any table, and forgets', async () => {
    clock.pass(DAY_MS);
    const first = today();
    const { days, planted, said } = sampleRegisters(1, { days: DAYS, lastDay: first + DAYS - 1 });
    const raised = new Map<string, { organisation: string; rule: string }>();
    const found = new Set<string>();
    for (const { day, lines: delivered } of days) {
      for (const register of SAMPLE_REGISTERS) deliver(register, delivered[register], day);
      await readAll();
      for (const row of await database.dataSource.query('select hint_id, organisation, rule from hint'))
        raised.set(row.hint_id, row);
      for (const { rule, register, events } of planted.filter((one) => one.events.at(-1)?.startsWith(day))) {
        const label = openPractice(practiceText(), 'nl').content.hints.find(({ id }) => id === rule)?.label.en ?? '';
        if (shown(await at(`/counter?lang=en&event=${events.at(-1)}`, OWN[register])).includes(label)) found.add(rule);
      }
      await forgetting.step();
      clock.pass(DAY_MS);
    }
    const count = days.flatMap(({ lines: of }) => Object.values(of).flat()).length;
    expect(found.size).toBe(planted.length);
    expect(raised.size - planted.length).toBeLessThanOrEqual(count / 1000);

    const kept = (await everything()).toLowerCase();
    const digests = days
      .flatMap(({ lines: of }) => Object.values(of).flat())
      .flatMap((one) => one.match(/[0-9a-f]{64}/g) ?? []);
    const told = [...said, ...digests].map((one) => one.toLowerCase());
    const asBytes = told.map((one) => Buffer.from(one).toString('hex'));
    expect(told.length).toBeGreaterThan(10_000);
    expect(foundIn(kept, [...told, ...asBytes])).toEqual([]);
    expect(foundIn(kept, [OWN.municipality.toLowerCase()])).toHaveLength(1);

    clock.pass(181 * DAY_MS);
    while ((await forgetting.step()) !== 'idle');
    expect(await database.dataSource.query('select 1 from registry_fact union all select 1 from hint')).toEqual([]);
  }, 120_000);

  /** Every row of every table, as its owner reads it. */
  async function everything(): Promise<string> {
    const names: { name: string }[] = await database.dataSource.query(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    const rows = [];
    for (const { name } of names)
      rows.push(...(await database.dataSource.query(`select t::text as row from ${name} t`)));
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['registry_fact', 'registry_cursor', 'hint']));
    return rows.map(({ row }) => row).join('\n');
  }
});
