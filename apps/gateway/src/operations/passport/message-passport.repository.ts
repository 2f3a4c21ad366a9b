import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { DataSource } from 'typeorm';
import type { LeftOut, MessagePassport } from './message-passport.js';
import type { MessageName } from '../../vocabulary/message-name.js';
import { localPassport, loggedPassport } from './message-passport.mapper.js';
import type { LocalRow, LoggedRow, MemberRow } from './message-passport-rows.js';

/** Reads the passport of a message: where it was when, from headers, cosignatures and answers. */
@Injectable()
export class MessagePassportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Null for a message that never left the approvals, or is of somebody else and not on the log. */
  async find(spaceNo: number, { messageId, sender }: MessageName): Promise<MessagePassport | null> {
    const own = this.identity.member;
    const [logged] = await this.dataSource.query<LoggedRow[]>(LOGGED, [spaceNo, messageId, sender ?? own, own]);
    if (!logged) return (sender ?? own) === own ? this.local(spaceNo, messageId) : null;
    const members = await this.dataSource.query<MemberRow[]>(MEMBERS, [spaceNo, logged.position]);
    const leftOut = logged.sender === own ? await this.leftOut(spaceNo, messageId) : [];
    return { ...loggedPassport(logged, members, own), leftOut };
  }

  private async local(spaceNo: number, messageId: string): Promise<MessagePassport | null> {
    const [row] = await this.dataSource.query<LocalRow[]>(LOCAL, [spaceNo, messageId]);
    if (!row) return null;
    return { ...localPassport(row, this.identity.member), leftOut: await this.leftOut(spaceNo, messageId) };
  }

  private async leftOut(spaceNo: number, messageId: string): Promise<readonly LeftOut[]> {
    const rows = await this.dataSource.query<{ member: string; by: string; at: Date }[]>(
      `select w.member, coalesce(p.name, w.by) as by, w.at from sent_without w left join person p on p.id = w.by
       where w.space_no = $1 and w.message_id = $2 order by w.member`,
      [spaceNo, messageId],
    );
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}

/** Each half of the condition on the verdict has an index of its own. */
const LOGGED = `
select s.space_id as "spaceId", l.message_id as "messageId", l.kind, l.position, l.sender, l.recipients, l.epoch, l.sequence, l.verdict,
  encode(l.identity, 'hex') as identity, coalesce(length(l.header), 0) as "headerBytes", l.body_length as "bodyBytes",
  l.in_reply_to as "inReplyTo", p.position is not null as parked, l.created_at_ms as "createdMs", l.t, l.stored_at as "storedAt",
  a.sent_at as "acceptedAt", v.code as "refusedHere", v.field as "refusedField", v.rule as "refusedRule"
from log_record l join space s using (space_no) left join parked p using (space_no, position)
left join private_verdict v using (space_no, position) left join approved_message a on a.message_id = l.message_id and l.sender = $4
where l.space_no = $1 and l.message_id = $2 and l.sender = $3 and (l.verdict = 0 or l.verdict <> 0) order by l.verdict, l.position limit 1`;

const MEMBERS = `
select t.member, c.seconds as "signedSeconds", c.seen_at as "seenAt", o.t as "openedT", a.t as "refusedT", a.code as "refusedCode",
  a.field as "refusedField", a.rule as "refusedRule"
from takes_part t
left join lateral (select seconds, seen_at from cosignature c where c.space_no = t.space_no and c.member = t.member
                   and c.size > $2::bigint order by size limit 1) c on true
left join opened_answer o on o.space_no = t.space_no and o.opened_position = $2::bigint and o.member = t.member
left join refusal_answer a on a.space_no = t.space_no and a.refused_position = $2::bigint and a.member = t.member
where t.space_no = $1 order by t.member`;

const LOCAL = `
select s.space_id as "spaceId", w.* from (
  select space_no, message_id as "messageId", ${Kind.BUSINESS} as kind, recipients, in_reply_to as "inReplyTo", null::int as epoch,
    null::bigint as sequence, null as identity, accepted_at as "acceptedAt", null::timestamptz as "sealedAt"
  from outbox where space_no = $1 and message_id = $2
  union all
  select space_no, message_id, kind, recipients, in_reply_to, epoch, sequence, encode(identity, 'hex'), accepted_at, sealed_at
  from sealed where space_no = $1 and message_id = $2) w join space s using (space_no)`;
