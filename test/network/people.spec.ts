import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { AgreementDraftedSchema, CharterSchema, decodeCanonical, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange';
import { Transaction } from '#libs/persistence';
import { agreementCommitment } from '#libs/protocol';
import type { Role } from '../../apps/gateway/src/person.js';
import { eventually } from './eventually.js';
import { PeopledNetwork } from './peopled-network.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
  spaceId = await peopled.openSpace();
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const somebody = (more: object = {}) => ({
  id: 'p-1',
  name: 'Anna Voorbeeld',
  role: 'prosecutor',
  desk: 'Demo desk',
  phone: '+31201234567',
  languages: ['nl', 'en'],
  ...more,
});
const name = (people: readonly object[], role: Role = 'prosecutor') =>
  peopled.as('nl', role)('POST', `spaces/${spaceId}/people`, { people });
const listed = async (): Promise<unknown> =>
  (await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/people`)).body;

it(
  'names people to the other members; a new list replaces the one before',
  async () => {
    expect((await name([somebody(), somebody({ id: 'p-2', name: 'Bram Voorbeeld' })], 'liaison')).status).toBe(202);
    await eventually(async () => {
      expect(await listed()).toEqual([
        { member: 'nl', ...somebody() },
        { member: 'nl', ...somebody({ id: 'p-2', name: 'Bram Voorbeeld' }) },
      ]);
    }, SLOW_MS);
    expect((await name([somebody({ phone: '+31207654321' })])).status).toBe(202);
    await eventually(async () => {
      expect(await listed()).toEqual([{ member: 'nl', ...somebody({ phone: '+31207654321' }) }]);
    }, SLOW_MS);
  },
  SLOW_MS,
);

it.each<Role>(['investigator', 'operations'])('lets no %s name people', async (role) => {
  expect(await name([somebody()], role)).toMatchObject({
    status: 403,
    body: { code: 'ACCESS_DENIED', reason: 'ROLE' },
  });
});

it.each<[string, readonly object[]]>([
  ['nobody', []],
  ['one id twice', [somebody(), somebody()]],
  ['a number that cannot be dialled from abroad', [somebody({ phone: '020 1234567' })]],
  ['a role that does not exist', [somebody({ role: 'judge' })]],
  ['a language that is no code', [somebody({ languages: ['Dutch'] })]],
])('refuses %s', async (_, people) => {
  expect((await name(people)).status).toBe(400);
});

it(
  'signs the draft that was seen first, though another member sent its own text under the same id',
  async () => {
    const terms = {
      title: 'JIT Voorbeeld',
      purpose: 'trafficking for labour exploitation',
      offences: ['trafficking in human beings'],
      members: ['nl', 'hu'].map((member) => ({ member, authority: `Demo authority ${member}` })),
      starts: '2026-01-01',
      ends: '2999-12-31',
    };
    const draft = await peopled.as('nl', 'prosecutor')('POST', `spaces/${spaceId}/agreement-drafts`, terms);
    const draftMessageId = String(draft.body['messageId']);
    const drafts = async () => {
      const { body } = await peopled.as('nl', 'prosecutor')('GET', `spaces/${spaceId}`);
      return (body['drafts'] as { sender: string }[]).map(({ sender }) => sender);
    };
    await eventually(async () => expect(await drafts()).toEqual(['nl']), SLOW_MS);
    await sendsFalseCopy(draftMessageId, terms);
    await eventually(async () => expect(await drafts()).toEqual(['hu', 'nl']), SLOW_MS);

    const signature = `spaces/${spaceId}/charter/signature`;
    expect((await peopled.as('nl', 'prosecutor')('POST', signature, { draftMessageId })).status).toBe(202);
    const { dataSource } = peopled.network.gateway('nl').database;
    await eventually(async () => {
      const [charter] = await dataSource.query('select bytes from charter where revision = 2');
      const [first] = await dataSource.query("select salt, document from agreement_draft where sender = 'nl'");
      const commitment = decodeCanonical(CharterSchema, charter?.bytes ?? new Uint8Array(0))?.agreementCommitment;
      expect(commitment).toEqual(new Uint8Array(agreementCommitment(first.salt, first.document)));
    }, SLOW_MS);
  },
  SLOW_MS,
);

/** What a dishonest gateway can do: its own text, under an id that it read in a header. */
async function sendsFalseCopy(messageId: string, terms: object): Promise<void> {
  const { app } = peopled.network.gateway('hu');
  const message = create(AgreementDraftedSchema, {
    agreementId: uuidBytes(messageId),
    agreement: { ...terms, purpose: 'something else' },
    salt: randomBytes(32),
  });
  const outgoing = { spaceId, schema: AgreementDraftedSchema, message, recipients: ['nl'], messageId };
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
}
