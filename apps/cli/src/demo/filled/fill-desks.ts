import { describeAccess, type ServicePlace } from '../../local/access.js';
import type { Role } from '../../local/people.table.js';
import type { ApiSession } from '../api-session.js';
import { eventually } from '../eventually.js';
import { filledIn, signInAtDesk, type ToTell } from '../practice-desk.js';
import type { Stage } from '../stage.js';

/** Invented, as all here. */
const BY_ANYBODY: ToTell = {
  form: 'citizen',
  told: {
    danger: 'no',
    minor: 'no',
    story: 'Each Monday other women are brought to the house on the corner, and none of them ever leaves it alone.',
  },
};
const BY_CLERK: ToTell = {
  form: 'counter-clerk',
  told: {
    danger: 'no',
    minor: 'no',
    seen: ['MUN.01', 'MUN.04', 'MUN.05'],
    story: 'The third registration this week for one flat, each with the same man, who answers all questions.',
    place: 'Voorbeeldplein 4, Demostad',
  },
};

/** Somebody tells something at the doors of each intake, so that whoever signs in at its desk finds something to read: those who weigh, and a contact officer. */
export async function fillDesks({ home, network }: Stage): Promise<string> {
  const { services } = describeAccess(home, network.ports);
  await Promise.all(services.map(fillDesk));
  return `a signal waits to be weighed at ${services.map(({ service }) => service).join(' and ')}`;
}

async function fillDesk(place: ServicePlace): Promise<void> {
  // One door after the other: what a clerk told is in the queue of those who weigh too.
  await tell(place, 'triage', [place.door, BY_ANYBODY]);
  if (place.authority !== null) await tell(place, 'contact-officer', [place.authority.door, BY_CLERK]);
}

async function tell(place: ServicePlace, reader: Role, [door, said]: readonly [string, ToTell]): Promise<void> {
  const session = await signInAtDesk(place, reader);
  if (!(await hasSignal(session))) await (await filledIn(door, said)).sendFilled();
  await eventually(`a signal for ${reader} at the desk of ${place.service}`, () => hasSignal(session));
}

async function hasSignal(session: ApiSession): Promise<boolean> {
  return (await session.get<{ items: readonly unknown[] }>('signals')).items.length > 0;
}
