import { eventually, expect } from '../eventually.js';
import { intakeOfNl, report, signInAtDesk, weighed } from '../practice-desk.js';
import type { Act } from '../stage.js';

/** Invented, as all here; what a clerk may see at a counter. */
const TOLD = {
  danger: 'no',
  minor: 'no',
  story:
    'The eighth registration at this address this month. The same man speaks for each of them and keeps the passports.',
  place: 'Voorbeeldstraat 12, Demostad',
};

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
    const told = await report(place, officer, { form: 'citizen', told: TOLD });
    const { signalId, priority, reporter: clerk, access } = told;

    await weighed(officer, signalId);
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
