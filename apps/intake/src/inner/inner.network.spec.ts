import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAuthority } from '#libs/trust';
import { type AtDesk, TestIntake, VALIDITY } from '../intake.testing.js';
import { InnerOptions } from './inner.options.js';

const STORY = 'Six men sleep in the shed behind the greenhouse and leave with one van before it is light.';

const SOME = '018f0000-0000-7000-8000-0000000000cc';
const USED = { signalId: SOME, outcome: 'USED' };

describe('the inner listener', () => {
  let intake: TestIntake;
  let officer: AtDesk;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
  }, 120_000);

  afterAll(() => intake?.stop());

  async function routed(targets: readonly string[], by = intake.visitor()): Promise<string> {
    const told = { danger: 'no', minor: 'no', story: STORY, place: 'at the canal', time: '2026-11-27' };
    const id = await intake.told(told, by);
    await officer('POST', `signals/${id}/screening`);
    await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    expect((await officer('POST', `signals/${id}/routes`, { targets })).status).toBe(204);
    return id;
  }

  const waiting = async (): Promise<{ seq: string; kind: string; body: Record<string, unknown> }[]> =>
    JSON.parse((await intake.inner(intake.gatewayTls, 'GET', '/v1/handovers')).text).items;

  const acknowledge = (seqs: readonly string[]) =>
    intake.inner(intake.gatewayTls, 'POST', '/v1/acknowledgements', JSON.stringify({ seqs }));

  it('hands over what was sent to investigation and nothing that leads elsewhere', async () => {
    const elsewhere = await routed(['LABOUR', 'ADMIN']);
    const id = await routed(['INVESTIGATION']);
    const found = await waiting();
    expect(found.map(({ body }) => body['signalId'])).toContain(id);
    expect(found.map(({ body }) => body['signalId'])).not.toContain(elsewhere);
  });

  it('N05 N12 says what was told, and neither who reported by class nor what it weighs', async () => {
    const id = await routed(['INVESTIGATION']);
    const { body } = (await waiting()).find((one) => one.body['signalId'] === id)!;
    expect(body).toEqual({
      signalId: id,
      reporter: 'public',
      language: 'en',
      receivedAt: expect.any(String),
      priority: 'P3',
      child: false,
      danger: false,
      restricted: false,
      seen: [{ label: expect.objectContaining({ bg: expect.any(String) }), said: STORY }],
      answered: [
        {
          label: expect.objectContaining({ en: 'Is somebody in danger now?' }),
          said: [expect.objectContaining({ nl: 'Nee' })],
        },
        {
          label: expect.objectContaining({ en: 'Is one of them under 18?' }),
          said: [expect.objectContaining({ nl: 'Nee' })],
        },
      ],
      observations: [],
      persons: [],
      places: ['at the canal'],
      things: [],
      when: '2026-11-27',
      switches: [],
      forms: [],
    });
  });

  it('deletes what a caller has, notes when, and gives nothing back to a replay', async () => {
    const id = await routed(['INVESTIGATION']);
    const before = await waiting();
    const seqs = before.map(({ seq }) => seq);
    expect((await acknowledge(seqs)).status).toBe(204);
    expect(await waiting()).toEqual([]);
    expect((await acknowledge(seqs)).status).toBe(204);
    expect(await waiting()).toEqual([]);
    const rows = await intake.database.dataSource.query('select 1 from handover_out');
    expect(rows).toEqual([]);
    const { body } = await officer('GET', `signals/${id}`);
    expect(body['routes']).toMatchObject([{ target: 'INVESTIGATION', fetchedAt: expect.any(String) }]);
    const fetched = (body['events'] as { kind: string }[]).filter(({ kind }) => kind === 'FETCHED');
    expect(fetched).toHaveLength(1);
  });

  it('keeps what a caller does not name', async () => {
    await routed(['INVESTIGATION']);
    const { seq } = (await waiting())[0]!;
    const later = await routed(['FOREIGN']);
    await acknowledge([seq]);
    expect((await waiting()).map(({ kind, body }) => [kind, body['signalId']])).toEqual([['FOREIGN', later]]);
  });

  it('keeps what was numbered before but is seen only after a caller looked', async () => {
    const [first, second] = [await routed(['LABOUR']), await routed(['LABOUR'])];
    const [slow, quick] = [await intake.owner(), await intake.owner()];
    const add = 'insert into handover_out (caller, kind, signal_id, body) values ($1, $2, $3, $4)';
    await slow.query('begin');
    await slow.query(add, ['gateway', 'INVESTIGATION', first, { late: true }]);
    await quick.query(add, ['gateway', 'INVESTIGATION', second, {}]);
    const seen = await waiting();
    expect(seen.map(({ body }) => body)).not.toContainEqual({ late: true });
    await slow.query('commit');
    await acknowledge(seen.map(({ seq }) => seq));
    expect((await waiting()).map(({ body }) => body)).toEqual([{ late: true }]);
    await Promise.all([slow.end(), quick.end()]);
  });

  const answer = async (signalId: string, outcome: string, reason: string | null = null) => {
    const body = JSON.stringify({ answers: [{ signalId, outcome, reason }] });
    const { status, text } = await intake.inner(intake.gatewayTls, 'POST', '/v1/answers', body);
    return [status, text === '' ? null : JSON.parse(text)];
  };

  const steps = async (id: string): Promise<readonly Record<string, unknown>[]> =>
    ((await officer('GET', `signals/${id}`)).body['events'] as Record<string, unknown>[]).filter(
      ({ kind }) => kind === 'ANSWERED',
    );

  it('A16 takes once what became of a signal, and says it in the box of whoever reported, without a name', async () => {
    const visitor = await intake.visitor();
    const id = await routed(['INVESTIGATION'], Promise.resolve(visitor));
    await acknowledge((await waiting()).map(({ seq }) => seq));
    expect(await answer(id, 'NONE', 'too-little')).toEqual([200, { unknown: [] }]);
    expect(await answer(id, 'NONE', 'too-little')).toEqual([200, { unknown: [] }]);
    expect(await answer(id, 'USED')).toEqual([200, { unknown: [] }]);
    expect(await steps(id)).toMatchObject([
      { code: 'NONE', byId: 'service:gateway', detail: { reason: 'too-little', told: true } },
    ]);
    expect((await officer('GET', `signals/${id}`)).body['feedback']).toMatchObject({ givenAt: expect.any(String) });
    const box = await (await intake.visitor()).openBox(visitor.access()!, 'en');
    expect(box.messages().slice(0, 1)).toEqual(['There is no follow-up: too little is known to act on.']);
    expect(box.messages()).toHaveLength(3);
  });

  it('A16 puts no second outcome into a box in which the desk told one, and owes it where it is another', async () => {
    const tell = (id: string, outcome: string) => officer('POST', `signals/${id}/feedback`, { outcome });
    const owed = async () => JSON.stringify((await officer('GET', 'feedback')).body['items']);
    const visitor = await intake.visitor();
    const id = await routed(['INVESTIGATION'], Promise.resolve(visitor));
    const same = await routed(['INVESTIGATION']);
    for (const one of [id, same]) expect((await tell(one, 'NONE')).status).toBe(204);
    expect(await answer(same, 'NONE')).toEqual([200, { unknown: [] }]);
    expect(await answer(id, 'USED')).toEqual([200, { unknown: [] }]);
    for (const one of [id, same]) expect(await steps(one)).toMatchObject([{ detail: { told: false } }]);
    const read = async () => (await (await intake.visitor()).openBox(visitor.access()!, 'en')).messages();
    expect((await read()).slice(0, -2)).toEqual(['There is no follow-up.']);
    expect(await owed()).toContain(id);
    expect(await owed()).not.toContain(same);
    expect((await tell(id, 'USED')).status).toBe(204);
    expect((await read()).slice(0, -2)).toEqual(['It was used in a case.', 'There is no follow-up.']);
    expect(await owed()).not.toContain(id);
  });

  it('A16 takes an answer also to what its caller read and did not acknowledge yet', async () => {
    const id = await routed(['INVESTIGATION']);
    const read = (await waiting()).filter(({ body }) => body['signalId'] === id);
    expect(await answer(id, 'PICTURE')).toEqual([200, { unknown: [] }]);
    expect((await acknowledge(read.map(({ seq }) => seq))).status).toBe(204);
    expect(await answer(id, 'PICTURE')).toEqual([200, { unknown: [] }]);
    expect(await steps(id)).toHaveLength(1);
  });

  it('takes no answer to what was sent to nobody or to others, and tells no more of it than of an id of nothing', async () => {
    const nothing = '018f0000-0000-7000-8000-0000000000bb';
    const elsewhere = await routed(['LABOUR']);
    for (const id of [nothing, elsewhere]) expect(await answer(id, 'USED')).toEqual([200, { unknown: [id] }]);
    expect(await steps(elsewhere)).toEqual([]);
  });

  it('N14 takes a signal of another country once, by its shape and of the gateway alone, and holds one that says who somebody is', async () => {
    const post = async (path: string, body: object) => {
      const { status, text } = await intake.inner(intake.gatewayTls, 'POST', `/v1/${path}`, JSON.stringify(body));
      return [status, text === '' ? null : JSON.parse(text)];
    };
    const own = await routed(['INVESTIGATION']);
    await answer(own, 'USED');
    const answers = { story: STORY, minor: 'no', place: ['at the canal'], plate: ['XX-000-X'] };
    const signalId = '018f0000-0000-7000-8000-0000000000dd';
    const wrong = [
      { signalId: 'x', answers },
      { signalId },
      ...[
        { minor: 'perhaps' },
        { story: 'x'.repeat(4001) },
        { story: '' },
        { people: 0 },
        { people: '7' },
        { time: 'around Easter' },
        { place: Array.from({ length: 21 }, () => 'x') },
        { place: ['x'.repeat(401)] },
        { phone: [7] },
        { company: 'x' },
      ].map((one) => ({ signalId, answers: { ...answers, ...one } })),
    ];
    for (const one of wrong) expect([one, await post('foreign-signals', one)]).toEqual([one, [400, null]]);
    const other = { ...answers, story: 'Another story under the same id.' };
    for (const said of [answers, other])
      expect(await post('foreign-signals', { signalId, answers: said, danger: true, sender: 'ro' })).toEqual([
        204,
        null,
      ]);
    const { body } = await officer('GET', `signals/${signalId}`);
    expect(body).toMatchObject({ class: 'foreign', state: 'RECEIVED', child: false, danger: false });
    expect(JSON.stringify(body)).not.toMatch(/Another story|"ro"/);
    const named = '018f0000-0000-7000-8000-0000000000ee';
    const story = 'They work for Gábor Minta at night.';
    for (const held of [{ story }, { company: ['info@example.org'] }])
      expect(await post('foreign-signals', { signalId: named, answers: { ...answers, ...held } })).toEqual([400, null]);
    expect((await officer('GET', `signals/${named}`)).status).toBe(404);
    const became = () => post('foreign-outcomes', { signalIds: [own, signalId, SOME] });
    expect(await became()).toEqual([200, { items: [], unknown: [own, SOME] }]);
    await officer('POST', `signals/${signalId}/screening`);
    await officer('POST', `signals/${signalId}/weighing`, { outcome: 'DISMISS', reason: 'too-little' });
    await officer('POST', `signals/${signalId}/feedback`, { outcome: 'USED' });
    const items = [{ signalId, outcome: 'NONE', reason: 'too-little' }];
    expect(await became()).toEqual([200, { items, unknown: [own, SOME] }]);
    for (const signalIds of [['x'], [], Array.from({ length: 51 }, () => SOME)])
      expect(await post('foreign-outcomes', { signalIds })).toEqual([400, null]);
    const callers = intake.desk.app.get(InnerOptions, { strict: false }).callers as Map<string, string>;
    const [[digest, caller]] = [...callers] as [[string, string]];
    callers.set(digest, 'protection');
    expect([await post('foreign-signals', { signalId, answers }), await became()]).toEqual([
      [404, null],
      [404, null],
    ]);
    callers.set(digest, caller);
  });

  it('answers no certificate whose digest nobody wrote down, also of the same authority', async () => {
    const stranger = await intake.stranger();
    for (const [method, path] of [
      ['GET', '/v1/handovers'],
      ['POST', '/v1/acknowledgements'],
      ['POST', '/v1/answers'],
      ['POST', '/v1/foreign-signals'],
      ['POST', '/v1/foreign-outcomes'],
      ['GET', '/v1/elsewhere'],
    ] as const)
      expect(await intake.inner(stranger, method, path)).toEqual({ status: 403, text: '' });
  });

  it('gives no connection to a certificate of another authority, nor to none', async () => {
    const other = await createAuthority('Other practice', VALIDITY);
    const foreign = { ...(await intake.stranger(other)), ca: intake.gatewayTls.ca };
    await expect(intake.inner(foreign, 'GET', '/v1/handovers')).rejects.toThrow();
    const nobody = { ca: intake.gatewayTls.ca, cert: '', key: '' };
    await expect(intake.inner(nobody, 'GET', '/v1/handovers')).rejects.toThrow();
  });

  it.each([
    ['POST', '/v1/acknowledgements', '{}', 400],
    ['POST', '/v1/acknowledgements', '{"seqs":["1e9"]}', 400],
    ['POST', '/v1/acknowledgements', '{"seqs":[1]}', 400],
    ['POST', '/v1/acknowledgements', '{"seqs":[]}', 400],
    ['POST', '/v1/acknowledgements', JSON.stringify({ seqs: Array.from({ length: 51 }, (_, n) => `${n}`) }), 400],
    ['POST', '/v1/acknowledgements', 'seqs', 400],
    ['POST', '/v1/acknowledgements', `"${'x'.repeat(70_000)}"`, 413],
    ['POST', '/v1/answers', '{}', 400],
    ['POST', '/v1/answers', '{"answers":[]}', 400],
    ['POST', '/v1/answers', `{"answers":[{"signalId":"7","outcome":"USED"}]}`, 400],
    ['POST', '/v1/answers', `{"answers":[{"signalId":"${SOME}","outcome":"ARRESTED"}]}`, 400],
    ['POST', '/v1/answers', `{"answers":[{"signalId":"${SOME}","outcome":"NONE","reason":"He fled"}]}`, 400],
    ['POST', '/v1/answers', JSON.stringify({ answers: Array.from({ length: 51 }, () => USED) }), 400],
    ['GET', '/v1/signals', undefined, 404],
    ['DELETE', '/v1/handovers', undefined, 404],
  ])('refuses %s %s with %s', async (method, path, body, status) => {
    expect((await intake.inner(intake.gatewayTls, method, path, body)).status).toBe(status);
  });
});
