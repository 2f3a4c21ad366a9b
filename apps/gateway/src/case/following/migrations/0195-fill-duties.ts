import { refusalName } from '#libs/exchange';
import { Migration, PersistenceError } from '#libs/persistence';
import { DRAFTING_TYPES } from '#libs/vocabulary';
import type { QueryRunner } from 'typeorm';

/**
 * Fills what waits from the tables that say so, which the inbox read each time before. What people put aside stays, as keys are what items
 * were called; one's own new facts carry the person now, as those of colleagues did.
 */
export class FillDuties0000000000195 extends Migration {
  override readonly name = 'FillDuties0000000000195';

  override async up(runner: QueryRunner): Promise<void> {
    const [{ spaces }]: [{ spaces: boolean }] = await runner.query('select exists (select from space) as spaces');
    if (!spaces) return;
    const member = await memberOf(runner);
    const names = await refusalNames(runner);
    for (const items of ARMS) await runner.query(`${FILL} ${items}`, [member, names]);
    await runner.query(`
update duty_mark set key = key || '.' || md5(person_id) where key ~ '^new-facts[.][^.]+[.][^.]+$'`);
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

/** Names of the codes that stand in the database, by code. */
async function refusalNames(runner: QueryRunner): Promise<string> {
  const rows: { code: number }[] = await runner.query(
    'select code from pending_change where code is not null union select code from refusal_answer',
  );
  return JSON.stringify(Object.fromEntries(rows.map(({ code }) => [code, refusalName(code)])));
}

const FILL = `
with known (member, names) as (select $1::text, $2::jsonb)
insert into duty (key, kind, space_no, person_id, action, except_person, about_kind, about_id, at, must_act, clearable, held_by, origin, matter,
  harm, urgent)
select key, kind, space_no, person_id, action, except_person, about_kind, about_id, at, must_act, clearable, held_by, origin,
  matter || jsonb_build_object('kind', kind), 0, false
from known cross join lateral`;

const COLUMNS = `item (key, kind, space_no, person_id, action, except_person, about_kind, about_id, at, must_act, clearable, held_by, origin,
  matter)`;

const ARMS: readonly string[] = [
  `(select 'approval.' || r.message_id, 'approval', r.space_no, null::text,
  case when r.type in (${DRAFTING_TYPES.map((type) => `'${type}'`).join(', ')}) then 'agreement.sign' else 'approval.decide' end, r.author,
  ${aboutOf('r.subject')}, r.requested_at, true, false, null::uuid, 'here',
  jsonb_build_object('messageId', r.message_id, 'type', r.type, 'author', coalesce(p.name, r.author), 'recipients', r.recipients,
    'grounds', r.grounds)
from approval_request r left join person p on p.id = r.author
where r.state = 'waiting' and r.place = 0) ${COLUMNS}`,

  `(select 'refused.' || r.message_id || '.approval', 'refused', r.space_no, r.author, null::text, null::text,
  ${aboutOf('r.subject')}, r.settled_at, true, true, null::uuid, 'here',
  jsonb_build_object('messageId', r.message_id, 'by', 'approval', 'member', null, 'code', null, 'reason', r.reason)
from approval_request r where r.state = 'refused' and r.place = 0) ${COLUMNS}`,

  `(select 'refused.' || c.message_id || '.log', 'refused', c.space_no, c.author, null::text, null::text,
  ${aboutOf('c.subject')}, c.accepted_at, true, true, null::uuid, 'here',
  jsonb_build_object('messageId', c.message_id, 'by', 'log', 'member', null, 'code', names ->> c.code::text, 'reason', null)
from pending_change c where c.state = 'refused') ${COLUMNS}`,

  `(select 'refused.' || l.message_id || '.' || a.member, 'refused', a.space_no, m.author, null::text, null::text,
  'position', a.refused_position::text, ${momentOf('a.t')}, true, true, null::uuid, 'log',
  jsonb_build_object('messageId', l.message_id, 'by', 'partner', 'member', a.member, 'code', names ->> a.code::text, 'reason', null)
from refusal_answer a
join log_record l on l.space_no = a.space_no and l.position = a.refused_position and l.sender = known.member
join approved_message m on m.message_id = l.message_id) ${COLUMNS}`,

  `(select 'key-missing.' || o.message_id, 'key-missing', o.space_no, m.author, null::text, null::text,
  ${aboutOf('o.subject')}, o.accepted_at + interval '1 hour', true, false, null::uuid, 'here',
  jsonb_build_object('messageId', o.message_id, 'members', w.members)
from outbox o cross join lateral (select array(
  select unnest(o.waits_for) intersect select unnest(o.recipients) except select known.member order by 1) as members) w
join approved_message m on m.message_id = o.message_id
where cardinality(w.members) > 0 and o.accepted_at < now() - interval '1 hour') ${COLUMNS}`,

  `(select 'invitation.' || s.space_id, 'invitation', v.space_no, null::text, 'agreement.sign', null::text,
  null::text, null::text, ${momentOf('l.t')}, true, false, null::uuid, 'here', jsonb_build_object('member', l.sender)
from reaction v join space s using (space_no) join log_record l using (space_no, position)
where v.kind = 'invitation') ${COLUMNS}`,

  `(select 'question.' || s.space_id || '.' || q.position, 'question', q.space_no, null::text, 'request.send', null::text,
  'position', q.asked_position::text, ${momentOf('q.t')}, true, false,
  (select w.message_id from pending_change w
   where w.space_no = q.space_no and w.subject = 'answer:' || q.message_id and w.state in ('pending', 'waiting') limit 1), 'log',
  jsonb_build_object('askId', q.message_id, 'position', q.asked_position::text, 'member', q.asker, 'author', q.author, 'reason', q.reason,
    'answered', n.answer)
from release_ask q join space s using (space_no) ${newestAnswer('q')}
where q.owner = known.member and coalesce(n.answer, 'later') = 'later') ${COLUMNS}`,

  `(select 'answer.' || s.space_id || '.' || q.position, 'answer', q.space_no, m.author, null::text, null::text,
  'position', q.asked_position::text, ${momentOf('n.t')}, false, true, null::uuid, 'log',
  jsonb_build_object('askId', q.message_id, 'position', q.asked_position::text, 'member', q.owner, 'answer', n.answer, 'reason', n.reason)
from release_ask q join space s using (space_no) ${newestAnswer('q')} join approved_message m on m.message_id = q.message_id
where q.asker = known.member and n.answer is not null) ${COLUMNS}`,

  `(select 'new-facts.' || s.space_id || '.' || f.record_id || '.' || md5(f.person_id), 'new-facts', f.space_no, f.person_id, null::text,
  null::text, 'record', f.record_id::text, ${momentOf('max(c.t)')}, false, true, null::uuid, 'here',
  jsonb_build_object('changes', count(*), 'members', array_agg(distinct c.sender order by c.sender))
from following f join space s using (space_no)
join record_change c on c.space_no = f.space_no and c.record_id = f.record_id and c.position > f.seen_position
where c.sender <> known.member or not exists (
  select from approved_message m where m.message_id = c.message_id and m.author = f.person_id)
group by s.space_id, f.space_no, f.record_id, f.person_id) ${COLUMNS}`,
];

/** Kind and id of what the subject of a pending message names, where that is a record. */
function aboutOf(subject: string): string {
  return `case when starts_with(${subject}, 'record:') then 'record' end, case when starts_with(${subject}, 'record:') then substr(${subject}, 8) end`;
}

/** Log time in milliseconds as a moment. */
function momentOf(t: string): string {
  return `timestamptz 'epoch' + ${t} * interval '1 millisecond'`;
}

function newestAnswer(ask: string): string {
  return `left join lateral (select answer, reason, t from release_answer n
    where n.space_no = ${ask}.space_no and n.ask_position = ${ask}.position order by n.position desc limit 1) n on true`;
}
