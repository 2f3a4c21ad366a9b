import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import {
  AgreementCommentedSchema,
  AgreementDraftedSchema,
  AgreementSharedSchema,
  PeopleNamedSchema,
  uuidBytes,
} from '#libs/contracts';
import type { OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { AgreementApplier } from './agreement.applier.js';

const applier = new AgreementApplier();
const agreementId = uuid();
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

function opened(message: OpenedMessage['message'], sender = 'xa'): OpenedMessage {
  position += 1n;
  const where = { spaceNo, spaceId: uuid(), position, t: position * 1000n, sender, recipients: ['xa', 'xb'] };
  return { ...where, messageId: uuid(), inReplyTo: null, typeName: message.$typeName, message };
}

const text = { agreementId: uuidBytes(agreementId), agreement: { title: 'Demo case' }, salt: Buffer.alloc(32, 1) };
const draft = (): OpenedMessage => opened(create(AgreementDraftedSchema, text));
const share = (): OpenedMessage => opened(create(AgreementSharedSchema, text));
const comment = (): OpenedMessage =>
  opened(
    create(AgreementCommentedSchema, { agreementId: text.agreementId, draftPosition: 1n, text: 'why', author: 'x' }),
  );

interface Named {
  readonly id: string;
  readonly name: string;
  readonly languages?: readonly string[];
}

const people = (sender: string, ...named: readonly Named[]): OpenedMessage => {
  const contact = { role: 'liaison', desk: 'Night desk', phone: '+0001234', languages: ['nl'] };
  return opened(
    create(PeopleNamedSchema, {
      people: named.map((one) => ({ ...contact, ...one, languages: [...(one.languages ?? ['nl'])] })),
    }),
    sender,
  );
};

/** Applies the messages and returns how many statements that took. */
async function apply(...messages: readonly OpenedMessage[]): Promise<number> {
  return database.transaction.runAsApplier(async (tx) => {
    const queries = jest.spyOn(tx, 'query');
    const { refusals, subjects } = await applier.apply(tx, messages);
    expect(refusals).toEqual([]);
    for (const { subject } of subjects) expect(subject).toEqual({ kind: 'agreement', id: agreementId });
    return queries.mock.calls.length;
  });
}

async function rows<Row>(columns: string, table: string): Promise<readonly Row[]> {
  return database.dataSource.query(`select ${columns} from ${table} where space_no = $1 order by 1, 2`, [spaceNo]);
}

describe('texts of agreements', () => {
  it('stand where they were said, with what was agreed and what was remarked', async () => {
    await apply(draft(), comment(), share());
    expect(await rows('position, shared, agreement_id', 'agreement_draft')).toEqual([
      { position: '1', shared: false, agreement_id: agreementId },
      { position: '3', shared: true, agreement_id: agreementId },
    ]);
    expect(await rows('position, draft_position, text, t', 'agreement_comment')).toEqual([
      { position: '2', draft_position: '1', text: 'why', t: '2000' },
    ]);
  });
});

describe('named people', () => {
  const person = (id: string, name = id): Named => ({ id, name });

  it.each(['one chunk', 'a chunk each'])(
    'are those of the newest list of a member, with its lists in %s',
    async (cut) => {
      const lists = [
        people('xa', person('p1'), person('p2')),
        people('xb', person('p1', 'of another')),
        people('xa', person('p3'), person('p1', 'first'), person('p1', 'second')),
      ];
      if (cut === 'one chunk') await apply(...lists);
      else for (const list of lists) await apply(list);
      expect(await rows('member, person_id, name, position', 'named_person')).toEqual([
        { member: 'xa', person_id: 'p1', name: 'first', position: '3' },
        { member: 'xa', person_id: 'p3', name: 'p3', position: '3' },
        { member: 'xb', person_id: 'p1', name: 'of another', position: '2' },
      ]);
    },
  );

  it('keep their languages, whatever a partner calls one', async () => {
    const languages = [['nl', 'hu'], [''], [], ['a, "b"\u001f{}']];
    await apply(people('xa', ...languages.map((of, i) => ({ ...person(`p${i}`), languages: of }))));
    expect(await rows('person_id, languages', 'named_person')).toEqual(
      languages.map((of, i) => ({ person_id: `p${i}`, languages: of })),
    );
  });
});

describe('the cost of a chunk', () => {
  it('is the same for 12 messages of each kind as for one', async () => {
    const kinds = [draft, comment, (): OpenedMessage => people('xa', { id: 'p1', name: 'P' }, { id: 'p2', name: 'Q' })];
    const of = (count: number): OpenedMessage[] => kinds.flatMap((make) => Array.from({ length: count }, make));
    expect([await apply(draft()), await apply(...of(1)), await apply(...of(12))]).toEqual([1, 4, 4]);
  });
});
