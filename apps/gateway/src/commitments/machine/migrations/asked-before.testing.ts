/** Tables as the build before had them, filled from what this one made of the same messages. */
export const AS_BEFORE = [
  'drop view open_request, requested_record',
  `create table release_ask (space_no integer not null, position bigint not null, message_id uuid not null, asker text not null, owner text not null,
    asked_position bigint not null, reason text not null, author text not null, t bigint not null, about_message uuid, about_index integer,
    urgent boolean not null default false, primary key (space_no, position))`,
  `create table release_answer (space_no integer not null, position bigint not null, ask_position bigint not null, answer text not null,
    reason text not null, author text not null, t bigint not null, given text[] not null default '{}', primary key (space_no, ask_position, position))`,
  'create view open_ask as select 1 as one',
  'create view asked_record as select 1 as one',
  `insert into release_ask select space_no, position, message_id, creditor, debtor, asked_position, body, author, t, about_message, about_index, ground = 'urgent'
   from commitment where term = 'none'`,
  `insert into release_answer select m.space_no, m.position, c.position, n.answer, m.body, m.author, m.t, m.given
   from commitment_move m join commitment c on c.term = 'none' and (c.space_no, c.creditor, c.commitment_id) = (m.space_no, m.creditor, m.commitment_id)
   join log_record l on l.space_no = m.space_no and l.position = m.position and l.skeleton ->> 'type' = 'joinder.request.v1.ReleaseAnswered'
   join (values ('done', 'released', 'released'), ('done', 'answered', 'answered'), ('decline', 'other', 'refused'), ('acknowledge', '', 'later'))
     as n (move, code, answer) on n.move = m.move and n.code = m.code`,
  `delete from commitment_move m using release_answer n where n.space_no = m.space_no and n.position = m.position`,
  `update commitment_move m set has_effect = false from commitment c where c.term = 'none' and (c.space_no, c.creditor, c.commitment_id) = (m.space_no, m.creditor, m.commitment_id)`,
  `delete from commitment where term = 'none'`,
  `delete from duty d using release_ask a where d.key like '%.' || a.asker || '.' || a.message_id`,
];
