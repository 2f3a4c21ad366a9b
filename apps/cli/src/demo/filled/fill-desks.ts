import { describeAccess, type ServicePlace } from '../../local/access.js';
import { ApiSession } from '../api-session.js';
import { DoorVisit } from '../door-visit.js';
import { eventually } from '../eventually.js';
import type { Stage } from '../stage.js';

/** Invented, as all here. */
const TOLD = {
  danger: 'no',
  minor: 'no',
  story: 'Each Monday other women are brought to the house on the corner, and none of them ever leaves it alone.',
};

/** Somebody tells something at the door of each intake, so that whoever signs in at its desk finds what is to be weighed. */
export async function fillDesks({ home, network }: Stage): Promise<string> {
  const { services } = describeAccess(home, network.ports);
  for (const place of services) await fillDesk(place);
  return `a signal waits to be weighed at ${services.map(({ service }) => service).join(' and ')}`;
}

async function fillDesk({ service, door, desk, logins }: ServicePlace): Promise<void> {
  const login = logins.find(({ roles }) => roles.includes('triage'));
  if (!login) throw new Error(`nobody at ${desk} weighs`);
  const officer = await ApiSession.signIn(desk, login.login, login.password);
  const isFilled = async (): Promise<boolean> =>
    (await officer.get<{ items: readonly unknown[] }>('signals')).items.length > 0;
  if (!(await isFilled())) await new DoorVisit(door).send('citizen', TOLD);
  await eventually(`a signal at the desk of ${service}`, isFilled);
}
