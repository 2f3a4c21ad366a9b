import type { ApiSession } from '../api-session.js';
import { eventually, expect } from '../eventually.js';
import {
  filledIn,
  intakeOfNl,
  reported,
  type Reported,
  signInAtDesk,
  sphereSwitch,
  SWITCH,
  switchSphere,
  tried,
  weighed,
} from '../practice-desk.js';
import type { Act, Stage } from '../stage.js';

const CALM = { danger: 'no', minor: 'no' };
/** Invented, as all here. */
const GROWER = {
  form: 'grower',
  told: { ...CALM, seen: ['LAB.02', 'LAB.04', 'LAB.07'], debts: 'yes', place: 'Voorbeeldweg 3, Demostad' },
};
const PLATE = 'XX-000-X';
const HOTEL = {
  form: 'hotel',
  told: { ...CALM, seen: ['HOT.01', 'HOT.04', 'HOT.05'], plate: PLATE, place: 'Voorbeeldkade 12, Demostad' },
};

interface Judged {
  readonly priority: string;
  readonly weighing: { readonly strong: number };
  readonly proposed: readonly { readonly target: string; readonly rules: readonly { readonly id: string }[] }[];
  readonly events: readonly { readonly kind: string; readonly byName: string }[];
}

/** Two reports of companies are weighed: one goes to the labour inspectorate, one to a criminal case, and not before a prosecutor switches its sphere. */
export const weigh: Act = {
  no: 14,
  name: 'Weigh',
  async play(stage) {
    const place = intakeOfNl(stage);
    const officer = await signInAtDesk(place, 'triage');
    const [atGrower, atHotel] = await Promise.all([filledIn(place.door, GROWER), filledIn(place.door, HOTEL)]);
    const grower = await reported(atGrower, officer);
    const hotel = await reported(atHotel, officer);
    const by = await toLabour(officer, grower);
    const prosecutor = await switched(officer, await signInAtDesk(place, 'national-prosecutor'), hotel);
    await atGateway(stage, hotel);
    await told(grower, 'Labour inspectorate');
    await told(hotel, 'Criminal investigation');
    stage.finding = { signalId: hotel.signalId, plate: PLATE };
    return [
      `a grower and a hotel tick what they saw: the grower's signs are strong, ${grower.priority}, and ${by} weighs both with a reason`,
      'the rules propose the labour inspectorate for the grower: it goes there, and no gateway gets it',
      'the finding of the hotel is held back from a criminal case without a switch of sphere, which the officer may not make',
      `${prosecutor} makes it, with date and basis: it goes, and the gateway shows by whose decision and no word of a hotel`,
      'each of them reads in a mailbox to which kind of organisation it went, and nothing of the other',
    ];
  },
};

async function toLabour(officer: ApiSession, { signalId, priority }: Reported): Promise<string> {
  await weighed(officer, signalId);
  const { weighing, proposed, events } = await officer.get<Judged>(`signals/${signalId}`);
  expect(priority === 'P1' && weighing.strong > 0, 'P1 by a strong sign', `${priority}, ${weighing.strong} strong`);
  const rules = proposed.find(({ target }) => target === 'LABOUR')?.rules.map(({ id }) => id) ?? [];
  expect(rules.length > 0, 'a rule that proposes LABOUR', JSON.stringify(proposed));
  await officer.post(`signals/${signalId}/routes`, { targets: ['LABOUR'] });
  return events.find(({ kind }) => kind === 'WEIGHED')?.byName ?? 'nobody';
}

async function switched(officer: ApiSession, prosecutor: ApiSession, { signalId }: Reported): Promise<string> {
  await weighed(officer, signalId);
  const [routes, switches] = [`signals/${signalId}/routes`, `signals/${signalId}/switches`];
  const targets = { targets: ['INVESTIGATION'] };
  await refused(officer, [routes, targets], 'SPHERE_SWITCH');
  await refused(officer, [switches, sphereSwitch()], 'ACCESS_DENIED');
  await refused(officer, [routes, targets], 'SPHERE_SWITCH');
  const by = await switchSphere(prosecutor, signalId);
  await officer.post(routes, targets);
  return by;
}

async function atGateway({ cast }: Stage, { signalId }: Reported): Promise<void> {
  const path = `signals/${signalId}`;
  const read = JSON.stringify(await eventually('the finding at nl', () => cast.investigator.nl.get<object>(path)));
  expect(read.includes(SWITCH.authority) && read.includes(PLATE), 'the switch and the plate at the gateway', read);
  expect(!/hotel|HOT\.0/i.test(read), 'no class of a reporter at the gateway', read);
}

/** All that stands in the mailbox, the newest first, is that it was received and where it went. */
async function told({ reporter, access }: Reported, to: string): Promise<void> {
  const said = [...(await reporter.open(access)).matchAll(/<\/dt>\s*<dd>([^<]+)<\/dd>/g)].map(([, one = '']) => one);
  const expected = [`It was passed on to: ${to}.`, 'Your signal was received. A person reads it.'];
  expect(said.join() === expected.join(), expected.join(), said.join());
}

async function refused(person: ApiSession, [path, body]: readonly [string, object], code: string): Promise<void> {
  const { status, text } = await tried(person, path, body);
  expect(text.includes(`"${code}"`), `${path} to be refused: ${code}`, `${status} ${text}`);
}
