import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommentPostedSchema, HandlingCode, uuidBytes } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import { itemsOfKind } from '../../../../../test/network/inbox-items.js';
import { type Answer, type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { SharedCase } from '../../../../../test/network/shared-case.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
type Country = (typeof COUNTRIES)[number];

let peopled: PeopledNetwork;
let spaceId: string;
let shared: SharedCase;
/** Of NL, which HU and RO hold; BG does not. */
let recordId: string;

beforeAll(async () => {
  peopled = await PeopledNetwork.start([...COUNTRIES]);
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  for (const country of ['nl', 'hu', 'ro'] as const) {
    await letLeaveAtOnce(peopled, { spaceId, country, recipients: COUNTRIES.filter((one) => one !== country) });
  }
  shared = new SharedCase(peopled, spaceId);
  recordId = await shared.share('nl', ['hu', 'ro'], 'DEMO-001');
  for (const country of ['hu', 'ro'] as const) await shared.arrives(investigator(country), recordId);
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const investigator = (country: Country): Caller => peopled.as(country, 'investigator');
const database = (country: Country) => peopled.network.gateway(country).database.dataSource;

interface Said {
  readonly commentId: string;
  readonly text: string;
  readonly state: string;
  readonly readers: readonly string[];
  readonly without: readonly string[];
  readonly readBy: readonly string[];
  readonly withdrawn: boolean;
  readonly unread: boolean;
}

interface Thread {
  readonly holders: readonly string[];
  readonly comments: readonly Said[];
  readonly count: number;
  readonly unread: number;
  readonly through: string;
  readonly before: string | null;
}

const look = (as: Caller, of = recordId): Promise<Answer> => as('GET', `spaces/${spaceId}/comments?recordId=${of}`);
async function thread(as: Caller, of = recordId): Promise<Thread> {
  const { status, body } = await look(as, of);
  expect(status).toBe(200);
  return body as unknown as Thread;
}
const texts = async (as: Caller, of = recordId): Promise<readonly string[]> =>
  (await thread(as, of)).comments.map(({ text }) => text);

const post = (as: Caller, body: object, key?: string): Promise<Answer> =>
  as('POST', `spaces/${spaceId}/comments`, { recordId, ...body }, key === undefined ? {} : { 'idempotency-key': key });
const take = (as: Caller, commentId: string): Promise<Answer> =>
  as('DELETE', `spaces/${spaceId}/comments/${commentId}`);
const see = (as: Caller, through: string): Promise<Answer> =>
  as('PUT', `spaces/${spaceId}/threads/${recordId}/seen`, { through });

describe('41 a comment on a record', () => {
  let commentId: string;

  it('41 is read within five seconds by all who hold the record, and known to nobody else', async () => {
    const foreseen = await investigator('hu')('POST', `spaces/${spaceId}/comments/forecast`, { recordId, text: 'x' });
    expect(foreseen.body['effects']).toMatchObject([{ effect: 'gains', members: ['nl', 'ro'] }, { members: ['bg'] }]);
    const sent = await post(investigator('hu'), { text: 'Seen at the border, 12 March.', language: 'en' });
    expect(sent).toMatchObject({ status: 202, body: { state: 'accepted' } });
    commentId = `hu.${String(sent.body['messageId'])}`;
    for (const country of ['nl', 'hu', 'ro'] as const) {
      await eventually(async () => {
        const { comments, holders } = await thread(investigator(country));
        expect(holders).toEqual(['hu', 'nl', 'ro']);
        expect(comments).toMatchObject([
          {
            commentId,
            text: 'Seen at the border, 12 March.',
            language: 'en',
            state: 'said',
            readers: ['hu', 'nl', 'ro'],
            without: [],
            value: null,
            withdrawable: country === 'hu',
            unread: country !== 'hu',
          },
        ]);
      }, 5000);
    }
    expect(await look(investigator('bg'))).toMatchObject({ status: 404, body: { code: 'THREAD_NOT_FOUND' } });
    expect(await database('bg').query('select from comment')).toEqual([]);
    expect(await itemsOfKind(investigator('bg'), 'comment')).toEqual([]);
  });

  it('41 waits for who follows the record until they saw it, and its sender is told that somebody read it', async () => {
    const nl = investigator('nl');
    expect(await itemsOfKind(nl, 'comment')).toMatchObject([
      { recordId, matter: { kind: 'comment', comments: 1, members: ['hu'] } },
    ]);
    expect(await itemsOfKind(investigator('hu'), 'comment')).toEqual([]);
    const { through, unread } = await thread(nl);
    expect(unread).toBe(1);
    expect((await see(nl, through)).status).toBe(204);
    expect(await itemsOfKind(nl, 'comment')).toEqual([]);
    expect((await thread(nl)).unread).toBe(0);
    await eventually(async () => {
      expect((await thread(investigator('hu'))).comments).toMatchObject([{ readBy: ['nl'] }]);
    }, 30_000);
  });

  it('41 waits for the desk where nobody follows the record or wrote there, until one of it looked', async () => {
    const [one, other] = [investigator('ro'), peopled.as('ro', 'liaison')];
    await one('DELETE', shared.following(recordId));
    await other('DELETE', shared.following(recordId));
    await post(investigator('hu'), { text: 'Again, 13 March.' });
    await eventually(async () => {
      expect(await itemsOfKind(other, 'comment')).toMatchObject([
        { waitsFor: { kind: 'desk' }, matter: { comments: 2, members: ['hu'] } },
      ]);
    }, 20_000);
    expect((await see(one, '99999999')).status).toBe(204);
    expect(await itemsOfKind(other, 'comment')).toEqual([]);
    await post(investigator('hu'), { text: 'And once more.' });
    await eventually(async () => expect(await itemsOfKind(other, 'comment')).toHaveLength(1), 20_000);
  });

  it('41 goes to fewer where its author says so, which its readers see', async () => {
    await post(investigator('nl'), { text: 'Only between the two of us', readers: ['hu'] });
    await eventually(async () => {
      const [newest] = (await thread(investigator('hu'))).comments;
      expect(newest).toMatchObject({ text: 'Only between the two of us', readers: ['hu', 'nl'], without: ['ro'] });
    }, 20_000);
    expect(await texts(investigator('ro'))).not.toContain('Only between the two of us');
  });

  it('41 may be about one value, and then goes to who holds that', async () => {
    const { body } = await investigator('nl')('GET', shared.path(recordId));
    const [plate] = body['statements'] as { messageId: string; index: number }[];
    const value = { messageId: plate?.messageId, index: plate?.index };
    await post(investigator('ro'), { text: 'The plate was changed', value });
    await eventually(async () => {
      const [newest] = (await thread(investigator('nl'))).comments;
      expect(newest).toMatchObject({
        value: { ...value, property: 'registrationNumber' },
        readers: ['hu', 'nl', 'ro'],
      });
    }, 20_000);
    const strange = { text: 'x', value: { ...value, index: 199 } };
    expect(await post(investigator('ro'), strange)).toMatchObject({ status: 404, body: { code: 'THREAD_NOT_FOUND' } });
  });

  it('41 is sent once, however often its button is pressed', async () => {
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => post(investigator('hu'), { text: 'Pressed twice' }, key)));
    expect(both.some(({ status }) => status === 202)).toBe(true);
    await eventually(async () => expect(await texts(investigator('nl'))).toContain('Pressed twice'), 20_000);
    const said = await database('nl').query(`select from comment where text = 'Pressed twice'`);
    expect(said).toHaveLength(1);
  });

  it('6 is held for the seconds that its author wants, and taken back leaves nothing anywhere', async () => {
    const hu = investigator('hu');
    const held = await post(hu, { text: 'Too quick', hold: 10 });
    expect(held).toMatchObject({ status: 202, body: { state: 'held', holdId: expect.any(String) } });
    expect((await thread(hu)).comments[0]).toMatchObject({ text: 'Too quick', state: 'held' });
    expect((await hu('DELETE', `spaces/${spaceId}/holds/${String(held.body['holdId'])}`)).status).toBe(204);
    expect(await texts(hu)).not.toContain('Too quick');
    const after = await post(hu, { text: 'After it' });
    expect(after.status).toBe(202);
    await eventually(async () => expect(await texts(investigator('nl'))).toContain('After it'), 20_000);
    expect(await texts(investigator('nl'))).not.toContain('Too quick');
  });

  it('41 can be taken back by its country alone, and then nobody has its text any more', async () => {
    const { comments } = await thread(investigator('hu'));
    const [{ commentId: own }] = comments.filter(({ text }) => text === 'After it') as [Said];
    expect(await take(investigator('nl'), own)).toMatchObject({ status: 404, body: { code: 'COMMENT_NOT_FOUND' } });
    const taken = await take(peopled.as('hu', 'liaison'), own);
    expect(taken).toMatchObject({ status: 202, body: { state: 'accepted' } });
    for (const country of ['nl', 'hu', 'ro'] as const) {
      await eventually(async () => {
        const found = (await thread(investigator(country))).comments.find(({ commentId: id }) => id === own);
        expect(found).toMatchObject({ withdrawn: true, text: '', unread: false });
        expect(await database(country).query(`select from comment where text = 'After it'`)).toEqual([]);
      }, 20_000);
    }
    expect(await take(investigator('hu'), own)).toMatchObject({ status: 409, body: { code: 'COMMENT_WITHDRAWN' } });
  });

  it.each<[string, () => Promise<Answer>, number, string]>([
    [
      'to who does not hold it',
      () => post(investigator('nl'), { text: 'x', readers: ['bg'] }),
      422,
      'RECIPIENT_HOLDS_NOT',
    ],
    ['of spaces alone', () => post(investigator('nl'), { text: ' \n ' }), 422, 'COMMENT_TEXT_EMPTY'],
    ['that is too long', () => post(investigator('nl'), { text: 'x'.repeat(4001) }), 400, 'VALIDATION_FAILED'],
    ['about what is not here', () => post(investigator('bg'), { text: 'x' }), 404, 'THREAD_NOT_FOUND'],
    ['by operations', () => post(peopled.as('nl', 'operations'), { text: 'x' }), 403, 'ACCESS_DENIED'],
  ])('41 is refused %s', async (_, act, status, code) => {
    expect(await act()).toMatchObject({ status, body: { code } });
  });

  it('41 waits for the prosecutor where no approval covers it, and is taken back without one', async () => {
    const bulgarian = await peopled.as('bg', 'investigator')('POST', `spaces/${spaceId}/records`, {
      type: 'vehicle',
      release: ['nl'],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'registrationNumber', value: 'DEMO-002', handling: { code: 'H1' } }],
    });
    const approve = async ({ messageId }: { messageId: string }): Promise<void> => {
      const path = `approvals/requests/${messageId}/decision`;
      const decided = await peopled.as('bg', 'prosecutor')('POST', path, { decision: 'approve', reason: 'Seen' });
      expect(decided.status).toBe(200);
    };
    for (const message of bulgarian.body['messages'] as { messageId: string }[]) await approve(message);
    const of = String(bulgarian.body['recordId']);
    await shared.arrives(investigator('nl'), of);
    const waiting = await post(investigator('bg'), { recordId: of, text: 'Ours since May' });
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting-for-approval' } });
    expect((await thread(investigator('bg'), of)).comments).toMatchObject([{ state: 'waiting-for-approval' }]);
    await approve(waiting.body as { messageId: string });
    await eventually(async () => expect(await texts(investigator('nl'), of)).toEqual(['Ours since May']), 20_000);
    const [{ commentId: id }] = (await thread(investigator('bg'), of)).comments as [Said];
    expect(await take(investigator('bg'), id)).toMatchObject({ status: 202, body: { state: 'accepted' } });
    await eventually(async () => expect(await texts(investigator('nl'), of)).toEqual(['']), 20_000);
  });
});

describe('a gateway that does not keep to the rules', () => {
  const say = (message: object, recipients: readonly string[], from: Country = 'ro') => {
    const { app } = peopled.network.gateway(from);
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId,
        schema: CommentPostedSchema,
        message: create(CommentPostedSchema, {
          commentId: uuidBytes(randomUUID()),
          revision: 1,
          subject: { of: { case: 'about', value: { recordId: uuidBytes(recordId) } } },
          text: 'Not by the API',
          handling: HandlingCode.H1,
          author: 'Nobody',
          ...message,
        }),
        recipients: [...recipients],
        messageId: randomUUID(),
      }),
    );
  };
  const kept = async (country: Country, text: string): Promise<number> =>
    (await database(country).query('select from comment where text = $1', [text])).length;

  it('SC3 is heard by nobody whose country lacks the record, and nothing waits there for it', async () => {
    await say({ text: 'About what you lack' }, ['bg']);
    await eventually(async () => expect(await kept('bg', 'About what you lack')).toBe(1), 20_000);
    expect((await look(investigator('bg'))).status).toBe(404);
    expect((await see(investigator('bg'), '5')).status).toBe(404);
    expect(await itemsOfKind(investigator('bg'), 'comment')).toEqual([]);
    expect(await database('bg').query('select from private_verdict')).toEqual([]);
  });

  it('SC4 changes no comment of another member by its id', async () => {
    const [{ commentId }] = (await thread(investigator('hu'))).comments.filter(
      ({ text }) => text === 'Pressed twice',
    ) as [Said];
    await say({ commentId: uuidBytes(commentId.slice(3)), revision: 9, withdrawn: true, text: '' }, ['nl', 'hu']);
    await say({ text: 'Behind the theft' }, ['nl', 'hu']);
    await eventually(async () => expect(await texts(investigator('nl'))).toContain('Behind the theft'), 20_000);
    const found = (await thread(investigator('nl'))).comments.find(({ commentId: id }) => id === commentId);
    expect(found).toMatchObject({ text: 'Pressed twice', withdrawn: false });
  });

  it('41 brings back nothing that was taken back, whichever of the two comes first', async () => {
    const commentId = uuidBytes(randomUUID());
    await say({ commentId, revision: 2, withdrawn: true, text: '' }, ['nl', 'hu']);
    await say({ commentId, text: 'Crossed on the way' }, ['nl', 'hu']);
    await say({ text: 'Behind both' }, ['nl', 'hu']);
    await eventually(async () => expect(await texts(investigator('nl'))).toContain('Behind both'), 20_000);
    expect(await kept('nl', 'Crossed on the way')).toBe(0);
  });

  it('SC14 is shown as it was written: links, marks of direction, signs beyond letters', async () => {
    const text = `https://demo.invalid/ <b>x</b> \u202eabc ${'🙂'.repeat(1000)}`;
    await say({ text }, ['nl']);
    await eventually(async () => expect(await texts(investigator('nl'))).toContain(text), 20_000);
  });

  it.each<[string, object]>([
    ['too long', { text: 'x'.repeat(4001) }],
    ['without a text', { text: '' }],
    ['taken back with a text', { withdrawn: true, text: 'still there' }],
    ['about nothing', { subject: {} }],
    ['of a number beyond all', { revision: 4_294_967_295 }],
  ])('SC6 cannot be said %s', async (_, message) => {
    await expect(say(message, ['nl'])).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  });
});

it('row 13 a rebuild says the same', async () => {
  const { app } = peopled.network.gateway('nl');
  const before = await database('nl').query('select * from comment order by 1, 2, 3');
  const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
  if (!space) throw new Error('no space');
  await app.get(SpaceRebuild, { strict: false }).rebuild(space, { keep: true });
  expect(await database('nl').query('select * from comment order by 1, 2, 3')).toEqual(before);
});
