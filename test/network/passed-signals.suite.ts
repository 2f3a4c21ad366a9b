import { fromBinary } from '@bufbuild/protobuf';
import { AuditEntrySchema, Outcome } from '#libs/audit';
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { eventually } from './eventually.js';
import { forgedSignalsSuite } from './forged-signals.suite.js';
import { signalPassing, type SignalStage } from './signal-passing.js';

const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

/** Signals that countries pass to each other, played on the network of a suite that stands. */
export function passedSignalsSuite(stage: () => SignalStage): void {
  const {
    handedOver,
    space,
    investigator,
    prosecutor,
    atGateway,
    sent,
    hu,
    ro,
    pass,
    passedAt,
    waitingAt,
    passedToHu,
    TOLD,
  } = signalPassing(stage);

  it('A06 N12 goes to one country once a prosecutor let it go, is accepted there by a person, and its answer comes back', async () => {
    const id = await handedOver();
    const things = [{ kind: 'plate', said: 'XX-000-X' }];
    const forecast = await investigator()('POST', `spaces/${space()}/passed-signals/forecast`, {
      signalId: id,
      recipient: 'hu',
      ...TOLD,
    });
    expect(forecast).toMatchObject({ status: 200, body: { effects: expect.anything(), token: expect.any(String) } });
    expect(JSON.stringify(forecast.body)).toContain('"waits"');
    const sentOff = await pass(id, { things, when: '2026-11-27', token: forecast.body['token'] });
    expect(sentOff).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const messageId = String(sentOff.body['messageId']);
    const passed = `nl.${messageId}`;
    const passings = async () => (await investigator()('GET', `signals/${id}`)).body['passings'];
    const by = { passed, spaceId: space(), recipient: 'hu', byName: 'Sanne Voorbeeld' };
    expect(await passings()).toMatchObject([{ ...by, state: 'waiting', outcome: null }]);
    expect((await passedAt(hu(), passed)).status).toBe(404);
    const asked = await prosecutor()('GET', `approvals/requests/${messageId}`);
    expect(asked.body).toMatchObject({ type: 'signal', content: { kind: 'passed-signal', seen: TOLD.seen, things } });
    await stage().peopled.letGo('nl', messageId);
    await eventually(async () => expect(await waitingAt(hu(), 'passed-signal')).toContain(passed));
    const { body } = await passedAt(hu(), passed);
    expect(body).toMatchObject({ sender: 'nl', state: 'new', signal: { seen: TOLD.seen, things, when: '2026-11-27' } });
    expect(JSON.stringify(body)).not.toMatch(/P[0-3]"|priority|danger|weigh|score|Voorbeeld/);
    expect((await passedAt(ro(), passed)).status).toBe(404);
    expect((await stage().peopled.as('hu', 'liaison')('GET', `spaces/${space()}/passed-signals`)).status).toBe(403);

    const answer = (given: object) => passedAt(hu(), passed, '/answer', given);
    expect(await answer({ outcome: 'USED' })).toMatchObject({
      status: 409,
      body: { code: 'PASSED_SIGNAL_NOT_ACCEPTED' },
    });
    expect(await answer({ outcome: 'PICTURE', reason: 'too-little' })).toMatchObject({ status: 422 });
    expect((await passedAt(hu(), passed, '/acceptance', {})).status).toBe(204);
    expect(await passedAt(hu('prosecutor'), passed, '/acceptance', {})).toMatchObject({
      status: 409,
      body: { code: 'PASSED_SIGNAL_ACCEPTED' },
    });
    // HU has no intake: a person there says what became of it.
    expect((await passedAt(hu(), passed)).body).toMatchObject({ accepted: { isAtDesk: false } });
    const both = await Promise.all([answer({ outcome: 'USED' }), answer({ outcome: 'NONE' })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409]);
    const outcome = both[0]?.status === 202 ? 'USED' : 'NONE';
    await eventually(async () => expect(await passings()).toMatchObject([{ ...by, state: 'sent', outcome }]));
    await eventually(async () => expect(await waitingAt(investigator(), 'passed-answer')).toContain(passed));
    await eventually(async () => expect(await waitingAt(hu(), 'passed-signal')).not.toContain(passed));
    expect(await answer({ outcome: 'NONE' })).toMatchObject({ status: 409, body: { code: 'PASSED_SIGNAL_ANSWERED' } });
    expect(await passedAt(investigator(), passed, '/answer', { outcome: 'NONE' })).toMatchObject({ status: 404 });
    const list = (await hu()('GET', `spaces/${space()}/passed-signals`)).body['items'];
    expect(list).toContainEqual(expect.objectContaining({ passed, state: 'answered', outcome }));
  });

  it('is declined with a reason by who accepts nothing, and takes no more in a request than a message holds', async () => {
    const { passed } = await passedToHu();
    expect((await passedAt(hu(), passed, '/answer', { outcome: 'NONE', reason: 'too-little' })).status).toBe(202);
    expect(await passedAt(hu(), passed, '/acceptance', {})).toMatchObject({
      status: 409,
      body: { code: 'PASSED_SIGNAL_ANSWERED' },
    });
    await eventually(async () =>
      expect((await passedAt(investigator(), passed)).body).toMatchObject({
        state: 'answered',
        accepted: null,
        answer: { outcome: 'NONE', reason: 'too-little' },
      }),
    );
    const id = await handedOver();
    const many = Array.from({ length: 21 }, () => 'at the canal');
    const both = { onwardOf: passed };
    for (const more of [{ places: many }, { seen: 'x'.repeat(2001) }, { seen: ' ' }, { forms: ['GaborMinta'] }, both])
      expect((await pass(id, more)).status).toBe(400);
    expect(await pass(id, { when: 'around Easter' })).toMatchObject({ status: 422, body: { code: 'SIGNAL_WHEN' } });
    expect(await pass(id, { recipient: 'bg' })).toMatchObject({ body: { code: 'RECIPIENT_UNKNOWN' } });
    expect(await pass(UNKNOWN)).toMatchObject({ status: 404, body: { code: 'HANDED_SIGNAL_NOT_FOUND' } });
  });

  it('N09 is refused where a text says who somebody is, or lists numbers as a register does', async () => {
    const id = await handedOver();
    const seen = async (text: string) => (await pass(id, { seen: text })).body;
    const before = await sent();
    const register = 'Calls +31 6 1234 5678, +31 6 1234 5679 and writes to a@demo.example from there.';
    expect(await seen(register)).toMatchObject({ code: 'SIGNAL_TEXT_LISTS', errors: [{ path: 'seen' }] });
    expect(await seen('They work for Gábor Minta at night.')).toMatchObject({ code: 'SIGNAL_TEXT_NAMES' });
    expect((await pass(id, { places: ['with Gábor Minta'] })).body).toMatchObject({
      code: 'SIGNAL_TEXT_NAMES',
      errors: [{ path: 'places[0]' }],
    });
    expect(await sent()).toEqual(before);
  });

  it('N06 says no name that a record of this country protects, however it is written', async () => {
    const id = await handedOver();
    const record = {
      type: 'person',
      release: [],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [
        { property: 'name', value: 'Violeta Primerova', handling: { code: 'H1' }, sensitivities: ['victim-identity'] },
      ],
    };
    expect((await investigator()('POST', `spaces/${space()}/records`, record)).status).toBe(202);
    const protectedNow = 'select 1 from record_claim where is_sensitive';
    await eventually(async () => expect(await atGateway().query(protectedNow)).toHaveLength(1));
    const before = await sent();
    const { body: general } = await pass(id, { seen: 'They work for Gábor Minta at night.' });
    for (const seen of ['They keep Violetát Primerovának there.', 'Там е Виолета Примерова.', 'violeta, primerova']) {
      const { body } = await pass(id, { seen });
      expect({ ...body, correlationId: '' }).toEqual({ ...general, correlationId: '' });
      expect(body).toMatchObject({ code: 'SIGNAL_TEXT_NAMES', errors: [{ path: 'seen' }] });
    }
    const thing = [{ kind: 'company', said: 'primerova violeta ltd' }];
    expect((await pass(id, { things: thing }, investigator(), '/forecast')).body).toMatchObject({
      code: 'SIGNAL_TEXT_NAMES',
      errors: [{ path: 'things[0].said' }],
    });
    const logged = await atGateway().query<{ bytes: Buffer }[]>('select bytes from audit_entry order by entry_no');
    const hits = logged
      .map(({ bytes }) => fromBinary(AuditEntrySchema, bytes))
      .filter(({ act }) => act === 'text.protected-name');
    // What the rule of any name finds is asked of no record, and stands in no log.
    expect(hits).toHaveLength(2);
    for (const hit of hits)
      expect(hit).toMatchObject({
        spaceId: space(),
        outcome: Outcome.DENIED,
        denial: 'TEXT_NAMES_PROTECTED',
        subjects: [],
      });
    expect(await sent()).toEqual(before);
    expect((await pass(id, { seen: 'They keep a woman there, about 20.' })).status).toBe(202);
  });

  it('R14 goes to no country where an official may be involved, whoever passes it', async () => {
    const restricted = randomUUID();
    await atGateway().query(
      `insert into signal_inbox (signal_id, kind, received_at, fetched_at, priority, restricted, body)
       select $1, kind, received_at, fetched_at, priority, true, body from signal_inbox where signal_id = $2`,
      [restricted, await handedOver()],
    );
    const stays = { status: 422, body: { code: 'SIGNAL_STAYS', errors: [{ path: 'signalId' }] } };
    expect(await pass(restricted, {}, prosecutor())).toMatchObject(stays);
    expect(await pass(restricted)).toMatchObject({ status: 404, body: { code: 'HANDED_SIGNAL_NOT_FOUND' } });
  });

  it('N15 goes on to a third country only where the first one allowed it, with what that asked for', async () => {
    const [stays, restricted, free] = [
      await passedToHu(),
      await passedToHu({ onward: true, handling: 'H2' }),
      await passedToHu({ onward: true, handling: 'H1' }),
    ];
    const on = (onwardOf: string, more: object = {}) =>
      hu()('POST', `spaces/${space()}/passed-signals`, { onwardOf, recipient: 'ro', ...TOLD, handling: 'H0', ...more });
    for (const { passed } of [stays, restricted])
      expect(await on(passed)).toMatchObject({ status: 422, body: { code: 'SIGNAL_STAYS' } });
    expect(await on(free.passed, { recipient: 'nl' })).toMatchObject({ body: { code: 'SIGNAL_STAYS' } });
    const gone = await on(free.passed);
    expect(gone.status).toBe(202);
    const messageId = String(gone.body['messageId']);
    await stage().peopled.letGo('hu', messageId);
    await eventually(async () =>
      expect((await passedAt(ro(), `hu.${messageId}`)).body).toMatchObject({ sender: 'hu', signal: { handling: 1 } }),
    );
    expect((await passedAt(ro(), free.passed)).status).toBe(404);
  });

  forgedSignalsSuite(stage);
}
