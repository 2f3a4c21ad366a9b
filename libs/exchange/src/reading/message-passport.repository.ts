import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import {
  all,
  array,
  bool,
  filled,
  first,
  int2,
  int4,
  int8,
  nullable,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import type { MessageName } from './message-name.js';
import type { LeftOut, MessagePassport } from './message-passport.js';
import { localPassport, loggedPassport } from './message-passport.mapper.js';
import { MessagePlaces } from './message-places.js';

/** Reads the passport of a message: where it was when, from headers, cosignatures and answers. */
@Injectable()
export class MessagePassportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly places: MessagePlaces,
  ) {}

  /**
   * Null for a message that never left the approvals, or is of another member and not on the log. A person who left a member out is named by id.
   *
   * @param acceptedAt when the gate let it go, null where it did not
   */
  async find(
    spaceNo: number,
    { messageId, sender }: MessageName,
    acceptedAt: Date | null,
  ): Promise<MessagePassport | null> {
    const own = this.identity.member;
    const row = await first(this.dataSource, LOGGED, [spaceNo, messageId, sender ?? own]);
    if (!row) return (sender ?? own) === own ? this.local(spaceNo, messageId) : null;
    const [place] = await this.places.of(spaceNo, [row.position]);
    const members = place?.members.filter(({ takesPart }) => takesPart) ?? [];
    const leftOut = row.sender === own ? await this.leftOut(spaceNo, messageId) : [];
    return { ...loggedPassport({ ...row, acceptedAt }, members, own), leftOut };
  }

  private async local(spaceNo: number, messageId: string): Promise<MessagePassport | null> {
    const row = await first(this.dataSource, LOCAL, [spaceNo, messageId]);
    if (!row) return null;
    return { ...localPassport(row, this.identity.member), leftOut: await this.leftOut(spaceNo, messageId) };
  }

  private async leftOut(spaceNo: number, messageId: string): Promise<readonly LeftOut[]> {
    const rows = await all(this.dataSource, LEFT_OUT, [spaceNo, messageId]);
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}

/** Each half of the condition on the verdict has an index of its own. */
const LOGGED = statement(
  {
    spaceId: uuid,
    messageId: filled(uuid),
    kind: filled(int2),
    position: int8,
    sender: filled(text),
    recipients: filled(array(text)),
    epoch: nullable(int4),
    sequence: nullable(int8),
    verdict: int2,
    identity: text,
    headerBytes: int4,
    bodyBytes: nullable(int4),
    inReplyTo: nullable(uuid),
    parked: bool,
    createdMs: nullable(int8),
    t: int8,
    storedAt: ts,
    refusedHere: nullable(int2),
    refusedField: nullable(text),
    refusedRule: nullable(text),
    expected: nullable(text),
    found: nullable(text),
  },
  `
select s.space_id as "spaceId", l.message_id as "messageId", l.kind, l.position, l.sender, l.recipients, l.epoch, l.sequence, l.verdict,
  encode(l.identity, 'hex') as identity, coalesce(length(l.header), 0) as "headerBytes", l.body_length as "bodyBytes",
  l.in_reply_to as "inReplyTo", p.position is not null as parked, l.created_at_ms as "createdMs", l.t, l.stored_at as "storedAt",
  v.code as "refusedHere", v.field as "refusedField", v.rule as "refusedRule",
  coalesce(l.refused_expected, v.expected) as expected, coalesce(l.refused_found, v.found) as found
from log_record l join space s using (space_no) left join parked p using (space_no, position)
left join private_verdict v using (space_no, position)
where l.space_no = $1 and l.message_id = $2 and l.sender = $3 and (l.verdict = 0 or l.verdict <> 0) order by l.verdict, l.position limit 1`,
);

const LOCAL = statement(
  {
    spaceId: uuid,
    space_no: int4,
    messageId: filled(uuid),
    kind: int4,
    recipients: array(text),
    inReplyTo: nullable(uuid),
    epoch: nullable(int4),
    sequence: nullable(int8),
    identity: nullable(text),
    acceptedAt: ts,
    sealedAt: nullable(ts),
  },
  `
select s.space_id as "spaceId", w.* from (
  select space_no, message_id as "messageId", ${Kind.BUSINESS} as kind, recipients, in_reply_to as "inReplyTo", null::int as epoch,
    null::bigint as sequence, null as identity, accepted_at as "acceptedAt", null::timestamptz as "sealedAt"
  from outbox where space_no = $1 and message_id = $2
  union all
  select space_no, message_id, kind, recipients, in_reply_to, epoch, sequence, encode(identity, 'hex'), accepted_at, sealed_at
  from sealed where space_no = $1 and message_id = $2) w join space s using (space_no)`,
);

const LEFT_OUT = statement(
  { member: text, by: text, at: ts },
  'select member, by, at from sent_without where space_no = $1 and message_id = $2 order by member',
);
