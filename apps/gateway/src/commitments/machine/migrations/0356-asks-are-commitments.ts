import { grantToService, Migration, PersistenceError } from '#libs/persistence';
import type { DutyState } from '#libs/vocabulary';
import type { QueryRunner } from 'typeorm';
import {
  type KeptMove,
  keptOf,
  keyOf,
  type MoveRow,
  type OfferRow,
  type Standing,
  standingRow,
} from '../commitment-rows.js';
import { movedOn, standingOf } from '../commitment-standing.js';
import { statesOf } from '../commitment.duties.js';
import { type Answer, answeredRow, askedRow, type Question } from '../release-asked.rows.js';

/**
 * Questions to have something released, and their answers, become the requests and moves that they are: what the applier makes of these
 * messages at every rebuild. What waits because of them stays marked as people left it.
 */
export class AsksAreCommitments0000000000356 extends Migration {
  override readonly name = 'AsksAreCommitments0000000000356';

  override async up(runner: QueryRunner): Promise<void> {
    const questions: StoredQuestion[] = await runner.query(QUESTIONS);
    if (questions.length > 0) await copy(runner, questions);
    await runner.query(`
drop view asked_record, open_ask;
drop table release_answer, release_ask;
-- What others may read of requests: those that somebody still owes an answer to, and the record that one is about, where it is known here.
create view open_request as
  select c.space_no, c.position, c.creditor, c.commitment_id, c.debtor from commitment c
  where c.phase in ('offered', 'accepted', 'paused');
create view requested_record as
  select c.space_no, c.creditor, c.commitment_id, c.position, c.record_ids[1] as record_id from commitment c where cardinality(c.record_ids) > 0
  union all
  select c.space_no, c.creditor, c.commitment_id, c.position, m.record_id
  from commitment c join record_message m on m.space_no = c.space_no and m.position = c.asked_position;`);
    await grantToService(runner, 'select on open_request, requested_record');
  }
}

/** Columns of the tables as they are at this step. */
const COLUMNS = named(
  `space_no creditor commitment_id position identity message_id kind debtor readers term until_ms ground body record_ids asked_position
   about_message about_index author t last_position phase due_t remaining_ms breached_t acknowledged_t partial settled_t outcome moves
   said_by_creditor said_by_debtor`,
);
const MOVE_COLUMNS = named(
  'space_no position creditor commitment_id offer sender readers move code body until_ms given author t created_t has_effect',
);

function named(columns: string): readonly string[] {
  return columns.split(/\s+/);
}

interface Placed {
  readonly space_no: number;
}

interface StoredQuestion extends Placed, Question {
  readonly space_id: string;
}

interface StoredAnswer extends Placed, Omit<Answer, 'question'> {
  readonly ask_position: string;
}

interface StoredMove extends Placed, MoveRow {
  readonly has_effect: boolean;
}

/** A question as the offer that it is, with all that was said to it. */
interface Copied {
  readonly question: StoredQuestion;
  readonly offer: OfferRow;
  /** False where another offer of its id stands before it on the log: then it has no effect. */
  readonly stands: boolean;
  readonly answers: readonly MoveRow[];
  /** Moves that name it, which came before this build. */
  readonly moves: readonly StoredMove[];
}

/** What stands of a question, with the effect of each move and what waits because of it. */
interface Folded {
  readonly standing: Standing;
  readonly effects: ReadonlyMap<string, boolean>;
  readonly duties: readonly DutyState[];
}

async function copy(runner: QueryRunner, questions: readonly StoredQuestion[]): Promise<void> {
  const member = await memberOf(runner);
  const answers: StoredAnswer[] = await runner.query(ANSWERS);
  const standing: (Placed & Pick<OfferRow, 'creditor' | 'commitment_id' | 'position'>)[] = await runner.query(STANDING);
  const moves: StoredMove[] = await runner.query(MOVES);
  for (const question of questions) {
    const offer = askedRow(question);
    const isOfIt = (one: Placed & Pick<OfferRow, 'creditor' | 'commitment_id'>): boolean =>
      one.space_no === question.space_no && keyOf(one) === keyOf(offer);
    const other = standing.find(isOfIt);
    const copied = {
      question,
      offer,
      stands: !other || BigInt(offer.position) < BigInt(other.position),
      answers: answers
        .filter(({ space_no: spaceNo, ask_position: at }) => spaceNo === question.space_no && at === question.position)
        .map((stored) => answeredRow(answerOf(stored, question))),
      moves: moves.filter(isOfIt),
    };
    await store(runner, copied, foldOf(copied, member));
  }
}

function answerOf(
  { ask_position: _position, space_no: _spaceNo, ...answer }: StoredAnswer,
  question: Question,
): Answer {
  return { ...answer, question };
}

/** As the applier folds it from the log. */
function foldOf({ question, offer, answers, moves }: Copied, member: string): Folded {
  const where = { spaceId: question.space_id, spaceNo: question.space_no };
  const said: readonly KeptMove[] = [...answers, ...moves].map((move) => keptOf(move, false));
  const behind = said
    .filter(({ position }) => BigInt(position) > BigInt(offer.position))
    .toSorted((one, other) => (BigInt(one.position) < BigInt(other.position) ? -1 : 1));
  let standing = standingOf(offer);
  const effects = new Map(said.map(({ position }) => [position, false]));
  const duties = [...statesOf(where, { before: null, after: standing, move: null }, member)];
  for (const move of behind) {
    const { after, hasEffect } = movedOn(standing, move);
    effects.set(move.position, hasEffect);
    if (hasEffect) duties.push(...statesOf(where, { before: standing, after, move }, member));
    standing = after;
  }
  return { standing, effects, duties: [...new Map(duties.map((state) => [state.key, state])).values()] };
}

async function store(runner: QueryRunner, copied: Copied, { standing, effects, duties }: Folded): Promise<void> {
  const { question, offer, stands, answers, moves } = copied;
  const { space_no: spaceNo } = question;
  for (const answer of answers) {
    const row = { space_no: spaceNo, ...answer, has_effect: stands && (effects.get(answer.position) ?? false) };
    await insert(runner, row, { table: 'commitment_move', columns: MOVE_COLUMNS });
  }
  if (stands) {
    await runner.query('delete from commitment where space_no = $1 and creditor = $2 and commitment_id = $3', [
      spaceNo,
      offer.creditor,
      offer.commitment_id,
    ]);
    await insert(runner, standingRow(spaceNo, standing), { table: 'commitment', columns: COLUMNS });
    for (const { position } of moves) {
      const values = [spaceNo, position, effects.get(position) ?? false];
      await runner.query('update commitment_move set has_effect = $3 where space_no = $1 and position = $2', values);
    }
  }
  await moveDuties(runner, copied, stands ? duties : []);
}

/** Of what the row has what the table has. */
async function insert(
  runner: QueryRunner,
  row: object,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
): Promise<void> {
  const values = new Map<string, unknown>(Object.entries(row));
  await runner.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    columns.map((column) => values.get(column)).map((value) => (typeof value === 'bigint' ? value.toString() : value)),
  );
}

/** What waits, under the keys that a rebuild gives it; what somebody put aside or did stays so, and what an own answer hides is hidden. */
async function moveDuties(
  runner: QueryRunner,
  { question, offer }: Copied,
  states: readonly DutyState[],
): Promise<void> {
  const before = (kind: 'question' | 'answer'): string => `${kind}.${question.space_id}.${question.position}`;
  const now = (kind: 'request' | 'request-news'): string => `${kind}.${question.space_id}.${keyOf(offer)}`;
  for (const { key, duty } of states) {
    if (duty === null) await runner.query('delete from duty where key = $1', [key]);
    else await runner.query(DUTY, [key, JSON.stringify(duty), before('question')]);
  }
  for (const [from, to] of [
    [before('question'), now('request')],
    [before('answer'), now('request-news')],
  ]) {
    await runner.query('delete from duty where key = $1', [from]);
    await runner.query('update duty_mark set key = $2 where key = $1', [from, to]);
  }
}

/** Whose database it is, which its owner's connection says. */
async function memberOf(runner: QueryRunner): Promise<string> {
  const [row]: { member: string | null }[] = await runner.query(
    `select nullif(current_setting('joinder.member', true), '') as member`,
  );
  if (row?.member) return row.member;
  throw new PersistenceError('ROLE_NOT_SET', 'the setting joinder.member of this connection names no member');
}

const QUESTIONS = `
select a.space_no, s.space_id, a.asker as creditor, a.owner as debtor, a.position, l.identity, a.message_id, l.recipients as readers,
  a.asked_position, a.about_message, a.about_index, a.author, a.t, a.reason, a.urgent
from release_ask a join space s using (space_no) join log_record l using (space_no, position) order by a.space_no, a.position`;

const ANSWERS = `
select n.space_no, n.ask_position, n.position, l.sender, l.recipients as readers, n.given, n.author, n.t, l.created_at_ms as created_t, n.answer, n.reason
from release_answer n join log_record l using (space_no, position) order by n.space_no, n.position`;

const STANDING = `
select c.space_no, c.creditor, c.commitment_id, c.position from commitment c
join release_ask a on a.space_no = c.space_no and a.asker = c.creditor and a.message_id = c.commitment_id`;

const MOVES = `
select m.space_no, m.position, m.creditor, m.commitment_id, m.offer, m.sender, m.readers, m.move, m.code, m.body, m.until_ms, m.given, m.author,
  m.t, m.created_t, m.has_effect
from commitment_move m join release_ask a on a.space_no = m.space_no and a.asker = m.creditor and a.message_id = m.commitment_id`;

/** News are for who wrote the question; where nobody here did, and where they are forgotten by now, nothing waits. */
const DUTY = `
insert into duty (key, kind, space_no, person_id, action, about_kind, about_id, at, due_at, harm, urgent, must_act, clearable, matter, held_by,
  origin)
select $1, d ->> 'kind', (d ->> 'spaceNo')::int, w.author, d -> 'for' ->> 'action', d -> 'about' ->> 'kind', d -> 'about' ->> 'id',
  (d ->> 'at')::timestamptz, (d ->> 'dueAt')::timestamptz, (d ->> 'harm')::smallint, (d ->> 'urgent')::bool, k.must_act, not k.must_act,
  d -> 'matter', case when k.must_act then q.held_by end, 'log'
from (select $2::jsonb as d) said cross join lateral (select d ->> 'kind' = 'request' as must_act) k
left join duty q on q.key = $3
left join message_author w on w.message_id = (d -> 'for' ->> 'messageId')::uuid
where k.must_act or w.author is not null and (d ->> 'at')::timestamptz > now() - interval '90 days'
on conflict (key) do update set kind = excluded.kind, at = excluded.at, about_kind = excluded.about_kind, about_id = excluded.about_id,
  urgent = excluded.urgent, matter = excluded.matter, due_at = excluded.due_at, harm = excluded.harm`;
