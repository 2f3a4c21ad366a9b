import { Injectable } from '@nestjs/common';
import { Kind } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { DataSource } from 'typeorm';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { ActivityEntry } from './activity-entry.js';

/** Reads what happened from the log and from what each message became here. */
@Injectable()
export class ActivityRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first. Answers of the gateways to each other are no event for people and are left out. */
  async newest(spaceNo: number, range: { limit: number; before: string | null }): Promise<readonly ActivityEntry[]> {
    const rows = await this.dataSource.query<ActivityRow[]>(NEWEST, [
      spaceNo,
      this.identity.member,
      range.before,
      range.limit,
    ]);
    return rows.map(({ t, recordType, ...row }) => ({
      ...row,
      at: new Date(Number(t)).toISOString(),
      recordType: recordType === null ? null : recordTypeName(recordType),
    }));
  }
}

type ActivityRow = Omit<ActivityEntry, 'at' | 'recordType'> & {
  readonly t: string;
  readonly recordType: number | null;
};

/** A question is about the record that was asked for, where the own member is its owner. */
const NEWEST = `
select l.position, l.message_id as "messageId", l.sender, l.t, r.record_id as "recordId", r.type as "recordType", n.name,
  case when c.position is not null then 'joinder.record.v1.' || case when c.snapshot then 'RecordSnapshot' else 'RecordChanged' end
    when d.position is not null then 'joinder.agreement.v1.' || case when d.shared then 'AgreementShared' else 'AgreementDrafted' end
    when m.position is not null then 'joinder.agreement.v1.AgreementCommented'
    when p.position is not null then 'joinder.agreement.v1.PeopleNamed'
    when q.position is not null then 'joinder.request.v1.ReleaseAsked'
    when w.position is not null then 'joinder.request.v1.ReleaseAnswered' end as type
from log_record l
left join record_change c on c.space_no = l.space_no and c.position = l.position
left join agreement_draft d on d.space_no = l.space_no and d.position = l.position
left join agreement_comment m on m.space_no = l.space_no and m.position = l.position
left join lateral (select position from named_person p where p.space_no = l.space_no and p.position = l.position limit 1) p on true
left join release_ask q on q.space_no = l.space_no and q.position = l.position
left join release_answer w on w.space_no = l.space_no and w.position = l.position
left join release_ask a on a.space_no = w.space_no and a.position = w.ask_position
left join record_change o on $2 = coalesce(q.owner, a.owner) and o.space_no = l.space_no
  and o.position = coalesce(q.asked_position, a.asked_position)
left join record r on r.space_no = l.space_no and r.record_id = coalesce(c.record_id, o.record_id)
left join record_summary n on n.space_no = r.space_no and n.record_id = r.record_id
where l.space_no = $1 and l.kind = ${Kind.BUSINESS} and l.verdict = 0 and ($3::bigint is null or l.position < $3)
  and (coalesce(c.position, d.position, m.position, p.position, q.position, w.position) is not null
    or (not $2 = any(l.recipients) and l.in_reply_to is null))
order by l.position desc limit $4`;
