import { describeAccess, type ServicePlace } from '../../local/access.js';
import type { Role } from '../../local/people.table.js';
import { ApiSession } from '../api-session.js';
import { DoorVisit } from '../door-visit.js';
import { eventually, expect } from '../eventually.js';
import type { Act, Stage } from '../stage.js';

/** Invented, as all here; what a clerk may see at a counter. */
const TOLD = {
  danger: 'no',
  minor: 'no',
  story:
    'The eighth registration at this address this month. The same man speaks for each of them and keeps the passports.',
  place: 'Voorbeeldstraat 12, Demostad',
};

interface QueueLine {
  readonly signalId: string;
  readonly priority: string;
  readonly receivedAt: string;
}

interface Weighed {
  readonly state: string;
  readonly events: readonly { readonly kind: string; readonly byName: string }[];
}

interface InboxItem {
  readonly matter?: { readonly kind: string; readonly signalId?: string };
}

/** A clerk tells at the door what she saw, a person weighs it, and it stands in the inbox of whoever investigates. */
export const signal: Act = {
  no: 13,
  name: 'Signal',
  async play(stage) {
    const place = intakeOfNl(stage);
    const officer = await signInAtDesk(place, 'triage');
    const known = new Set((await queue(officer)).map(({ signalId }) => signalId));
    const clerk = new DoorVisit(place.door);
    const heading = await clerk.send('citizen', TOLD);
    const access = clerk.access();
    expect(heading === 'It was received', 'the door of NL to say "It was received"', `"${heading}"`);
    const told = (await queue(officer)).filter(({ signalId }) => !known.has(signalId));
    const [fresh] = told;
    expect(fresh !== undefined && told.length === 1, 'one new signal in the queue', `${told.length}`);
    const { signalId, priority } = fresh;

    await officer.post(`signals/${signalId}/screening`, {});
    await officer.post(`signals/${signalId}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    await officer.post(`signals/${signalId}/routes`, { targets: ['INVESTIGATION'] });
    const began = performance.now();
    const { state, events } = await officer.get<Weighed>(`signals/${signalId}`);
    const by = events.find(({ kind }) => kind === 'WEIGHED')?.byName ?? 'nobody';
    expect(state === 'ROUTED', `the signal weighed and sent on`, state);

    await eventually('the signal in the inbox of nl', async () => {
      const { items } = await stage.cast.investigator.nl.get<{ items: InboxItem[] }>('inbox?kind=handed-signal');
      return items.some(({ matter }) => matter?.signalId === signalId);
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const read = JSON.stringify(await stage.cast.investigator.nl.get(`signals/${signalId}`));
    expect(read.includes(TOLD.place), `${TOLD.place} at the gateway`, 'a signal without it');
    expect(!/weigh|strong|signs-add-up/.test(read), 'nothing of the weighing at the gateway', 'some of it');
    const box = await clerk.open(access);
    for (const said of ['Your signal was received', 'It was passed on to: Criminal investigation'])
      expect(box.includes(said), `"${said}" in the mailbox`, 'a mailbox without it');
    const wrong = await clerk.open({ ...access, pin: access.pin === '000000' ? '000001' : '000000' });
    expect(wrong.includes('open nothing here'), 'a wrong PIN to open nothing', 'something else');
    stage.signal = { signalId, place: TOLD.place, readBox: () => clerk.open(access) };
    return [
      `a clerk tells at the door of NL what she saw, without a name: received, ${priority}, code and PIN shown once`,
      `${by} takes it from the queue, weighs it and sends it to those who investigate`,
      `NL's gateway fetched it: in the inbox after ${seconds} s, with what was seen and nothing of the weighing`,
      `the clerk's code and PIN open her mailbox: received, passed on to criminal investigation; a wrong PIN opens nothing`,
    ];
  },
};

function intakeOfNl({ home, network }: Stage): ServicePlace {
  const place = describeAccess(home, network.ports).services.find(({ service }) => service === 'nl-intake');
  if (!place) throw new Error('the network has no nl-intake');
  return place;
}

function signInAtDesk({ desk, logins }: ServicePlace, role: Role): Promise<ApiSession> {
  const login = logins.find(({ roles }) => roles.includes(role));
  if (!login) throw new Error(`nobody at ${desk} is ${role}`);
  return ApiSession.signIn(desk, login.login, login.password);
}

async function queue(officer: ApiSession): Promise<readonly QueueLine[]> {
  return (await officer.get<{ items: QueueLine[] }>('signals')).items;
}
