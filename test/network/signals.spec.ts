import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopledNetwork } from './peopled-network.js';
import { eventually } from './eventually.js';
import { type AtDesk, TestIntake } from '../../apps/intake/src/intake.testing.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

describe('a signal from the door to the case', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let peopled: PeopledNetwork;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    const options = { url: intake.innerUrl, tls: intake.gatewayTls };
    peopled = await PeopledNetwork.start(['nl'], { besides: () => ({ intake: options }) });
  }, 180_000);

  afterAll(async () => {
    await peopled?.stop();
    await intake?.stop();
  });

  async function routed(targets: readonly string[], danger = 'no'): Promise<string> {
    const id = await intake.told({ danger, minor: 'no', story: STORY, place: 'at the canal' });
    await sentOn(id, targets, officer);
    return id;
  }

  async function sentOn(id: string, targets: readonly string[], person: AtDesk): Promise<void> {
    await person('POST', `signals/${id}/screening`);
    await person('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    expect((await person('POST', `signals/${id}/routes`, { targets })).status).toBe(204);
  }

  const investigator = () => peopled.as('nl', 'investigator');
  const inbox = async (): Promise<Record<string, unknown>[]> =>
    (await investigator()('GET', 'inbox?kind=handed-signal')).body['items'] as Record<string, unknown>[];

  it('A06 stands in the inbox of the gateway, is read there, and is gone at intake', async () => {
    const id = await routed(['INVESTIGATION'], 'yes');
    await eventually(async () =>
      expect(await inbox()).toContainEqual(
        expect.objectContaining({
          kind: 'handed-signal',
          harm: 2,
          matter: { kind: 'handed-signal', signalId: id, priority: 'P0', child: false, danger: true },
        }),
      ),
    );
    const { body } = await investigator()('GET', `signals/${id}`);
    expect(body).toMatchObject({
      kind: 'INVESTIGATION',
      reporter: 'public',
      signal: { places: ['at the canal'], seen: [{ said: STORY }] },
    });
    await eventually(async () =>
      expect(await intake.database.dataSource.query('select 1 from handover_out')).toEqual([]),
    );
  });

  it('does not come twice where the gateway could not say that it has it', async () => {
    const id = await routed(['INVESTIGATION']);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    await intake.database.dataSource.query(
      `insert into handover_out (caller, kind, signal_id, body)
       select 'gateway', 'INVESTIGATION', $1, $2`,
      [id, JSON.stringify((await investigator()('GET', `signals/${id}`)).body['signal'])],
    );
    await eventually(async () =>
      expect(await intake.database.dataSource.query('select 1 from handover_out')).toEqual([]),
    );
    const { body } = await investigator()('GET', 'signals');
    const found = (body['items'] as { signalId: string }[]).filter(({ signalId }) => signalId === id);
    expect(found).toHaveLength(1);
  });

  it('never comes where it was sent elsewhere', async () => {
    const id = await routed(['LABOUR']);
    const other = await routed(['FOREIGN']);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(other));
    expect(JSON.stringify((await investigator()('GET', 'signals')).body)).not.toContain(id);
  });

  it('R14 stands before prosecutors alone where an official may be involved', async () => {
    const id = await intake.told({ danger: 'no', minor: 'no', story: STORY });
    const answers = { danger: 'no', minor: 'no', story: STORY, officialInvolved: 'yes' };
    await intake.database.dataSource.query("update signal set class = 'police', content = $2 where signal_id = $1", [
      id,
      { answers },
    ]);
    await sentOn(id, ['INVESTIGATION'], await intake.as('triage-lead'));
    const other = await routed(['INVESTIGATION']);
    const prosecutor = peopled.as('nl', 'prosecutor');
    await eventually(async () =>
      expect(JSON.stringify((await prosecutor('GET', 'inbox?kind=handed-signal')).body)).toContain(id),
    );
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(other));
    expect(JSON.stringify(await inbox())).not.toContain(id);
    expect((await investigator()('GET', `signals/${id}`)).body).toMatchObject({ code: 'HANDED_SIGNAL_NOT_FOUND' });
    expect(JSON.stringify((await investigator()('GET', 'signals')).body)).not.toContain(id);
    expect((await prosecutor('GET', `signals/${id}`)).body).toMatchObject({ restricted: true });
    expect(JSON.stringify((await prosecutor('GET', 'signals')).body)).toContain(id);
  });

  it('leads page by page to all that was handed over', async () => {
    const ids = [await routed(['FOREIGN']), await routed(['INVESTIGATION'], 'yes')];
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(ids[1]));
    const found: { signalId: string; priority: string }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await investigator()('GET', `signals?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      found.push(...(body['items'] as typeof found));
      next = body['next'] as string | null;
    }
    const { body } = await investigator()('GET', 'signals');
    expect(found).toEqual(body['items']);
    expect(found.map(({ signalId }) => signalId)).toEqual(expect.arrayContaining(ids));
    expect(found.map(({ priority }) => priority)).toEqual(found.map(({ priority }) => priority).toSorted());
  });

  it('N12 shows no weighing, and nothing to those who do not investigate', async () => {
    const id = await routed(['INVESTIGATION']);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    expect(JSON.stringify((await investigator()('GET', `signals/${id}`)).body)).not.toMatch(
      /weigh|strong|signs-add-up/,
    );
    for (const role of ['liaison', 'operations'] as const)
      expect((await peopled.as('nl', role)('GET', `signals/${id}`)).status).toBe(403);
    expect(await investigator()('GET', `signals/${UNKNOWN}`)).toMatchObject({
      status: 404,
      body: { code: 'HANDED_SIGNAL_NOT_FOUND' },
    });
  });
});
