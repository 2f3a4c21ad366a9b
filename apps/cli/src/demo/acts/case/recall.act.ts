import { readFileSync } from 'node:fs';
import { verifyErasure } from '#libs/proof';
import { identityFiles } from '../../../local/identity.js';
import type { Country } from '../../../local/ports.js';
import { packErasure } from '../../../proof/pack-erasure.js';
import { eventually, expect } from '../../eventually.js';
import type { Act, Stage } from '../../stage.js';
import { sharedPerson } from './shared-person.js';

const NAME = 'Ilona Minta';
const RECALLED = 'Cloudberry Susurrus';
const HELD = { reference: 'Demo court 88/2026', reason: 'Evidence in a trial' };
/** Within which what is recalled is read nowhere that is there. */
const HIDDEN_MS = 5000;

interface Recall {
  readonly places: readonly {
    readonly member: string;
    readonly state: string;
    readonly answer: { readonly state: string; readonly reference: string | null } | null;
  }[];
}

/** NL takes back what puts somebody in danger, while RO is away and a court of HU needs it. */
export const recall: Act = {
  no: 10,
  name: 'Recall',
  async play(stage) {
    const values = { name: NAME, alias: RECALLED };
    const recordId = await sharedPerson(stage, { from: 'nl', to: ['hu', 'ro'], values });
    stage.planted.push(RECALLED, HELD.reference, HELD.reason);
    const record = `spaces/${stage.spaceId}/records/${recordId}`;
    await stage.cast.prosecutor.hu.send(`${record}/hold`, JSON.stringify(HELD), { method: 'PUT' });
    await stage.supervisor.kill('ro');
    const recallId = await take(stage, recordId);
    const hidden = await isHidden(stage, record);
    const kept = await answerOf(stage, recallId, { hu: 'kept', ro: 'awaited' });
    expect(kept.includes(HELD.reference), `the reference ${HELD.reference} at NL`, kept);
    const back = await comesBack(stage, recallId, record);
    return [hidden, `HU keeps it for proceedings, with the reference; ${back}`, await prove(stage, recallId)];
  },
};

async function take(stage: Stage, recordId: string): Promise<string> {
  const owner = stage.cast.investigator.nl;
  const { statements } = await owner.get<{
    statements: readonly { messageId: string; index: number; value: string }[];
  }>(`spaces/${stage.spaceId}/records/${recordId}`);
  const named = statements.find(({ value }) => value === RECALLED);
  expect(named !== undefined, RECALLED, 'none');
  const { messageId, index } = named;
  const wish = { recordId, statements: [{ messageId, index }], reason: 'person-at-risk' };
  return (await owner.post<{ recallId: string }>(`spaces/${stage.spaceId}/recalls`, wish)).recallId;
}

/** Whether what a country answers about the record, and to who looks for the value, says it. */
async function says({ cast, spaceId }: Stage, country: Country, record: string): Promise<boolean> {
  const reader = cast.investigator[country];
  const shown = await reader.get<object>(record);
  const found = await reader.post<object>(`spaces/${spaceId}/records/search`, { q: RECALLED });
  return JSON.stringify([shown, found]).includes(RECALLED);
}

async function isHidden(stage: Stage, record: string): Promise<string> {
  const began = performance.now();
  for (const country of ['nl', 'hu'] as const)
    await eventually(`no such value at ${country}`, async () => !(await says(stage, country, record)));
  const ms = Math.round(performance.now() - began);
  expect(ms <= HIDDEN_MS, `hidden within ${HIDDEN_MS} ms`, `${ms} ms`);
  return `RO is away; NL recalls a value that puts somebody in danger: in no record and no search of NL and HU after ${ms} ms`;
}

/** Once NL knows of each holder what is expected; answers all that it knows of them. */
async function answerOf(
  { cast, spaceId }: Stage,
  recallId: string,
  expected: Readonly<Record<string, string>>,
): Promise<string> {
  return eventually(`${JSON.stringify(expected)} at nl`, async () => {
    const { places } = await cast.investigator.nl.get<Recall>(`spaces/${spaceId}/recalls/${recallId}`);
    const isSaid = Object.entries(expected).every(([member, state]) =>
      places.some((place) => place.member === member && place.answer?.state === state),
    );
    return isSaid ? JSON.stringify(places) : null;
  });
}

async function comesBack(stage: Stage, recallId: string, record: string): Promise<string> {
  const service = stage.network.services.get('ro');
  expect(service !== undefined, 'the gateway of ro', 'no such part');
  await stage.supervisor.ensure(service);
  const began = performance.now();
  await answerOf(stage, recallId, { hu: 'kept', ro: 'purged' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  expect(!(await says(stage, 'ro', record)), 'no such value at ro', RECALLED);
  return `RO returns and says that it was purged there after ${seconds} s`;
}

async function prove(stage: Stage, recallId: string): Promise<string> {
  const pin = Buffer.from(readFileSync(identityFiles(stage.home.identity).pinFile, 'utf8').trim(), 'hex');
  const { nl } = stage.cast.investigator;
  const ask = (path: string): Promise<Uint8Array> =>
    eventually(`a proof at ${path}`, () => nl.download(path.replace('/api/v1/', '')));
  const file = await packErasure(ask, { spaceId: stage.spaceId, recall: recallId });
  const { facts, refused } = verifyErasure(file, pin);
  const stated = (facts?.stated ?? []).map(({ member, says: what }) => `${member} ${what}`).join(', ');
  expect(stated === 'hu kept, ro purged', 'the statements of hu and ro', refused?.reason ?? stated);
  expect(!Buffer.from(file).includes(RECALLED), 'a proof without the value', 'one with it');
  const middle = Math.floor(file.length / 2);
  const flipped = verifyErasure(
    file.map((byte, i) => (i === middle ? byte ^ 1 : byte)),
    pin,
  );
  expect(flipped.refused !== null, 'no proof after a byte was flipped', 'one');
  return `who stated what, checked offline: yes (${stated}); one byte flipped: no`;
}
