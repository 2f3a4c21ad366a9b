import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { create, type MessageShape } from '@bufbuild/protobuf';
import { catalogue, ReleaseAnswer, ReleaseAnsweredSchema, ReleaseAskedSchema, uuidBytes } from '#libs/contracts';
import { SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { type FoldedMember, foldMember } from '#libs/member';
import { createDataSource, Transaction } from '#libs/persistence';
import { v7 as uuid } from 'uuid';
import { eventually } from '../../../../../test/network/eventually.js';
import { type Caller, PeopledNetwork } from '../../../../../test/network/peopled-network.js';
import { letLeaveAtOnce } from '../../../../../test/network/standing-way-out.js';
import { gateway, gatewayFeatures } from '../../gateway.features.js';
import type { GatewayParts } from '../../gateway.parts.js';
import { AsksAreCommitments0000000000356 } from './migrations/0356-asks-are-commitments.js';
import { AS_BEFORE } from './migrations/asked-before.testing.js';

/** Enough for a machine that is busy with other things. */
const SLOW_MS = 60_000;
jest.setTimeout(120_000);

const RETIRED: readonly string[] = [ReleaseAskedSchema.typeName, ReleaseAnsweredSchema.typeName];
const SAID = { reason: 'Perhaps ours', author: 'Boris Voorbeeld' };

let peopled: PeopledNetwork;
let spaceId: string;
/** Where something of HU stands that BG sees sealed, and the hash of its header. */
let sealed: { readonly position: bigint; readonly identity: Uint8Array };

/** The build before, as far as sending goes: both types leave. */
function before(): FoldedMember<GatewayParts> {
  const features = gatewayFeatures.map(({ messages = {}, ...feature }) => ({
    ...feature,
    messages: Object.fromEntries(
      Object.entries(messages).map(([type, message]) =>
        RETIRED.includes(type) ? [type, { ...message, gate: 'question' as const }] : [type, message],
      ),
    ),
  }));
  return foldMember<GatewayParts>(features, catalogue);
}

beforeAll(async () => {
  peopled = await PeopledNetwork.start(['nl', 'hu', 'bg'], { featuresOf: (id) => (id === 'nl' ? gateway : before()) });
  spaceId = await peopled.openSpace();
  await peopled.agree(spaceId, 2);
  await letLeaveAtOnce(peopled, { spaceId, country: 'nl', recipients: ['hu', 'bg'], types: ['vehicle', 'question'] });
  await nl()('POST', `spaces/${spaceId}/records`, {
    type: 'vehicle',
    release: ['hu'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'registrationNumber', value: 'DEMO-001', handling: { code: 'H1' } }],
  });
  await eventually(async () => {
    const [row] = await database('bg').query(
      `select position, identity from log_record where sender = 'nl' and recipients = '{hu,nl}' and kind = 1 and verdict = 0 limit 1`,
    );
    expect(row).toBeDefined();
    sealed = { position: BigInt(row.position), identity: row.identity };
  }, SLOW_MS);
}, 240_000);

afterAll(() => peopled?.stop(), SLOW_MS);

const database = (country: string) => peopled.network.gateway(country).database.dataSource;
const nl = (): Caller => peopled.as('nl', 'investigator');

/** As a gateway sends it by itself. */
async function send(
  country: string,
  [schema, message]:
    | readonly [typeof ReleaseAskedSchema, MessageShape<typeof ReleaseAskedSchema>]
    | readonly [typeof ReleaseAnsweredSchema, MessageShape<typeof ReleaseAnsweredSchema>],
  recipient: string,
): Promise<string> {
  const { app } = peopled.network.gateway(country);
  const messageId = uuid();
  await app
    .get(Transaction, { strict: false })
    .run((tx) =>
      app.get(Exchange, { strict: false }).submit(tx, { spaceId, schema, message, recipients: [recipient], messageId }),
    );
  return messageId;
}

const ask = (): Promise<string> =>
  send('bg', [ReleaseAskedSchema, create(ReleaseAskedSchema, { ...SAID, ...sealed })], 'nl');

/** HU answers as the build before does. */
async function answerAsBefore(question: string, answer: ReleaseAnswer): Promise<void> {
  const message = create(ReleaseAnsweredSchema, { ...SAID, question: uuidBytes(question), answer });
  await send('hu', [ReleaseAnsweredSchema, message], 'bg');
}

describe('a member on the build before', () => {
  it('asks, and its question shows as a request without a moment, which is answered by a move', async () => {
    const id = `bg.${await ask()}`;
    const path = `spaces/${spaceId}/commitments/${id}`;
    let version = '';
    await eventually(async () => {
      const { status, body } = await nl()('GET', path);
      expect({ status, ...body }).toMatchObject({
        status: 200,
        kind: 'release',
        direction: 'received',
        creditor: 'bg',
        debtor: 'nl',
        text: SAID.reason,
        state: 'offered',
        term: null,
        dueAt: null,
        remainingMs: null,
      });
      version = String(body['version']);
    }, SLOW_MS);
    const move = { move: 'done', code: 'answered', text: 'Not here' };
    expect(await nl()('POST', `${path}/moves`, move, { 'if-match': `"${version}"` })).toMatchObject({ status: 202 });
    await eventually(async () => {
      const { body } = await peopled.as('bg', 'investigator')('GET', path);
      expect(body).toMatchObject({ state: 'done', outcome: 'answered', answer: { text: 'Not here' }, dueAt: null });
    }, SLOW_MS);
  });

  it('hears nothing of either type from this build', async () => {
    const message = create(ReleaseAskedSchema, { ...SAID, ...sealed });
    await expect(send('nl', [ReleaseAskedSchema, message], 'hu')).rejects.toMatchObject({
      code: 'MESSAGE_INVALID',
      message: `${ReleaseAskedSchema.typeName} is retired: it is read; send what took its place`,
    });
    const answer = create(ReleaseAnsweredSchema, { ...SAID, question: uuidBytes(uuid()), answer: ReleaseAnswer.LATER });
    await expect(send('nl', [ReleaseAnsweredSchema, answer], 'hu')).rejects.toMatchObject({ code: 'MESSAGE_INVALID' });
  });
});

describe('a log of questions that are open, postponed, released, answered and refused', () => {
  const stood = async (): Promise<Readonly<Record<string, unknown>>> => {
    const space = await peopled.network.gateway('bg').app.get(SpaceDirectory, { strict: false }).get(spaceId);
    const digest = await peopled.network.gateway('bg').app.get(StateDigests, { strict: false }).of(space.spaceNo);
    return { own: digest?.own, public: digest?.public };
  };
  const rows = (table: string): Promise<unknown[]> => database('bg').query(`select * from ${table} order by position`);

  const standing = async () => ({
    ...(await stood()),
    commitment: await rows('commitment'),
    moves: await rows('commitment_move'),
  });

  /** Once more where something came meanwhile, as what was opened is said by itself: then there are two logs to compare. */
  async function whileTheLogStands<T>(play: () => Promise<T>): Promise<T> {
    const size = async (): Promise<string> => {
      const [row] = await database('bg').query(
        'select next_position from follower f join space s using (space_no) where space_id = $1',
        [spaceId],
      );
      return String(row.next_position);
    };
    for (;;) {
      const before = await size();
      const played = await play();
      if ((await size()) === before) return played;
    }
  }

  it('is followed, rebuilt and migrated to the same requests and one own digest, without a halt', async () => {
    const asked = await askedOfHungary();
    const answers = [ReleaseAnswer.LATER, ReleaseAnswer.RELEASED, ReleaseAnswer.ANSWERED, ReleaseAnswer.REFUSED];
    for (const [i, answer] of answers.entries()) await answerAsBefore(String(asked[i + 1]), answer);
    await eventually(async () => {
      const { body } = await peopled.as('bg', 'investigator')('GET', `spaces/${spaceId}/commitments`);
      const states = (body['items'] as { commitmentId: string; state: string; acknowledgedAt: string | null }[])
        .filter(({ commitmentId }) => asked.includes(commitmentId.slice(3)))
        .map(({ commitmentId, state, acknowledgedAt }) => [
          asked.indexOf(commitmentId.slice(3)),
          state,
          acknowledgedAt !== null,
        ]);
      expect(states.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
        [0, 'offered', false],
        [1, 'offered', true],
        [2, 'done', true],
        [3, 'done', true],
        [4, 'declined', true],
      ]);
    }, SLOW_MS);
    const { app } = peopled.network.gateway('bg');
    const space = await app.get(SpaceDirectory, { strict: false }).get(spaceId);
    const remade = app.get(SpaceRebuild, { strict: false });
    const played = await whileTheLogStands(async () => {
      const followed = await standing();
      const rebuilt = await remade.rebuild(space, { keep: true });
      const afterRebuild = await standing();
      await migrateAgain();
      const afterMigration = await standing();
      const again = await remade.rebuild(space, { keep: false });
      return { followed, rebuilt, afterRebuild, afterMigration, again };
    });
    expect(played.rebuilt?.after).toEqual(played.rebuilt?.before);
    expect(played.rebuilt?.duties).toEqual({ missing: [], superfluous: [] });
    expect(played.afterRebuild).toEqual(played.followed);
    expect(played.afterMigration).toEqual(played.followed);
    expect(played.again?.duties).toEqual({ missing: [], superfluous: [] });
    const halted = await database('bg').query('select halted from follower where halted is not null');
    expect(halted).toEqual([]);
  });

  /** Five of BG, about a record of HU that NL alone has. */
  async function askedOfHungary(): Promise<readonly string[]> {
    const created = await peopled.as('hu', 'investigator')('POST', `spaces/${spaceId}/records`, {
      type: 'vehicle',
      release: ['nl'],
      legalBasis: 'Demo code of criminal procedure, art. 5',
      statements: [{ property: 'registrationNumber', value: 'DEMO-002', handling: { code: 'H1' } }],
    });
    for (const { messageId, state } of created.body['messages'] as { messageId: string; state: string }[]) {
      if (state === 'waiting-for-approval') await peopled.letGo('hu', messageId);
    }
    let at: { position: bigint; identity: Uint8Array } | null = null;
    await eventually(async () => {
      const [row] = await database('bg').query(
        `select position, identity from log_record where sender = 'hu' and recipients = '{hu,nl}' and kind = 1 and verdict = 0 limit 1`,
      );
      expect(row).toBeDefined();
      at = { position: BigInt(row.position), identity: row.identity };
    }, SLOW_MS);
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const message = create(ReleaseAskedSchema, { ...SAID, reason: `Question ${i}`, ...(at ?? sealed) });
      ids.push(await send('bg', [ReleaseAskedSchema, message], 'hu'));
    }
    // An answer that came before its question would answer nothing.
    await eventually(async () => {
      const [row] = await database('hu').query(
        'select count(*)::int as came from commitment where message_id = any($1)',
        [ids],
      );
      expect(row.came).toBe(ids.length);
    }, SLOW_MS);
    return ids;
  }

  /** Puts what the build before had in the place of what this one has, and runs the step. */
  async function migrateAgain(): Promise<void> {
    const { owner } = peopled.network.gateway('bg').database;
    const source = await createDataSource({
      ...owner,
      settings: { ...owner.settings, 'joinder.member': 'bg' },
    }).initialize();
    const runner = source.createQueryRunner();
    await runner.startTransaction();
    for (const text of AS_BEFORE) await runner.query(text);
    await new AsksAreCommitments0000000000356().up(runner);
    await runner.commitTransaction();
    await runner.release();
    await source.destroy();
  }
});
