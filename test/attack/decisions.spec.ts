import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  AgreementCommentedSchema,
  AgreementDraftedSchema,
  AgreementSchema,
  CharterSchema,
  decodeCanonical,
  uuidBytes,
  violations,
} from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import type { Role } from '../../libs/people/src/person.js';
import { eventually } from '../network/eventually.js';
import { type Answer, PeopledNetwork } from '../network/peopled-network.js';
import { type ShownDraft, shownDraft } from '../network/shown-draft.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

const VICTIM = 'the victim is called Gabor Minta';

const TERMS = {
  title: 'JIT Voorbeeld',
  purpose: 'trafficking for labour exploitation',
  offences: ['trafficking in human beings'],
  members: ['hu', 'nl'].map((member) => ({ member, authority: `Demo authority ${member}` })),
  starts: '2026-01-01',
  ends: '2999-12-31',
};

let peopled: PeopledNetwork;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu']);
}, 120_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const prosecutor = () => peopled.as('nl', 'prosecutor');
const sign = (spaceId: string, shown: object) => prosecutor()('POST', `spaces/${spaceId}/charter/signature`, shown);

async function drafted(spaceId: string): Promise<{ readonly id: string; readonly shown: ShownDraft }> {
  const id = await peopled.draft('nl', spaceId, TERMS);
  return { id, shown: await arrived(spaceId, id, 'nl') };
}

async function arrived(spaceId: string, messageId: string, sender: string): Promise<ShownDraft> {
  let shown: ShownDraft | undefined;
  await eventually(async () => {
    shown = await shownDraft(prosecutor(), spaceId, messageId, sender);
  }, SLOW_MS);
  if (!shown) throw new Error('nothing arrived');
  return shown;
}

/** What a dishonest gateway can do: its own text, under an id that it read in a header. */
async function sendsFalseCopy(spaceId: string, messageId: string): Promise<void> {
  const { app } = peopled.network.gateway('hu');
  const message = create(AgreementDraftedSchema, {
    agreementId: uuidBytes(messageId),
    agreement: create(AgreementSchema, { ...TERMS, purpose: 'something else' }),
    salt: randomBytes(32),
  });
  const outgoing = { spaceId, schema: AgreementDraftedSchema, message, recipients: ['nl'], messageId };
  await app.get(Transaction, { strict: false }).run((tx) => app.get(Exchange, { strict: false }).submit(tx, outgoing));
}

/** Commitments of the charters that this gateway published in a space, first the one that opened it. */
async function published(spaceId: string): Promise<readonly string[]> {
  const rows = await peopled.network
    .gateway('nl')
    .database.dataSource.query<{ bytes: Uint8Array }[]>(
      'select bytes from charter join space using (space_no) where space_id = $1 order by revision',
      [spaceId],
    );
  return rows.map(({ bytes }) =>
    Buffer.from(decodeCanonical(CharterSchema, bytes)?.agreementCommitment ?? []).toString('hex'),
  );
}

async function waiting(): Promise<unknown> {
  const { dataSource } = peopled.network.gateway('nl').database;
  return dataSource.query('select from outbox where kind = 4 union all select from sealed where kind = 4');
}

describe('row 53: a text of another member under the id of a draft', () => {
  it('in the same space is another place: what was shown is signed, the copy is not', async () => {
    const spaceId = await peopled.openSpace();
    const { id, shown } = await drafted(spaceId);
    await sendsFalseCopy(spaceId, id);
    const copy = await arrived(spaceId, id, 'hu');
    expect(copy.identity).not.toBe(shown.identity);
    expect((await sign(spaceId, shown)).status).toBe(202);
    await eventually(async () => expect(await published(spaceId)).toEqual(['', shown.commitment]), SLOW_MS);
  }, 90_000);

  it('in the space that is to grow is not signed in place of the one in the mailbox', async () => {
    const [mailbox, target] = [await peopled.openSpace(), await peopled.openSpace()];
    const { id, shown } = await drafted(mailbox);
    await sendsFalseCopy(target, id);
    const copy = await arrived(target, id, 'hu');
    expect(await sign(target, { ...shown, space: target, position: copy.position })).toMatchObject({
      status: 409,
      body: { code: 'TEXT_CHANGED' },
    });
    expect(await waiting()).toEqual([]);
    expect((await sign(target, shown)).status).toBe(202);
    await eventually(async () => expect(await published(target)).toEqual(['', shown.commitment]), SLOW_MS);
  }, 90_000);
});

describe('row 67: case content pasted into a comment', () => {
  const said = (text: string, more: object = {}) => ({ clause: '4.1', text, ...more });
  const comment = (spaceId: string, body: object, role: Role = 'investigator') =>
    peopled.as('nl', role)('POST', `spaces/${spaceId}/agreement-comments`, body);

  it('S19 waits for another person, and nothing of it is on its way before', async () => {
    const spaceId = await peopled.openSpace();
    const { position } = (await drafted(spaceId)).shown;
    const answer = await comment(spaceId, said('the victim is called Gabor Minta', { position }));
    expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const { dataSource } = peopled.network.gateway('nl').database;
    const type = 'joinder.agreement.v1.AgreementCommented';
    const leaving = 'select from outbox where type = $1 union all select from sealed where type = $1';
    expect(await dataSource.query(leaving, [type])).toEqual([]);

    const path = `approvals/requests/${String(answer.body['messageId'])}`;
    expect(await prosecutor()('GET', path)).toMatchObject({
      status: 200,
      body: { mayDecide: true, type: 'comment', content: { text: 'the victim is called Gabor Minta' } },
    });
    expect(await peopled.as('nl', 'operations')('GET', path)).toMatchObject({ status: 404 });
    const item = { id: `approval.${String(answer.body['messageId'])}`, kind: 'approval', spaceId };
    expect((await prosecutor()('GET', 'inbox?kind=approval')).body['items']).toContainEqual(
      expect.objectContaining(item),
    );
    expect((await peopled.as('nl', 'liaison')('GET', 'inbox?kind=approval')).body['items']).toEqual([]);
    const decided = await prosecutor()('POST', `${path}/decision`, { decision: 'approve', reason: 'Seen and weighed' });
    expect(decided.status).toBe(200);
    await eventually(async () => {
      const { body } = await peopled.as('hu', 'prosecutor')('GET', `spaces/${spaceId}`);
      expect(body['comments']).toMatchObject([{ draftPosition: position, clause: '4.1', sender: 'nl' }]);
    }, SLOW_MS);
  }, 90_000);

  it('S19 waits under an agreement as well, and nothing of it is on its way before', async () => {
    const spaceId = await peopled.openSpace();
    await peopled.agree(spaceId, 2);
    const { position } = (await drafted(spaceId)).shown;
    const investigator = peopled.as('hu', 'investigator');
    const { dataSource } = peopled.network.gateway('hu').database;
    await eventually(async () => {
      const answer = await investigator('POST', `spaces/${spaceId}/agreement-comments`, said(VICTIM, { position }));
      expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    }, SLOW_MS);
    const leaving = `select from outbox where type like '%Commented' union all select from sealed where type like '%Commented'`;
    expect(await dataSource.query(leaving)).toEqual([]);
    const held = await dataSource.query(`select author, type from approval_request where type = 'comment'`);
    expect(held).toEqual([{ author: expect.anything(), type: 'comment' }]);
  }, 90_000);

  it('has 500 characters, comes once in 10 s of a person and 50 times of a country', async () => {
    const spaceId = await peopled.openSpace();
    const { position } = (await drafted(spaceId)).shown;
    expect(await comment(spaceId, said('x'.repeat(501), { position }), 'liaison')).toMatchObject({ status: 400 });
    expect((await comment(spaceId, said('🜨'.repeat(500), { position }), 'liaison')).status).toBe(202);
    expect(await comment(spaceId, said('again', { position }), 'liaison')).toMatchObject({
      status: 429,
      body: { code: 'COMMENT_TOO_SOON' },
    });
    await peopled.network.gateway('nl').database.transaction.run((tx) =>
      tx.query(
        `insert into comment_sent (message_id, space_no, draft_position, author, sent_at)
         select gen_random_uuid(), space_no, draft_position, 'somebody', sent_at
         from comment_sent, generate_series(1, 49) where draft_position = $1
           and space_no = (select space_no from space where space_id = $2)`,
        [position, spaceId],
      ),
    );
    expect(await comment(spaceId, said('one more', { position }), 'prosecutor')).toMatchObject({
      status: 429,
      body: { code: 'COMMENTS_ENOUGH' },
    });
  }, 90_000);

  /** Of somebody who may have commented within the last 10 s. */
  async function held(spaceId: string, body: object): Promise<string> {
    let answer: Answer | undefined;
    await eventually(async () => {
      answer = await comment(spaceId, body);
      expect(answer).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    }, SLOW_MS);
    return `approvals/requests/${String(answer?.body['messageId'])}`;
  }

  it('does not count once it was refused', async () => {
    const spaceId = await peopled.openSpace();
    const { position } = (await drafted(spaceId)).shown;
    const path = await held(spaceId, said('first', { position }));
    await peopled.network.gateway('nl').database.transaction.run((tx) =>
      tx.query(
        `insert into comment_sent (message_id, space_no, draft_position, author, sent_at)
         select gen_random_uuid(), space_no, draft_position, 'somebody', sent_at
         from comment_sent, generate_series(1, 49) where message_id = $1`,
        [path.split('/').at(-1)],
      ),
    );
    const second = () => comment(spaceId, said('second', { position }), 'prosecutor');
    expect(await second()).toMatchObject({ status: 429, body: { code: 'COMMENTS_ENOUGH' } });
    const refused = await prosecutor()('POST', `${path}/decision`, { decision: 'refuse', reason: 'Not this' });
    expect(refused.status).toBe(200);
    expect((await second()).status).toBe(202);
  }, 90_000);

  it('does not leave once its text acts in another space', async () => {
    const [mailbox, target] = [await peopled.openSpace(), await peopled.openSpace()];
    const { shown } = await drafted(mailbox);
    const path = await held(mailbox, said('before it acts', { position: shown.position }));
    for (const country of ['nl', 'hu'] as const) {
      await eventually(async () => {
        const signing = `spaces/${target}/charter/signature`;
        expect((await peopled.as(country, 'prosecutor')('POST', signing, shown)).status).toBe(202);
      }, SLOW_MS);
    }
    await peopled.reaches(target, 2);
    expect(
      await prosecutor()('POST', `${path}/decision`, { decision: 'approve', reason: 'Seen and weighed' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'DRAFT_CLOSED' },
    });
    expect((await prosecutor()('POST', `${path}/decision`, { decision: 'refuse', reason: 'Too late' })).status).toBe(
      200,
    );
  }, 90_000);

  it('is refused once the draft is decided', async () => {
    const spaceId = await peopled.openSpace();
    const { shown } = await drafted(spaceId);
    for (const country of ['nl', 'hu'] as const) {
      await eventually(async () => {
        const path = `spaces/${spaceId}/charter/signature`;
        expect((await peopled.as(country, 'prosecutor')('POST', path, shown)).status).toBe(202);
      }, SLOW_MS);
    }
    await peopled.reaches(spaceId, 2);
    expect(await comment(spaceId, said('late', { position: shown.position }))).toMatchObject({
      status: 409,
      body: { code: 'DRAFT_CLOSED' },
    });
  }, 90_000);

  it('is invalid at every recipient when it is longer, whoever sends it', () => {
    const message = (text: string) =>
      create(AgreementCommentedSchema, {
        agreementId: Buffer.alloc(16, 1),
        draftPosition: 1n,
        clause: '1',
        text,
        author: 'Anna Voorbeeld',
      });
    expect(violations(AgreementCommentedSchema, message('x'.repeat(500)))).toEqual([]);
    expect(violations(AgreementCommentedSchema, message('x'.repeat(501)))).toMatchObject([{ path: 'text' }]);
  });
});

describe('row 54: a signature for what was not shown', () => {
  const OTHER = 'ab'.repeat(32);

  it.each<[string, Partial<ShownDraft>]>([
    ['another space', { space: randomUUID() }],
    ['another place', { position: '999' }],
    ['another record', { identity: OTHER }],
    ['another text', { commitment: OTHER }],
  ])(
    'is refused and nothing leaves: %s',
    async (_, change) => {
      // The others join no more than a number of one opener by themselves.
      const spaceId = await peopled.openSpace('hu');
      const { shown } = await drafted(spaceId);
      const answer = await sign(spaceId, { ...shown, ...change });
      expect(answer).toMatchObject({ status: 409, body: { code: 'TEXT_CHANGED' } });
      expect(await waiting()).toEqual([]);
      expect(await published(spaceId)).toEqual(['']);
    },
    90_000,
  );

  it('S7 without place, identity and commitment is no request', async () => {
    const spaceId = await peopled.openSpace('hu');
    expect(await sign(spaceId, { draftMessageId: randomUUID() })).toMatchObject({ status: 400 });
  }, 90_000);
});
