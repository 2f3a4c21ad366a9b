import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBinary } from '@bufbuild/protobuf';
import { AuditEntrySchema } from '#libs/audit';
import type { Door } from '#libs/testing';
import { deskSuite } from '../../../../../test/browser/desk.suite.js';
import { type AtDesk, TestIntake } from '../../intake.testing.js';
import { DESK } from '../desk-roles.testing.js';
import { doors as feedbackDoors } from '../feedback/feedback.doors.js';
import { doors as sessionDoors } from '../session/desk-session.doors.js';
import { doors } from './signal.doors.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const CALM = { danger: 'no', minor: 'no', story: STORY };
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

describe('the triage desk', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let lead: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    lead = await intake.as('triage-lead');
  }, 120_000);

  afterAll(() => intake?.stop());

  const entries = async (subject: string): Promise<{ act: string; by: string }[]> => {
    const rows: { bytes: Buffer }[] = await intake.database.dataSource.query(
      'select bytes from audit_entry where $1 = any(subjects) order by entry_no',
      [subject],
    );
    return rows
      .map(({ bytes }) => fromBinary(AuditEntrySchema, bytes))
      .map(({ act, actor }) => ({ act, by: actor!.personId }));
  };

  const screened = async (answers: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
    const id = await intake.told(answers);
    expect(await officer('POST', `signals/${id}/screening`)).toMatchObject({
      status: 200,
      body: { state: 'SCREENED' },
    });
    return id;
  };

  const weighed = async (answers: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
    const id = await screened(answers);
    const weighing = { outcome: 'ROUTE', reason: 'signs-add-up', words: 'Sleeping and moving together.' };
    expect(await officer('POST', `signals/${id}/weighing`, weighing)).toMatchObject({ body: { state: 'WEIGHED' } });
    return id;
  };

  /** As if it had come by a form that the door does not open to everybody. */
  const reported = (id: string, form: string, answers: object): Promise<unknown> =>
    intake.database.dataSource.query('update signal set class = $2, content = $3 where signal_id = $1', [
      id,
      form,
      { answers },
    ]);

  const codeOf = ({ status, body }: Awaited<ReturnType<AtDesk>>): [number, unknown] => [status, body['code']];

  it('shows the most pressing first, each by its kind, and nothing that was told in own words', async () => {
    const calm = await intake.told(CALM);
    const child = await intake.told({ ...CALM, minor: 'unknown', forms: ['ForcedLabour'], place: 'at the canal' });
    const danger = await intake.told({ ...CALM, danger: 'yes' });
    const { body } = await officer('GET', 'signals');
    const ids = (body['items'] as { signalId: string }[]).map(({ signalId }) => signalId);
    expect(ids.filter((id) => [calm, child, danger].includes(id))).toEqual([danger, child, calm]);
    expect(body['items']).toContainEqual(expect.objectContaining({ signalId: child, about: ['Labour exploitation'] }));
    expect(body['items']).toContainEqual(expect.objectContaining({ signalId: calm, about: [] }));
    for (const written of ['greenhouse', 'at the canal']) expect(JSON.stringify(body)).not.toContain(written);
  });

  it('leads page by page to all that waits, a flood behind the rest of its priority, and counts both', async () => {
    const [one, two] = [await intake.told({ ...CALM, danger: 'yes' }), await intake.told({ ...CALM, danger: 'yes' })];
    const calm = await intake.told(CALM);
    await intake.database.dataSource.query("update signal set lane = 'flood', due_at = null where signal_id = $1", [
      one,
    ]);
    const ids: string[] = [];
    let counts: { priority: string; lane: string; waiting: number }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await officer('GET', `signals?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      ids.push(...(body['items'] as { signalId: string }[]).map(({ signalId }) => signalId));
      [next, counts] = [body['next'] as string | null, body['counts'] as typeof counts];
    }
    expect(ids.filter((id) => [one, two, calm].includes(id))).toEqual([two, one, calm]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(counts.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(ids.length);
    expect(counts).toContainEqual({ priority: 'P0', lane: 'flood', waiting: 1 });
    const { body } = await officer('GET', 'signals?lane=normal');
    expect(JSON.stringify(body['items'])).not.toContain(one);
    expect(codeOf(await officer('GET', 'signals?cursor=x'))).toEqual([400, 'CURSOR_INVALID']);
  });

  it('writes who reads a signal before it is shown, and who looked at the queue', async () => {
    const id = await intake.told(CALM);
    const { status, body } = await officer('GET', `signals/${id}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('greenhouse');
    expect(await entries(`signal:${id}`)).toEqual([{ act: 'signal.open', by: 'sanne' }]);
    await lead('GET', 'signals');
    expect(await entries(`signal:${id}`)).toContainEqual({ act: 'signal.queue', by: 'femke' });
  });

  it('shows nothing where the access log takes no entry', async () => {
    const id = await intake.told(CALM);
    await intake.asOwner('alter table audit_entry rename to audit_away');
    const answer = await officer('GET', `signals/${id}`);
    await intake.asOwner('alter table audit_away rename to audit_entry');
    expect(codeOf(answer)).toEqual([503, 'AUDIT_UNAVAILABLE']);
    expect(JSON.stringify(answer.body)).not.toContain('greenhouse');
  });

  it('shows the arithmetic, the rules line by line, and what has to be there before', async () => {
    const id = await intake.told({ ...CALM, minor: 'yes', forms: ['SexualExploitation'] });
    const { body } = await officer('GET', `signals/${id}`);
    expect(body).toMatchObject({
      classLabel: 'Citizen',
      priority: 'P1',
      weighing: { strong: 0, dimensions: expect.any(Array) },
      proposed: [
        { target: 'CHILD', rules: [{ id: 'R2', label: 'A minor, or the age is not known' }] },
        { target: 'INVESTIGATION', rules: [{ id: 'R4' }] },
      ],
    });
    expect((body['reasons'] as object[]).length).toBeGreaterThan(3);
  });

  it('decides with a named person, a reason and the content of that day, step by step, and waits in the queue until it is sent', async () => {
    const id = await weighed(CALM);
    const waits = async (): Promise<boolean> =>
      JSON.stringify((await officer('GET', 'signals?limit=100')).body['items']).includes(id);
    expect(await waits()).toBe(true);
    expect(await officer('POST', `signals/${id}/routes`, { targets: ['LABOUR'] })).toMatchObject({ status: 204 });
    const { body } = await officer('GET', `signals/${id}`);
    expect(body).toMatchObject({
      state: 'ROUTED',
      no: expect.stringMatching(/^\d+$/),
      routes: [{ target: 'LABOUR' }],
      targets: expect.arrayContaining([{ code: 'LABOUR', label: 'Labour inspectorate', takesPersons: false }]),
      secondReader: false,
      events: [
        { kind: 'SCREENED', byName: 'Sanne Voorbeeld' },
        { kind: 'WEIGHED', code: 'signs-add-up', detail: { content: body['content'], weighing: expect.any(Object) } },
        { kind: 'ROUTED', detail: { targets: ['LABOUR'] } },
      ],
    });
    expect(await officer('POST', `signals/${id}/routes`, { targets: ['LABOUR'] })).toMatchObject({ status: 204 });
    const again = await officer('GET', `signals/${id}`);
    expect((again.body['events'] as object[]).length).toBe(3);
    expect(await waits()).toBe(false);
  });

  it('takes no step before the one that it follows, and none twice', async () => {
    const id = await intake.told(CALM);
    const weighing = { outcome: 'ROUTE', reason: 'too-little' };
    expect(codeOf(await officer('POST', `signals/${id}/weighing`, weighing))).toEqual([409, 'SIGNAL_STATE']);
    expect(codeOf(await officer('POST', `signals/${id}/routes`, { targets: ['LABOUR'] }))).toEqual([
      409,
      'SIGNAL_STATE',
    ]);
    const both = await Promise.all([1, 2].map(() => officer('POST', `signals/${id}/screening`)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it.each([
    ['DISMISS', 'DISMISSED'],
    ['CONTEXT_ONLY', 'CONTEXT_ONLY'],
  ])('ends what speaks of a minor by %s only where another person agrees', async (outcome, state) => {
    const id = await screened({ ...CALM, minor: 'unknown' });
    const weighing = { outcome, reason: 'too-little' };
    const path = `signals/${id}/weighing`;
    expect(await officer('POST', path, weighing)).toMatchObject({ body: { state: 'SCREENED', secondReader: true } });
    expect(codeOf(await officer('POST', path, weighing))).toEqual([409, 'SECOND_READER']);
    expect(await lead('POST', path, weighing)).toMatchObject({ body: { state, secondReader: false } });
    const { body } = await lead('GET', `signals/${id}`);
    expect((body['events'] as { kind: string; byId: string }[]).map(({ kind, byId }) => [kind, byId])).toEqual([
      ['SCREENED', 'sanne'],
      [`${outcome}_ASKED`, 'sanne'],
      [state, 'femke'],
    ]);
  });

  it('ends what has neither a minor nor a strong sign by one person', async () => {
    const id = await screened(CALM);
    const weighing = { outcome: 'DISMISS', reason: 'another-matter' };
    expect(await officer('POST', `signals/${id}/weighing`, weighing)).toMatchObject({ body: { state: 'DISMISSED' } });
  });

  it('tells child protection before anybody else', async () => {
    const id = await weighed({ ...CALM, minor: 'unknown' });
    const path = `signals/${id}/routes`;
    expect(codeOf(await officer('POST', path, { targets: ['INVESTIGATION'] }))).toEqual([409, 'CHILD_FIRST']);
    expect(await officer('POST', path, { targets: ['CHILD', 'INVESTIGATION'] })).toMatchObject({ status: 204 });
  });

  it.each([
    ['N21', 'a finding of supervision', 'hotel', CALM, 'SPHERE_SWITCH'],
    ['N10', 'signs of health care without consent', 'police', { ...CALM, seen: ['HEA.01'] }, 'CONSENT_OR_DANGER'],
  ])('%s holds %s back from whoever investigates, here and abroad', async (_, __, form, answers, code) => {
    const id = await weighed(CALM);
    await reported(id, form, answers);
    for (const target of ['INVESTIGATION', 'FOREIGN'])
      expect([target, ...codeOf(await officer('POST', `signals/${id}/routes`, { targets: [target] }))]).toEqual([
        target,
        409,
        code,
      ]);
    const rows = await intake.database.dataSource.query('select 1 from handover_out where signal_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('A09 N21 lets no finding of supervision into a criminal investigation without a switch of sphere', async () => {
    const id = await weighed(CALM);
    await intake.database.dataSource.query("update signal set class = 'hotel' where signal_id = $1", [id]);
    const path = `signals/${id}/routes`;
    const made = { basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' };
    expect(codeOf(await officer('POST', path, { targets: ['INVESTIGATION'] }))).toEqual([409, 'SPHERE_SWITCH']);
    for (const forger of [officer, lead, await intake.as('operations')])
      expect(codeOf(await forger('POST', `signals/${id}/switches`, made))).toEqual([403, 'ACCESS_DENIED']);
    expect(codeOf(await officer('POST', path, { targets: ['INVESTIGATION'] }))).toEqual([409, 'SPHERE_SWITCH']);
    const prosecutor = await intake.as('national-prosecutor');
    expect(await prosecutor('POST', `signals/${id}/switches`, made)).toMatchObject({ status: 204 });
    expect(await officer('POST', path, { targets: ['INVESTIGATION'] })).toMatchObject({ status: 204 });
    const { body } = await prosecutor('GET', `signals/${id}`);
    expect(body['switches']).toMatchObject([{ ...made, byName: 'Maarten Voorbeeld' }]);
    const handed = await intake.database.dataSource.query('select body from handover_out where signal_id = $1', [id]);
    expect(handed).toMatchObject([{ body: { switches: [made] } }]);
    expect(JSON.stringify(handed)).not.toContain('Maarten');
  });

  it('R14 lets nobody but the lead open, weigh or switch what an official may be involved in, or what no rule judges any more', async () => {
    const made = { basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' };
    const prosecutor = await intake.as('national-prosecutor');
    for (const [form, answers] of [
      ['police', { ...CALM, place: 'at the gate', officialInvolved: 'yes' }],
      ['gone', { ...CALM, place: 'at the gate' }],
    ] as const) {
      const id = await screened(CALM);
      await reported(id, form, answers);
      for (const attempt of [
        officer('GET', `signals/${id}`),
        officer('POST', `signals/${id}/weighing`, { outcome: 'DISMISS', reason: 'too-little' }),
        prosecutor('POST', `signals/${id}/switches`, made),
      ])
        expect([form, ...codeOf(await attempt)]).toEqual([form, 403, 'RESTRICTED_QUEUE']);
      expect((await lead('GET', `signals/${id}`)).status).toBe(200);
      const queue = (await officer('GET', 'signals?limit=100')).body;
      expect(queue['items']).toContainEqual(expect.objectContaining({ signalId: id }));
      expect(JSON.stringify(queue)).not.toContain('at the gate');
    }
  });

  it('ends what no rule judges any more by two people', async () => {
    const id = await screened(CALM);
    await intake.database.dataSource.query("update signal set class = 'gone' where signal_id = $1", [id]);
    const weighing = { outcome: 'DISMISS', reason: 'too-little' };
    const path = `signals/${id}/weighing`;
    expect(await lead('POST', path, weighing)).toMatchObject({ body: { state: 'SCREENED', secondReader: true } });
    expect(codeOf(await lead('POST', path, weighing))).toEqual([409, 'SECOND_READER']);
  });

  it('N21 takes a switch of sphere only for what somebody took and nobody ended', async () => {
    const made = { basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' };
    const prosecutor = await intake.as('national-prosecutor');
    const id = await intake.told(CALM);
    const path = `signals/${id}/switches`;
    expect(codeOf(await prosecutor('POST', path, made))).toEqual([409, 'SIGNAL_STATE']);
    for (const [state, code] of [
      ['DISMISSED', 'SIGNAL_STATE'],
      ['QUARANTINED', 'QUARANTINED'],
    ] as const) {
      await intake.database.dataSource.query('update signal set state = $2 where signal_id = $1', [id, state]);
      expect(codeOf(await prosecutor('POST', path, made))).toEqual([409, code]);
    }
  });

  it('N14 lets nobody weigh or send on what is in quarantine', async () => {
    const id = await weighed(CALM);
    await intake.database.dataSource.query("update signal set state = 'QUARANTINED' where signal_id = $1", [id]);
    for (const [path, body] of [
      ['routes', { targets: ['LABOUR'] }],
      ['weighing', { outcome: 'ROUTE', reason: 'too-little' }],
      ['screening', undefined],
    ] as const)
      expect(codeOf(await officer('POST', `signals/${id}/${path}`, body))).toEqual([409, 'QUARANTINED']);
  });

  it.each([
    ['routes', { targets: ['PARENTS'] }, 422, 'ROUTE_UNKNOWN'],
    ['routes', { targets: ['TRIAGE'] }, 422, 'ROUTE_UNKNOWN'],
    ['routes', { targets: [] }, 400, 'VALIDATION_FAILED'],
    ['weighing', { outcome: 'ROUTE', reason: 'because' }, 422, 'REASON_UNKNOWN'],
    ['weighing', { outcome: 'PERHAPS', reason: 'too-little' }, 400, 'VALIDATION_FAILED'],
  ])('refuses %s with %j', async (path, body, status, code) => {
    const id = await screened(CALM);
    expect(codeOf(await officer('POST', `signals/${id}/${path}`, body))).toEqual([status, code]);
  });

  describe('each route as each role', () => {
    const all: readonly Door[] = [
      ...doors,
      ...feedbackDoors,
      ...sessionDoors.filter(({ route }) => route !== 'POST sign-out'),
    ];
    const knocks = all.flatMap((door) => DESK.map((role) => [door.route, role, door] as const));

    it.each(knocks)('%s as %s', async (route, role, { roles, body, unknown }) => {
      const [method = '', path = ''] = route.split(' ');
      const answer = await (await intake.as(role as 'triage'))(method, path.replace(':signalId', UNKNOWN), body);
      if (!roles.includes(role)) expect(codeOf(answer)).toEqual([403, 'ACCESS_DENIED']);
      else if (unknown === undefined) expect(answer.status).toBe(200);
      else expect(codeOf(answer)).toEqual([404, unknown]);
    });

    it('is told of nobody who is not signed in', async () => {
      for (const { route } of all) {
        const [method = '', path = ''] = route.split(' ');
        const url = `http://127.0.0.1:${intake.desk.httpPort}/api/v1/${path.replace(':signalId', UNKNOWN)}`;
        expect([route, (await fetch(url, { method })).status]).toEqual([route, 401]);
      }
    });
  });

  deskSuite(() => intake);
});
