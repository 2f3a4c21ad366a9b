import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '#libs/observability';
import { LANGUAGES } from '#libs/vocabulary';
import type { Visitor } from '../../door/door.testing.js';
import { type AtDesk, type DeskAnswer, TestIntake } from '../../intake.testing.js';

const STORY = 'The same man speaks for each of them and keeps the passports.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const RECEIVED = 'Your signal was received. A person reads it.';
const SHUT = 'This code and PIN open nothing here.';

interface Told {
  readonly id: string;
  readonly access: { readonly code: string; readonly pin: string };
}

describe('what whoever reported is told', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let lead: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    lead = await intake.as('triage-lead');
  }, 120_000);

  afterAll(() => intake?.stop());

  async function told(
    answers: Readonly<Record<string, string | readonly string[]>> = CALM,
    form = 'citizen',
  ): Promise<Told> {
    const visitor = await intake.visitor();
    const id = await intake.told(answers, Promise.resolve(visitor), form);
    return { id, access: visitor.access()! };
  }

  const step = async (id: string, path: string, body?: object): Promise<DeskAnswer> =>
    officer('POST', `signals/${id}/${path}`, body);

  async function weighed(id: string): Promise<void> {
    await step(id, 'screening');
    expect((await step(id, 'weighing', { outcome: 'ROUTE', reason: 'signs-add-up' })).status).toBe(200);
  }

  async function sentOn(id: string, targets: readonly string[]): Promise<void> {
    await weighed(id);
    expect((await step(id, 'routes', { targets })).status).toBe(204);
  }

  const opened = async (access: Told['access'], lang = 'en'): Promise<Visitor> =>
    (await intake.visitor()).openBox(access, lang);
  const read = async (access: Told['access'], lang = 'en'): Promise<readonly string[]> =>
    (await opened(access, lang)).messages();
  const isShut = async (access: Told['access']): Promise<boolean> => (await opened(access)).page.includes(SHUT);
  const codeOf = ({ status, body }: DeskAnswer): [number, unknown] => [status, body['code']];

  it('A16 F3 stands in the box when the signal is sent on, with kinds of organisation and nothing more', async () => {
    const { id, access } = await told();
    await weighed(id);
    expect(await read(access)).toEqual([RECEIVED]);
    expect((await step(id, 'routes', { targets: ['LABOUR', 'ADMIN'] })).status).toBe(204);
    expect(await read(access)).toEqual(['It was passed on to: Labour inspectorate, Administrative measure.', RECEIVED]);
    await step(id, 'routes', { targets: ['LABOUR'] });
    expect(await read(access)).toHaveLength(2);
    await step(id, 'routes', { targets: ['INVESTIGATION'] });
    const { page } = await opened(access);
    expect(page).toContain('It was passed on to: Criminal investigation.');
    expect(page).not.toMatch(/Sanne|signs-add-up|passports/);
    expect(page).not.toContain(id);
  });

  it('A16 F4 says what became of it, by a named person, once it was decided', async () => {
    const { id, access } = await told();
    expect(codeOf(await step(id, 'feedback', { outcome: 'USED' }))).toEqual([409, 'SIGNAL_STATE']);
    await sentOn(id, ['LABOUR']);
    expect(codeOf(await step(id, 'feedback', { outcome: 'NONE', reason: 'known-already' }))).toEqual([
      422,
      'REASON_UNKNOWN',
    ]);
    expect(codeOf(await step(id, 'feedback', { outcome: 'ARRESTED' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await step(id, 'feedback', { outcome: 'PICTURE' })).status).toBe(204);
    expect((await step(id, 'feedback', { outcome: 'USED' })).status).toBe(204);
    expect(await read(access)).toEqual([
      'It was used in a case.',
      'It was added to the overall picture. There is nothing more that we can tell you here.',
      'It was passed on to: Labour inspectorate.',
      RECEIVED,
    ]);
    const { body } = await officer('GET', `signals/${id}`);
    expect(body['feedback']).toMatchObject({ givenAt: expect.any(String) });
    expect((body['events'] as object[]).slice(-1)).toMatchObject([
      { kind: 'FEEDBACK', code: 'USED', byName: 'Sanne Voorbeeld', detail: { told: true } },
    ]);
  });

  it.each(LANGUAGES)('A26 reads in %s all that can stand in a box', async (lang) => {
    const { id, access } = await told();
    await sentOn(id, ['LABOUR', 'ADMIN', 'FOREIGN', 'PROTECTION', 'CHILD', 'INVESTIGATION']);
    for (const given of [
      { outcome: 'USED' },
      { outcome: 'PICTURE' },
      { outcome: 'NONE' },
      { outcome: 'NONE', reason: 'too-little' },
      { outcome: 'NONE', reason: 'another-matter' },
    ])
      expect((await step(id, 'feedback', given)).status).toBe(204);
    const said = (await opened(access, lang)).messages();
    expect(said).toHaveLength(7);
    expect(new Set(said).size).toBe(7);
    expect(said.join(' ')).not.toMatch(/undefined|\{\w+\}|\[object|F[1-5]|LABOUR|too-little/);
    if (lang !== 'en') expect(said.filter((one) => /received|passed on|used|picture|follow-up/.test(one))).toEqual([]);
  });

  it.each([
    ['DISMISS', 'too-little', 'There is no follow-up: too little is known to act on.'],
    ['DISMISS', 'known-already', 'There is no follow-up.'],
    [
      'CONTEXT_ONLY',
      'fits-others',
      'It was added to the overall picture. There is nothing more that we can tell you here.',
    ],
  ])('A16 tells of an end by %s for %s at once, and of other signals nothing', async (outcome, reason, sentence) => {
    const { id, access } = await told();
    await step(id, 'screening');
    expect((await step(id, 'weighing', { outcome, reason })).status).toBe(200);
    expect(await read(access)).toEqual([sentence, RECEIVED]);
    expect(JSON.stringify((await officer('GET', 'feedback')).body)).not.toContain(id);
  });

  it('tells of an end that needs two people when the second agrees, and not before', async () => {
    const { id, access } = await told({ ...CALM, minor: 'unknown' });
    await step(id, 'screening');
    const weighing = { outcome: 'DISMISS', reason: 'too-little' };
    await step(id, 'weighing', weighing);
    expect(await read(access)).toEqual([RECEIVED]);
    expect((await lead('POST', `signals/${id}/weighing`, weighing)).status).toBe(200);
    expect(await read(access)).toHaveLength(2);
  });

  it('A24 owes F4 within ten working days of the weighing, lists who waits, and counts for the alarm who waits too long', async () => {
    const [{ id }, { id: other }] = [await told(), await told()];
    const before = await overdue();
    await sentOn(id, ['LABOUR']);
    await sentOn(other, ['LABOUR']);
    const { body } = await officer('GET', `signals/${id}`);
    const { dueAt, givenAt } = body['feedback'] as { dueAt: string; givenAt: string | null };
    const days = (new Date(dueAt).getTime() - Date.now()) / 86_400_000;
    expect(givenAt).toBeNull();
    expect(days).toBeGreaterThan(11.9);
    expect(days).toBeLessThan(18.1);
    expect(await overdue()).toEqual(before);
    await intake.database.dataSource.query(
      "update feedback set due_at = now() - interval '1 hour' where signal_id = any($1)",
      [[id, other]],
    );
    expect(await overdue()).toEqual({ list: before.list + 2, metric: before.metric + 2 });
    const list = (await officer('GET', 'feedback')).body['items'] as { signalId: string; feedbackDueAt: string }[];
    expect(list.slice(0, 2).map(({ signalId }) => signalId)).toEqual([id, other].toSorted());
    expect(JSON.stringify(list)).not.toContain('passports');
    await step(id, 'feedback', { outcome: 'USED' });
    expect(await overdue()).toEqual({ list: before.list + 1, metric: before.metric + 1 });
  });

  async function overdue(): Promise<{ list: number; metric: number }> {
    const list = Number((await officer('GET', 'feedback')).body['overdue']);
    const text = await intake.desk.app.get(Metrics, { strict: false }).print();
    return { list, metric: Number(/^intake_feedback_overdue(?:\{[^}]*\})? (\d+)$/m.exec(text)?.[1]) };
  }

  it('gives a new box for a lost one: what was said stands in it, and the old code opens nothing', async () => {
    const { id, access } = await told();
    await sentOn(id, ['LABOUR']);
    const { status, body } = await lead('POST', `signals/${id}/mailbox`);
    expect(status).toBe(200);
    const given = { code: String(body['code']), pin: String(body['pin']) };
    expect(given.code).not.toBe(access.code);
    expect(await isShut(access)).toBe(true);
    expect(await read(given)).toEqual(['It was passed on to: Labour inspectorate.', RECEIVED]);
    await step(id, 'feedback', { outcome: 'USED' });
    expect(await read(given)).toHaveLength(3);
    const view = await officer('GET', `signals/${id}`);
    expect(view.body['mailbox']).toBe('open');
    expect(JSON.stringify(view.body)).not.toContain(given.code);
    expect(view.body['events']).toContainEqual(
      expect.objectContaining({ kind: 'BOX_GIVEN', byName: 'Femke Voorbeeld' }),
    );
    const tables = await intake.database.dataSource.query(
      'select t::text as row from signal_event t union all select t::text from audit_entry t union all select t::text from mailbox t',
    );
    expect(JSON.stringify(tables)).not.toContain(given.code);
  });

  it('gives a box to whoever has none, and tells there what comes from then on', async () => {
    const { id, access } = await told();
    await intake.asOwner(`delete from mailbox where signal_id = '${id}'`);
    expect((await officer('GET', `signals/${id}`)).body['mailbox']).toBe('none');
    expect(await isShut(access)).toBe(true);
    expect(codeOf(await step(id, 'mailbox/pause'))).toEqual([404, 'MAILBOX_NOT_FOUND']);
    await sentOn(id, ['LABOUR']);
    const { body } = await step(id, 'mailbox');
    const given = { code: String(body['code']), pin: String(body['pin']) };
    expect(await read(given)).toEqual([RECEIVED]);
    await step(id, 'feedback', { outcome: 'USED' });
    expect(await read(given)).toEqual(['It was used in a case.', RECEIVED]);
  });

  it('shuts a box on a call so that it answers as one that nobody has, also one that is locked, and opens it again', async () => {
    const { id, access } = await told();
    expect((await step(id, 'mailbox/pause')).status).toBe(204);
    expect([await isShut(access), (await officer('GET', `signals/${id}`)).body['mailbox']]).toEqual([true, 'paused']);
    await sentOn(id, ['LABOUR']);
    expect((await step(id, 'mailbox/release')).status).toBe(204);
    expect(await read(access)).toHaveLength(2);
    await intake.database.dataSource.query(
      "update mailbox set failed = 20, locked_until = 'infinity' where signal_id = $1",
      [id],
    );
    expect([await isShut(access), (await officer('GET', `signals/${id}`)).body['mailbox']]).toEqual([true, 'locked']);
    await step(id, 'mailbox/release');
    expect([await isShut(access), (await officer('GET', `signals/${id}`)).body['mailbox']]).toEqual([false, 'open']);
  });

  it('T10 a box that is full stops no step of the desk, which keeps that it could not tell', async () => {
    const { id, access } = await told();
    await intake.database.dataSource.query(
      `insert into mailbox_item select mailbox_id, 'out', 1000, 'full', now() from mailbox where signal_id = $1`,
      [id],
    );
    await sentOn(id, ['LABOUR']);
    expect((await step(id, 'feedback', { outcome: 'USED' })).status).toBe(204);
    expect(((await officer('GET', `signals/${id}`)).body['events'] as object[]).slice(-1)).toMatchObject([
      { kind: 'FEEDBACK', code: 'USED', detail: { told: false } },
    ]);
    expect(await read(access)).toEqual([RECEIVED]);
  });

  it('R14 gives no box and tells nothing by anybody but the lead where an official may be involved', async () => {
    const { id } = await told();
    await intake.database.dataSource.query("update signal set class = 'police', content = $2 where signal_id = $1", [
      id,
      { answers: { ...CALM, officialInvolved: 'yes' } },
    ]);
    for (const path of ['mailbox', 'mailbox/pause', 'mailbox/release'])
      expect(codeOf(await step(id, path))).toEqual([403, 'RESTRICTED_QUEUE']);
    expect(codeOf(await step(id, 'feedback', { outcome: 'USED' }))).toEqual([403, 'RESTRICTED_QUEUE']);
    expect((await lead('POST', `signals/${id}/mailbox`)).status).toBe(200);
  });

  it.each([
    ['hotel', 'HOT.01'],
    ['grower', 'LAB.07'],
  ])(
    'N22 A14 A15 shows a %s, who ticked %s at the door, receipts and nothing else, whatever became of it',
    async (form, seen) => {
      const { id, access } = await told({ ...CALM, seen: [seen] }, form);
      await sentOn(id, ['LABOUR']);
      await step(id, 'feedback', { outcome: 'USED' });
      const { page } = await opened(access);
      const shown = page
        .replaceAll(/<head>.*?<\/head>|<form.*?<\/form>|<header>.*?<\/header>|<p class="down".*?<\/p>/gs, '')
        .replaceAll(/<[^>]+>/g, '\n')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^\d{1,2} \w+ \d{4}$/.test(line));
      expect(shown).toEqual([
        'Read what became of it',
        'It was used in a case.',
        'It was passed on to: Labour inspectorate.',
        RECEIVED,
      ]);
    },
  );
});
