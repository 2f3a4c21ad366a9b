import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { AgreementDraftedSchema, AgreementSchema, CharterSchema, decodeCanonical, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { eventually } from '../network/eventually.js';
import { type Answer, PeopledNetwork } from '../network/peopled-network.js';
import { type ShownDraft, shownDraft } from '../network/shown-draft.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 90_000;
const ALL = ['nl', 'hu', 'bg'] as const;
type Member = (typeof ALL)[number];

let peopled: PeopledNetwork;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(ALL);
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const termsOf = (members: readonly Member[], purpose = 'trafficking for labour exploitation') => ({
  title: 'JIT Voorbeeld',
  purpose,
  offences: ['trafficking in human beings'],
  members: members.map((member) => ({ member, authority: `Demo authority ${member}` })),
  starts: '2026-01-01',
  ends: '2999-12-31',
});

async function read(by: Member, spaceId: string, messageId: string, sender: Member): Promise<ShownDraft> {
  let shown: ShownDraft | undefined;
  await eventually(async () => {
    shown = await shownDraft(peopled.as(by, 'prosecutor'), spaceId, messageId, sender);
  }, SLOW_MS);
  if (!shown) throw new Error('nothing arrived');
  return shown;
}

const sign = (by: Member, spaceId: string, shown: ShownDraft): Promise<Answer> =>
  peopled.as(by, 'prosecutor')('POST', `spaces/${spaceId}/charter/signature`, shown);

/** Commitment of the text that acts in a space, as a member has it. */
async function textInForce(at: Member, spaceId: string): Promise<string> {
  const rows = await peopled.network
    .gateway(at)
    .database.dataSource.query<{ bytes: Uint8Array }[]>(
      'select bytes from charter join space using (space_no) where space_id = $1 order by revision desc limit 1',
      [spaceId],
    );
  const charter = rows[0] && decodeCanonical(CharterSchema, rows[0].bytes);
  return Buffer.from(charter?.agreementCommitment ?? []).toString('hex');
}

/** Charters of a member that are on their way. */
const leaving = (by: Member): Promise<unknown[]> =>
  peopled.network
    .gateway(by)
    .database.dataSource.query('select from outbox where kind = 4 union all select from sealed where kind = 4');

/** What a dishonest gateway can do: its own text, under an id that it read in a header. */
async function sendsFalseCopy(spaceId: string, messageId: string): Promise<void> {
  const { app } = peopled.network.gateway('hu');
  const message = create(AgreementDraftedSchema, {
    agreementId: uuidBytes(messageId),
    agreement: create(AgreementSchema, { ...termsOf(ALL), purpose: 'something else' }),
    salt: randomBytes(32),
  });
  const outgoing = { spaceId, schema: AgreementDraftedSchema, message, recipients: ['bg', 'nl'], messageId };
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
}

it(
  'row 53: a joiner signs for a case the text that it was shown, not one that another member sent it under the same id',
  async () => {
    const caseId = await peopled.openSpace();
    const first = await peopled.draft('nl', caseId, termsOf(['nl', 'hu']));
    for (const by of ['nl', 'hu'] as const)
      expect(await sign(by, caseId, await read(by, caseId, first, 'nl'))).toMatchObject({ status: 202 });
    await eventually(async () => {
      const { body } = await peopled.as('nl', 'operations')('GET', `spaces/${caseId}`);
      expect([body['revision'], body['takingPart']]).toEqual([2, ['hu', 'nl']]);
    }, SLOW_MS);

    const mailbox = await peopled.openSpace();
    const id = await peopled.draft('nl', mailbox, termsOf(ALL));
    const shown = await read('bg', mailbox, id, 'nl');
    await sendsFalseCopy(mailbox, id);
    const copy = await read('bg', mailbox, id, 'hu');
    for (const by of ['nl', 'hu'] as const) expect(await sign(by, caseId, shown)).toMatchObject({ status: 202 });
    for (const mixed of [
      { ...shown, position: copy.position },
      { ...copy, commitment: shown.commitment },
      { ...shown, commitment: copy.commitment },
    ]) {
      expect(await sign('bg', caseId, mixed)).toMatchObject({ status: 409, body: { code: 'TEXT_CHANGED' } });
    }
    expect(await leaving('bg')).toEqual([]);
    expect(await sign('bg', caseId, shown)).toMatchObject({ status: 202 });
    await peopled.reaches(caseId, 3);
    for (const at of ALL) expect(await textInForce(at, caseId)).toBe(shown.commitment);
  },
  SLOW_MS * 2,
);

it.each([
  ['its text', 'document = other.document'],
  ['its text and all that goes with it', 'document = other.document, salt = other.salt, commitment = other.commitment'],
])(
  'row 54: a draft that is replaced at its place between reading and signing is not signed: %s',
  async (_, replaced) => {
    const spaceId = await peopled.openSpace('hu');
    const id = await peopled.draft('nl', spaceId, termsOf(ALL));
    const other = await peopled.draft('nl', spaceId, termsOf(ALL, 'something else'));
    const [shown] = [await read('nl', spaceId, id, 'nl'), await read('nl', spaceId, other, 'nl')];
    const { transaction } = peopled.network.gateway('nl').database;
    await transaction.runAsApplier((tx) =>
      tx.query(
        `update agreement_draft d set ${replaced} from agreement_draft other
         where d.message_id = $1 and other.message_id = $2`,
        [id, other],
      ),
    );
    expect(await sign('nl', spaceId, shown)).toMatchObject({ status: 409, body: { code: 'TEXT_CHANGED' } });
    expect(await leaving('nl')).toEqual([]);
    expect(await textInForce('nl', spaceId)).toBe('');
    const now = await read('nl', spaceId, other, 'nl');
    expect(await sign('nl', spaceId, now)).toMatchObject({ status: 202 });
  },
  SLOW_MS,
);
