import { Injectable } from '@nestjs/common';
import { first, int2, int8, oneOf, statement } from '#libs/persistence';
import { verdictName } from '#libs/protocol';
import { DataSource } from 'typeorm';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import type { CountryDelivery, Delivery } from './delivery.js';
import type { MessageName } from './message-name.js';
import { type MemberPlace, MessagePlaces } from './message-places.js';

/** Reads where a message is, per country, from the moment at which it may leave. */
@Injectable()
export class DeliveryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly places: MessagePlaces,
  ) {}

  /** Null for a message that waits for an approval, or of another member and not on the log. */
  async find(spaceNo: number, { messageId, sender }: MessageName): Promise<Delivery | null> {
    const own = this.identity.member;
    const waiting = (sender ?? own) === own ? await this.waiting(spaceNo, messageId) : null;
    return waiting ?? this.logged(spaceNo, { messageId, sender: sender ?? own });
  }

  private async waiting(spaceNo: number, messageId: string): Promise<Delivery | null> {
    const row = await first(this.dataSource, WAITING, [spaceNo, messageId]);
    return row ? { messageId, state: row.state, position: null, countries: [] } : null;
  }

  private async logged(spaceNo: number, { messageId, sender }: MessageName): Promise<Delivery | null> {
    const row = await first(this.dataSource, ON_THE_LOG, [spaceNo, messageId, sender]);
    if (!row) return null;
    const { position, verdict, t } = row;
    if (verdict !== 0) {
      return { messageId, state: 'refused', position, code: verdictName(verdict) ?? 'UNKNOWN', countries: [] };
    }
    const [place] = await this.places.of(spaceNo, [position]);
    const members = place?.members.filter(({ takesPart }) => takesPart) ?? [];
    return { messageId, state: 'published', position, countries: members.map((member) => countryOf(member, t)) };
  }
}

function countryOf({ member, isRecipient, seenAt, openedT, refusal }: MemberPlace, t: string): CountryDelivery {
  const storedAt = seenAt?.toISOString() ?? null;
  const latencyMs = seenAt ? seenAt.getTime() - Number(t) : null;
  const base = { member, isRecipient, storedAt, latencyMs };
  if (refusal) return { ...base, state: 'refused', code: refusal.code, field: refusal.field };
  if (openedT !== null) return { ...base, state: 'opened' };
  return { ...base, state: seenAt ? 'stored' : 'on-its-way' };
}

const WAITING = statement(
  { state: oneOf('pending', 'sealed') },
  `
select 'pending' as state from outbox where space_no = $1 and message_id = $2
union all select 'sealed' from sealed where space_no = $1 and message_id = $2`,
);

/** Each half of the condition on the verdict has an index of its own. */
const ON_THE_LOG = statement(
  { position: int8, verdict: int2, t: int8 },
  `
select position, verdict, t
from log_record where space_no = $1 and message_id = $2 and sender = $3 and (verdict = 0 or verdict <> 0) order by verdict, position limit 1`,
);
