import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  uuidBytes,
} from '#libs/contracts';
import type { Applied, ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { HOUR_MS } from '#libs/vocabulary';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { CommitmentApplier } from './commitment.applier.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const SPACE_ID = '018f0000-0000-7000-8000-0000000000ab';
const BOTH = ['hu', 'nl'];
const T0 = Date.UTC(2026, 10, 28);

const applierOf = (member: string): CommitmentApplier => new CommitmentApplier({ member } as ExchangeIdentity);
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  position = 0n;
});

interface Placed {
  readonly sender?: string;
  readonly recipients?: readonly string[];
  readonly afterMs?: number;
}

function opened(
  message: OpenedMessage['message'],
  { sender = 'nl', recipients = BOTH, afterMs = 0 }: Placed,
): OpenedMessage {
  position += 1n;
  const t = BigInt(T0 + afterMs);
  const where = { spaceNo, spaceId: SPACE_ID, position, t, sender, recipients, messageId: uuid() };
  return { ...where, inReplyTo: null, typeName: message.$typeName, message };
}

const OFFER = {
  commitmentId: uuidBytes(ID),
  kind: CommitmentKind.INFORMATION,
  debtor: 'hu',
  term: CommitmentTerm.H8,
  ground: 'life',
  text: 'Who lives there?',
  author: 'Sanne Voorbeeld',
} as const satisfies MessageInitShape<typeof CommitmentOfferedSchema>;

/** Of a header, by where it stands. */
const identityOf = (at: bigint): Uint8Array => new Uint8Array(32).fill(Number(at % 256n));

const offer = (placed: Placed = {}, more: MessageInitShape<typeof CommitmentOfferedSchema> = {}): OpenedMessage =>
  opened(create(CommitmentOfferedSchema, { ...OFFER, ...more }), placed);

const move = (
  made: CommitmentMove,
  placed: Placed = {},
  more: MessageInitShape<typeof CommitmentMovedSchema> = {},
): OpenedMessage =>
  opened(
    create(CommitmentMovedSchema, {
      creditor: 'nl',
      commitmentId: uuidBytes(ID),
      offer: identityOf(1n),
      move: made,
      code: 'other',
      text: 'Words',
      author: 'Példa Kinga',
      ...more,
    }),
    { sender: 'hu', ...placed },
  );

/** As a follower does, archived before it is applied. */
async function apply(messages: readonly OpenedMessage[], member = 'hu'): Promise<Applied> {
  return database.transaction.runAsApplier(async (tx) => {
    for (const one of messages) {
      await tx.query(
        `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, recipients, created_at_ms, stored_at)
         values ($1, $2, $3, 0, true, $6, $4, 1, $5, $3, now()) on conflict do nothing`,
        [spaceNo, one.position.toString(), one.t.toString(), one.sender, one.recipients, identityOf(one.position)],
      );
    }
    return applierOf(member).apply(tx, messages);
  });
}

const standing = async (): Promise<Record<string, unknown>[]> =>
  database.dataSource.query(
    `select creditor, commitment_id as id, debtor, phase, due_t::float8 as due, breached_t::float8 as breached, partial, moves, outcome
     from commitment where space_no = $1 order by creditor`,
    [spaceNo],
  );

const effects = async (): Promise<unknown[]> => {
  const rows = await database.dataSource.query(
    'select has_effect from commitment_move where space_no = $1 order by position',
    [spaceNo],
  );
  return rows.map(({ has_effect: hasEffect }: { has_effect: boolean }) => hasEffect);
};

describe('an offer', () => {
  it('stands with its due moment, and waits for the people of the country that is asked', async () => {
    const recordId = uuid();
    const asked = offer({}, { refs: [{ to: { case: 'recordId', value: uuidBytes(recordId) } }] });
    const { subjects, duties, refusals } = await apply([asked]);
    expect(refusals).toEqual([]);
    expect(subjects).toEqual([{ position: 1n, subject: { kind: 'record', id: recordId } }]);
    expect(await standing()).toMatchObject([
      { creditor: 'nl', id: ID, debtor: 'hu', phase: 'offered', due: T0 + 8 * HOUR_MS, breached: null, moves: 0 },
    ]);
    expect(duties.filter(({ duty }) => duty !== null)).toMatchObject([
      {
        key: `request.${SPACE_ID}.nl.${ID}`,
        duty: {
          kind: 'request',
          about: { kind: 'record', id: recordId },
          dueAt: new Date(T0 + 8 * HOUR_MS),
          urgent: true,
          matter: { requestId: `nl.${ID}`, member: 'nl', text: 'Who lives there?', isPaused: false, isLate: false },
        },
      },
    ]);
  });

  it('repeats an id without effect, and takes nothing from that of another', async () => {
    await apply([offer(), offer({}, { text: 'Something else' }), offer({ sender: 'bg', recipients: ['bg', 'hu'] })]);
    expect(await standing()).toMatchObject([
      { creditor: 'bg', phase: 'offered' },
      { creditor: 'nl', phase: 'offered' },
    ]);
    const [row] = await database.dataSource.query(
      `select body from commitment where space_no = $1 and creditor = 'nl'`,
      [spaceNo],
    );
    expect(row.body).toBe('Who lives there?');
  });
});

describe('moves', () => {
  it('tell who answers what stands, and the author what became of it', async () => {
    const asked = offer();
    const messages = [
      asked,
      move(CommitmentMove.ACCEPT, { afterMs: HOUR_MS }),
      move(CommitmentMove.DONE, { afterMs: 2 * HOUR_MS }, { code: 'full', text: 'Nobody does' }),
    ];
    const owed = await apply(messages);
    expect(owed.duties.at(-1)).toEqual({ key: `request.${SPACE_ID}.nl.${ID}`, duty: null });
    const told = await database.transaction.runAsApplier(async (tx) => {
      await tx.query('delete from commitment where space_no = $1', [spaceNo]);
      await tx.query('delete from commitment_move where space_no = $1', [spaceNo]);
      return applierOf('nl').apply(tx, messages);
    });
    expect(told.duties.at(-1)).toMatchObject({
      key: `request-news.${SPACE_ID}.nl.${ID}`,
      duty: {
        for: { kind: 'author', messageId: asked.messageId },
        matter: { said: 'answered', text: 'Nobody does', asked: 'Who lives there?', member: 'hu' },
      },
    });
    expect(await standing()).toMatchObject([{ phase: 'done', moves: 2, outcome: 'full', breached: null }]);
  });

  it('SC3 of strangers and out of turn are kept, and change nothing', async () => {
    await apply([
      offer(),
      move(CommitmentMove.DONE, { sender: 'bg', recipients: ['bg', 'hu'] }),
      move(CommitmentMove.DONE, { sender: 'bg', recipients: ['bg', 'hu', 'nl'] }),
      move(CommitmentMove.DONE, { sender: 'nl' }),
      move(CommitmentMove.CANCEL),
      move(CommitmentMove.RESUME),
      move(CommitmentMove.DONE, { recipients: ['hu'] }),
      move(CommitmentMove.DONE, {}, { commitmentId: uuidBytes(uuid()) }),
    ]);
    expect(await standing()).toMatchObject([{ phase: 'offered', moves: 0 }]);
    expect(await effects()).toEqual(Array.from({ length: 7 }, () => false));
  });

  it('come to the same where the offer, or one of them, comes later than its place', async () => {
    const offered = offer();
    const accepted = move(CommitmentMove.ACCEPT, { afterMs: HOUR_MS });
    const paused = move(CommitmentMove.PAUSE, { afterMs: 2 * HOUR_MS });
    const resumed = move(CommitmentMove.RESUME, { afterMs: 20 * HOUR_MS });
    const done = move(CommitmentMove.DONE, { afterMs: 21 * HOUR_MS });
    await apply([accepted, resumed]);
    expect(await standing()).toEqual([]);
    await apply([done]);
    await apply([offered]);
    expect(await standing()).toMatchObject([{ phase: 'done', breached: T0 + 8 * HOUR_MS }]);
    await apply([paused]);
    expect(await standing()).toMatchObject([{ phase: 'done', due: T0 + 26 * HOUR_MS, breached: null, moves: 4 }]);
    expect(await effects()).toEqual([true, true, true, true]);
  });

  it('are of the offer that they name: an answer counts for no other of its id, whichever came first', async () => {
    const first = offer();
    const second = offer({}, { text: 'Is she well?' });
    const yes = move(CommitmentMove.DONE, {}, { offer: identityOf(2n), code: 'full', text: 'Yes' });
    await apply([second, yes]);
    expect(await standing()).toMatchObject([{ phase: 'done', moves: 1 }]);
    const { duties } = await apply([first]);
    expect(await standing()).toMatchObject([{ phase: 'offered', moves: 0 }]);
    expect(await effects()).toEqual([false]);
    expect(duties.at(-1)).toMatchObject({ key: `request.${SPACE_ID}.nl.${ID}`, duty: { kind: 'request' } });
  });

  it('count up to five hundred of a side, the first on the log, whenever they come', async () => {
    const offered = offer();
    const accepted = move(CommitmentMove.ACCEPT);
    const early = Array.from({ length: 498 }, () =>
      move(CommitmentMove.OVERDUE, {}, { code: '', text: '', author: '' }),
    );
    const last = move(CommitmentMove.PART);
    const beyond = move(CommitmentMove.DONE, {}, { code: 'full' });
    const asked = move(CommitmentMove.CANCEL, { sender: 'nl' });
    await apply([offered, ...early, last, beyond]);
    expect(await standing()).toMatchObject([{ phase: 'done', moves: 2 }]);
    await apply([accepted]);
    expect(await standing()).toMatchObject([{ phase: 'accepted', moves: 2, partial: true }]);
    expect((await effects()).slice(-2)).toEqual([true, false]);
    await apply([asked]);
    expect(await standing()).toMatchObject([{ phase: 'cancelled', moves: 3 }]);
  });

  it('count of a side only where the other side gets them too: what both count is the same', async () => {
    const offered = offer();
    const aside = Array.from({ length: 500 }, () => move(CommitmentMove.PART, { recipients: ['hu', 'ro'] }));
    await apply([offered, ...aside]);
    await apply([move(CommitmentMove.DONE, {}, { code: 'full' })]);
    expect(await standing()).toMatchObject([{ phase: 'done', moves: 1 }]);
  });

  it('are no news of an offer that takes the place of theirs', async () => {
    const first = offer();
    const second = offer({}, { text: 'Is she well?' });
    const yes = move(CommitmentMove.DONE, {}, { offer: identityOf(2n), code: 'full', text: 'Yes' });
    const key = `request-news.${SPACE_ID}.nl.${ID}`;
    expect((await apply([second, yes], 'nl')).duties).toContainEqual(
      expect.objectContaining({ key, duty: expect.anything() }),
    );
    expect((await apply([first], 'nl')).duties).toContainEqual({ key, duty: null });
  });

  it('close a reminder with what it reminds of, and bring back what was put aside once it is late', async () => {
    await apply([offer()]);
    const late = await apply([
      move(CommitmentMove.OVERDUE, { afterMs: 9 * HOUR_MS }, { code: '', text: '', author: '' }),
    ]);
    expect(late.duties).toMatchObject([
      { key: `request-due.${SPACE_ID}.nl.${ID}`, duty: null },
      { key: `request.${SPACE_ID}.nl.${ID}`, duty: { at: new Date(T0 + 8 * HOUR_MS), matter: { isLate: true } } },
    ]);
  });

  it('close what asks to call, with the first sign of who was asked, and with nothing else', async () => {
    const key = `request-unseen.${SPACE_ID}.nl.${ID}`;
    await apply([offer()], 'nl');
    const bare = { code: '', text: '', author: '' };
    const more = await apply([move(CommitmentMove.OVERDUE, { sender: 'nl', afterMs: 9 * HOUR_MS }, bare)], 'nl');
    expect(more.duties.map((one) => one.key)).not.toContain(key);
    const seen = await apply([move(CommitmentMove.ACKNOWLEDGE, { afterMs: 10 * HOUR_MS }, bare)], 'nl');
    expect(seen.duties).toContainEqual({ key, duty: null });
  });

  it.each<[string, CommitmentMove, object, object]>([
    ['10 answered in part', CommitmentMove.PART, {}, { urgent: true, dueAt: null }],
    ['10 answered', CommitmentMove.DONE, { code: 'full' }, { urgent: true, dueAt: null }],
    ['10 declined', CommitmentMove.DECLINE, { code: 'incomplete' }, { urgent: true, dueAt: null }],
    ['10 paused, which can wait', CommitmentMove.PAUSE, {}, { urgent: false, dueAt: null }],
  ])('ring at who asked for what cannot wait: %s', async (_, made, more, wanted) => {
    const { duties } = await apply([offer(), move(made, {}, more)], 'nl');
    expect(duties.at(-1)).toMatchObject({ duty: { kind: 'request-news', ...wanted } });
    const calm = offer({}, { commitmentId: uuidBytes(SPACE_ID), ground: '', term: CommitmentTerm.D7 });
    const of = { commitmentId: uuidBytes(SPACE_ID), offer: identityOf(calm.position), ...more };
    const quiet = await apply([calm, move(made, {}, of)], 'nl');
    expect(quiet.duties.at(-1)).toMatchObject({ duty: { kind: 'request-news', urgent: false, dueAt: null } });
  });

  it('10 ring once for parts, however many come at once, and again for the end', async () => {
    const asked = offer();
    const [first, ...others] = [1, 2, 3].map((hours) => move(CommitmentMove.PART, { afterMs: hours * HOUR_MS }));
    const paused = move(CommitmentMove.PAUSE, { afterMs: 4 * HOUR_MS }, { text: '' });
    const key = `request-news.${SPACE_ID}.nl.${ID}`;
    // What stands of each key is what is stored of a chunk.
    const standing = ({ duties }: Applied) => new Map(duties.map((state) => [state.key, state.duty]));
    const parts = standing(await apply([asked, first!, ...others, paused], 'nl'));
    expect(parts.get(key)).toMatchObject({ urgent: true, at: new Date(T0 + HOUR_MS) });
    expect(parts.get(`${key}.further`)).toMatchObject({ urgent: false, at: new Date(T0 + 4 * HOUR_MS) });
    const end = move(CommitmentMove.DONE, { afterMs: 5 * HOUR_MS }, { code: 'full' });
    const ended = standing(await apply([end], 'nl'));
    expect(ended.get(key)).toMatchObject({ urgent: true, at: new Date(T0 + 5 * HOUR_MS) });
    expect(ended.get(`${key}.further`)).toBeNull();
  });

  it('10 tell who asked that it is late from the moment that passed, at any hour where it cannot wait', async () => {
    const due = new Date(T0 + 8 * HOUR_MS);
    const bare = { code: '', text: '', author: '' };
    const { duties } = await apply([offer(), move(CommitmentMove.OVERDUE, { afterMs: 9 * HOUR_MS }, bare)], 'nl');
    expect(duties.at(-1)).toMatchObject({ duty: { at: due, dueAt: due, urgent: true, matter: { said: 'late' } } });
  });
});
