import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionSuite } from '../../../../../test/browser/condition.suite.js';
import { type AtDesk, TestIntake } from '../../intake.testing.js';
import { DESK } from '../desk-roles.testing.js';
import { doors } from './condition.doors.js';

const CALM = { danger: 'no', minor: 'no', story: 'The same man speaks for each of them and keeps the passports.' };

describe('43 how the intake stands', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let operations: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    operations = await intake.as('operations');
  }, 120_000);

  afterAll(() => intake?.stop());

  /** The door of these tests has a clock of its own, so when it is due is said anew. */
  const told = async (): Promise<string> => {
    const id = await intake.told(CALM);
    await intake.asOwner(`update signal set due_at = '2999-01-01T00:00:00Z' where signal_id = '${id}'`);
    return id;
  };
  const condition = async () => (await operations('GET', 'condition')).body;

  it('is empty before the first report', async () => {
    expect(await condition()).toEqual({
      at: expect.any(String),
      lastReportAt: null,
      waiting: [],
      untold: 0,
      unfetched: { count: 0, since: null },
    });
  });

  it('counts what waits and what is late, by priority, and says nothing of what was told', async () => {
    const id = await told();
    const fresh = await condition();
    expect(fresh).toMatchObject({
      lastReportAt: expect.any(String),
      waiting: [{ waiting: 1, late: 0, lateSince: null }],
    });
    await intake.asOwner(`update signal set due_at = '2026-01-05T08:00:00Z' where signal_id = '${id}'`);
    const late = await condition();
    expect(late).toMatchObject({ waiting: [{ waiting: 1, late: 1, lateSince: '2026-01-05T08:00:00.000Z' }] });
    expect(JSON.stringify(late)).not.toMatch(new RegExp(`passports|${id}`));
  });

  it('counts what was sent on and is not fetched, until the service behind has it, and who was not told in time', async () => {
    const id = await told();
    await officer('POST', `signals/${id}/screening`);
    await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    await officer('POST', `signals/${id}/routes`, { targets: ['INVESTIGATION'] });
    expect(await condition()).toMatchObject({ unfetched: { count: 1, since: expect.any(String) }, untold: 0 });
    await intake.asOwner(`update feedback set due_at = '2026-01-05T08:00:00Z' where signal_id = '${id}'`);
    await intake.asOwner('delete from handover_out');
    expect(await condition()).toMatchObject({ unfetched: { count: 0, since: null }, untold: 1 });
  });

  it.each(doors.flatMap(({ route, roles }) => DESK.map((role) => [route, role, roles] as const)))(
    '%s as %s is for those whose it is',
    async (route, role, roles) => {
      const [method = '', path = ''] = route.split(' ');
      const { status } = await (await intake.as(role as 'triage'))(method, path);
      expect(status).toBe(roles.includes(role) ? 200 : 403);
      const url = `http://127.0.0.1:${intake.desk.httpPort}/api/v1/${path}`;
      expect((await fetch(url, { method })).status).toBe(401);
    },
  );

  conditionSuite(() => intake);
});
