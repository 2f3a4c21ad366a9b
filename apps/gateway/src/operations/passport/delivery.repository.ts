import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, refusalName } from '#libs/exchange';
import { verdictName } from '#libs/protocol';
import { DataSource } from 'typeorm';
import type { MessageName } from '../../vocabulary/message-name.js';
import type { CountryDelivery, Delivery, DeliveryState } from './delivery.js';

/** Tells where a message is, per country. No row is kept for it: it follows from what each member cosigned and answered. */
@Injectable()
export class DeliveryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  async find(spaceNo: number, { messageId, sender }: MessageName): Promise<Delivery | null> {
    const own = this.identity.member;
    const unsent = (sender ?? own) === own ? await this.unsent(spaceNo, messageId) : null;
    return unsent ?? this.logged(spaceNo, { messageId, sender: sender ?? own });
  }

  private async unsent(spaceNo: number, messageId: string): Promise<Delivery | null> {
    const [waiting] = await this.dataSource.query<WaitingRow[]>(WAITING, [spaceNo, messageId]);
    if (waiting) return { messageId, state: waiting.state, position: null, countries: [] };
    const [asked] = await this.dataSource.query<AskedRow[]>(ASKED, [spaceNo, messageId]);
    return asked ? { messageId, position: null, countries: [], ...STATE_OF[asked.state] } : null;
  }

  private async logged(spaceNo: number, { messageId, sender }: MessageName): Promise<Delivery | null> {
    const [row] = await this.dataSource.query<LogRow[]>(ON_THE_LOG, [spaceNo, messageId, sender]);
    if (!row) return null;
    if (row.verdict !== 0) {
      return {
        messageId,
        state: 'refused',
        position: row.position,
        code: verdictName(row.verdict) ?? 'UNKNOWN',
        countries: [],
      };
    }
    return { messageId, state: 'published', position: row.position, countries: await this.countries(spaceNo, row) };
  }

  private async countries(spaceNo: number, row: LogRow): Promise<readonly CountryDelivery[]> {
    const rows = await this.dataSource.query<CountryRow[]>(COUNTRIES, [spaceNo, row.position, row.members]);
    return rows.map((country) => countryDelivery(country, row));
  }
}

function countryDelivery(row: CountryRow, about: LogRow): CountryDelivery {
  const isRecipient = about.recipients.includes(row.member);
  const at = row.stored_at?.toISOString() ?? null;
  const latencyMs = row.stored_at ? row.stored_at.getTime() - Number(about.t) : null;
  const base = { member: row.member, isRecipient, storedAt: at, latencyMs };
  if (row.refused_code !== null) {
    return { ...base, state: 'refused', code: refusalName(row.refused_code), field: row.refused_field ?? '' };
  }
  if (row.opened_t !== null) return { ...base, state: 'opened' };
  return { ...base, state: row.stored_at ? 'stored' : 'on-its-way' };
}

interface WaitingRow {
  state: 'pending' | 'sealed';
}

/** A message that never left; an approved one is found in the outbox, or where it went from there. */
interface AskedRow {
  state: keyof typeof STATE_OF;
}

const STATE_OF = {
  waiting: { state: 'waiting-for-approval' },
  refused: { state: 'refused', code: 'APPROVAL_REFUSED' },
  withdrawn: { state: 'refused', code: 'APPROVAL_WITHDRAWN' },
} as const satisfies Record<string, { state: DeliveryState; code?: string }>;

interface LogRow {
  position: string;
  verdict: number;
  sender: string;
  recipients: string[];
  members: string[];
  t: string;
}

interface CountryRow {
  member: string;
  stored_at: Date | null;
  refused_code: number | null;
  refused_field: string | null;
  opened_t: string | null;
}

const WAITING = `
select 'pending' as state from outbox where space_no = $1 and message_id = $2
union all select 'sealed' from sealed where space_no = $1 and message_id = $2`;

const ASKED = `
select state from approval_request where space_no = $1 and message_id = $2 and state <> 'approved'`;

/** Each half of the condition on the verdict has an index of its own. */
const ON_THE_LOG = `
select position, verdict, sender, recipients, t, array(select member from takes_part where space_no = $1 order by member) as members
from log_record where space_no = $1 and message_id = $2 and sender = $3 and (verdict = 0 or verdict <> 0) order by verdict, position limit 1`;

const COUNTRIES = `
select m.member,
  (select seen_at from cosignature c where c.space_no = $1 and c.member = m.member and c.size > $2::bigint
   order by size limit 1) as stored_at,
  r.code as refused_code, r.field as refused_field, o.t as opened_t
from unnest($3::text[]) as m (member)
left join refusal_answer r on r.space_no = $1 and r.refused_position = $2::bigint and r.member = m.member
left join opened_answer o on o.space_no = $1 and o.opened_position = $2::bigint and o.member = m.member
order by m.member`;
