import { approve } from '../../approve.js';
import { eventually, expect } from '../../eventually.js';
import type { Country } from '../../../local/ports.js';
import type { Stage, ToldFinding } from '../../stage.js';

const ASKED = ['hu', 'bg', 'ro'] as const;
/** Knows nothing of the plate. */
const UNAWARE: Country = 'hu';
const TOLD = {
  reporter: 'organisation',
  seen: 'A van brings visitors to one room for half an hour each.',
  persons: [{ count: 2, age: 'adult' }],
  onward: false,
};
const WORDS = { USED: 'used it', NONE: 'has no follow-up' } as const;

type Outcome = keyof typeof WORDS;

interface Sent {
  readonly messageId: string;
  readonly state: string;
}

interface Passing {
  readonly recipient: string;
  readonly outcome: string | null;
}

/** A plate that a hotel saw is asked of three countries, each apart: what returns is a word, and no content. */
export async function askPlate(stage: Stage, finding: ToldFinding): Promise<string> {
  const said: string[] = [];
  for (const country of ASKED) {
    const passed = await passedTo(stage, country, finding);
    said.push(`${country.toUpperCase()} ${WORDS[await answeredBy(stage, country, passed)]}`);
  }
  const { passings } = await eventually('three answers at nl', async () => {
    const view = await stage.cast.investigator.nl.get<{ passings: Passing[] }>(`signals/${finding.signalId}`);
    return view.passings.every(({ outcome }) => outcome !== null) && view;
  });
  const known = passings.filter(({ outcome }) => outcome === 'USED').map(({ recipient }) => recipient);
  expect(passings.length === ASKED.length && !known.includes(UNAWARE), 'three answers', JSON.stringify(passings));
  return `the plate goes to three countries, each apart and past the prosecutor: ${said.join(', ')}; a word returns and no content`;
}

async function passedTo(stage: Stage, country: Country, { signalId, plate }: ToldFinding): Promise<string> {
  const { cast, spaceId } = stage;
  const body = { ...TOLD, signalId, recipient: country, things: [{ kind: 'plate', said: plate }] };
  const { messageId, state } = await cast.investigator.nl.post<Sent>(`spaces/${spaceId}/passed-signals`, body);
  expect(state === 'waiting-for-approval', `a signal to ${country} that waits for approval`, state);
  await approve(stage, 'nl', messageId);
  const path = `spaces/${spaceId}/passed-signals/nl.${messageId}`;
  const read = await eventually(`the plate at ${country}`, () => cast.investigator[country].get<object>(path));
  expect(JSON.stringify(read).includes(plate), `${plate} at ${country}`, JSON.stringify(read));
  const elsewhere = ASKED.filter((other) => other !== country);
  for (const other of elsewhere) {
    const { status } = await cast.investigator[other].look(path);
    expect(status === 404, `no signal of ${country} at ${other}`, `${status}`);
  }
  return path;
}

/** Where a desk of the country weighs what is accepted, a person here says at once that nothing follows. */
async function answeredBy({ cast, network }: Stage, country: Country, path: string): Promise<Outcome> {
  const person = cast.investigator[country];
  const outcome = country === UNAWARE || network.services.has(`${country}-intake`) ? 'NONE' : 'USED';
  if (outcome === 'USED') await person.post(`${path}/acceptance`, {});
  await person.post(`${path}/answer`, { outcome });
  return outcome;
}
