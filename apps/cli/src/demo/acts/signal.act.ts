import type { ServicePlace } from '../../local/access.js';
import type { ApiSession } from '../api-session.js';
import { eventually, expect } from '../eventually.js';
import { filledIn, intakeOfNl, reported, signInAtDesk, switchSphere } from '../practice-desk.js';
import type { Act } from '../stage.js';

/** Invented, as all here; what a clerk may see at a counter. */
const TOLD = {
  danger: 'no',
  minor: 'no',
  seen: ['MUN.01', 'MUN.04', 'MUN.05'],
  story:
    'The eighth registration at this address this month. The same man speaks for each of them and keeps the passports.',
  place: 'Voorbeeldstraat 12, Demostad',
};

/** What an officer found out about it. */
const FOUND =
  'Six of the eight registrations came in pairs within a week, and the same man had an appointment for each.';

interface Weighed {
  readonly state: string;
  readonly organisation: string | null;
  readonly cards: readonly { readonly id: string; readonly version: number; readonly label: string }[];
  readonly events: readonly { readonly kind: string; readonly byName: string }[];
}

interface InboxItem {
  readonly matter?: { readonly kind: string; readonly signalId?: string };
}

/** A clerk tells at the door of authorities what she saw, a person weighs it, and it stands in the inbox of whoever investigates. */
export const signal: Act = {
  no: 13,
  name: 'Signal',
  async play(stage) {
    const place = intakeOfNl(stage);
    const { authority } = place;
    if (authority === null) throw new Error(`${place.service} has no door of authorities`);
    const officer = await signInAtDesk(place, 'triage');
    const told = await reported(await filledIn(authority.door, { form: 'counter-clerk', told: TOLD }), officer);
    const { signalId, priority, reporter: clerk, access } = told;

    const card = await enriched(officer, signalId);
    const contact = await readByContact(place, authority.name, signalId);
    await officer.post(`signals/${signalId}/weighing`, { outcome: 'ROUTE', reason: 'signs-add-up' });
    const prosecutor = await switchSphere(await signInAtDesk(place, 'national-prosecutor'), signalId);
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
    for (const kept of [FOUND, authority.name])
      expect(!read.includes(kept), `nothing of "${kept}" at the gateway`, 'some of it');
    const box = await clerk.open(access);
    for (const said of ['Your signal was received', 'It was passed on to: Criminal investigation'])
      expect(box.includes(said), `"${said}" in the mailbox`, 'a mailbox without it');
    const wrong = await clerk.open({ ...access, pin: access.pin === '000000' ? '000001' : '000000' });
    expect(wrong.includes('open nothing here'), 'a wrong PIN to open nothing', 'something else');
    stage.signal = { signalId, place: TOLD.place, readBox: () => clerk.open(access) };
    return [
      `a clerk of ${authority.name} ticks what she saw at the door of authorities, without a name: received, ${priority}, code and PIN shown once`,
      `${by} takes it and adds what the card "${card} asks for; ${contact}, contact officer of that organisation, reads what the clerk told and not what was added`,
      `${by} weighs it, ${prosecutor} switches its sphere with date and basis, and it is sent to those who investigate`,
      `NL's gateway fetched it: in the inbox after ${seconds} s, with what was seen, nothing of the weighing and not whose clerk told it`,
      `the clerk's code and PIN open her mailbox: received, passed on to criminal investigation; a wrong PIN opens nothing`,
    ];
  },
};

/** An officer takes it, reads the cards that its signs open, and notes what was found out; gives the first of them with its version. */
async function enriched(officer: ApiSession, signalId: string): Promise<string> {
  await officer.post(`signals/${signalId}/screening`, {});
  const { cards } = await officer.get<Weighed>(`signals/${signalId}`);
  const [card] = cards;
  expect(card !== undefined, 'a card that the ticks open', 'none');
  const read = cards.map(({ id, version }) => ({ id, version }));
  await officer.post(`signals/${signalId}/enrichment`, { words: FOUND, cards: read });
  return `${card.label}", version ${card.version}`;
}

async function readByContact(place: ServicePlace, organisation: string, signalId: string): Promise<string> {
  const contact = await signInAtDesk(place, 'contact-officer');
  const signal = await contact.get<Weighed>(`signals/${signalId}`);
  expect(signal.organisation === organisation, `a signal of ${organisation}`, `${signal.organisation}`);
  const read = JSON.stringify(signal);
  expect(read.includes(TOLD.place), `${TOLD.place} for the contact officer`, 'a signal without it');
  expect(!read.includes(FOUND), 'no word of the officer for the contact officer', 'some');
  return place.logins.find(({ roles }) => roles.includes('contact-officer'))?.name ?? 'nobody';
}
