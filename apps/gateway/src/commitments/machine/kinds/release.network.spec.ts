import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { CommitmentKind, CommitmentOfferedSchema, CommitmentTerm, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../../test/network/eventually.js';
import type { Answer, Caller } from '../../../../../../test/network/peopled-network.js';
import { AskedCase } from '../asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const PLATE = { property: 'registrationNumber', value: 'DEMO-001' };

let asked: AskedCase;
/** What NL sees of a record that HU shares with BG alone. */
let position: string;
let recordId: string;

beforeAll(async () => {
  asked = await AskedCase.open(['vehicle']);
  recordId = await sharedByHungary(['bg']);
  position = await sealedPosition();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = (): Caller => asked.as('nl', 'investigator');
const hu = (): Caller => asked.as('hu', 'liaison');
const RELEASE = { kind: 'release', debtor: 'hu', term: 'd7', text: 'This plate may be ours' };
const offer = (more: object, as = nl()): Promise<Answer> => as('POST', asked.path(), { ...RELEASE, ...more });
const ask = (more: object): Promise<string> => asked.ask({ ...RELEASE, ...more });

async function sharedByHungary(release: readonly string[], values: readonly object[] = [PLATE]): Promise<string> {
  const created = await asked.as('hu', 'investigator')('POST', `spaces/${asked.spaceId}/records`, {
    type: 'vehicle',
    release,
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: values.map((value) => ({ ...value, handling: { code: 'H1' } })),
  });
  expect(created.status).toBe(202);
  expect(JSON.stringify(created.body['messages'])).not.toContain('waiting');
  return String(created.body['recordId']);
}

/** Where the newest record of HU stands that is sealed to NL. */
async function sealedPosition(): Promise<string> {
  let found = '';
  await eventually(async () => {
    const [row] = await asked.database('nl').query(
      `select position from log_record l join space s using (space_no)
       where space_id = $1 and kind = 1 and verdict = 0 and sender = 'hu' and recipients = '{bg,hu}' order by position desc`,
      [asked.spaceId],
    );
    found = String(row?.position ?? '');
    expect(found).not.toBe('');
  });
  return found;
}

describe('a request to release what is sealed', () => {
  let id: string;

  it('reaches its owner alone, who sees which record it is', async () => {
    id = await ask({ position });
    await asked.stands(hu(), id, {
      kind: 'release',
      direction: 'received',
      position,
      recordId,
      value: null,
      creditor: 'nl',
      debtor: 'hu',
      author: 'Sanne Voorbeeld',
      text: 'This plate may be ours',
      state: 'offered',
    });
    for (const country of ['bg', 'ro'] as const) {
      expect((await asked.as(country, 'investigator')('GET', asked.path())).body).toEqual({ items: [], next: null });
      expect(await asked.database(country).query('select from commitment')).toEqual([]);
    }
  });

  it('is shown to who asks without the name of the record', async () => {
    const unnamed = { direction: 'sent', state: 'offered', recordId: null, position, given: [] };
    await asked.stands(asked.as('nl', 'prosecutor'), id, unnamed);
    const { body } = await nl()('GET', asked.path());
    expect(body['items']).toMatchObject([{ commitmentId: id, recordId: null, recordName: null }]);
  });

  it('is made once while it is open', async () => {
    expect(await offer({ position, text: 'Again' })).toMatchObject({ status: 409, body: { code: 'ASK_OPEN' } });
  });

  it('stays open while it is put off, and ends with an answer', async () => {
    await asked.isSaid(hu(), id, { move: 'pause', code: 'other', text: 'After the search' });
    await asked.stands(nl(), id, { state: 'paused', timeline: [{ author: 'Példa Kinga', text: 'After the search' }] });
    expect(await offer({ position, text: 'Again' })).toMatchObject({ status: 409, body: { code: 'ASK_OPEN' } });
    await asked.stands(hu(), id, { state: 'paused', movePending: false });
    await asked.isSaid(hu(), id, { move: 'decline', code: 'other', text: 'Not ours to give' });
    for (const side of [nl(), hu()]) await asked.stands(side, id, { state: 'declined', movePending: false, may: [] });
    expect(await asked.say(hu(), id, { move: 'done', code: 'released' })).toMatchObject({
      status: 409,
      body: { code: 'MOVE_NOT_OPEN' },
    });
  });

  it('is made anew once it ended, also by two at once, of whom one is told so', async () => {
    const answers = await Promise.all([offer({ position }), offer({ position }, asked.as('nl', 'liaison'))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409]);
  });
});

describe('4 a request for more of a record that both hold', () => {
  let shared: string;
  let values: { messageId: string; index: number; value: string }[];
  let about: object;
  const known = async (as: Caller): Promise<readonly string[]> => {
    const { body } = await as('GET', `spaces/${asked.spaceId}/records/${shared}`);
    return ((body['statements'] ?? []) as { value: string }[]).map(({ value }) => value).sort();
  };
  const named = (...wanted: readonly string[]) =>
    values.filter(({ value }) => wanted.includes(value)).map(({ messageId, index }) => ({ messageId, index }));

  beforeAll(async () => {
    shared = await sharedByHungary(
      [],
      [
        { property: 'registrationNumber', value: 'DEMO-002', release: ['nl'] },
        { property: 'make', value: 'Demo' },
        { property: 'colour', value: 'green' },
      ],
    );
    await eventually(async () => expect(await known(nl())).toEqual(['DEMO-002']), 30_000);
    const { body } = await asked.as('hu', 'investigator')('GET', `spaces/${asked.spaceId}/records/${shared}`);
    values = body['statements'] as typeof values;
    about = named('DEMO-002')[0] ?? {};
  }, SLOW_MS);

  it('is answered with the values that are chosen, which arrive with it', async () => {
    const id = await ask({ recordId: shared, text: 'Anything more on this car?', term: 'h8', ground: 'life' });
    const wanted = { recordId: shared, value: null, ground: 'life', creditor: 'nl', debtor: 'hu', state: 'offered' };
    await asked.stands(hu(), id, { ...wanted, direction: 'received' });
    await asked.stands(nl(), id, { ...wanted, direction: 'sent' });
    expect(await asked.say(hu(), id, { move: 'done', code: 'released' })).toMatchObject({
      status: 422,
      body: { code: 'ASK_NOTHING_CHOSEN' },
    });
    const release = named('Demo', 'green');
    expect(await asked.say(hu(), id, { move: 'decline', code: 'data-of-another', release })).toMatchObject({
      status: 422,
      body: { code: 'ASK_NOTHING_CHOSEN' },
    });
    await asked.isSaid(hu(), id, { move: 'done', code: 'released', text: 'All we know', release });
    await asked.stands(nl(), id, { state: 'done', outcome: 'released', given: release, here: 2 });
    await asked.stands(hu(), id, { state: 'done', outcome: 'released', given: release, here: 2 });
    await eventually(async () => expect(await known(nl())).toEqual(['DEMO-002', 'Demo', 'green']), 30_000);
    const { body } = await nl()('GET', 'inbox?kind=request-news');
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        recordId: shared,
        matter: expect.objectContaining({ requestId: id, said: 'answered', values: 2 }),
      }),
    );
  });

  it('may be about one value of it, and be answered in words', async () => {
    const id = await ask({ recordId: shared, value: about, text: 'Seen by whom?' });
    await asked.stands(hu(), id, { value: about, recordId: shared });
    expect(await asked.say(hu(), id, { move: 'done', code: 'answered' })).toMatchObject({
      status: 422,
      body: { code: 'MOVE_LACKS' },
    });
    await asked.isSaid(hu(), id, { move: 'done', code: 'answered', text: 'By the patrol' });
    await asked.stands(nl(), id, { state: 'done', outcome: 'answered', value: about, given: [], here: 0 });
  });

  it('is made by its owner too, of who holds some of it and can release nothing', async () => {
    const sent = await offer({ debtor: 'nl', recordId: shared, text: 'Did you see it?' }, hu());
    const id = `hu.${String(sent.body['messageId'])}`;
    await asked.stands(nl(), id, { recordId: shared, direction: 'received', state: 'offered' });
    const release = named('Demo');
    expect(await asked.say(nl(), id, { move: 'done', code: 'released', release })).toMatchObject({
      status: 422,
      body: { code: 'ASK_NOTHING_CHOSEN' },
    });
    await asked.isSaid(nl(), id, { move: 'done', code: 'answered', text: 'Not yet' });
  });

  it.each<[string, () => Promise<Answer>]>([
    ['that is not there', () => offer({ recordId: randomUUID() })],
    ['of somebody who holds nothing of it', () => offer({ recordId: shared, debtor: 'bg' })],
    ['by a value of what is sealed', () => offer({ position, value: about })],
    ['by a value that is not of it', () => offer({ recordId: shared, value: { ...about, index: 199 } })],
  ])('is refused about one %s', async (_, act) => {
    expect(await act()).toMatchObject({ status: 404, body: { code: 'ASK_NOTHING_SHARED' } });
  });

  it('is not made of oneself', async () => {
    expect(await offer({ recordId: shared }, asked.as('hu', 'investigator'))).toMatchObject({
      status: 422,
      body: { code: 'REQUEST_TO_ONESELF' },
    });
  });
});

describe('requests for release', () => {
  it.each<[string, () => Promise<Answer>, number, string]>([
    ['of what is not sealed', () => offer({ position: '0' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['of what is not there', () => offer({ position: '999999' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['of who did not send it', () => offer({ position, debtor: 'bg' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['by who may not ask', () => offer({ position }, asked.as('nl', 'prosecutor')), 403, 'ACCESS_DENIED'],
    ['without words', () => offer({ position, text: '' }), 400, 'VALIDATION_FAILED'],
    ['of nothing', () => offer({}), 404, 'SEALED_RECORD_NOT_FOUND'],
  ])('are refused %s', async (_, act, status, code) => {
    expect(await act()).toMatchObject({ status, body: { code } });
  });

  it('wait for the prosecutor where no approval covers them, and go by his hand', async () => {
    const bg = asked.as('bg', 'investigator');
    const questioned = await requestOfNetherlands();
    const waiting = await offer({ debtor: 'nl', position: questioned, text: 'What was asked?' }, bg);
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const messageId = String(waiting.body['messageId']);
    const shown = { commitmentId: `bg.${messageId}`, state: 'waiting-for-approval', position: questioned };
    expect((await bg('GET', asked.path())).body['items']).toMatchObject([shown]);
    const path = `approvals/requests/${messageId}/decision`;
    const decided = await asked.as('bg', 'prosecutor')('POST', path, { decision: 'approve', reason: 'Seen' });
    expect(decided).toMatchObject({ status: 200, body: { type: 'question', state: 'approved' } });
    await asked.stands(nl(), `bg.${messageId}`, { direction: 'received', recordId: null });
    // What it names is of no record, so there are no values to choose.
    await asked.isSaid(nl(), `bg.${messageId}`, { move: 'done', code: 'released' });
  });
});

/** Position of a request of NL on the log of BG, where it is sealed. */
async function requestOfNetherlands(): Promise<string> {
  const [row] = await asked
    .database('bg')
    .query(`select max(position) as position from log_record where sender = 'nl' and recipients = '{hu,nl}'`);
  return String(row.position);
}

describe('SC12 a gateway that does not keep to the rules', () => {
  const submit = (more: MessageInitShape<typeof CommitmentOfferedSchema>, recipients: string[]) => {
    const { app } = asked.peopled.network.gateway('nl');
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: asked.spaceId,
        schema: CommitmentOfferedSchema,
        message: create(CommitmentOfferedSchema, {
          commitmentId: uuidBytes(randomUUID()),
          kind: CommitmentKind.RELEASE,
          debtor: 'hu',
          term: CommitmentTerm.D7,
          text: 'Not by the API',
          author: 'Nobody',
          ...more,
        }),
        recipients,
        messageId: randomUUID(),
      }),
    );
  };
  const spaceNo = async (): Promise<number> =>
    (await asked.database('nl').query('select space_no from space where space_id = $1', [asked.spaceId]))[0].space_no;
  const identityOf = async (): Promise<Uint8Array> => {
    const wanted = [position, await spaceNo()];
    const select = 'select identity from log_record where position = $1 and space_no = $2';
    return (await asked.database('nl').query(select, wanted))[0].identity;
  };
  const naming = (identity: Uint8Array) => ({
    refs: [{ to: { case: 'message' as const, value: { position: BigInt(position), identity } } }],
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['names another record than it asks for', 'identity', async () => submit(naming(new Uint8Array(32)), ['hu'])],
    [
      'asks a member that did not send it',
      'recipients',
      async () => submit({ ...naming(await identityOf()), debtor: 'bg' }, ['bg']),
    ],
    ['lets others listen', 'recipients', async () => submit(naming(await identityOf()), ['bg', 'hu'])],
  ])('is refused when it %s', async (_, field, act) => {
    const refused = async (): Promise<number> => {
      const count = 'select count(*)::int as n from private_verdict where space_no = $1 and field = $2';
      return (await asked.database('nl').query(count, [await spaceNo(), field]))[0].n;
    };
    const before = await refused();
    await act();
    await eventually(async () => expect(await refused()).toBe(before + 1), 30_000);
  });

  it('asks to release nothing, or something of another kind, in no message', async () => {
    await expect(submit({}, ['hu'])).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
    const named = naming(await identityOf());
    await expect(submit({ ...named, kind: CommitmentKind.TASK }, ['hu'])).rejects.toMatchObject({
      code: 'MESSAGE_INVALID',
    });
  });
});
