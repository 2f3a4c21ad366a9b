import { describeAccess, type ServicePlace } from '../local/access.js';
import type { Role } from '../local/people.table.js';
import { ApiSession } from './api-session.js';
import { DoorVisit, type Told, UNHURRIED_MS } from './door-visit.js';
import { expect } from './eventually.js';
import type { Stage } from './stage.js';

const RECEIVED = 'It was received';
/** Invented, as all here. */
export const SWITCH = { basis: 'Demo code of criminal procedure, art. 9', authority: 'Demo parket' };

interface QueueLine {
  readonly signalId: string;
  readonly priority: string;
}

/** A signal that somebody told at the door: how it stands in the queue, and what opens the mailbox of whoever told it. */
export interface Reported extends QueueLine {
  readonly reporter: DoorVisit;
  readonly access: { readonly code: string; readonly pin: string };
}

/** A step of the desk, refusals too. */
export interface StepAnswer {
  readonly status: number;
  readonly text: string;
}

/** Where the intake of NL is reached. @throws Error where the network has none */
export function intakeOfNl({ home, network }: Pick<Stage, 'home' | 'network'>): ServicePlace {
  const place = describeAccess(home, network.ports).services.find(({ service }) => service === 'nl-intake');
  if (!place) throw new Error('the network has no nl-intake');
  return place;
}

/** Signs in whoever has a role at a desk. @throws Error where nobody has */
export function signInAtDesk({ desk, logins }: ServicePlace, role: Role): Promise<ApiSession> {
  const login = logins.find(({ roles }) => roles.includes(role));
  if (!login) throw new Error(`nobody at ${desk} is ${role}`);
  return ApiSession.signIn(desk, login.login, login.password);
}

/** What somebody tells by which form. */
export interface ToTell {
  readonly form: string;
  readonly told: Told;
}

/** Somebody fills in a form at the door, in the time that a person takes. */
export async function filledIn(door: string, { form, told }: ToTell): Promise<DoorVisit> {
  const reporter = new DoorVisit(door);
  await reporter.fill(form, told, UNHURRIED_MS);
  return reporter;
}

/** Somebody fills in a form at the door and sends it at once. */
export async function report(door: string, officer: ApiSession, { form, told }: ToTell): Promise<Reported> {
  const reporter = new DoorVisit(door);
  await reporter.fill(form, told);
  return reported(reporter, officer);
}

/** Somebody sends what they filled in; what came of it is the one signal that stands new in the queue. */
export async function reported(reporter: DoorVisit, officer: ApiSession): Promise<Reported> {
  const known = new Set((await queue(officer)).map(({ signalId }) => signalId));
  const heading = await reporter.sendFilled();
  const access = reporter.access();
  expect(heading === RECEIVED, `the door of NL to say "${RECEIVED}"`, `"${heading}"`);
  const fresh = (await queue(officer)).filter(({ signalId }) => !known.has(signalId));
  const [line] = fresh;
  expect(line !== undefined && fresh.length === 1, 'one new signal in the queue', `${fresh.length}`);
  return { ...line, reporter, access };
}

/** An officer takes a signal and weighs it: it goes on. */
export async function weighed(officer: ApiSession, signalId: string): Promise<void> {
  await officer.post(`signals/${signalId}/screening`, {});
  await officer.post(`signals/${signalId}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
}

/** A prosecutor lets a finding of supervision be used in a criminal investigation; gives whose decision it is. */
export async function switchSphere(prosecutor: ApiSession, signalId: string): Promise<string> {
  await prosecutor.post(`signals/${signalId}/switches`, sphereSwitch());
  const { switches } = await prosecutor.get<{ switches: readonly { authority: string; byName: string }[] }>(
    `signals/${signalId}`,
  );
  const [one] = switches;
  expect(one?.authority === SWITCH.authority, `a switch of ${SWITCH.authority}`, JSON.stringify(one));
  return one.byName;
}

/** What such a decision says. */
export function sphereSwitch(): object {
  return { ...SWITCH, decidedOn: new Date().toISOString().slice(0, 10) };
}

/** Tries a step that may be refused. */
export async function tried(person: ApiSession, path: string, body: object): Promise<StepAnswer> {
  const answer = await person.send(path, JSON.stringify(body));
  return { status: answer.status, text: await answer.text() };
}

async function queue(officer: ApiSession): Promise<readonly QueueLine[]> {
  return (await officer.get<{ items: QueueLine[] }>('signals?limit=100')).items;
}
