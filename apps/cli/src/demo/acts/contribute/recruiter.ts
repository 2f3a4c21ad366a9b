import { approve } from '../../approve.js';
import { eventually, expect } from '../../eventually.js';
import type { Country } from '../../../local/ports.js';
import type { Stage } from '../../stage.js';

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
/** Invented, as all here: the same man, as each country wrote him down. */
const KNOWN = {
  nl: { name: 'Nelu Model', birthDate: '1981-05-17', phone: '+40210000088' },
  ro: { name: 'Model Nelu', birthDate: '1981-05-17', phone: '+40210000088', position: 'Recrutor' },
} as const;
const ACCOUNT = { iban: 'RO00DEMO0000000000000088', bankName: 'Banca Exemplu', holder: 'Nelu Model' };

interface Entered {
  readonly recordId: string;
  readonly messages: readonly { readonly messageId: string; readonly state: string }[];
}

interface Pair {
  readonly left: { readonly recordId: string };
  readonly right: { readonly recordId: string };
}

/** Two countries know the same recruiter: each finds it among what it holds. */
export async function findRecruiter(stage: Stage): Promise<string> {
  const ids = [
    await shared(stage, 'nl', { type: 'person', to: 'ro', values: KNOWN.nl }),
    await shared(stage, 'ro', { type: 'person', to: 'nl', values: KNOWN.ro }),
  ];
  for (const country of ['nl', 'ro'] as const)
    await eventually(`the recruiter of NL and RO as one pair at ${country}`, async () => {
      const path = `spaces/${stage.spaceId}/reconcile/pairs?limit=100`;
      const { items } = await stage.cast.investigator[country].get<{ items: Pair[] }>(path);
      return items.some(({ left, right }) => ids.includes(left.recordId) && ids.includes(right.recordId));
    });
  return 'NL and RO each bring the recruiter, his name in another order: each finds by itself that the two may be one man';
}

/** The account to which pay goes on the day it comes: what is frozen later begins with a record that both hold. */
export async function openAssets(stage: Stage): Promise<string> {
  await shared(stage, 'nl', { type: 'financial-account', to: 'ro', values: ACCOUNT });
  return 'the account to which the pay goes on waits for the prosecutor, as no standing approval covers accounts; approved, RO reads it';
}

async function shared(
  stage: Stage,
  country: Country,
  {
    type,
    to,
    values,
  }: { readonly type: string; readonly to: Country; readonly values: Readonly<Record<string, string>> },
): Promise<string> {
  const { cast, spaceId } = stage;
  const statements = Object.entries(values).map(([property, value]) => ({ property, value }));
  const record = { type, release: [to], legalBasis: LEGAL_BASIS, statements };
  const { recordId, messages } = await cast.investigator[country].post<Entered>(`spaces/${spaceId}/records`, record);
  const [message] = messages;
  const isCovered = country === 'nl' && type === 'person';
  const state = message?.state ?? 'none';
  expect((state !== 'waiting-for-approval') === isCovered, `a ${type} of ${country} by its approval`, state);
  if (message && !isCovered) await approve(stage, country, message.messageId);
  const path = `spaces/${spaceId}/records/${recordId}`;
  const read = await eventually(`the ${type} at ${to}`, () => cast.investigator[to].get<object>(path));
  for (const value of Object.values(values))
    expect(JSON.stringify(read).includes(value), `${value} at ${to}`, JSON.stringify(read));
  return recordId;
}
