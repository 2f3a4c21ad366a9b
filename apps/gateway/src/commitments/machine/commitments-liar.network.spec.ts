import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  CommitmentKind,
  CommitmentMove,
  CommitmentMovedSchema,
  CommitmentOfferedSchema,
  CommitmentTerm,
  uuidBytes,
} from '#libs/contracts';
import { Exchange } from '#libs/exchange/sending';
import { Transaction } from '#libs/persistence';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { randomUUID } from 'node:crypto';
import { eventually } from '../../../../../test/network/eventually.js';
import type { Answer, Caller } from '../../../../../test/network/peopled-network.js';
import { AskedCase, type Country } from './asked-case.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(SLOW_MS);

let asked: AskedCase;

beforeAll(async () => {
  asked = await AskedCase.open();
}, 240_000);

afterAll(() => asked?.peopled.stop(), SLOW_MS);

const nl = (): Caller => asked.as('nl', 'investigator');
const hu = (): Caller => asked.as('hu', 'liaison');
const ask = (more: object): Promise<string> => asked.ask(more);
const stands = (as: Caller, id: string, wanted: object): Promise<Answer['body']> => asked.stands(as, id, wanted);
const isSaid = (as: Caller, id: string, move: object): Promise<void> => asked.isSaid(as, id, move);

describe('SC3 SC4 a gateway that does not keep to the rules', () => {
  const submit = (
    from: Country,
    schema: typeof CommitmentOfferedSchema | typeof CommitmentMovedSchema,
    message: MessageInitShape<typeof CommitmentOfferedSchema> | MessageInitShape<typeof CommitmentMovedSchema>,
    recipients: readonly string[],
  ) => {
    const { app } = asked.peopled.network.gateway(from);
    return app.get(Transaction, { strict: false }).run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, {
        spaceId: asked.spaceId,
        schema,
        message: create(schema as typeof CommitmentMovedSchema, message as object),
        recipients,
        messageId: randomUUID(),
      }),
    );
  };
  /** What moves name an offer by. */
  const identityOf = async (id: string): Promise<Uint8Array> => {
    const [row] = await asked
      .database('hu')
      .query('select identity from commitment where creditor = $1 and commitment_id = $2', id.split('.'));
    return new Uint8Array(row.identity);
  };
  const bytesOf = (id: string): Uint8Array => uuidBytes(id.split('.')[1] ?? '');
  const movesOf =
    (id: string, offer: Uint8Array) =>
    (move: CommitmentMove, more: MessageInitShape<typeof CommitmentMovedSchema> = {}) => ({
      creditor: 'nl',
      commitmentId: bytesOf(id),
      offer,
      move,
      code: 'full',
      text: 'Not by the API',
      author: 'Nobody',
      ...more,
    });

  it('moves nothing of others, nothing out of turn, and nothing that only one of the two sees', async () => {
    const id = await ask({ text: 'Not theirs' });
    await stands(hu(), id, { state: 'offered' });
    const moved = movesOf(id, await identityOf(id));
    await submit('ro', CommitmentMovedSchema, moved(CommitmentMove.DONE), ['nl', 'hu']);
    await submit('ro', CommitmentMovedSchema, moved(CommitmentMove.OVERDUE), ['nl', 'hu']);
    await submit('nl', CommitmentMovedSchema, moved(CommitmentMove.DONE), ['hu']);
    await submit('hu', CommitmentMovedSchema, moved(CommitmentMove.RESUME), ['nl']);
    await submit('hu', CommitmentMovedSchema, moved(CommitmentMove.CANCEL), ['nl']);
    await submit('hu', CommitmentMovedSchema, moved(CommitmentMove.DONE), ['ro']);
    // An answer to another offer.
    await submit('hu', CommitmentMovedSchema, movesOf(id, new Uint8Array(32))(CommitmentMove.DONE), ['nl']);
    // SC11: early, and often.
    for (let i = 0; i < 5; i += 1) {
      await submit('hu', CommitmentMovedSchema, moved(CommitmentMove.OVERDUE, { code: '', text: '' }), ['nl']);
    }
    await isSaid(nl(), id, { move: 'extend', until: new Date(Date.now() + 30 * DAY_MS).toISOString() });
    for (const as of [nl(), hu()]) {
      const { timeline } = await stands(as, id, { state: 'offered', moves: 1, lateSince: null });
      const effects = (timeline as { move: string; hasEffect: boolean }[]).filter(({ hasEffect }) => hasEffect);
      expect(effects).toMatchObject([{ move: 'extend' }]);
      expect(JSON.stringify(timeline)).not.toContain('"member":"ro"');
    }
  });

  it('takes nothing from a request whose id it repeats', async () => {
    const id = await ask({ text: 'The first' });
    await stands(hu(), id, { text: 'The first' });
    const offer = {
      commitmentId: bytesOf(id),
      kind: CommitmentKind.INFORMATION,
      debtor: 'hu',
      term: CommitmentTerm.D7,
      text: 'Of another',
      author: 'Nobody',
    };
    await submit('ro', CommitmentOfferedSchema, offer, ['hu']);
    await submit('nl', CommitmentOfferedSchema, { ...offer, text: 'The second' }, ['hu']);
    const other = id.replace('nl.', 'ro.');
    await stands(hu(), other, { creditor: 'ro', text: 'Of another' });
    await isSaid(hu(), other, { move: 'accept' });
    await stands(hu(), other, { state: 'accepted' });
    await stands(hu(), id, { state: 'offered', text: 'The first', moves: 0 });
  });

  it.each([
    ['far in the past', 1n, HOUR_MS],
    ['far in the future', 253_402_300_799_999n, 366 * DAY_MS],
  ] as const)(
    'gives with a moment %s an hour at least and a year at most, and no error',
    async (_, untilMs, wanted) => {
      const commitmentId = randomUUID();
      const offer = {
        commitmentId: uuidBytes(commitmentId),
        kind: CommitmentKind.INFORMATION,
        debtor: 'hu',
        term: CommitmentTerm.UNTIL,
        untilMs,
        text: 'When?',
        author: 'Nobody',
      };
      await submit('ro', CommitmentOfferedSchema, offer, ['hu']);
      const { dueAt, at } = await stands(hu(), `ro.${commitmentId}`, { state: 'offered' });
      expect(Date.parse(String(dueAt)) - Date.parse(String(at))).toBe(wanted);
      await eventually(async () => {
        expect((await hu()('GET', 'inbox?kind=request')).body['items']).toContainEqual(
          expect.objectContaining({ matter: expect.objectContaining({ requestId: `ro.${commitmentId}` }) }),
        );
      });
    },
  );
});
