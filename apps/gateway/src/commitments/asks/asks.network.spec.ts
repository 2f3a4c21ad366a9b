import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { ReleaseAnsweredSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;

let peopled: PeopledNetwork;
let spaceId: string;
/** What NL sees of a record that HU shares with BG alone. */
let position: string;
let recordId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg']);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  for (const country of ['nl', 'hu'] as const) {
    const recipients = ['nl', 'hu', 'bg'].filter((member) => member !== country);
    await letLeaveAtOnce(peopled, { spaceId, country, recipients });
  }
  recordId = await sharedByHungary(['bg']);
  position = await sealedPosition();
}, 180_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const asks = (as: Caller): Promise<Answer> => as('GET', `spaces/${spaceId}/asks`);
const ask = (body: object, as = peopled.as('nl', 'investigator')): Promise<Answer> =>
  as('POST', `spaces/${spaceId}/asks`, body);
const answer = (askId: string, body: object, as = peopled.as('hu', 'liaison')): Promise<Answer> =>
  as('POST', `spaces/${spaceId}/asks/${askId}/answer`, body);
const database = (country: string) => peopled.network.gateway(country).database.dataSource;

const PLATE = { property: 'registrationNumber', value: 'DEMO-001' };

async function sharedByHungary(release: readonly string[], values: readonly object[] = [PLATE]): Promise<string> {
  const created = await peopled.as('hu', 'investigator')('POST', `spaces/${spaceId}/records`, {
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
    const [row] = await database('nl').query(
      `select position from log_record l join space s using (space_no)
       where space_id = $1 and kind = 1 and verdict = 0 and sender = 'hu' and recipients = '{bg,hu}' order by position desc`,
      [spaceId],
    );
    found = String(row?.position ?? '');
    expect(found).not.toBe('');
  });
  return found;
}

describe('a question to the owner of a sealed record', () => {
  let askId: string;

  it('reaches its owner alone, who sees which record it is', async () => {
    const asked = await ask({ position, reason: 'This plate may be ours' });
    expect(asked).toMatchObject({ status: 202, body: { state: 'accepted' } });
    askId = String(asked.body['messageId']);
    await eventually(async () => {
      expect((await asks(peopled.as('hu', 'investigator'))).body).toMatchObject([
        {
          askId,
          direction: 'received',
          position,
          recordId,
          asker: 'nl',
          owner: 'hu',
          author: 'Sanne Voorbeeld',
          reason: 'This plate may be ours',
          state: 'open',
        },
      ]);
    }, 30_000);
    expect((await asks(peopled.as('bg', 'investigator'))).body).toEqual([]);
    expect(await database('bg').query('select from release_ask')).toEqual([]);
  });

  it('is shown to its asker without the name of the record', async () => {
    await eventually(async () => {
      expect((await asks(peopled.as('nl', 'prosecutor'))).body).toMatchObject([
        { askId, direction: 'sent', state: 'open', recordId: null, answer: null },
      ]);
    });
  });

  it('is asked once while it is open', async () => {
    expect(await ask({ position, reason: 'Again' })).toMatchObject({ status: 409, body: { code: 'ASK_OPEN' } });
  });

  it('stays open after "later", and ends with an answer', async () => {
    expect(await answer(askId, { answer: 'later', reason: 'After the search' })).toMatchObject({ status: 202 });
    await eventually(async () => {
      expect((await asks(peopled.as('nl', 'investigator'))).body).toMatchObject([
        { state: 'later', answer: { author: 'Példa Kinga', reason: 'After the search' } },
      ]);
    }, 30_000);
    await eventually(async () => {
      expect(await answer(askId, { answer: 'refused', reason: 'Not ours to give' })).toMatchObject({ status: 202 });
    });
    await eventually(async () => {
      expect((await asks(peopled.as('nl', 'investigator'))).body).toMatchObject([{ state: 'refused' }]);
      expect((await asks(peopled.as('hu', 'investigator'))).body).toMatchObject([{ state: 'refused' }]);
    }, 30_000);
    expect(await answer(askId, { answer: 'released', reason: 'After all' })).toMatchObject({
      status: 409,
      body: { code: 'ASK_ANSWERED' },
    });
  });
});

describe('4 a question about a record that both hold', () => {
  let shared: string;
  let values: { messageId: string; index: number; value: string }[];
  let about: object;
  const known = async (as: Caller): Promise<readonly string[]> => {
    const { body } = await as('GET', `spaces/${spaceId}/records/${shared}`);
    return ((body['statements'] ?? []) as { value: string }[]).map(({ value }) => value).sort();
  };
  const named = (...wanted: readonly string[]) =>
    values.filter(({ value }) => wanted.includes(value)).map(({ messageId, index }) => ({ messageId, index }));
  /** Where several are open, the newest. */
  const newest = async (as: Caller): Promise<unknown> =>
    ((await asks(as)).body as unknown as { at: string }[]).toSorted((a, b) => b.at.localeCompare(a.at))[0];

  beforeAll(async () => {
    shared = await sharedByHungary(
      [],
      [
        { property: 'registrationNumber', value: 'DEMO-002', release: ['nl'] },
        { property: 'make', value: 'Demo' },
        { property: 'colour', value: 'green' },
      ],
    );
    await eventually(async () => expect(await known(peopled.as('nl', 'investigator'))).toEqual(['DEMO-002']), 30_000);
    const { body } = await peopled.as('hu', 'investigator')('GET', `spaces/${spaceId}/records/${shared}`);
    values = body['statements'] as typeof values;
    about = named('DEMO-002')[0] ?? {};
  });

  it('is answered with the values that are chosen, which arrive with it', async () => {
    const asked = await ask({ recordId: shared, reason: 'Anything more on this car?', urgent: true });
    expect(asked).toMatchObject({ status: 202, body: { state: 'accepted' } });
    const askId = String(asked.body['messageId']);
    const question = { askId, recordId: shared, value: null, urgent: true, asker: 'nl', owner: 'hu', state: 'open' };
    await eventually(async () => {
      expect(await newest(peopled.as('hu', 'investigator'))).toMatchObject({ ...question, direction: 'received' });
      expect(await newest(peopled.as('nl', 'investigator'))).toMatchObject({ ...question, direction: 'sent' });
    }, 30_000);
    const release = named('Demo', 'green');
    expect(await answer(askId, { answer: 'released', reason: 'All we know', release })).toMatchObject({ status: 202 });
    await eventually(async () => {
      expect(await newest(peopled.as('nl', 'investigator'))).toMatchObject({
        askId,
        state: 'released',
        answer: { reason: 'All we know', values: release, here: 2 },
      });
      expect(await known(peopled.as('nl', 'investigator'))).toEqual(['DEMO-002', 'Demo', 'green']);
    }, 30_000);
    expect(await newest(peopled.as('bg', 'investigator'))).toBeUndefined();
    const { body } = await peopled.as('nl', 'investigator')('GET', 'inbox?kind=answer');
    expect(body['items']).toContainEqual(
      expect.objectContaining({ recordId: shared, matter: expect.objectContaining({ answer: 'released', values: 2 }) }),
    );
  });

  it('may be about one value of it, and be answered in words', async () => {
    const asked = await ask({ recordId: shared, value: about, reason: 'Seen by whom?' });
    const askId = String(asked.body['messageId']);
    const open = { askId, value: about };
    await eventually(async () => expect(await newest(peopled.as('hu', 'liaison'))).toMatchObject(open), 30_000);
    expect(await answer(askId, { answer: 'answered', reason: 'By the patrol' })).toMatchObject({ status: 202 });
    const answered = { askId, state: 'answered', answer: { reason: 'By the patrol', values: [] } };
    await eventually(async () => expect(await newest(peopled.as('nl', 'liaison'))).toMatchObject(answered), 30_000);
  });

  it('is asked by its owner too, of who holds some of it and can release nothing', async () => {
    const hu = peopled.as('hu', 'investigator');
    const asked = await ask({ recordId: shared, member: 'nl', reason: 'Did you see it?' }, hu);
    const askId = String(asked.body['messageId']);
    const nl = peopled.as('nl', 'liaison');
    await eventually(async () => {
      expect(await newest(nl)).toMatchObject({ askId, recordId: shared, direction: 'received', state: 'open' });
    }, 30_000);
    const release = named('Demo');
    expect(await answer(askId, { answer: 'released', reason: 'Ours', release }, nl)).toMatchObject({
      status: 422,
      body: { code: 'ASK_NOTHING_CHOSEN' },
    });
    expect(await answer(askId, { answer: 'answered', reason: 'Not yet' }, nl)).toMatchObject({ status: 202 });
  });

  it.each<[string, () => Promise<Answer>]>([
    ['that is not there', () => ask({ recordId: randomUUID(), reason: 'x' })],
    ['of somebody who holds nothing of it', () => ask({ recordId: shared, member: 'bg', reason: 'x' })],
    ['of oneself', () => ask({ recordId: shared, reason: 'x' }, peopled.as('hu', 'investigator'))],
    ['by a value of what is sealed', () => ask({ position, value: about, reason: 'x' })],
    ['by a value that is not of it', () => ask({ recordId: shared, value: { ...about, index: 199 }, reason: 'x' })],
  ])('is refused about one %s', async (_, act) => {
    expect(await act()).toMatchObject({ status: 404, body: { code: 'ASK_NOTHING_SHARED' } });
  });
});

describe('questions and answers', () => {
  it.each<[string, () => Promise<Answer>, number, string]>([
    ['about what is not sealed', () => ask({ position: '0', reason: 'x' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['about what is not there', () => ask({ position: '999999', reason: 'x' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['by who may not ask', () => ask({ position, reason: 'x' }, peopled.as('nl', 'prosecutor')), 403, 'ACCESS_DENIED'],
    ['without a reason', () => ask({ position, reason: '' }), 400, 'VALIDATION_FAILED'],
    ['about nothing', () => ask({ reason: 'x' }), 404, 'SEALED_RECORD_NOT_FOUND'],
    ['to nobody', () => answer(randomUUID(), { answer: 'later', reason: 'x' }), 404, 'ASK_NOT_FOUND'],
    ['that are none', () => answer(randomUUID(), { answer: 'perhaps', reason: 'x' }), 400, 'VALIDATION_FAILED'],
  ])('are refused %s', async (_, act, status, code) => {
    expect(await act()).toMatchObject({ status, body: { code } });
  });

  it('wait for the prosecutor where no approval covers them, and go by his hand', async () => {
    const waiting = await peopled.as('bg', 'investigator')('POST', `spaces/${spaceId}/asks`, {
      position: await questionOfNetherlands(),
      reason: 'What was asked?',
    });
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    const { messageId } = waiting.body;
    expect((await asks(peopled.as('bg', 'investigator'))).body).toMatchObject([
      { askId: messageId, state: 'waiting-for-approval' },
    ]);
    const path = `approvals/requests/${String(messageId)}/decision`;
    const decided = await peopled.as('bg', 'prosecutor')('POST', path, { decision: 'approve', reason: 'Seen' });
    expect(decided).toMatchObject({ status: 200, body: { type: 'question', state: 'approved' } });
    await eventually(async () => {
      expect((await asks(peopled.as('nl', 'investigator'))).body).toContainEqual(
        expect.objectContaining({ askId: messageId, direction: 'received', recordId: null }),
      );
    }, 30_000);
  });
});

/** Position of the question of NL on the log of BG, where it is sealed. */
async function questionOfNetherlands(): Promise<string> {
  const [row] = await database('bg').query(
    `select max(position) as position from log_record where sender = 'nl' and recipients = '{hu,nl}'`,
  );
  return String(row.position);
}

describe('a gateway that does not keep to the rules', () => {
  const submit = (schema: typeof ReleaseAskedSchema | typeof ReleaseAnsweredSchema, message: object, to: string[]) => {
    const { app } = peopled.network.gateway('nl');
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId,
        schema,
        message: create(schema as typeof ReleaseAskedSchema, message),
        recipients: to,
        messageId: randomUUID(),
      }),
    );
  };
  const said = { reason: 'Not by the API', author: 'Nobody' };
  const identityAt = async (of: string): Promise<Uint8Array> => {
    const [row] = await database('nl').query('select identity from log_record where position = $1 and space_no = $2', [
      of,
      await spaceNo(),
    ]);
    return row.identity;
  };
  const spaceNo = async (): Promise<number> =>
    (await database('nl').query('select space_no from space where space_id = $1', [spaceId]))[0].space_no;

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'asks about another record than it names',
      'identity',
      async () =>
        submit(ReleaseAskedSchema, { position: BigInt(position), identity: new Uint8Array(32), ...said }, ['hu']),
    ],
    [
      'asks a member that did not send it',
      'recipients',
      async () =>
        submit(ReleaseAskedSchema, { position: BigInt(position), identity: await identityAt(position), ...said }, [
          'bg',
        ]),
    ],
    [
      'lets others listen',
      'recipients',
      async () =>
        submit(ReleaseAskedSchema, { position: BigInt(position), identity: await identityAt(position), ...said }, [
          'bg',
          'hu',
        ]),
    ],
    [
      'answers what nobody asked',
      'question',
      async () => submit(ReleaseAnsweredSchema, { question: uuidBytes(randomUUID()), answer: 1, ...said }, ['hu']),
    ],
  ])('is refused when it %s', async (_, field, act) => {
    const refused = async (): Promise<number> => {
      const [row] = await database('nl').query(
        'select count(*)::int as n from private_verdict where space_no = $1 and field = $2',
        [await spaceNo(), field],
      );
      return row.n;
    };
    const before = await refused();
    await act();
    await eventually(async () => expect(await refused()).toBe(before + 1), 30_000);
  });
});
