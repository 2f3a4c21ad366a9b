import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HandlingCode, RecordType, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity } from '#libs/exchange';
import type { OnceRequest } from '#libs/http';
import { CaseDoor, type CaseEntry, SendToCase, AgreementTerms, type TermsInForce, worksIn } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import { NUMBER_KINDS } from '#libs/national';
import { createDataSource } from '#libs/persistence';
import { numberDigest, numberPepper } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { AnswerNumbers } from '../../case/objects/answer-numbers.service.js';
import { NumbersElsewhere } from '../../case/objects/numbers-elsewhere.service.js';
import { DeskForChecks } from '../../commitments/directory/desk-for-checks.service.js';
import { KeptRecords } from '../../commitments/recalls/kept-records.service.js';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { FindNames } from '../find-names.service.js';
import { AskNumbers } from './ask-numbers.service.js';
import type { CheckLinesDto } from './dto/check-lines.dto.js';
import { ExemptionRepository } from './exemption.repository.js';
import { ListCheckRepository } from './list-check.repository.js';
import { ListValues } from './list-values.service.js';
import { MakeCheck } from './make-check.service.js';
import { QuestionRepository } from './question.repository.js';
import { ReadCheck } from './read-check.service.js';
import { CheckLogRepository } from './check-log.repository.js';
import { SealedAtHome } from './sealed-at-home.service.js';

const SLOW_MS = 240_000;
/** Records of the case, each with one number, and as many in another case. */
const RECORDS = 100_000;
/** Twenty pages are what an asker may fill a day with. */
const [PAGES, KEYS] = [20, 100];
/** Far above what is measured, docs/capacity.md: they find what grows with the records of a case. */
const LIMITS = { list: 4000, answered: 10_000, long: 60_000 };

/** Of a record by its number in its case. */
const ID = `md5($1::int || ' ' || n)::uuid`;

const OWN = { member: 'nl' } as ExchangeIdentity;
const CLOCK = { now: () => new Date('2026-12-01T10:00:00Z') };
const TERMS: TermsInForce = {
  from: 3n,
  commitment: new Uint8Array(32),
  salt: new Uint8Array(32).fill(7),
  checksADay: 2000,
};

let database: TestDatabase;
let entry: CaseEntry;
let making: MakeCheck;
let reading: ReadCheck;

const phone = (i: number): string => `+316${String(10_000_000 + i)}`;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [here, elsewhere] = [await aSpace(), await aSpace()];
  await fill(here.spaceNo, 0);
  await fill(elsewhere.spaceNo, RECORDS);
  await analysed();
  const by = { id: 'anna', name: 'Anna Voorbeeld', desk: 'front', roles: ['investigator'] } as CaseEntry['by'];
  entry = await aCaseEntry({ by, ...here, own: 'nl' });
  const lists = new ListCheckRepository();
  const door: CaseDoor = Object.assign(Object.create(CaseDoor.prototype), { everywhere: async () => [entry] });
  const desks: DeskForChecks = Object.assign(Object.create(DeskForChecks.prototype), {
    calledIn: async () => new Map(),
  });
  const sealed = new SealedAtHome(
    new NumbersElsewhere(OWN, door),
    new ExemptionRepository(database.dataSource),
    new KeptRecords(),
    desks,
  );
  making = new MakeCheck(
    OWN,
    door,
    Object.create(SendToCase.prototype),
    Object.create(AgreementTerms.prototype),
    new AskNumbers(new QuestionRepository()),
    lists,
    new ListValues(lists),
    sealed,
    Object.create(FindNames.prototype, { of: { value: async () => new Map() } }),
    CLOCK,
  );
  reading = new ReadCheck(
    database.dataSource,
    OWN,
    lists,
    new QuestionRepository(),
    new CheckLogRepository(database.dataSource),
  );
}, SLOW_MS);

afterAll(() => database?.drop());

/** As the database does by itself after so many rows. */
async function analysed(): Promise<void> {
  const owner = await createDataSource({ ...database.owner, poolSize: 1 }).initialize();
  await owner.query('vacuum analyze');
  await owner.destroy();
}

async function aSpace(): Promise<{ readonly spaceNo: number; readonly spaceId: string }> {
  const spaceId = uuid();
  const sql = 'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no';
  return { spaceNo: (await database.dataSource.query(sql, [spaceId]))[0].space_no, spaceId };
}

/** Records of the own country, each of one telephone number. */
async function fill(spaceNo: number, from: number): Promise<void> {
  const labels = JSON.stringify({ handling: { code: HandlingCode.H1 }, sensitivities: [] });
  const kind = NUMBER_KINDS.indexOf('phone');
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       select $1, ${ID}, $2, 'nl', 1, 0, 0, false, n from generate_series(1, ${RECORDS}) n`,
      [spaceNo, RecordType.CONTACT_POINT],
    );
    await tx.query(
      `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
       select $1, n, 0, ${ID}, 'nl', gen_random_uuid(), 0, 'phone', '+316' || (10000000 + $2::int + n), $3::jsonb, '{}', 1
       from generate_series(1, ${RECORDS}) n`,
      [spaceNo, from, labels],
    );
    await tx.query(
      `insert into object_key (space_no, kind, key, record_id, position, idx, owner)
       select $1, $3::smallint, '+316' || (10000000 + $2::int + n), ${ID}, n, 0, 'nl' from generate_series(1, ${RECORDS}) n`,
      [spaceNo, from, kind],
    );
  });
}

const once = (): OnceRequest =>
  ({ id: uuid(), run: (work: Parameters<OnceRequest['run']>[0]) => database.transaction.run(work) }) as OnceRequest;

/** Every other line is known, and every fourth in the other case. */
const lines = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? phone(i + 1) : phone(i % 4 === 1 ? RECORDS + i : 3 * RECORDS + i),
  );

async function timed<T>(what: string, work: () => Promise<T>): Promise<readonly [T, number]> {
  const from = performance.now();
  const done = await work();
  const ms = Math.round(performance.now() - from);
  process.stderr.write(`${what.padEnd(60)} ${ms} ms\n`);
  return [done, ms];
}

describe(`22 lists in a case of ${RECORDS} numbers`, () => {
  it.each([
    [400, LIMITS.list],
    [50_000, LIMITS.long],
  ])(
    '22 of %i lines are looked up at home in time',
    async (count, limit) => {
      const dto: CheckLinesDto = { lines: lines(count), members: [] };
      const [{ checkId }, ms] = await timed(`${count} lines, local`, () => making.make(once(), entry, dto));
      const [{ counts }] = await timed(`${count} lines, read again`, () => reading.of(entry, checkId, {}));
      expect(counts).toMatchObject({ known: count / 2, sealed: count / 4, nothing: count / 4 });
      expect(ms).toBeLessThan(limit);
    },
    SLOW_MS,
  );

  it(
    '22 2,000 digests are answered in time, and those of the own numbers made once',
    async () => {
      const { spaceNo, spaceId } = entry;
      const pepper = numberPepper(TERMS.salt, uuidBytes(spaceId));
      const answering = new AnswerNumbers(OWN);
      const page = (of: number) =>
        Array.from({ length: KEYS }, (_, i) => numberDigest(pepper, 'phone', phone(of * KEYS + i + 1)));
      const find = (digests: readonly Uint8Array[]) =>
        database.transaction.run((tx) =>
          answering.find(tx, worksIn(spaceNo), { spaceId, asker: 'bg', terms: TERMS, digests }),
        );
      await timed(`${RECORDS} own digests, made with the first question`, () => find(page(0)));
      await analysed();
      const pages = Array.from({ length: PAGES }, (_, of) => page(of));
      const [found, ms] = await timed(`${PAGES * KEYS} digests, answered page by page`, async () => {
        let hits = 0;
        for (const digests of pages) hits += (await find(digests)).length;
        return hits;
      });
      expect(found).toBe(PAGES * KEYS);
      expect(ms).toBeLessThan(LIMITS.answered);
    },
    SLOW_MS,
  );
});
