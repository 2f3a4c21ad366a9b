import { peopleOf } from '../../local/people.js';
import { COUNTRIES, type Country } from '../../local/ports.js';
import type { ApiSession } from '../api-session.js';
import { byCountry } from '../by-country.js';
import { eventually, expect } from '../eventually.js';
import type { Stage } from '../stage.js';
import { broughtBy, type DemoRecord, waitingAt } from './case-records.table.js';

interface Message {
  readonly messageId: string;
  readonly state: string;
}

interface Row {
  readonly state: string;
  readonly recordId?: string;
  readonly messages?: readonly Message[];
  readonly problem?: { readonly detail?: string };
}

const LEGAL_BASIS = 'Demo code of criminal procedure, art. 5';
const REASON = 'Read and weighed';
/** ISO 639. */
const LANGUAGE: Readonly<Record<Country, string>> = { nl: 'nl', hu: 'hu', bg: 'bg', ro: 'ro' };
/** Who asks whom about a record of theirs. */
const ASKS: Readonly<Record<Country, Country>> = { hu: 'nl', nl: 'ro', ro: 'bg', bg: 'hu' };

/**
 * Fills the case as four countries at work do: records of each, people with their phones, a question that each has to answer, and a bank account
 * that waits for each prosecutor. So everybody who signs in afterwards finds something of theirs.
 */
export async function fillCase(stage: Stage): Promise<string> {
  await byCountry((country) => namePeople(stage, country));
  const shared = await byCountry((country) => bring(stage, country));
  await byCountry((country) => hold(stage, country));
  await byCountry((asked) => ask(stage, asked, shared[asked]));
  const count = Object.values(shared).flat().length;
  return `${count} records of four countries, people with phones, a question for each, an account for each prosecutor to decide`;
}

/** Enters what a country brings; its prosecutor reads what is new to somebody and lets it go. Answers the ids of the records. */
async function bring(stage: Stage, country: Country): Promise<readonly string[]> {
  const rows = await enter(stage, country, broughtBy(country));
  const waiting = rows.flatMap(({ messages = [] }) => messages).filter(({ state }) => state === 'waiting-for-approval');
  for (const { messageId } of waiting) await approve(stage.cast.prosecutor[country], messageId);
  return rows.map(({ recordId = '' }) => recordId);
}

async function hold(stage: Stage, country: Country): Promise<void> {
  const [row] = await enter(stage, country, [waitingAt(country)]);
  expect(row?.state === 'waiting-for-approval', 'an account that waits for the prosecutor', row?.state ?? 'nothing');
}

async function enter(stage: Stage, country: Country, records: readonly DemoRecord[]): Promise<readonly Row[]> {
  const body = {
    records: records.map(({ values, ...one }) => ({ ...one, legalBasis: LEGAL_BASIS, statements: said(values) })),
  };
  const { records: rows } = await stage.cast.investigator[country].post<{ records: readonly Row[] }>(
    `spaces/${stage.spaceId}/records/batch`,
    body,
  );
  const refused = rows.find(({ state }) => state === 'refused');
  expect(refused === undefined, `${records.length} records of ${country}`, refused?.problem?.detail ?? 'a refusal');
  return rows;
}

function said(values: DemoRecord['values']): readonly object[] {
  return Object.entries(values).map(([property, value]) => ({ property, value }));
}

/** The liaison officer names those whom the partners may call, and the prosecutor lets the list go. */
async function namePeople({ cast, spaceId }: Stage, country: Country): Promise<void> {
  const people = peopleOf(country).map(({ login, name, roles: [role], desk, phone }) => ({
    id: login,
    name,
    role,
    desk,
    phone,
    languages: [LANGUAGE[country], 'en'],
  }));
  const { messageId, state } = await cast.liaison[country].post<Message>(`spaces/${spaceId}/people`, { people });
  if (state === 'waiting-for-approval') await approve(cast.prosecutor[country], messageId);
}

/** Another country asks about the first record that this one brought. */
async function ask({ cast, spaceId }: Stage, asked: Country, [recordId = '']: readonly string[]): Promise<void> {
  const asker = COUNTRIES.find((country) => ASKS[country] === asked);
  if (!asker) throw new Error(`nobody asks ${asked}`);
  const path = `spaces/${spaceId}/records/${recordId}`;
  await eventually(`the first record of ${asked} at ${asker}`, () => cast.liaison[asker].get(path));
  const text = 'Is anything more known of this person?';
  const body = { kind: 'release', debtor: asked, term: 'd7', recordId, text };
  const { messageId, state } = await cast.liaison[asker].post<Message>(`spaces/${spaceId}/commitments`, body);
  if (state === 'waiting-for-approval') await approve(cast.prosecutor[asker], messageId);
  await eventually(`a request of ${asker} at ${asked}`, () =>
    cast.liaison[asked].get(`spaces/${spaceId}/commitments/${asker}.${messageId}`),
  );
}

async function approve(prosecutor: ApiSession, messageId: string): Promise<void> {
  await prosecutor.post(`approvals/requests/${messageId}/decision`, { decision: 'approve', reason: REASON });
}
