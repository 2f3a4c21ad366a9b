import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignalPassedSchema } from '#libs/contracts';
import type { ApiSession } from '../../apps/cli/src/demo/api-session.js';
import { DoorVisit } from '../../apps/cli/src/demo/door-visit.js';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { type Reported, tried, weighed } from '../../apps/cli/src/demo/practice-desk.js';
import type { Piece } from '../../apps/cli/src/demo/search/places.js';
import { ValueSearch } from '../../apps/cli/src/demo/search/value-search.js';
import { START_MS } from '../e2e/joinder-run.js';
import { NeverListStage, word } from './never-list-stage.js';
import { apiFuzzSuite } from './api-fuzz.suite.js';
import { changingRoutes, listLimits } from './described-routes.js';

jest.setTimeout(START_MS);

const CALM = { danger: 'no', minor: 'no' };
const UNKNOWN = '018f0000-0000-7000-8000-0000000000bb';
const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const ROLES = ['investigator', 'prosecutor', 'liaison', 'operations'] as const;
const UPLOAD = 'multipart/form-data; boundary=x';
const IMAGE = '--x\r\nContent-Disposition: form-data; name="a"; filename="a.png"\r\n\r\nPNG\r\n--x--';
const FAMILY = 'Titokvari';

/** What is planted, and the places that may hold it; none for what nobody may keep. */
const PLANTED = {
  story: { value: `Six men sleep behind the ${word()} and leave before it is light.`, in: ['nl', 'nl-intake'] },
  kept: { value: `Somebody carries ${word()} into the yard each night.`, in: ['nl-intake'] },
  words: { value: `Weighed with ${word()} in mind.`, in: ['nl-intake'] },
  victim: { value: FAMILY, in: ['nl'] },
  held: { value: `Gábor Minta was seen with ${word()} there.`, in: ['nl-intake'] },
  basis: { value: `Demo act on ${word()}, art. 9`, in: ['nl', 'nl-intake'] },
  stays: { value: `A van waits at the ${word()} each noon.`, in: ['hu', 'nl'] },
  foreign: { value: `They work for Gábor Minta in the ${word()}.`, in: [] },
  extract: { value: `Calls +31 6 1234 5678, +31 6 1234 5679 and writes to ${word()}@demo.example.`, in: [] },
  belief: { value: `prays as a ${word()}`, in: [] },
  image: { value: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', in: [] },
} as const;

/** Codes of mailboxes, and addresses of those who reported: nobody keeps them. */
const kept: string[] = [];
/** What was taken out of the network by files. */
const exported: Piece[] = [];

const stage = new NeverListStage();
let officer: ApiSession;
let investigator: ApiSession;
/** Told by a citizen, handed over and read at the gateway. */
let signal: Reported;

beforeAll(async () => {
  await stage.start();
  officer = await stage.atDesk('triage');
  investigator = await stage.played.as('nl', 'investigator');
  signal = await stage.handedOver({ ...CALM, story: PLANTED.story.value, place: 'at the canal' });
  reportedBy(signal);
  await eventually('the signal at nl', () => investigator.get<object>(`signals/${signal.signalId}`));
}, START_MS);

afterAll(() => stage.played.remove(), START_MS);

function reportedBy({ reporter, access }: Pick<Reported, 'reporter' | 'access'>): void {
  kept.push(reporter.address, access.code, access.code.replaceAll('-', ''));
}

const codeOf = async (answer: Promise<{ status: number; text: string }>): Promise<[number, string | undefined]> => {
  const { status, text } = await answer;
  return [status, /"code":"([A-Z_]+)"/.exec(text)?.[1]];
};
const inCase = (path: string): string => `spaces/${stage.spaceId}/${path}`;
const passing = (more: object) => ({
  signalId: signal.signalId,
  recipient: 'hu',
  reporter: 'public',
  seen: 'A van waits.',
  onward: false,
  ...more,
});

describe('what never moves', () => {
  it('N05 says to nobody behind the door who reported: a kind, to those who investigate alone', async () => {
    const hotel = await stage.told('hotel', { ...CALM, seen: ['HOT.01'], story: PLANTED.kept.value });
    reportedBy(hotel);
    expect(signal.access.code).toMatch(/^[0-9A-Z-]{14}$/);
    for (const role of ROLES) {
      const person = await stage.played.as('nl', role);
      const answers = await Promise.all(
        ['signals', `signals/${signal.signalId}`, `signals/${hotel.signalId}`].map((path) => person.look(path)),
      );
      const isTold = role === 'investigator' || role === 'prosecutor';
      expect([role, ...answers.map(({ status }) => status)]).toEqual([
        role,
        ...(isTold ? [200, 200, 404] : [403, 403, 403]),
      ]);
      const text = (await Promise.all(answers.map((answer) => answer.text()))).join();
      expect(text).not.toMatch(/hotel|citizen|mailbox/i);
    }
    const handed = await stage.sql('nl', 'select body from signal_inbox where signal_id = $1', [signal.signalId]);
    expect(handed).toMatchObject([{ body: { reporter: 'public' } }]);
  });

  it('N06 says the name of a victim in nothing that leaves', async () => {
    const name = { property: 'name', value: `Violeta ${FAMILY}`, handling: { code: 'H1' } };
    const record = { type: 'person', release: [], legalBasis: LEGAL_BASIS };
    await investigator.post(inCase('records'), {
      ...record,
      statements: [{ ...name, sensitivities: ['victim-identity'] }],
    });
    await eventually('the name protected at nl', async () => {
      const rows = await stage.sql('nl', 'select 1 from record_claim where is_sensitive and value = $1', [name.value]);
      return rows.length > 0;
    });
    const { recordId } = await stage.aSharedRecord();
    for (const said of [`Violetát ${FAMILY}nak`, `${FAMILY}, violeta`, 'Виолета Титоквари']) {
      const notes = { property: 'notes', value: said, handling: { code: 'H1' } };
      const plate = { property: 'registrationNumber', value: 'XX-222-X', handling: { code: 'H1' } };
      const vehicle = { type: 'vehicle', release: ['hu'], legalBasis: LEGAL_BASIS };
      const origin = { kind: 'tip', detail: said };
      const ways: readonly [string, object][] = [
        ['records', { ...vehicle, statements: [plate, notes] }],
        ['records', { ...vehicle, statements: [{ ...plate, origin }] }],
        ['comments', { recordId, text: said }],
        ['commitments', { kind: 'release', debtor: 'hu', term: 'd7', recordId, text: said }],
        ['commitments', { kind: 'information', debtor: 'hu', term: 'd7', text: said }],
      ];
      for (const [path, body] of ways)
        expect([path, ...(await codeOf(tried(investigator, inCase(path), body)))]).toEqual([
          path,
          422,
          'TEXT_NAMES_PROTECTED',
        ]);
      const passed = tried(investigator, inCase('passed-signals'), passing({ seen: said }));
      expect(await codeOf(passed)).toEqual([422, 'SIGNAL_TEXT_NAMES']);
    }
  });

  it('N09 takes an extract of a register neither across a border nor at the door of a company', async () => {
    const passed = tried(investigator, inCase('passed-signals'), passing({ seen: PLANTED.extract.value }));
    expect(await codeOf(passed)).toEqual([422, 'SIGNAL_TEXT_LISTS']);
    const hotel = new DoorVisit(stage.place.door);
    expect(await hotel.send('hotel', { ...CALM, seen: ['HOT.01'], story: PLANTED.extract.value })).toBe(
      'Check what you wrote',
    );
    expect(hotel.access()).toEqual({ code: '', pin: '' });
    expect(await stage.answered('hotel', { ...CALM, seen: ['HOT.01'] }, PLANTED.extract.value)).toBe(0);
  });

  it('N10 has no room for what somebody believes, nor for signs of health care outside of it', async () => {
    const hotel = await stage.told('hotel', { ...CALM, seen: ['HOT.01'], religion: PLANTED.belief.value });
    reportedBy(hotel);
    const wrong = new DoorVisit(stage.place.door);
    await wrong.send('hotel', { ...CALM, seen: ['HEA.01'], religion: PLANTED.belief.value });
    expect(wrong.access()).toEqual({ code: '', pin: '' });
    for (const path of ['passed-signals', 'records'])
      expect((await tried(investigator, inCase(path), passing({ religion: PLANTED.belief.value }))).status).toBe(400);
  });

  it('N12 sends neither a weight nor a tick: no field of a signal holds one', async () => {
    expect(SignalPassedSchema.fields.map(({ name }) => name).toSorted()).toEqual(
      ['forms', 'handling', 'onward', 'persons', 'places', 'reporter', 'seen', 'signal', 'things', 'when'].toSorted(),
    );
    const { signalId } = await stage.told('citizen', { ...CALM, story: 'Beds are carried in.' });
    await officer.post(`signals/${signalId}/screening`, {});
    const weighing = { outcome: 'ROUTE', reason: 'signs-add-up', words: PLANTED.words.value };
    await officer.post(`signals/${signalId}/weighing`, weighing);
    await officer.post(`signals/${signalId}/routes`, { targets: ['INVESTIGATION'] });
    const read = await eventually('it at nl', () => investigator.get<object>(`signals/${signalId}`));
    expect(JSON.stringify(read)).not.toMatch(/weigh|strong|signs-add-up|[A-Z]{3}\.\d\d/);
    for (const more of [{ score: 7 }, { indicators: ['HOT.01'] }])
      expect((await tried(investigator, inCase('passed-signals'), passing(more))).status).toBe(400);
  });

  it('N14 gives a text that says who somebody is no way on, by the desk, by SQL or from abroad', async () => {
    const held = await stage.told('citizen', { ...CALM, story: PLANTED.held.value });
    const { signalId } = held;
    reportedBy(held);
    await weighed(officer, signalId);
    await stage.sql('nl-intake', "update signal set state = 'QUARANTINED' where signal_id = $1", [signalId]);
    const prosecutor = await stage.atDesk('national-prosecutor');
    const made = { basis: 'Demo act', authority: 'Demo parket', decidedOn: '2026-11-28' };
    const steps: readonly [ApiSession, string, object][] = [
      [officer, 'weighing', { outcome: 'ROUTE', reason: 'signs-add-up' }],
      [officer, 'routes', { targets: ['INVESTIGATION'] }],
      [officer, 'routes', { targets: ['FOREIGN'] }],
      [officer, 'routes', { targets: ['LABOUR'] }],
      [officer, 'links', { otherId: signal.signalId, accepted: true }],
      [prosecutor, 'switches', made],
    ];
    for (const [person, path, body] of steps)
      expect([path, ...(await codeOf(tried(person, `signals/${signalId}/${path}`, body)))]).toEqual([
        path,
        409,
        'QUARANTINED',
      ]);
    const route =
      "insert into route (signal_id, target, rules, by_id, at) values ($1, 'INVESTIGATION', '{}', 'x', now())";
    await expect(stage.sql('nl-intake', route, [signalId])).rejects.toThrow('is in quarantine');
    const hand =
      "insert into handover_out (caller, kind, signal_id, body) values ('gateway', 'INVESTIGATION', $1, '{}')";
    await expect(stage.sql('nl-intake', hand, [signalId])).rejects.toThrow();
    const pair = [signalId, signal.signalId].toSorted();
    const link = "insert into link_proposal values ($1, $2, '{}', true, 'x', 'x', now())";
    await expect(stage.sql('nl-intake', link, pair)).rejects.toThrow('is in quarantine');
    const foreign = { signalId: UNKNOWN, answers: { story: PLANTED.foreign.value, minor: 'no' } };
    expect(await stage.inner('POST', '/v1/foreign-signals', JSON.stringify(foreign))).toBe(400);
  });

  it('N15 lets a partner pass on nothing that its originator kept or restricted', async () => {
    for (const more of [
      { onward: false, handling: 'H1' },
      { onward: true, handling: 'H2' },
    ]) {
      const { messageId } = await stage.sent('passed-signals', passing({ seen: PLANTED.stays.value, ...more }));
      const hu = await stage.played.as('hu', 'investigator');
      const passed = `nl.${messageId}`;
      await eventually('it at hu', () => hu.get<object>(inCase(`passed-signals/${passed}`)));
      const on = { ...passing({ seen: PLANTED.stays.value, recipient: 'ro' }), signalId: undefined, onwardOf: passed };
      expect(await codeOf(tried(hu, inCase('passed-signals'), on))).toEqual([422, 'SIGNAL_STAYS']);
      const proof = await investigator.look(inCase(`messages/${messageId}/proof`));
      exported.push({ place: `proof of ${messageId}`, content: Buffer.from(await proof.arrayBuffer()) });
    }
  });

  it('N17 takes no image: not as an upload on any route, and not as letters at the door', async () => {
    for (const [person, base] of [
      [officer, stage.place.desk],
      [investigator, stage.gateway],
    ] as const)
      for (const { method, path } of await changingRoutes(base)) {
        const { status } = await person.send(path, IMAGE, { method, headers: { 'content-type': UPLOAD } });
        expect([method, path, status]).toEqual([method, path, 415]);
      }
    const upload = { method: 'POST', headers: { 'content-type': UPLOAD }, body: IMAGE };
    for (const path of ['/f', '/box']) expect((await fetch(`${stage.place.door}${path}`, upload)).status).toBe(415);
    expect(await stage.inner('POST', '/v1/answers', IMAGE, UPLOAD)).toBe(400);
    const letters = new DoorVisit(stage.place.door);
    await letters.send('citizen', { ...CALM, story: `data:image/png;base64,${PLANTED.image.value.repeat(9)}` });
    expect(letters.access()).toEqual({ code: '', pin: '' });
    const told = { ...CALM, story: 'Beds are carried out.' };
    expect(await stage.answered('citizen', told, `${PLANTED.image.value}\n`.repeat(9))).toBe(0);
  });

  it('5 no intake opens a connection but to its database and its issuer, from its start to here', () => {
    const { postgres, services } = stage.network.ports;
    const connected = stage.connected();
    expect([...connected.keys()].toSorted()).toEqual([
      'hu-intake',
      'hu-intake-door',
      'nl-intake',
      'nl-intake-authorities',
      'nl-intake-door',
    ]);
    for (const [name, ports] of connected) {
      const issuer = services.get(/^\w+-intake/.exec(name)?.[0] ?? '')?.issuer;
      expect([name, ports.includes(postgres)]).toEqual([name, true]);
      expect([name, ports.filter((port) => port !== postgres && port !== issuer)]).toEqual([name, []]);
    }
  });

  it('N19 gives no list without an end and no page of more than a service allows', async () => {
    for (const [base, most, least] of [
      [stage.place.desk, 200, 2],
      [stage.gateway, 200, 10],
    ] as const) {
      const limits = await listLimits(base);
      expect(limits.length).toBeGreaterThanOrEqual(least);
      expect(limits.filter(({ maximum }) => maximum === null || maximum > most)).toEqual([]);
    }
    expect((await officer.look('signals?limit=201')).status).toBe(400);
    expect((await investigator.look('signals?limit=201')).status).toBe(400);
  });

  it('N21 brings no finding of a company into a criminal case before a prosecutor switched its sphere', async () => {
    const hotel = await stage.told('hotel', { ...CALM, seen: ['HOT.01', 'HOT.03'] });
    const { signalId } = hotel;
    reportedBy(hotel);
    await weighed(officer, signalId);
    const routes = () => tried(officer, `signals/${signalId}/routes`, { targets: ['INVESTIGATION'] });
    const made = { basis: PLANTED.basis.value, authority: 'Demo parket', decidedOn: '2026-11-28' };
    expect(await codeOf(routes())).toEqual([409, 'SPHERE_SWITCH']);
    for (const role of ['triage', 'triage-lead', 'operations'] as const) {
      const forged = tried(await stage.atDesk(role), `signals/${signalId}/switches`, made);
      expect([role, ...(await codeOf(forged))]).toEqual([role, 403, 'ACCESS_DENIED']);
    }
    expect(await codeOf(routes())).toEqual([409, 'SPHERE_SWITCH']);
    await (await stage.atDesk('national-prosecutor')).post(`signals/${signalId}/switches`, made);
    expect((await routes()).status).toBe(204);
    const read = await eventually('it at nl', () => investigator.get<object>(`signals/${signalId}`));
    expect(JSON.stringify(read)).toContain(made.basis);
  });

  it.each(['hotel', 'grower'])('N22 shows a %s receipts and nothing else', async (form) => {
    const seen = form === 'hotel' ? ['HOT.01'] : ['LAB.07'];
    const told = await stage.told(form, { ...CALM, seen });
    const { signalId, reporter, access } = told;
    reportedBy(told);
    await weighed(officer, signalId);
    await officer.post(`signals/${signalId}/routes`, { targets: ['LABOUR'] });
    await officer.post(`signals/${signalId}/feedback`, { outcome: 'USED' });
    const said = [...(await reporter.open(access)).matchAll(/<\/dt>\s*<dd>([^<]+)<\/dd>/g)].map(([, one]) => one);
    expect(said).toEqual([
      'It was used in a case.',
      'It was passed on to: Labour inspectorate.',
      'Your signal was received. A person reads it.',
    ]);
    for (const path of ['/mine', `/signals/${signalId}`, '/api/v1/signals', '/report/hotel'])
      expect([path, (await fetch(`${stage.place.door}${path}`)).status]).toEqual([path, 404]);
  });

  it('each planted value lies where it belongs and nowhere else: broker, logs, metrics, exports, all databases', async () => {
    const values = [...Object.values(PLANTED).map(({ value }) => value), ...kept];
    const holders = await stage.holders(new ValueSearch(values), exported);
    const expected = [...holders.keys()].map((place) => [
      place,
      Object.values(PLANTED)
        .filter(({ in: places }) => (places as readonly string[]).includes(place))
        .map(({ value }) => value)
        .toSorted(),
    ]);
    expect([...holders]).toEqual(expected);
    expect(kept.length).toBeGreaterThan(12);
  });
});

// Last: what it sends stays.
apiFuzzSuite(stage, ROLES);
