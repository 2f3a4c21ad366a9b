import type { Country } from '../../../local/ports.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { letGo, type Sent } from './let-go.js';
import { LEGAL_BASIS, sharedPerson } from './shared-person.js';

const PERSON = { name: 'Dóra Példány', birthPlace: 'Mintafalva' };
const SUGGESTED = 'Felsőmintafalva';
const TAKEN = 'Felsőmintafalva (anyakönyv)';
const REASON = 'Az anyakönyvben más áll';
const OTHERWISE = 'Alsómintafalva';
const QUESTION = 'Is there an extract of the register for this?';
const ANSWER = 'Yes, the officer of Gyula has it before him.';
/** Until the other countries see it. */
const SOON_MS = 5000;
const HOLDERS: readonly Country[] = ['nl', 'hu', 'ro'];

interface Value {
  readonly messageId: string;
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly retractedIn: number | null;
}

interface Proposal {
  readonly proposalId: string;
  readonly state: string;
  readonly credited: readonly string[];
}

/** HU knows better than NL, and says so beside the record; the record stays the one of NL. */
export const correct: Act = {
  no: 8,
  name: 'Correct',
  async play(stage) {
    const recordId = await sharedPerson(stage, { from: 'nl', to: ['hu', 'ro'], values: PERSON });
    stage.planted.push(SUGGESTED, TAKEN, REASON, OTHERWISE, QUESTION, ANSWER);
    const of = new RecordAt(stage, `spaces/${stage.spaceId}/records/${recordId}`);
    const suggested = await suggest(stage, of);
    const accepted = await accept(stage, of);
    return [suggested, accepted, await dispute(stage, of), await discuss(stage, of, recordId)];
  },
};

/** One record as each country reads it. */
class RecordAt {
  constructor(
    private readonly stage: Stage,
    readonly path: string,
  ) {}

  /** The value of a property that stands. */
  async value(country: Country, property: string): Promise<Value> {
    const { statements } = await this.get<{ statements: readonly Value[] }>(country, '');
    const found = statements.find((one) => one.property === property && one.retractedIn === null);
    expect(found !== undefined, `a ${property} at ${country}`, 'none');
    return found;
  }

  get<T>(country: Country, more: string): Promise<T> {
    return this.stage.cast.investigator[country].get<T>(`${this.path}${more}`);
  }

  async proposal(country: Country): Promise<Proposal> {
    const { proposals } = await this.get<{ proposals: readonly Proposal[] }>(country, '/proposals');
    const [proposal] = proposals;
    expect(proposal !== undefined, `a suggested change at ${country}`, 'none');
    return proposal;
  }
}

async function suggest(stage: Stage, of: RecordAt): Promise<string> {
  const { messageId, index } = await of.value('hu', 'birthPlace');
  const sent = await stage.cast.investigator.hu.post<Sent>(`${of.path}/proposals`, {
    assert: [{ property: 'birthPlace', value: SUGGESTED }],
    retract: [{ messageId, index }],
    reason: REASON,
    legalBasis: LEGAL_BASIS,
  });
  await letGo(stage, 'hu', [sent]);
  const ms = await within(SOON_MS, async () => {
    for (const country of HOLDERS)
      await eventually(`the suggestion of HU at ${country}`, async () => (await of.proposal(country)).state === 'open');
  });
  const { value } = await of.value('nl', 'birthPlace');
  expect(value === PERSON.birthPlace, `${PERSON.birthPlace} as long as NL says so`, value);
  return `HU suggests another birthplace in a record of NL: below the value at NL, HU and RO after ${ms} ms; the record says what it said`;
}

async function accept(stage: Stage, of: RecordAt): Promise<string> {
  const owner = stage.cast.investigator.nl;
  const { proposalId } = await of.proposal('nl');
  const path = `spaces/${stage.spaceId}/proposals/${proposalId}`;
  const { version, accepts } = await owner.get<{
    version: number;
    accepts: Readonly<Record<string, readonly object[]>>;
  }>(path);
  const assert = (accepts['assert'] ?? []).map((one) => ({ ...one, value: TAKEN }));
  const body = { assert, retract: accepts['retract'], legalBasis: LEGAL_BASIS };
  const headers = { 'if-match': `"${version}"` };
  const answer = await owner.send(`${path}/acceptance`, JSON.stringify(body), { headers });
  const text = await answer.text();
  expect(answer.status === 202, 'an acceptance', `${answer.status} ${text}`);
  await letGo(stage, 'nl', JSON.parse(text).messages);
  for (const country of HOLDERS)
    await eventually(`its end at ${country}`, async () => {
      const { state, credited } = await of.proposal(country);
      return state === 'accepted-changed' && credited.length > 0;
    });
  const { value } = await of.value('ro', 'birthPlace');
  expect(value === TAKEN, `${TAKEN} at RO`, value);
  return 'NL accepts it with a change: a new version, credited to HU at all three';
}

async function dispute(stage: Stage, of: RecordAt): Promise<string> {
  const { messageId, index } = await of.value('ro', 'birthPlace');
  const sent = await stage.cast.investigator.ro.post<Sent>(`${of.path}/remarks`, {
    kind: 'dispute',
    value: { messageId, index },
    statement: { property: 'birthPlace', value: OTHERWISE },
    legalBasis: LEGAL_BASIS,
  });
  await letGo(stage, 'ro', [sent]);
  for (const country of ['nl', 'hu'] as const)
    await eventually(`what RO says otherwise at ${country}`, async () =>
      JSON.stringify(await of.get<object>(country, '/remarks')).includes(OTHERWISE),
    );
  const { value } = await of.value('nl', 'birthPlace');
  expect(value === TAKEN, `${TAKEN} beside what RO says`, value);
  return 'RO says otherwise: it stands below the value at NL and HU, and changes nothing of it';
}

async function discuss(stage: Stage, of: RecordAt, recordId: string): Promise<string> {
  const { messageId, index } = await of.value('nl', 'birthPlace');
  const about = { recordId, value: { messageId, index }, language: 'en' };
  const path = `spaces/${stage.spaceId}/comments`;
  for (const [country, text] of [
    ['nl', QUESTION],
    ['hu', ANSWER],
  ] as const) {
    const sent = await stage.cast.investigator[country].post<Sent>(path, { ...about, text });
    await letGo(stage, country, [sent]);
  }
  await eventually('both sentences at ro', async () => {
    const thread = JSON.stringify(await stage.cast.investigator.ro.get<object>(`${path}?recordId=${recordId}`));
    return thread.includes(QUESTION) && thread.includes(ANSWER);
  });
  return 'NL asks at that value, HU answers, RO reads both';
}

/** How long it took. */
async function within(mostMs: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  const ms = Math.round(performance.now() - began);
  expect(ms <= mostMs, `at most ${mostMs} ms`, `${ms} ms`);
  return ms;
}
