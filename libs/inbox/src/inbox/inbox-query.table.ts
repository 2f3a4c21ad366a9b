import { DRAFTING_TYPES } from '#libs/vocabulary';

/**
 * Everything that waits, by its kind, as rows of one shape. Parameters: $1 the caller, $2 the own member, $3 the people whose items are shown (the
 * caller and absent colleagues), and the spaces in which the caller reads ($4), decides approvals ($5), answers questions ($6) and signs agreements ($7);
 * null stands for all spaces. What leads to an agreement is let go by whoever signs, as none says yet who does.
 */
const ARMS: readonly { readonly kind: string; readonly items: string }[] = [
  {
    kind: 'approval',
    items: `
select 'approval.' || r.message_id as id, 'approval' as kind, r.space_no, ${recordIn('r.subject')} as record_id, r.requested_at as at,
  null::text as person,
  jsonb_build_object('messageId', r.message_id, 'type', r.type, 'author', coalesce(p.name, r.author), 'recipients', r.recipients,
    'grounds', r.grounds) as matter
from approval_request r left join person_name p on p.id = r.author
where r.state = 'waiting' and r.place = 0 and r.author <> $1
  and case when r.type in (${DRAFTING_TYPES.map((type) => `'${type}'`).join(', ')}) then $7::int[] is null or r.space_no = any($7)
    else $5::int[] is null or r.space_no = any($5) end`,
  },
  {
    kind: 'refused',
    items: `
select 'refused.' || r.message_id || '.approval', 'refused', r.space_no, ${recordIn('r.subject')}, r.settled_at, r.author,
  jsonb_build_object('messageId', r.message_id, 'by', 'approval', 'member', null, 'code', null, 'reason', r.reason)
from approval_request r
where r.state = 'refused' and r.place = 0 and r.author = any($3::text[]) and ${shown('r')}`,
  },
  {
    kind: 'refused',
    items: `
select 'refused.' || c.message_id || '.log', 'refused', c.space_no, ${recordIn('c.subject')}, c.accepted_at, c.author,
  jsonb_build_object('messageId', c.message_id, 'by', 'log', 'member', null, 'code', c.code, 'reason', null)
from pending_change c
where c.state = 'refused' and c.author = any($3::text[]) and ${shown('c')}`,
  },
  {
    kind: 'refused',
    items: `
select 'refused.' || m.message_id || '.' || a.member, 'refused', a.space_no, c.record_id, to_timestamp(a.t / 1000.0), m.author,
  jsonb_build_object('messageId', m.message_id, 'by', 'partner', 'member', a.member, 'code', a.code, 'reason', null)
from refusal_answer a join log_message l on l.space_no = a.space_no and l.position = a.refused_position and l.sender = $2
join message_author m on m.message_id = l.message_id
left join record_message c on c.space_no = a.space_no and c.position = a.refused_position
where m.author = any($3::text[]) and ${shown('a', 'm.author')}`,
  },
  {
    kind: 'key-missing',
    items: `
select 'key-missing.' || o.message_id, 'key-missing', o.space_no, ${recordIn('o.subject')}, o.accepted_at + interval '1 hour', m.author,
  jsonb_build_object('messageId', o.message_id, 'members', w.members)
from outbox o ${leftOut('o')} join message_author m on m.message_id = o.message_id
where cardinality(w.members) > 0 and o.accepted_at < now() - interval '1 hour' and m.author = any($3::text[]) and ${shown('o', 'm.author')}`,
  },
  {
    kind: 'invitation',
    items: `
select 'invitation.' || s.space_id, 'invitation', v.space_no, null, to_timestamp(l.t / 1000.0), null,
  jsonb_build_object('member', l.sender)
from reaction v join space_key s using (space_no) join log_message l using (space_no, position)
where v.kind = 'invitation' and ($7::int[] is null or v.space_no = any($7))`,
  },
  {
    kind: 'question',
    items: `
select 'question.' || s.space_id || '.' || q.position, 'question', q.space_no, c.record_id, to_timestamp(q.t / 1000.0), null,
  jsonb_build_object('askId', q.message_id, 'position', q.asked_position::text, 'member', q.asker, 'author', q.author,
    'reason', q.reason, 'answered', n.answer)
from release_ask q join space_key s using (space_no) ${newestAnswer('q')}
left join record_message c on c.space_no = q.space_no and c.position = q.asked_position
where q.owner = $2 and coalesce(n.answer, 'later') = 'later' and ($6::int[] is null or q.space_no = any($6))
  and not exists (select from pending_change w where w.space_no = q.space_no and w.subject = 'answer:' || q.message_id
    and w.state in ('pending', 'waiting'))`,
  },
  {
    kind: 'answer',
    items: `
select 'answer.' || s.space_id || '.' || q.position, 'answer', q.space_no, null, to_timestamp(n.t / 1000.0), m.author,
  jsonb_build_object('askId', q.message_id, 'position', q.asked_position::text, 'member', q.owner, 'answer', n.answer,
    'reason', n.reason)
from release_ask q join space_key s using (space_no) ${newestAnswer('q')} join message_author m on m.message_id = q.message_id
where q.asker = $2 and n.answer is not null and m.author = any($3::text[]) and ${readable('q')}`,
  },
  {
    kind: 'new-facts',
    items: `
select 'new-facts.' || s.space_id || '.' || f.record_id || case when f.person_id = $1 then '' else '.' || md5(f.person_id) end,
  'new-facts', f.space_no, f.record_id, to_timestamp(max(c.t) / 1000.0), f.person_id,
  jsonb_build_object('changes', count(*), 'members', array_agg(distinct c.sender order by c.sender))
from following f join space_key s using (space_no)
join record_change c on c.space_no = f.space_no and c.record_id = f.record_id and c.position > f.seen_position
where f.person_id = any($3::text[]) and ${readable('f')}
  and (c.sender <> $2 or not exists (select from message_author m where m.message_id = c.message_id and m.author = f.person_id))
group by s.space_id, f.space_no, f.record_id, f.person_id`,
  },
];

/** All of it as one table; a kind may come from several places. */
export const INBOX_ITEMS = `item as (${ARMS.map(({ items }) => items).join('\nunion all')}
)`;

/** Kinds of what waits. */
export const CAUSED_KINDS: readonly string[] = [...new Set(ARMS.map(({ kind }) => kind))];

/** What a message with this subject is about; null where it is about no record. */
function recordIn(subject: string): string {
  return `case when starts_with(${subject}, 'record:') then substr(${subject}, 8)::uuid end`;
}

/** What somebody said is shown where the caller reads. */
function readable(row: string): string {
  return `($4::int[] is null or ${row}.space_no = any($4))`;
}

/** That an own message was refused is shown wherever it is, that of a colleague where the caller reads. */
function shown(row: string, author = `${row}.author`): string {
  return `(${readable(row)} or ${author} = $1)`;
}

/** Recipients whose key a row waits for: what merely rests on another that waits asks nothing of anybody. */
function leftOut(row: string): string {
  return `cross join lateral (select array(select unnest(${row}.waits_for) intersect select unnest(${row}.recipients) except select $2
    order by 1) as members) w`;
}

function newestAnswer(ask: string): string {
  return `left join lateral (select answer, reason, t from release_answer n
    where n.space_no = ${ask}.space_no and n.ask_position = ${ask}.position order by n.position desc limit 1) n on true`;
}
