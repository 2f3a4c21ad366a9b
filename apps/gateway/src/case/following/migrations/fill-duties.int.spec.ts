import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind } from '#libs/contracts';
import { migrationNumber, runMigrations } from '#libs/persistence';
import { PRIVATE } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../gateway.migrations.js';

/** The build before kept no duties. */
const BEFORE = gatewayMigrations.filter((migration) => Number(migrationNumber(migration)) < 194);

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const RECORD = '018f0000-0000-7000-8000-0000000000bb';
/** Of sanne and femke: what is stored under md5. */
const MD5 = { sanne: '1dac86623b102859b8faafd2f0ae6ef3', femke: '1e51598a359d6c7ad4f0b164b848381b' };
const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: BEFORE });
  await database.transaction.runAsApplier(async (tx) => {
    for (const text of BEFOREHAND) await tx.query(text);
  });
  const owner = { ...database.owner, settings: { 'joinder.member': 'nl' } };
  await runMigrations(owner, gatewayMigrations);
}, 60_000);

afterAll(() => database?.drop());

const message = (n: number, position: number, sender: string): string =>
  `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, stored_at)
   values (1, ${position}, ${position} * 1000 + 125, 0, true, '', '${sender}', ${Kind.BUSINESS}, '${id(n)}', '{hu,nl}', now())`;

const written = (n: number, author = 'sanne'): string =>
  `insert into approved_message (message_id, space_no, author, basis, sent_at) values ('${id(n)}', 1, '${author}', 'by-hand', now())`;

const request = (n: number, state: 'waiting' | 'refused', type: string, place = 0): string =>
  `insert into approval_request (message_id, space_no, state, type, recipients, handling, grounds, author, type_name, message, urgent, subject,
     requested_at, settled_by, settled_at, reason, place)
   values ('${id(n)}', 1, '${state}', '${type}', '{hu}', 1, '{new-recipient}', 'sanne', 'a.Type',
     ${state === 'waiting' ? `'', false, 'record:${RECORD}', '2026-03-01T10:00:00.125Z', null, null, null` : `null, false, 'record:${RECORD}', '2026-03-01T10:00:00Z', 'pieter', '2026-03-02T10:00:00.25Z', 'Too early'`}, ${place})`;

const question = (n: number, position: number, [asker, owner]: readonly [string, string]): string =>
  `insert into release_ask (space_no, position, message_id, asker, owner, asked_position, author, reason, t)
   values (1, ${position}, '${id(n)}', '${asker}', '${owner}', 7, 'Anna Voorbeeld', 'Perhaps ours', ${position} * 1000 + 125)`;

const answer = (position: number, to: number, said: string): string =>
  `insert into release_answer (space_no, position, ask_position, answer, author, reason, t)
   values (1, ${position}, ${to}, '${said}', 'Bela Minta', 'A reason', ${position} * 1000 + 125)`;

const change = (position: number, sender: string, n: number): string =>
  `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
   values (1, ${position}, '${RECORD}', '${id(n)}', 1, false, '{hu,nl}', '${sender}', ${position} * 1000 + 125)`;

/** What the build before had, of each kind. */
const BEFOREHAND = [
  `insert into space (space_no, space_id, shard, base) overriding system value values (1, '${SPACE}', 0, 0)`,
  `insert into person (id, name, desk, roles, first_seen_at, last_seen_at)
   select id, id || ' Voorbeeld', '', '{}', now(), now() from unnest('{sanne,femke,pieter}'::text[]) id`,
  request(1, 'waiting', 'vehicle'),
  request(2, 'waiting', 'comment'),
  request(3, 'waiting', 'vehicle', 1),
  request(4, 'refused', 'vehicle'),
  `insert into pending_change (message_id, space_no, subject, overlay, author, state, code, accepted_at)
   values ('${id(5)}', 1, 'record:${RECORD}', '{}', 'sanne', 'refused', ${PRIVATE.E_POLICY}, '2026-03-03T10:00:00.5Z')`,
  message(6, 6, 'nl'),
  written(6),
  `insert into refusal_answer (space_no, position, member, refused_position, code, field, rule, t) values (1, 8, 'hu', 6, ${PRIVATE.E_POLICY}, '', '', 8125)`,
  `insert into outbox (space_no, kind, message_id, urgency, type, recipients, payload, accepted_at, waits_for)
   values (1, 1, '${id(9)}', 0, 'a.Type', '{bg,hu,nl}', '', '2026-03-04T10:00:00.75Z', '{bg}')`,
  written(9),
  message(10, 10, 'ro'),
  `insert into reaction (space_no, position, kind, detail) values (1, 10, 'invitation', '{}')`,
  question(11, 11, ['hu', 'nl']),
  question(12, 12, ['hu', 'nl']),
  answer(13, 12, 'later'),
  question(14, 14, ['hu', 'nl']),
  answer(15, 14, 'refused'),
  `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
   values ('${id(16)}', 1, 'answer:${id(11)}', '{}', 'femke', 'pending', now())`,
  question(17, 17, ['nl', 'hu']),
  written(17),
  answer(18, 17, 'later'),
  answer(19, 17, 'released'),
  change(20, 'hu', 20),
  change(21, 'bg', 21),
  change(22, 'nl', 22),
  written(22),
  `insert into following (person_id, space_no, record_id, since, seen_position)
   values ('sanne', 1, '${RECORD}', now(), 20), ('femke', 1, '${RECORD}', now(), 20), ('pieter', 1, '${RECORD}', now(), 22)`,
  `insert into inbox_mark (person_id, item_id, done_through, snoozed_until)
   values ('sanne', 'new-facts.${SPACE}.${RECORD}', '1970-01-01T00:00:21.125Z', null),
     ('pieter', 'new-facts.${SPACE}.${RECORD}.${MD5.sanne}', null, '2030-01-01T00:00:00Z'),
     ('pieter', 'approval.${id(1)}', null, '2030-01-01T00:00:00Z'),
     ('sanne', 'answer.${SPACE}.17', '1970-01-01T00:00:19.125Z', null)`,
];

const duties = (columns: string): Promise<unknown[]> =>
  database.dataSource.query(`select ${columns} from duty order by key`);

describe('a database of the build before', () => {
  it('keeps each item that waited, under its id, for whom it waited and since when', async () => {
    const at = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as at`;
    const rows = await duties(`key, coalesce(person_id, action) as whose, ${at}, held_by is not null as held, origin`);
    const late = (seconds: number): string => `1970-01-01T00:00:${String(seconds).padStart(2, '0')}.125`;
    const row = (key: string, whose: string, moment: string, origin = 'here', held = false) => ({
      key,
      whose,
      at: moment,
      held,
      origin,
    });
    expect(rows).toEqual(
      [
        row(`answer.${SPACE}.17`, 'sanne', late(19), 'log'),
        row(`approval.${id(1)}`, 'approval.decide', '2026-03-01T10:00:00.125'),
        row(`approval.${id(2)}`, 'agreement.sign', '2026-03-01T10:00:00.125'),
        row(`invitation.${SPACE}`, 'agreement.sign', late(10)),
        row(`key-missing.${id(9)}`, 'sanne', '2026-03-04T11:00:00.750'),
        row(`new-facts.${SPACE}.${RECORD}.${MD5.sanne}`, 'sanne', late(21)),
        row(`new-facts.${SPACE}.${RECORD}.${MD5.femke}`, 'femke', late(22)),
        row(`question.${SPACE}.11`, 'request.send', late(11), 'log', true),
        row(`question.${SPACE}.12`, 'request.send', late(12), 'log'),
        row(`refused.${id(4)}.approval`, 'sanne', '2026-03-02T10:00:00.250'),
        row(`refused.${id(5)}.log`, 'sanne', '2026-03-03T10:00:00.500'),
        row(`refused.${id(6)}.hu`, 'sanne', late(8), 'log'),
      ].toSorted((left, right) => (left.key < right.key ? -1 : 1)),
    );
  });

  it('keeps what each is about, and what it says', async () => {
    const rows = await duties(`key, about_kind || ':' || about_id as about, must_act, clearable, matter`);
    expect(new Map(rows.map((row) => [(row as { key: string }).key, row]))).toEqual(
      new Map([
        about(`answer.${SPACE}.17`, 'position:7', [false, true], {
          kind: 'answer',
          askId: id(17),
          position: '7',
          member: 'hu',
          answer: 'released',
          reason: 'A reason',
        }),
        about(`approval.${id(1)}`, `record:${RECORD}`, [true, false], approval(1, 'vehicle')),
        about(`approval.${id(2)}`, `record:${RECORD}`, [true, false], approval(2, 'comment')),
        about(`invitation.${SPACE}`, null, [true, false], { kind: 'invitation', member: 'ro' }),
        about(`key-missing.${id(9)}`, null, [true, false], { kind: 'key-missing', messageId: id(9), members: ['bg'] }),
        about(`new-facts.${SPACE}.${RECORD}.${MD5.sanne}`, `record:${RECORD}`, [false, true], {
          kind: 'new-facts',
          changes: 1,
          members: ['bg'],
        }),
        about(`new-facts.${SPACE}.${RECORD}.${MD5.femke}`, `record:${RECORD}`, [false, true], {
          kind: 'new-facts',
          changes: 2,
          members: ['bg', 'nl'],
        }),
        about(`question.${SPACE}.11`, 'position:7', [true, false], asked(11, null)),
        about(`question.${SPACE}.12`, 'position:7', [true, false], asked(12, 'later')),
        about(`refused.${id(4)}.approval`, `record:${RECORD}`, [true, true], refused(4, 'approval', 'Too early')),
        about(`refused.${id(5)}.log`, `record:${RECORD}`, [true, true], refused(5, 'log', null)),
        about(`refused.${id(6)}.hu`, 'position:6', [true, true], refused(6, 'partner', null)),
      ]),
    );
  });

  it('keeps what people put aside, and the person in the id of own new facts', async () => {
    const marks = await database.dataSource.query(
      'select person_id, key, done_through, snoozed_until from duty_mark order by 1, 2',
    );
    expect(marks).toEqual([
      { person_id: 'pieter', key: `approval.${id(1)}`, done_through: null, snoozed_until: new Date('2030-01-01') },
      {
        person_id: 'pieter',
        key: `new-facts.${SPACE}.${RECORD}.${MD5.sanne}`,
        done_through: null,
        snoozed_until: new Date('2030-01-01'),
      },
      { person_id: 'sanne', key: `answer.${SPACE}.17`, done_through: new Date(19_125), snoozed_until: null },
      {
        person_id: 'sanne',
        key: `new-facts.${SPACE}.${RECORD}.${MD5.sanne}`,
        done_through: new Date(21_125),
        snoozed_until: null,
      },
    ]);
  });
});

it('does not migrate where nobody says whose database it is', async () => {
  const nameless = await testDatabase({ migrations: BEFORE });
  try {
    await nameless.transaction.runAsApplier((tx) => tx.query(String(BEFOREHAND[0])));
    await expect(runMigrations(nameless.owner, gatewayMigrations)).rejects.toThrow('joinder.member');
  } finally {
    await nameless.drop();
  }
}, 60_000);

function about(
  key: string,
  what: string | null,
  [mustAct, clearable]: readonly [boolean, boolean],
  matter: object,
): readonly [string, object] {
  return [key, { key, about: what, must_act: mustAct, clearable, matter }];
}

function approval(n: number, type: string): object {
  const grounds = ['new-recipient'];
  return { kind: 'approval', messageId: id(n), type, author: 'sanne Voorbeeld', recipients: ['hu'], grounds };
}

function asked(n: number, answered: 'later' | null): object {
  const said = { member: 'hu', author: 'Anna Voorbeeld', reason: 'Perhaps ours' };
  return { kind: 'question', askId: id(n), position: '7', ...said, answered };
}

function refused(n: number, by: string, reason: string | null): object {
  const [member, code] = [by === 'partner' ? 'hu' : null, by === 'approval' ? null : 'E_POLICY'];
  return { kind: 'refused', messageId: id(n), by, member, code, reason };
}
