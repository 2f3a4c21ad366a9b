import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, array, int4, nullable, one, oneOf, openText, statement, text, ts, uuid } from '#libs/persistence';
import type { SubjectKind } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { WaitingItem } from './others-turn.js';

/** Something that others have to do next, as tables have it. */
export interface WaitingRow {
  readonly kind: 'approval' | 'sending' | 'request';
  readonly messageId: string;
  readonly requestId: string | null;
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly aboutKind: SubjectKind | null;
  readonly aboutId: string | null;
  readonly what: WaitingItem['what'];
  readonly members: readonly string[];
  readonly reason: string;
  readonly at: Date;
}

/** Lines that are shown of each kind. */
const MOST = 100;

/** Reads what others have to do next for a person, in cases that the person reads. */
@Injectable()
export class WaitingRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first. */
  async of(personId: string, reads: readonly Entered[]): Promise<readonly WaitingRow[]> {
    return all(this.dataSource, WAITING, [personId, reads, this.identity.member]);
  }

  /** Acts of a person that wait for a prosecutor. */
  async forApproval(personId: string): Promise<number> {
    return (await one(this.dataSource, FOR_APPROVAL, [personId])).count;
  }

  /** Records of other countries whose first message came since. */
  async cameSince(reads: readonly Entered[], since: Date): Promise<number> {
    return (await one(this.dataSource, CAME, [reads, this.identity.member, since.getTime()])).count;
  }
}

const WAITING = statement(
  {
    kind: oneOf('approval', 'sending', 'request'),
    messageId: uuid,
    requestId: nullable(text),
    spaceNo: int4,
    spaceId: uuid,
    aboutKind: nullable(openText<SubjectKind>()),
    aboutId: nullable(text),
    what: oneOf('record', 'comment', 'question', 'answer'),
    members: array(text),
    reason: text,
    at: ts,
  },
  `with waits as (
     (select 'approval' as kind, message_id, null::uuid as commitment_id, space_no, subject, null::bigint as position, recipients, '' as reason, requested_at as at
      from message_approval
      where author = $1 and state = 'waiting' and place = 0 and space_no = any($2::int[])
      order by requested_at desc limit ${MOST})
     union all
     (select 'sending', message_id, null, space_no, subject, null, coalesce(recipients, '{}'), '', accepted_at
      from pending_message
      where author = $1 and state = 'pending' and space_no = any($2::int[])
      order by accepted_at desc limit ${MOST})
     union all
     (select 'request', c.message_id, c.commitment_id, c.space_no, null, c.asked_position, array[c.debtor], c.body, to_timestamp(c.t / 1000.0)
      from commitment c
      where c.creditor = $3 and c.kind <> 'recall' and c.phase in ('offered', 'accepted', 'paused') and c.space_no = any($2::int[])
        and not exists (select from refused_offer f where (f.space_no, f.creditor, f.commitment_id) = (c.space_no, c.creditor, c.commitment_id))
      order by c.position desc limit ${MOST}))
   select w.kind, w.message_id as "messageId", $3::text || '.' || w.commitment_id as "requestId", w.space_no as "spaceNo", s.space_id as "spaceId",
     case when w.position is not null then 'position' when n.record_id is not null then 'record'
       when w.subject is not null then split_part(w.subject, ':', 1) end as "aboutKind",
     coalesce(w.position::text, n.record_id::text, nullif(substr(w.subject, strpos(w.subject, ':') + 1), '')) as "aboutId",
     case split_part(w.subject, ':', 1) when 'thread' then 'comment' when 'ask' then 'question' when 'commitment' then 'answer' else 'record' end as what,
     array_remove(w.recipients, $3::text) as members, w.reason, w.at
   from waits w join space_key s using (space_no)
   left join lateral (select coalesce(substring(w.subject from '^(?:(?:thread|ask|remarks|proposals):(?=.{36}$)|pair:)(.{36})')::uuid, (
     select k.record_id from requested_record k where k.space_no = w.space_no
       and k.creditor = substring(w.subject from '^commitment:([a-z0-9-]+)[.].{36}$')
       and k.commitment_id = substring(w.subject from '^commitment:[a-z0-9-]+[.](.{36})$')::uuid limit 1)) as record_id) n on true
   order by w.at desc, w.message_id`,
);

const FOR_APPROVAL = statement(
  { count: int4 },
  `select count(*)::int as count from message_approval where author = $1 and state = 'waiting' and place = 0`,
);

const CAME = statement(
  { count: int4 },
  `select count(*)::int as count from record_origin
   where space_no = any($1::int[]) and created_t >= $3::bigint and owner <> $2`,
);
