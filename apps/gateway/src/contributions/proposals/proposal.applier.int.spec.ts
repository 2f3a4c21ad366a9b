import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  HandlingCode,
  Nature,
  Outcome,
  type ProposalMade,
  ProposalMadeSchema,
  ProposalSettledSchema,
  uuidBytes,
} from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { drawnRecordId } from '../../case/records/drawn-record-id.js';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { ProposalApplier } from './proposal.applier.js';

const SPACE = uuid();
const ofOwner = (member: string): string => drawnRecordId({ spaceId: SPACE, member }, uuid());
const RECORD = ofOwner('xb');
const [ONE, OTHER] = ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'] as const;

const applierOf = (member: string): ProposalApplier => new ProposalApplier({ member } as ExchangeIdentity);
/** As a third member sees it, for whom nothing waits. */
const applier = applierOf('xc');
let database: TestDatabase;
let spaceNo: number;
let position: bigint;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0n;
  spaceNo = await newSpace();
});

async function newSpace(): Promise<number> {
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  return (await database.dataSource.query(sql, [uuid()]))[0].space_no;
}

type Where = Partial<Pick<OpenedMessage, 'sender' | 'recipients' | 'position'>>;

const statementOf = (value: string, release: readonly string[]) => ({
  property: 'birthPlace',
  value,
  nature: Nature.FACT,
  handling: { code: HandlingCode.H1 },
  release: [...release],
  purpose: 'prosecution',
  legalBasis: 'Demo code, art. 5',
  author: 'Anna Voorbeeld',
});

type What = Partial<Pick<ProposalMade, 'proposalId' | 'revision' | 'owner' | 'withdrawn'>> & {
  readonly recordId?: string;
  readonly value?: string;
  readonly release?: readonly string[];
};

function made({ recordId = RECORD, value = 'Gyula', release = ['xb', 'xc'], ...more }: What = {}): ProposalMade {
  return create(ProposalMadeSchema, {
    proposalId: uuidBytes(ONE),
    revision: 1,
    owner: 'xb',
    recordId: uuidBytes(recordId),
    base: uuidBytes(ONE),
    ...(more.withdrawn ? {} : { asserts: [statementOf(value, release)], reason: 'Register of births' }),
    author: 'Anna Voorbeeld',
    ...more,
  });
}

function opened(message: OpenedMessage['message'], where: Where): OpenedMessage {
  position += 1n;
  const at = where.position ?? position;
  return {
    spaceNo,
    spaceId: SPACE,
    t: at * 1000n,
    sender: 'xa',
    recipients: ['xa', 'xb', 'xc'],
    messageId: uuid(),
    inReplyTo: null,
    typeName: message.$typeName,
    message,
    ...where,
    position: at,
  };
}

const suggested = (what: What = {}, where: Where = {}): OpenedMessage => opened(made(what), where);

const takenBack = (where: Where = {}): OpenedMessage => suggested({ withdrawn: true, revision: 2 }, where);

function answer(said: MessageInitShape<typeof ProposalSettledSchema> = {}, where: Where = {}): OpenedMessage {
  const declined = { outcome: Outcome.DECLINED, code: 'wrong', text: 'Seen in the register' };
  const what = { proposer: 'xa', proposalId: uuidBytes(ONE), author: 'Bela Pelda', ...declined, ...said };
  return opened(create(ProposalSettledSchema, what), { sender: 'xb', ...where });
}

const accepted = (changes: readonly string[], where: Where = {}): OpenedMessage =>
  answer({ outcome: Outcome.ACCEPTED, code: '', text: '', changes: changes.map(uuidBytes) }, where);

/** A change of the owner at a place of the logs of these spaces: its message id. */
async function changed(sender = 'xb', verdict = 0, spaces = [spaceNo]): Promise<string> {
  position += 1n;
  const messageId = uuid();
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, stored_at)
       select of, $2::bigint, 1, $3, true, sha256($2::text::bytea), $4, 1, $5, '{xa,xb}', now() from unnest($1::int[]) of`,
      [spaces, position.toString(), verdict, sender, messageId],
    ),
  );
  return messageId;
}

const apply = (...messages: readonly OpenedMessage[]) =>
  database.transaction.runAsApplier((tx) => applier.apply(tx, messages));

async function rows(of = spaceNo): Promise<readonly Record<string, unknown>[]> {
  const sql = `select member, proposal_id, owner, asserts, reason, readers, position, state, place, ended_position from proposal where space_no = $1
    order by member, proposal_id, owner`;
  return database.dataSource.query(sql, [of]);
}

describe('15 what is suggested of a record', () => {
  it('15 stands with its sender, its labels and its readers, and is about the record', async () => {
    expect(await apply(suggested())).toEqual({
      refusals: [],
      subjects: [{ position: 1n, subject: { kind: 'record', id: RECORD } }],
      duties: [],
    });
    expect(await rows()).toEqual([
      {
        member: 'xa',
        proposal_id: ONE,
        owner: 'xb',
        asserts: [
          {
            property: 'birthPlace',
            value: 'Gyula',
            labels: expect.objectContaining({ author: 'Anna Voorbeeld', legalBasis: 'Demo code, art. 5' }),
          },
        ],
        reason: 'Register of births',
        readers: ['xa', 'xb', 'xc'],
        position: '1',
        state: 'open',
        place: null,
        ended_position: null,
      },
    ]);
  });

  it('15 is what its first message says, whatever comes behind it', async () => {
    await apply(suggested(), suggested({ value: 'Szeged', revision: 9 }));
    await apply(suggested({ value: 'Pécs', revision: 1_000_000 }));
    expect(await rows()).toMatchObject([{ asserts: [{ value: 'Gyula' }], position: '1' }]);
  });

  it('15 is about the record for its answer too, once it is here', async () => {
    const { subjects } = await apply(answer(), suggested(), answer());
    expect(subjects.map((one) => one.position)).toEqual([2n, 3n]);
  });

  it('15 is ended by its sender or its owner, by whichever place is smaller', async () => {
    await apply(suggested(), takenBack(), answer());
    expect(await rows()).toMatchObject([{ state: 'withdrawn', place: '2' }]);
  });

  it('A is accepted from the change that brought it, so that what takes it back behind that comes too late', async () => {
    await apply(suggested());
    const change = await changed();
    await apply(takenBack());
    expect(await rows()).toMatchObject([{ state: 'withdrawn', place: '3' }]);
    await apply(accepted([change]));
    expect(await rows()).toMatchObject([{ state: 'accepted', place: '2', ended_position: '4' }]);
  });

  it('A stays taken back where the change stands behind that', async () => {
    await apply(suggested(), takenBack());
    await apply(accepted([await changed()]));
    expect(await rows()).toMatchObject([{ state: 'withdrawn', place: '2' }]);
  });

  it.each<[string, () => Promise<OpenedMessage>]>([
    ['that another sent', async () => accepted([await changed('xa')])],
    ['that was refused', async () => accepted([await changed('xb', 7)])],
    ['that there is not', async () => accepted([uuid()])],
    [
      'that stands behind the answer',
      async () => {
        const change = await changed();
        return accepted([change], { position: 2n });
      },
    ],
  ])('SC3 is accepted by no change %s', async (_, said) => {
    await apply(suggested());
    await apply(await said());
    expect(await rows()).toMatchObject([{ state: 'open' }]);
  });

  it('SC3 is accepted by no change that stands before it', async () => {
    const change = await changed();
    await apply(suggested(), accepted([change]));
    expect(await rows()).toMatchObject([{ state: 'open' }]);
  });

  it('SC3 is answered by its owner alone', async () => {
    await apply(suggested());
    await apply(answer({}, { sender: 'xc' }));
    expect(await rows()).toMatchObject([{ state: 'open' }]);
    await apply(answer());
    expect(await rows()).toMatchObject([{ state: 'declined' }]);
  });

  it('15 waits for its owner while it is open, and tells its author what became of it', async () => {
    const at = async (member: string, ...messages: readonly OpenedMessage[]) =>
      (await database.transaction.runAsApplier((tx) => applierOf(member).apply(tx, messages))).duties;
    const [first, declined] = [suggested(), answer()];
    expect(await at('xb', first)).toMatchObject([
      { duty: { kind: 'proposal', for: { action: 'record.change' }, about: { id: RECORD }, matter: { member: 'xa' } } },
    ]);
    expect(await at('xb', declined)).toMatchObject([{ duty: null }]);
    expect(await at('xa', suggested({ value: 'Pécs' }))).toEqual([]);
    const other = uuidBytes(OTHER);
    const asked = [suggested({ proposalId: other }), answer({ proposalId: other })];
    expect(await at('xa', ...asked)).toMatchObject([
      { duty: null },
      {
        duty: {
          kind: 'proposal-news',
          for: { kind: 'author', messageId: asked[0]?.messageId },
          matter: { state: 'declined' },
        },
      },
    ]);
  });

  it('SC4 is no other member’s to take back, whose proposal has the same id', async () => {
    await apply(suggested());
    await apply(takenBack({ sender: 'xc' }));
    expect(await rows()).toMatchObject([{ member: 'xa', state: 'open' }]);
  });

  it('SC6 is taken back also where no number is left', async () => {
    await apply(suggested({ revision: 1_000_000 }), suggested({ withdrawn: true, revision: 1_000_000 }));
    expect(await rows()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it.each<[string, What, Where]>([
    ['of the own country', { owner: 'xa', recordId: ofOwner('xa') }, {}],
    ['that its owner does not get', {}, { recipients: ['xa', 'xc'] }],
  ])('15 is none %s', async (_, what, where) => {
    expect((await apply(suggested(what, where))).refusals).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('SC2 is refused where the release list of a statement misses one who gets it, and leaves no row', async () => {
    const { refusals } = await apply(suggested({ release: ['xb'] }));
    expect(refusals).toMatchObject([{ position: 1n, code: 'E_POLICY', field: 'release' }]);
    expect(await rows()).toEqual([]);
  });

  it('SC4 is refused about a record that is another country’s than it says', async () => {
    const { refusals } = await apply(suggested({ recordId: ofOwner('xc') }));
    expect(refusals).toMatchObject([{ position: 1n, code: 'E_INVALID', field: 'record_id' }]);
    expect(await rows()).toEqual([]);
  });

  it('4 is the same in any order and any cut', async () => {
    const said = fc.record({
      kind: fc.constantFrom('made', 'made', 'withdrawn', 'declined', 'accepted', 'change'),
      id: fc.constantFrom(ONE, OTHER),
      sender: fc.constantFrom('xa', 'xa', 'xb', 'xc'),
      recipients: fc.constantFrom(['xa', 'xb'], ['xa', 'xb', 'xc']),
    });
    const cut = fc.tuple(fc.array(said, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(cut, async ([all, any]) => {
        position = 0n;
        const [whole, shuffled] = [await newSpace(), await newSpace()];
        const changes: string[] = [];
        const messages: OpenedMessage[] = [];
        for (const { kind, id, sender, recipients } of all) {
          const of = { proposalId: uuidBytes(id) };
          if (kind === 'change') changes.push(await changed('xb', 0, [whole, shuffled]));
          else if (kind === 'made') messages.push(suggested({ ...of, value: uuid() }, { sender, recipients }));
          else if (kind === 'withdrawn') messages.push(suggested({ ...of, withdrawn: true }, { sender, recipients }));
          else if (kind === 'declined') messages.push(answer(of, { sender, recipients }));
          else {
            const named = changes.map(uuidBytes);
            const how = named.length > 0 ? { outcome: Outcome.ACCEPTED, code: '', text: '', changes: named } : {};
            messages.push(answer({ ...of, ...how }, { sender, recipients }));
          }
        }
        await apply(...messages.map((message) => ({ ...message, spaceNo: whole })));
        const mixed = messages
          .map((message) => [any.next().value, { ...message, spaceNo: shuffled }] as const)
          .toSorted(([a], [b]) => a - b);
        for (const [, message] of mixed) await apply(message, message);
        expect(await rows(shuffled)).toEqual(await rows(whole));
      }),
      { numRuns: 80 },
    );
  });

  it('15 is compared between its sender and its owner alone', async () => {
    await apply(suggested(), answer());
    const sharedBy = async (own: string): Promise<Record<string, string>> => {
      const found = await database.dataSource.query(applier.sharedRows ?? '', [spaceNo, own]);
      return Object.fromEntries(found.map(({ member, shared }: Record<string, string>) => [member, shared]));
    };
    const [a, b, c] = [await sharedBy('xa'), await sharedBy('xb'), await sharedBy('xc')];
    expect([Object.keys(a), Object.keys(b), Object.keys(c)]).toEqual([['xb'], ['xa'], []]);
    expect(a['xb']).toBe(b['xa']);
  });

  it('15 is written by the applier alone', async () => {
    await apply(suggested());
    for (const sql of [
      'delete from proposal',
      "update proposal set state = 'accepted'",
      'delete from proposal_event',
    ]) {
      await expect(database.dataSource.query(sql)).rejects.toThrow('permission denied');
    }
  });
});
