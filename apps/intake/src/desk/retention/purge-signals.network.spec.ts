import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBinary } from '@bufbuild/protobuf';
import { AuditEntrySchema, Operation } from '#libs/audit';
import { type AtDesk, TestIntake } from '../../intake.testing.js';
import { PurgeSignals } from './purge-signals.worker.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const CALM = { danger: 'no', minor: 'no', story: STORY, place: 'Voorbeeldkade 3, Demostad' };
const WORDS = 'The greenhouse is known to us.';

describe('signals whose time is over', () => {
  let intake: TestIntake;
  let officer: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
  }, 120_000);

  afterAll(() => intake?.stop());

  const query = (sql: string, values: readonly unknown[] = []) => intake.database.dataSource.query(sql, [...values]);

  async function weighed(outcome: 'ROUTE' | 'CONTEXT_ONLY' | 'DISMISS') {
    const visitor = await intake.visitor();
    const id = await intake.told(CALM, Promise.resolve(visitor));
    await officer('POST', `signals/${id}/screening`);
    const weighing = { outcome, reason: 'too-little', words: WORDS };
    expect((await officer('POST', `signals/${id}/weighing`, weighing)).status).toBe(200);
    return { id, access: visitor.access()! };
  }

  const keptUntil = async (id: string): Promise<string> =>
    (await query('select retention_until::text as day from signal where signal_id = $1', [id]))[0].day;
  const endYesterday = (ids: readonly string[]) =>
    query("update signal set retention_until = (now() - interval '1 day')::date where signal_id = any($1)", [ids]);
  const purge = () => intake.desk.app.get(PurgeSignals, { strict: false }).step();
  const months = (day: string): number => Math.round((Date.parse(day) - Date.now()) / (86_400_000 * 30.44));

  it('are kept six months where they were ended, twelve as context, and else as long as their class says', async () => {
    const [ended, context, sent] = [await weighed('DISMISS'), await weighed('CONTEXT_ONLY'), await weighed('ROUTE')];
    expect([months(await keptUntil(ended.id)), months(await keptUntil(context.id))]).toEqual([6, 12]);
    expect(await keptUntil(sent.id)).toBe('2027-11-28');
  });

  it('lose what was told, what officers wrote, their mailbox and what nobody fetched; steps, counts and the legal ground of a switch stay, and one entry says so', async () => {
    const [ended, sent] = [await weighed('DISMISS'), await weighed('ROUTE')];
    await officer('POST', `signals/${sent.id}/routes`, { targets: ['INVESTIGATION'] });
    const ground = { basis: 'Demo act, art. 9', authority: 'Demo parket', decidedOn: '2026-11-28' };
    const prosecutor = await intake.as('national-prosecutor');
    expect((await prosecutor('POST', `signals/${sent.id}/switches`, ground)).status).toBeLessThan(300);
    await endYesterday([ended.id, sent.id]);
    expect(await purge()).toBe('worked');
    expect(await purge()).toBe('idle');
    for (const [{ id, access }, rule] of [
      [ended, 'kept-ended'],
      [sent, 'kept-class'],
    ] as const) {
      const view = await (await intake.as('triage-lead'))('GET', `signals/${id}`);
      expect(view.body).toMatchObject({ state: 'PURGED', answers: [], mailbox: 'none' });
      expect(view.body['events']).toContainEqual(
        expect.objectContaining({ kind: 'PURGED', code: rule, byId: 'service:intake' }),
      );
      expect((view.body['events'] as object[]).length).toBeGreaterThan(2);
      expect((await (await intake.visitor()).openBox(access)).page).toContain('open nothing here');
    }
    const rows = await query(
      `select t::text as row from signal t where signal_id = any($1) union all
       select t::text from signal_event t where signal_id = any($1) union all
       select t::text from handover_out t where signal_id = any($1) union all
       select t::text from sphere_switch t where signal_id = any($1) union all
       select t::text from mailbox t where signal_id = any($1)`,
      [[ended.id, sent.id]],
    );
    expect(JSON.stringify(rows)).not.toMatch(/greenhouse|Voorbeeldkade/);
    expect(await query('select 1 from link_key where signal_id = any($1)', [[ended.id, sent.id]])).toEqual([]);
    expect(JSON.stringify(rows)).toContain(ground.basis);
    const entries: { bytes: Buffer }[] = await query('select bytes from audit_entry where $1 = any(subjects)', [
      `signal:${ended.id}`,
    ]);
    const purges = entries
      .map(({ bytes }) => fromBinary(AuditEntrySchema, bytes))
      .filter(({ act }) => act === 'signal.purge');
    expect(purges).toMatchObject([
      { operation: Operation.ERASURE, subjects: expect.arrayContaining([`signal:${sent.id}`]) },
    ]);
    const owed = JSON.stringify((await officer('GET', 'feedback')).body['items']);
    expect(owed).not.toContain(sent.id);
  });

  it('wait for a person as long as nobody decided, however late that is', async () => {
    const id = await intake.told(CALM);
    await endYesterday([id]);
    expect(await purge()).toBe('idle');
    expect(JSON.stringify((await officer('GET', `signals/${id}`)).body)).toContain('greenhouse');
  });

  it('T10 lose no word to the role of the desk before', async () => {
    const { id } = await weighed('ROUTE');
    await query('select forget_words($1)', [id]);
    expect(JSON.stringify((await officer('GET', `signals/${id}`)).body['events'])).toContain(WORDS);
    await expect(query("update signal_event set detail = '{}' where signal_id = $1", [id])).rejects.toThrow(
      'permission denied',
    );
  });
});
