import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isMessage } from '@bufbuild/protobuf';
import {
  type ReleaseAnswered,
  ReleaseAnsweredSchema,
  type ReleaseAsked,
  ReleaseAskedSchema,
  uuidText,
} from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { migrationNumber, runMigrations } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { DutyState } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type LogEntry, OWN, RandomLog } from '../../../../../../test/network/cuts/random-log.js';
import { answered, asked, moved, offered } from '../../../../../../test/network/cuts/random-requests.js';
import { Random } from '../../../../../../test/network/simulation/random.js';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { CommitmentApplier } from '../commitment.applier.js';

const NUMBER = 356;
const LOGS = 60;
const MESSAGES = 40;
const ANSWERS = ['', 'released', 'refused', 'later', 'answered'];
jest.setTimeout(180_000);

/** One log, as the build before followed it and as this one does. */
interface Space {
  readonly seed: number;
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly entries: readonly LogEntry[];
}

let database: TestDatabase;
let before: readonly Space[] | undefined;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations.filter((one) => migrationNumber(one) !== NUMBER) });
  const spaces: Space[] = [];
  for (let seed = 1; seed <= LOGS; seed += 1) spaces.push(await spaceOf(seed));
  for (const space of spaces) await followAsBefore(space);
  await runMigrations({ ...database.owner, settings: { 'joinder.member': OWN } }, gatewayMigrations);
  before = spaces;
}, 240_000);

afterAll(() => database?.drop());

/** A space with the log of a seed; ids of records follow from the space that the log is of. */
async function spaceOf(seed: number, of = uuid()): Promise<Space> {
  const [{ space_no: spaceNo }] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [before === undefined ? of : uuid()],
  );
  const log = new RandomLog(new Random(seed), { spaceNo, spaceId: of });
  const { entries } = log.grow(MESSAGES, [asked, asked, answered, answered, answered, offered, moved, moved, moved]);
  return { seed, spaceNo, spaceId: of, entries };
}

/** Archives all of it, and gives what this member opens. */
async function archived(tx: EntityManager, { spaceNo, entries }: Space): Promise<readonly OpenedMessage[]> {
  for (const { position, identity, sender, recipients, messageId } of entries) {
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, created_at_ms, stored_at)
       values ($1, $2, 1000 + $2::bigint, 0, true, $3, $4, 1, $5, $6, 1000 + $2::bigint, now())`,
      [spaceNo, position.toString(), identity, sender, messageId, recipients],
    );
  }
  return entries.flatMap(({ message }) => message ?? []);
}

/** Follows it message by message; a refusal is known to those behind it. */
async function follow(space: Space, isTaken: (message: OpenedMessage) => boolean): Promise<readonly DutyState[]> {
  const applier = new CommitmentApplier({ member: OWN } as ExchangeIdentity);
  const duties = new Map<string, DutyState>();
  await database.transaction.runAsApplier(async (tx) => {
    for (const message of (await archived(tx, space)).filter(isTaken)) {
      const applied = await applier.apply(tx, [message]);
      for (const state of applied.duties ?? []) duties.set(state.key, state);
      for (const { position } of applied.refusals) await refuse(tx, space, position);
    }
  });
  return [...duties.values()];
}

async function refuse(tx: EntityManager, { spaceNo }: Space, position: bigint): Promise<void> {
  await tx.query(
    `insert into private_verdict (space_no, position, code, field, rule, settled_after) values ($1, $2, 1, '', '', $2)`,
    [spaceNo, position.toString()],
  );
}

const isRetired = ({ message }: OpenedMessage): boolean =>
  isMessage(message, ReleaseAskedSchema) || isMessage(message, ReleaseAnsweredSchema);

/** The build before kept questions in tables of their own, and knew of no offer that they are. */
async function followAsBefore(space: Space): Promise<void> {
  await follow(space, (message) => !isRetired(message));
  const standing: (OpenedMessage & { readonly message: ReleaseAsked })[] = [];
  await database.transaction.runAsApplier(async (tx) => {
    for (const opened of space.entries.flatMap(({ message }) => message ?? [])) {
      const { message } = opened;
      if (isMessage(message, ReleaseAskedSchema)) {
        const owner = ownerOf(space, opened, message);
        if (owner === null) await refuse(tx, space, opened.position);
        else await ask(tx, opened, { message, owner });
        if (owner !== null) standing.push({ ...opened, message });
      }
      if (isMessage(message, ReleaseAnsweredSchema)) {
        const question = standing.find(
          (one) => one.messageId === uuidText(message.question) && isAnswered(one, opened),
        );
        if (question) await answer(tx, opened, { message, to: question.position });
        else await refuse(tx, space, opened.position);
      }
    }
  });
}

/** As its applier found it; null for a question that it refused. */
function ownerOf(
  { entries }: Space,
  { position, sender, recipients }: OpenedMessage,
  said: ReleaseAsked,
): string | null {
  const named = entries.find((entry) => entry.position === said.position && entry.position < position);
  if (!named || Buffer.compare(named.identity, said.identity) !== 0) return null;
  const owner = named.recipients.includes(sender)
    ? recipients.find((member) => member !== sender && named.recipients.includes(member))
    : named.sender;
  return owner !== undefined && recipients.length === 2 && recipients.includes(owner) && owner !== sender
    ? owner
    : null;
}

function isAnswered(
  { sender: asker, recipients: readers }: OpenedMessage,
  { sender, recipients }: OpenedMessage,
): boolean {
  return sender !== asker && readers.includes(sender) && recipients.length === 2 && recipients.includes(asker);
}

async function ask(
  tx: EntityManager,
  { spaceNo, spaceId, position, sender, messageId, t }: OpenedMessage,
  { message, owner }: { readonly message: ReleaseAsked; readonly owner: string },
): Promise<void> {
  await tx.query(
    `insert into release_ask (space_no, position, message_id, asker, owner, asked_position, reason, author, t)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [spaceNo, `${position}`, messageId, sender, owner, `${message.position}`, message.reason, message.author, `${t}`],
  );
  await tx.query(
    `insert into duty (key, kind, space_no, action, at, harm, urgent, must_act, clearable, matter, origin)
     values ($1, 'question', $2, 'request.send', now(), 0, false, true, false, '{}', 'log')`,
    [`question.${spaceId}.${position}`, spaceNo],
  );
}

async function answer(
  tx: EntityManager,
  { spaceNo, position, t }: OpenedMessage,
  { message, to }: { readonly message: ReleaseAnswered; readonly to: bigint },
): Promise<void> {
  const { answer: code, reason, author } = message;
  await tx.query(
    `insert into release_answer (space_no, position, ask_position, answer, reason, author, t) values ($1, $2, $3, $4, $5, $6, $7)`,
    [spaceNo, `${position}`, `${to}`, ANSWERS[code], reason, author, `${t}`],
  );
}

async function rows(table: string, { spaceNo }: Space): Promise<readonly unknown[]> {
  const found: { row: unknown }[] = await database.dataSource.query(
    `select to_jsonb(whole) - 'space_no' as row from ${table} whole where space_no = $1 order by position`,
    [spaceNo],
  );
  return found.map(({ row }) => row);
}

async function waiting({ spaceNo }: Space): Promise<Readonly<Record<string, unknown>>> {
  const found: { key: string; matter: unknown; at: Date; urgent: boolean }[] = await database.dataSource.query(
    `select key, matter, at, urgent from duty where space_no = $1 order by key`,
    [spaceNo],
  );
  return Object.fromEntries(found.map(({ key, ...duty }) => [key, duty]));
}

describe('questions of a build before', () => {
  it('are copied as the requests that a fold of the log makes of them, with what was said to them', async () => {
    let [open, ended, without] = [0, 0, 0];
    for (const space of before ?? []) {
      const again = await spaceOf(space.seed, space.spaceId);
      await follow(again, () => true);
      for (const table of ['commitment', 'commitment_move']) {
        expect({ seed: space.seed, table, rows: await rows(table, space) }).toEqual({
          seed: space.seed,
          table,
          rows: await rows(table, again),
        });
      }
      for (const row of (await rows('commitment', space)) as { term: string; phase: string }[]) {
        open += row.term === 'none' && row.phase === 'offered' ? 1 : 0;
        ended += row.term === 'none' && row.phase !== 'offered' ? 1 : 0;
      }
      for (const row of (await rows('commitment_move', space)) as { has_effect: boolean }[])
        without += row.has_effect ? 0 : 1;
    }
    expect(Math.min(open, ended, without)).toBeGreaterThan(20);
  });

  it('wait as the fold says, under its keys alone', async () => {
    let found = 0;
    for (const space of before ?? []) {
      const again = await spaceOf(space.seed, space.spaceId);
      const states = (await follow(again, () => true)).flatMap(({ key, duty }) => (duty ? [{ key, ...duty }] : []));
      // What stands by an offer of the id of a question is none of it.
      const ofQuestions = states.filter(({ matter }) => matter.kind === 'request' && matter.text === 'Perhaps ours');
      const expected = ofQuestions.map(({ key, matter, at, urgent }) => [key, { matter, at, urgent }]);
      const kept = await waiting(space);
      expect({ seed: space.seed, kept }).toEqual({ seed: space.seed, kept: Object.fromEntries(expected) });
      found += expected.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('have no tables of their own any more', async () => {
    const left = await database.dataSource.query(
      `select relname from pg_class where relname in ('release_ask', 'release_answer', 'open_ask', 'asked_record')`,
    );
    expect(left).toEqual([]);
  });
});
