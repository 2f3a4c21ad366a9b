import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBinary } from '@bufbuild/protobuf';
import { AuditEntrySchema } from '#libs/audit';
import { linksSuite } from '../../../../../test/browser/links.suite.js';
import { type AtDesk, type DeskAnswer, TestIntake } from '../../intake.testing.js';
import { ForgetLinkKeys } from './forget-link-keys.worker.js';
import { doors } from './linking.doors.js';
import type { LinkedSignal, Links } from './links-view.js';
import { NamedCompanies } from './named-companies.js';

type Answers = Readonly<Record<string, string | readonly string[]>>;

const CALM = { danger: 'no', minor: 'no' };
const STORY = 'Each night another van, and nobody speaks to anybody.';
const TRADERS = { danger: 'no', seen: ['KVK.01'], place: 'Voorbeeldkade 3, 1234 AB Demostad' };
const GUESTS = { ...CALM, seen: ['HOT.01'], place: 'VOORBEELDKADE 3 DEMOSTAD' };
const RESIDENTS = { ...CALM, seen: ['MUN.01'], place: 'Воорбеелдкаде 3, Демостад' };
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';

describe('signals that may belong together', () => {
  let intake: TestIntake;
  let officer: AtDesk;
  let lead: AtDesk;
  let places = 0;

  beforeAll(async () => {
    intake = await TestIntake.start();
    officer = await intake.as('triage');
    lead = await intake.as('triage-lead');
  }, 120_000);

  afterAll(() => intake?.stop());

  const query = (sql: string, values: readonly unknown[] = []) => intake.database.dataSource.query(sql, [...values]);
  /** An address that no other test tells. */
  const aPlace = (): string => `Proefweg ${++places}, Demostad`;
  const chamber = (told: Answers = TRADERS) => intake.told(told, intake.atAuthority(), 'chamber');
  const citizen = (told: Answers) => intake.told({ ...CALM, story: STORY, ...told });
  const taken = async (id: Promise<string>): Promise<string> => {
    await officer('POST', `signals/${await id}/screening`);
    return id;
  };
  const linksOf = async (id: string, by = officer): Promise<Links> =>
    (await by('GET', `signals/${id}/links`)).body as unknown as Links;
  const idsOf = async (id: string, by = officer): Promise<readonly string[]> =>
    (await linksOf(id, by)).items.map(({ signalId }) => signalId);
  const linkWith = async (id: string, other: string): Promise<LinkedSignal | undefined> =>
    (await linksOf(id)).items.find(({ signalId }) => signalId === other);
  const decide = (id: string, otherId: string, accepted = true, by = officer): Promise<DeskAnswer> =>
    by('POST', `signals/${id}/links`, { otherId, accepted });
  const codeOf = ({ status, body }: DeskAnswer): [number, unknown] => [status, body['code']];
  const steps = async (id: string): Promise<readonly string[]> =>
    ((await lead('GET', `signals/${id}`)).body['events'] as { kind: string }[]).map(({ kind }) => kind);
  const quarantine = (id: string) => query("update signal set state = 'QUARANTINED' where signal_id = $1", [id]);

  it('A16 proposes a register of companies, a hotel and a municipality on one address in three spellings and two scripts, and links those that a person accepts', async () => {
    const told = {
      chamber: await taken(chamber()),
      hotel: await intake.told(GUESTS, intake.visitor(), 'hotel'),
      municipality: await intake.told(RESIDENTS, intake.atAuthority(), 'counter-clerk'),
    };
    const { items, more } = await linksOf(told.chamber);
    expect([new Set(items.map(({ signalId }) => signalId)), more]).toEqual([
      new Set([told.hotel, told.municipality]),
      false,
    ]);
    for (const [other, there] of [
      [told.hotel, GUESTS.place],
      [told.municipality, RESIDENTS.place],
    ] as const)
      expect(items).toContainEqual(
        expect.objectContaining({
          signalId: other,
          kinds: ['address'],
          same: [{ kind: 'address', here: TRADERS.place, there, because: [] }],
          decision: null,
        }),
      );
    const before = await query('select t::text as row from signal t order by signal_id');
    expect((await decide(told.chamber, told.hotel)).status).toBe(204);
    expect((await decide(told.chamber, told.municipality, false)).status).toBe(204);
    expect((await linksOf(told.chamber)).items.map((one) => [one.signalId, one.decision?.accepted])).toEqual([
      [told.hotel, true],
      [told.municipality, false],
    ]);
    expect(await linkWith(told.hotel, told.chamber)).toMatchObject({
      decision: { accepted: true, byName: expect.stringMatching(/\w/) },
    });
    expect(await linkWith(told.hotel, told.municipality)).toMatchObject({ decision: null });
    expect([await steps(told.hotel), await steps(told.municipality)]).toEqual([['LINKED'], ['UNLINKED']]);
    // Nothing merges itself: no state, priority, term or text of the three is another.
    expect(await query('select t::text as row from signal t order by signal_id')).toEqual(before);
  });

  it('A16 lets a person decide otherwise later, and keeps each step; the same again is none', async () => {
    const place = aPlace();
    const [one, other] = [await taken(citizen({ place })), await citizen({ place })];
    for (const accepted of [true, true, false, true]) expect((await decide(one, other, accepted)).status).toBe(204);
    expect((await linkWith(one, other))?.decision).toMatchObject({ accepted: true });
    expect(await steps(one)).toEqual(['SCREENED', 'LINKED', 'UNLINKED', 'LINKED']);
  });

  it('A16 finds by a plate that was misread and a telephone number, and nothing by words alone', async () => {
    const [one, misread] = [await citizen({ plate: 'XX-0O0-X' }), await citizen({ plate: 'xx 000 x' })];
    expect((await linkWith(one, misread))?.kinds).toEqual(['plate-slip']);
    const [called, again] = [await citizen({ phone: '06 12 34 56 78' }), await citizen({ phone: '+31612345678' })];
    expect((await linkWith(called, again))?.kinds).toEqual(['phone']);
    expect(await idsOf(await citizen({}))).toEqual([]);
  });

  it('A16 proposes a company that others spell by sound, in another script or with another word for its work, with what speaks for it', async () => {
    const names = ['Kaswerk Proeftuin B.V.', 'Kaswerck Proeftuijn BV', 'Касверк Проефтуин'];
    const naming = (company: string) => chamber({ ...TRADERS, place: aPlace(), company });
    const told: string[] = [];
    for (const company of names) told.push(await naming(company));
    const [one, ...others] = told;
    await naming('Kaswerk Demo B.V.');
    await taken(Promise.resolve(one!));
    const { items } = await linksOf(one!);
    expect(new Set(items.map(({ signalId }) => signalId))).toEqual(new Set(others));
    expect(items).toContainEqual(
      expect.objectContaining({
        kinds: ['company-name'],
        same: [
          {
            kind: 'company-name',
            here: names[0],
            there: names[1],
            because: expect.arrayContaining([expect.any(String)]),
          },
        ],
      }),
    );
    expect((await decide(one!, others[0]!)).status).toBe(204);
    expect(await linkWith(one!, others[0]!)).toMatchObject({
      kinds: ['company-name'],
      decision: { accepted: true },
    });
    await quarantine(others[1]!);
    expect(await idsOf(one!)).toEqual([others[0]]);
    const held = intake.desk.app.get(NamedCompanies, { strict: false });
    const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
    expect([9, 11, 12].map((minutes) => held.forgetUnused(inMinutes(minutes)))).toEqual([false, true, false]);
    expect(await idsOf(one!)).toEqual([others[0]]);
  });

  it('A16 is decided of two that have something in common, by who took one of them, and known of nobody who is no officer', async () => {
    const place = aPlace();
    const [one, other] = [await citizen({ place }), await citizen({ place })];
    const stranger = await citizen({ place: aPlace() });
    expect(codeOf(await decide(one, other))).toEqual([409, 'SIGNAL_STATE']);
    await officer('POST', `signals/${one}/screening`);
    for (const wrong of [stranger, one]) expect(codeOf(await decide(one, wrong))).toEqual([422, 'LINK_UNKNOWN']);
    expect(codeOf(await decide(one, UNKNOWN))).toEqual([404, 'SIGNAL_NOT_FOUND']);
    expect((await officer('POST', `signals/${one}/links`, { otherId: other, accepted: 'yes' })).status).toBe(400);
    for (const { route, roles, body } of doors)
      for (const role of ['national-prosecutor', 'contact-officer', 'triage'] as const) {
        const [method = '', path = ''] = route.split(' ');
        const somebody = await intake.as(
          role,
          role === 'triage' ? 'sanne' : role === 'contact-officer' ? 'joris' : 'maarten',
        );
        const { status } = await somebody(method, path.replace(':signalId', UNKNOWN), body);
        expect([route, role, status]).toEqual([route, role, roles.includes(role) ? 404 : 403]);
      }
  });

  it('A16 is decided by two people at once without waiting for each other for ever', async () => {
    const place = aPlace();
    const [one, other] = [await taken(citizen({ place })), await taken(citizen({ place }))];
    const answers = await Promise.all([decide(one, other), decide(other, one, false, lead), decide(other, one)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await query('select 1 from link_proposal where $1 in (signal_id, other_id)', [one])).toHaveLength(1);
  });

  it('A16 writes who looked at which signals before they are shown', async () => {
    const place = aPlace();
    const [one, other] = [await citizen({ place }), await citizen({ place })];
    await linksOf(one);
    const rows: { bytes: Buffer }[] = await query('select bytes from audit_entry where $1 = any(subjects)', [
      `signal:${other}`,
    ]);
    expect(rows.map(({ bytes }) => fromBinary(AuditEntrySchema, bytes))).toContainEqual(
      expect.objectContaining({ act: 'signal.links', subjects: [`signal:${one}`, `signal:${other}`] }),
    );
  });

  it('N14 neither proposes nor links what is in quarantine', async () => {
    const place = aPlace();
    const [one, held] = [await taken(citizen({ place })), await taken(citizen({ place }))];
    await decide(one, held);
    await quarantine(held);
    expect([await idsOf(one), await idsOf(held)]).toEqual([[], []]);
    for (const [own, other] of [
      [one, held],
      [held, one],
    ] as const)
      expect(codeOf(await decide(own, other, false))).toEqual([409, 'QUARANTINED']);
  });

  it('N14 neither proposes nor links what belongs to a desk for victims', async () => {
    const place = aPlace();
    const [one, sealed] = [await taken(citizen({ place })), await taken(citizen({ place }))];
    // As if the door had taken it: it offers no form whose answers may belong to that desk.
    await query("update signal set class = 'reception', content = $2 where signal_id = $1", [
      sealed,
      { answers: { ...CALM, minor: 'unknown', place } },
    ]);
    expect([await idsOf(one), await idsOf(sealed)]).toEqual([[], []]);
    expect(codeOf(await decide(one, sealed))).toEqual([422, 'LINK_UNKNOWN']);
  });

  it('A16 R14 shows and tells of a signal about an official to the lead alone', async () => {
    const place = aPlace();
    const open = await taken(citizen({ place }));
    const told = { ...RESIDENTS, place, officialInvolved: 'yes' };
    const restricted = await intake.told(told, intake.atAuthority(), 'contact-officer');
    expect([await idsOf(open), await idsOf(open, lead)]).toEqual([[], [restricted]]);
    expect(codeOf(await decide(open, restricted))).toEqual([403, 'RESTRICTED_QUEUE']);
    expect((await decide(open, restricted, true, lead)).status).toBe(204);
    expect([await idsOf(open), await idsOf(open, lead)]).toEqual([[], [restricted]]);
    expect([await steps(open), await steps(restricted)]).toEqual([['SCREENED'], ['LINKED']]);
  });

  it('A16 says in no box, page or queue whether another told the same', async () => {
    const [place, alone] = [aPlace(), aPlace()];
    const seen = { ...GUESTS, place };
    const hotel = await intake.visitor();
    const id = await taken(intake.told(seen, Promise.resolve(hotel), 'hotel'));
    const clerk = await taken(intake.told({ ...RESIDENTS, place }, intake.atAuthority(), 'counter-clerk'));
    const contact = await intake.as('contact-officer');
    const access = hotel.access()!;
    const told = async (): Promise<readonly unknown[]> => [
      bare((await (await intake.visitor()).openBox(access)).page),
      (await contact('GET', `signals/${clerk}`)).body,
      (await contact('GET', 'signals?limit=100')).body,
      bare((await (await intake.atAuthority()).open('/counter?lang=en')).page),
    ];
    const before = await told();
    expect((await decide(id, clerk)).status).toBe(204);
    expect(await told()).toEqual(before);
    expect((await contact('GET', `signals/${clerk}/links`)).status).toBe(403);
    // Whoever told of a place that nobody else told of reads the same, at the end too.
    const other = await intake.visitor();
    const single = await taken(intake.told({ ...seen, place: alone }, Promise.resolve(other), 'hotel'));
    const again = await intake.visitor();
    await intake.told(seen, Promise.resolve(again), 'hotel');
    expect(bare(again.page)).toBe(bare(other.page));
    const ended = { outcome: 'CONTEXT_ONLY', reason: 'too-little' };
    for (const one of [id, single]) expect((await officer('POST', `signals/${one}/weighing`, ended)).status).toBe(200);
    const [linked, unlinked] = [await intake.visitor(), await intake.visitor()];
    await linked.openBox(access);
    await unlinked.openBox(other.access()!);
    expect(linked.messages()).toEqual(unlinked.messages());
    expect(linked.messages()).toHaveLength(2);
  });

  it('A16 is stored with its signal or not at all, as digests in which nothing of it can be read', async () => {
    const place = aPlace();
    await intake.asOwner('alter table link_key rename to link_away');
    const visitor = await intake.visitor();
    await visitor.post({ form: 'hotel', to: 'begin', lang: 'en' });
    while (visitor.fields().length > 0) await visitor.press('next', { ...GUESTS, place });
    const count = async () => (await query('select count(*)::integer as n from signal'))[0].n;
    const [before, state] = [await count(), visitor.state()];
    intake.clock.pass(20_000);
    await visitor.post({ state, to: 'send' });
    await intake.asOwner('alter table link_away rename to link_key');
    expect([visitor.status, await count()]).toEqual([500, before]);
    await visitor.post({ state, to: 'send' });
    expect(await count()).toBe(before + 1);
    const rows = await query('select t::text as row from link_key t');
    expect(JSON.stringify(rows)).not.toMatch(/proef|demo/i);
  });

  it('A16 counts for half a year and no longer; what a person decided stays', async () => {
    const place = aPlace();
    const [one, linked, late] = [await taken(citizen({ place })), await citizen({ place }), await citizen({ place })];
    await decide(one, linked);
    await intake.asOwner(`update link_key set day = day - 181 where signal_id in ('${linked}', '${late}')`);
    expect(await idsOf(one)).toEqual([linked]);
    expect(codeOf(await decide(one, late))).toEqual([422, 'LINK_UNKNOWN']);
    await intake.desk.app.get(ForgetLinkKeys, { strict: false }).step();
    expect(await query('select 1 from link_key where signal_id = any($1)', [[linked, late]])).toEqual([]);
    expect((await query('select 1 from link_key where signal_id = $1', [one])).length).toBeGreaterThan(0);
    expect(await idsOf(one)).toEqual([linked]);
  });

  it('A16 shows twenty of a flood on one address, the newest, and says that there are more', async () => {
    const place = aPlace();
    const one = await taken(citizen({ place }));
    await intake.asOwner(`with made as (
        insert into signal (signal_id, class, form_version, received_at, language, priority, child, danger, lane, content, retention_until)
        select gen_random_uuid(), class, form_version, received_at, language, priority, child, danger, 'flood', content, retention_until
        from signal, generate_series(1, 2000) where signal_id = '${one}' returning signal_id)
      insert into link_key (kind, digest, day, signal_id)
        select k.kind, k.digest, k.day, made.signal_id from link_key k, made where k.signal_id = '${one}'`);
    const { items, more } = await linksOf(one);
    expect([items.length, more]).toEqual([20, true]);
  });

  linksSuite(() => intake);
});

/** A page without what is another each time it is asked for. */
function bare(page: string): string {
  return page
    .replaceAll(/value="[A-Za-z0-9_-]{20,}"/g, '')
    .replaceAll(/\/exit\?[^"]+/g, '')
    .replaceAll(/<dd>(?:[0-9A-Z-]{14}|\d{6})<\/dd>/g, '');
}
