import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AtDesk, TestIntake } from '../../intake.testing.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const CALM = { danger: 'no', minor: 'no', story: STORY };

describe('what is weighed, and in which order', () => {
  let intake: TestIntake;
  let officer: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
  }, 120_000);

  afterAll(() => intake?.stop());

  const screened = async (answers: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
    const id = await intake.told(answers);
    await officer('POST', `signals/${id}/screening`);
    return id;
  };

  /** As if it had come by a form that the door does not open to everybody. */
  const reported = (id: string, form: string, answers: object): Promise<unknown> =>
    intake.database.dataSource.query('update signal set class = $2, content = $3 where signal_id = $1', [
      id,
      form,
      { answers },
    ]);

  it('N14 gives what is in quarantine no route in the database either, and hands it to nobody', async () => {
    const id = await screened(CALM);
    await intake.database.dataSource.query("update signal set state = 'QUARANTINED' where signal_id = $1", [id]);
    for (const sql of [
      "insert into route (signal_id, target, rules, by_id, at) values ($1, 'LABOUR', '{}', 'x', now())",
      "insert into handover_out (caller, kind, signal_id, body) values ('gateway', 'INVESTIGATION', $1, '{}')",
    ])
      await expect(intake.database.dataSource.query(sql, [id])).rejects.toMatchObject({
        driverError: { code: '23514' },
      });
  });

  it('A23 shows each loverboy sign on a minor with its strength and what they add up to, and lets nobody end it alone', async () => {
    const id = await screened({ ...CALM, minor: 'yes' });
    await reported(id, 'police', { ...CALM, minor: 'yes', seen: ['LOV.05', 'LOV.06', 'LOV.11'] });
    const { body } = await officer('GET', `signals/${id}`);
    expect(body).toMatchObject({
      priority: 'P1',
      child: true,
      weighing: {
        signs: [
          { code: 'LOV.05', strength: 'M', kind: 'observation', counts: true },
          { code: 'LOV.06', strength: 'M', counts: true },
          { code: 'LOV.11', strength: 'S', kind: 'evidence', counts: true },
        ],
        strong: 1,
        observations: 2,
      },
    });
    expect(body['proposed']).toMatchObject([
      { target: 'CHILD', rules: [{ id: 'R2' }] },
      { target: 'INVESTIGATION', rules: [{ id: 'R4' }] },
    ]);
    const texts = (body['weighing'] as { signs: { text: string }[] }).signs.map(({ text }) => text);
    expect(texts.every((text) => text.length > 10)).toBe(true);
    const weighing = { outcome: 'DISMISS', reason: 'too-little' };
    expect(await officer('POST', `signals/${id}/weighing`, weighing)).toMatchObject({ body: { secondReader: true } });
    expect(await officer('POST', `signals/${id}/weighing`, weighing)).toMatchObject({
      status: 409,
      body: { code: 'SECOND_READER' },
    });
  });

  it('A28 lets nobody end a strong sign of forced labour alone, and sends it by R3 to the labour inspectorate', async () => {
    const id = await screened(CALM);
    await reported(id, 'labour-inspectorate', { ...CALM, seen: ['LAB.04', 'LAB.07', 'ILO.EX.02'] });
    const { body } = await officer('GET', `signals/${id}`);
    const { dimensions, strong } = body['weighing'] as {
      strong: number;
      dimensions: { group: string; strong: number; positive: boolean }[];
    };
    expect(strong).toBe(2);
    expect(dimensions.find(({ group }) => group === 'ILO.CD')).toMatchObject({ strong: 2, positive: true });
    const weighing = { outcome: 'CONTEXT_ONLY', reason: 'too-little' };
    expect(await officer('POST', `signals/${id}/weighing`, weighing)).toMatchObject({ body: { secondReader: true } });
  });

  it('T12 A16 lets ten thousand cries of danger from one place stand before no child, and the one in a flood first', async () => {
    await intake.asOwner(
      "update signal set state = 'DISMISSED' where state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'QUARANTINED')",
    );
    const child = await intake.told({ ...CALM, minor: 'yes' });
    const calm = await intake.told(CALM);
    const visitor = await intake.visitor();
    for (let n = 0; n < 5; n++) await intake.told(CALM, Promise.resolve(visitor));
    const danger = await intake.told({ ...CALM, danger: 'yes' }, Promise.resolve(visitor));
    const order = async (limit: number): Promise<readonly string[]> =>
      ((await officer('GET', `signals?limit=${limit}`)).body['items'] as { signalId: string }[]).map(
        ({ signalId }) => signalId,
      );
    const [first, second] = await order(5);
    expect([first, second]).toEqual([danger, child]);
    await intake.asOwner(`insert into signal (signal_id, class, form_version, received_at, due_at, language, priority, child, danger, lane, content, retention_until)
      select gen_random_uuid(), 'citizen', 1, now(), now() - interval '1 day', 'en', 'P0', false, true, 'flood', '{"answers":{}}', '2030-01-01'
      from generate_series(1, 10000)`);
    const among = await order(6);
    expect(among[1]).toBe(child);
    expect(among).toContain(calm);
    const { body } = await officer('GET', 'signals?limit=1');
    expect(body['counts']).toContainEqual({ priority: 'P0', lane: 'flood', waiting: 10_001 });
    await intake.asOwner("update signal set state = 'DISMISSED' where lane = 'flood'");
  });
});
