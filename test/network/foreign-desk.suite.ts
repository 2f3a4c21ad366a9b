import type { MessageInitShape } from '@bufbuild/protobuf';
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { HandlingCode, ObservedAge, type SignalPassedSchema, ThingKind } from '#libs/contracts';
import type { AtDesk, TestIntake } from '../../apps/intake/src/intake.testing.js';
import { eventually } from './eventually.js';
import { signalForging } from './signal-forging.js';
import { signalPassing, type SignalStage } from './signal-passing.js';
import { signalTaking } from './signal-taking.js';

interface DeskStage extends SignalStage {
  readonly intake: TestIntake;
  /** Of its desk. */
  readonly officer: AtDesk;
  /** Sent by the desk to those who investigate, child protection first. */
  readonly sentOn: (signalId: string) => Promise<void>;
}

interface AtIntake {
  readonly signalId: string;
  readonly state: string;
  readonly content: object;
}

/** Signals of other countries that the desk of intake weighs, played on the network of a suite that stands. */
export function foreignDeskSuite(stage: () => DeskStage): void {
  const { space, investigator, ro, pass, passedAt, atGateway, TOLD } = signalPassing(stage);
  const { submit, forged } = signalForging(stage);
  const { inbox, takeUp, drafts, enter, answered } = signalTaking(stage);

  /** One of RO that a person of NL accepted, as NL calls it. */
  async function accepted(seen: string, more: MessageInitShape<typeof SignalPassedSchema> = {}): Promise<string> {
    const signalId = randomUUID();
    await submit('ro', forged(signalId, seen, ['nl'], more));
    const passed = `ro.${signalId}`;
    await eventually(async () => expect((await passedAt(investigator(), passed)).status).toBe(200));
    expect((await passedAt(investigator(), passed, '/acceptance', {})).status).toBe(204);
    return passed;
  }

  const atIntake = (seen: string): Promise<readonly AtIntake[]> =>
    stage().intake.database.dataSource.query(
      `select signal_id as "signalId", state, content from signal where class = 'foreign' and content->'answers'->>'story' = $1`,
      [seen],
    );

  async function arrived(seen: string): Promise<AtIntake> {
    await eventually(async () => expect(await atIntake(seen)).toHaveLength(1));
    return (await atIntake(seen))[0]!;
  }

  const isAtDesk = async (passed: string): Promise<unknown> =>
    ((await passedAt(investigator(), passed)).body['accepted'] as Record<string, unknown>)['isAtDesk'];
  const said = async (passed: string): Promise<unknown> => (await passedAt(ro(), passed)).body['answer'];
  const stands = 'select desk_state as state from signal_acceptance where desk_id = $1';
  /** All that left for the log as what a desk said, in whichever state. */
  const answers = `select count(*)::int from log_message join space_key using (space_no)
    where space_id = $1 and sender = 'nl' and message_id::text like '________-____-5%'`;
  /** As a gateway that was put back to before it was accepted. */
  async function forget(deskId: string): Promise<void> {
    const owner = new pg.Client({ connectionString: stage().peopled.network.gateway('nl').database.owner.url });
    await owner.connect();
    await owner.query('delete from signal_acceptance where desk_id = $1', [deskId]);
    await owner.end();
  }
  const byHand = (passed: string) => passedAt(investigator(), passed, '/answer', { outcome: 'NONE' });

  it('A06 N15 of another country is weighed by the desk of intake, goes on to nobody, and what became of it returns by itself', async () => {
    const { officer, sentOn } = stage();
    const passed = await accepted(TOLD.seen, {
      when: '2026-11-27',
      places: ['at the canal'],
      persons: [
        { count: 2, age: ObservedAge.ADULT },
        { count: 1, age: ObservedAge.UNKNOWN },
      ],
      things: [{ kind: ThingKind.PLATE, said: 'XX-000-X' }],
      forms: ['ForcedLabour', 'Gabor-Minta'],
    });
    expect(await isAtDesk(passed)).toBe(true);
    expect(await byHand(passed)).toMatchObject({ status: 409, body: { code: 'PASSED_SIGNAL_AT_DESK' } });
    const { signalId: id, content } = await arrived(TOLD.seen);
    expect(passed).not.toContain(id);
    const lists = { place: ['at the canal'], plate: ['XX-000-X'], phone: [], account: [], company: [] };
    expect(content).toEqual({
      answers: { story: TOLD.seen, minor: 'unknown', people: 3, time: '2026-11-27', forms: ['ForcedLabour'], ...lists },
    });
    const { body: atDesk } = await officer('GET', `signals/${id}`);
    expect(atDesk).toMatchObject({ class: 'foreign', child: true, priority: 'P1', state: 'RECEIVED' });
    expect(JSON.stringify(atDesk)).not.toMatch(new RegExp(`Voorbeeld|"ro"|${space()}|${passed.slice(3)}`));
    await sentOn(id);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    expect((await investigator()('GET', `signals/${id}`)).body).toMatchObject({ reporter: 'authority' });
    expect(await pass(id)).toMatchObject({ status: 422, body: { code: 'SIGNAL_STAYS' } });
    await takeUp(id);
    const [draft] = await drafts(id);
    const apart = { property: 'full', value: 'at the canal', handling: { code: 'H1' }, release: ['hu'] };
    const kept = { status: 422, body: { code: 'SIGNAL_STAYS' } };
    expect(await enter(draft!.draftId, ['hu'])).toMatchObject(kept);
    expect(await enter(draft!.draftId, [], { statements: [apart] })).toMatchObject(kept);
    expect((await enter(draft!.draftId, [])).status).toBe(202);
    expect((await answered(id, 'USED')).status).toBe(204);
    await eventually(async () => expect(await said(passed)).toMatchObject({ outcome: 'USED', reason: null }), 30_000);
  });

  it('N15 of another country that restricted it goes on to nobody although the desk sent it back, also when that was forgotten', async () => {
    const seen = 'Two girls leave a flat at noon.';
    const passed = await accepted(seen, { onward: true, handling: HandlingCode.H2 });
    const { signalId: id } = await arrived(seen);
    await stage().sentOn(id);
    await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
    expect(await pass(id)).toMatchObject({ status: 422, body: { code: 'SIGNAL_STAYS' } });
    await forget(id);
    expect(await pass(id)).toMatchObject({ status: 422, body: { code: 'SIGNAL_STAYS' } });
    expect((await passedAt(investigator(), passed, '/acceptance', {})).status).toBe(204);
    expect(await pass(id)).toMatchObject({ status: 422, body: { code: 'SIGNAL_STAYS' } });
  });

  it.each([
    ['kept back', 'Three men unload beds.', { onward: false }],
    ['restricted', 'Three men load beds.', { onward: true, handling: HandlingCode.H2 }],
  ])(
    'N15 of another country that %s it becomes drafts of people that are entered at home alone',
    async (_, seen, more) => {
      await accepted(seen, more);
      const { signalId: id } = await arrived(seen);
      // As if its form asked for people, as those of the police do.
      await stage().intake.database.dataSource.query(
        "update signal set class = 'police', content = $2 where signal_id = $1",
        [id, { answers: { danger: 'no', minor: 'no', suspect: 'Péter Példa', place: 'at the canal' } }],
      );
      const { officer } = stage();
      await officer('POST', `signals/${id}/screening`);
      await officer('POST', `signals/${id}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
      const sent = { targets: ['CHILD', 'INVESTIGATION'], persons: ['suspect'] };
      expect((await officer('POST', `signals/${id}/routes`, sent)).status).toBe(204);
      await eventually(async () => expect(JSON.stringify(await inbox())).toContain(id));
      await takeUp(id);
      const person = (await drafts(id)).find(({ type }) => type === 'person');
      const name = { property: 'name', value: 'Péter Példa', handling: { code: 'H1' } };
      const entered = (release: readonly string[], apart: object = {}) =>
        enter(person!.draftId, release, { type: 'person', statements: [{ ...name, ...apart }] });
      const kept = { status: 422, body: { code: 'SIGNAL_STAYS' } };
      expect(await entered(['hu'])).toMatchObject(kept);
      expect(await entered([], { release: ['hu'] })).toMatchObject(kept);
      expect(await pass(id)).toMatchObject(kept);
      expect(await drafts(id)).toContainEqual(expect.objectContaining({ type: 'person', state: 'open' }));
      expect((await entered([])).status).toBe(202);
    },
  );

  it('N14 of another country that says who somebody is never reaches intake: a person answers it', async () => {
    const seen = 'They work for Gábor Minta at night.';
    const held = [
      await accepted(seen),
      await accepted('They leave at night.', { places: ['with Gábor Minta'] }),
      await accepted('They leave at dusk.', { things: [{ kind: ThingKind.COMPANY, said: 'Gábor Minta' }] }),
    ];
    const refused = await accepted('They leave by a side door.', {
      things: [{ kind: ThingKind.COMPANY, said: 'info@example.org' }],
    });
    const last = 'They leave by the back door.';
    await accepted(last);
    await arrived(last);
    expect(JSON.stringify(await stage().intake.database.dataSource.query('select content from signal'))).not.toMatch(
      /Minta/,
    );
    await eventually(async () => expect(await isAtDesk(refused)).toBe(false));
    for (const passed of held) expect(await isAtDesk(passed)).toBe(false);
    expect((await byHand(held[0]!)).status).toBe(202);
    await eventually(async () => expect(await said(held[0]!)).toMatchObject({ outcome: 'NONE' }));
  });

  it('A06 is one signal at intake whatever was forgotten on either side, and its end there is its answer', async () => {
    const { officer, intake } = stage();
    const seen = 'Men carry beds into a shop.';
    const passed = await accepted(seen, { persons: [{ count: 4, age: ObservedAge.ADULT }] });
    const { signalId: id } = await arrived(seen);
    const there = () =>
      eventually(async () => expect(await atGateway().query(stands, [id])).toEqual([{ state: 'there' }]), 30_000);
    await there();
    await atGateway().query("update signal_acceptance set desk_state = 'waiting' where desk_id = $1", [id]);
    await there();
    expect(await atIntake(seen)).toHaveLength(1);
    await intake.asOwner(`delete from signal where signal_id = '${id}'`);
    await eventually(async () => expect(await atIntake(seen)).toMatchObject([{ signalId: id }]), 30_000);
    await forget(id);
    expect((await passedAt(investigator(), passed, '/acceptance', {})).status).toBe(204);
    await there();
    expect(await atIntake(seen)).toMatchObject([{ signalId: id }]);
    await officer('POST', `signals/${id}/screening`);
    await officer('POST', `signals/${id}/weighing`, { outcome: 'DISMISS', reason: 'too-little' });
    await eventually(
      async () => expect(await said(passed)).toMatchObject({ outcome: 'NONE', reason: 'too-little' }),
      30_000,
    );
    await eventually(async () =>
      expect((await passedAt(investigator(), passed)).body).toMatchObject({ state: 'answered' }),
    );
    const before = await atGateway().query(answers, [space()]);
    await atGateway().query(
      "update signal_acceptance set desk_state = 'there', desk_at = now() - interval '1 hour' where desk_id = $1",
      [id],
    );
    for (const later of ['Men carry the beds out again.', 'They carry them in by night.']) {
      await accepted(later);
      await arrived(later);
    }
    expect(await atGateway().query(answers, [space()])).toEqual(before);
  });

  it('A06 brings the longest signal that a key can sign, and what intake refuses holds up no other', async () => {
    const { intake } = stage();
    const bad = 'No intake takes this one.';
    const longest = '\u{1D5EE}'.repeat(2000);
    await intake.asOwner(`alter table signal add constraint bad check (content::text not like '%${bad}%') not valid`);
    const refused = await accepted(bad);
    const things = Array.from({ length: 20 }, () => ({ kind: ThingKind.ACCOUNT, said: '\u0001'.repeat(64) }));
    await accepted(longest, {
      when: '9999-XX-XX',
      places: Array.from({ length: 20 }, () => '\u{1D5EE}'.repeat(200)),
      persons: Array.from({ length: 20 }, () => ({ count: 1000, age: ObservedAge.MINOR })),
      things,
      forms: Array.from({ length: 20 }, () => 'x'.repeat(40)),
    });
    expect((await arrived(longest)).content).toMatchObject({ answers: { people: 20_000, minor: 'yes', forms: [] } });
    await eventually(async () => expect(await isAtDesk(refused)).toBe(false), 30_000);
    expect((await byHand(refused)).status).toBe(202);
    await intake.asOwner('alter table signal drop constraint bad');
    await eventually(async () => expect(await said(refused)).toMatchObject({ outcome: 'NONE' }));
    expect(await atIntake(bad)).toEqual([]);
  });
}
