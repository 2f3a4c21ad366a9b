import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, refusalName } from '#libs/exchange';
import { DataSource } from 'typeorm';
import { subjectOf } from './pending-overlay.js';
import type { CountryPlace, MessagePlaces } from './record-views.js';

/** Tells where the messages of a record are. No row is kept for it: it follows from what each member cosigned and answered. */
@Injectable()
export class RecordDeliveryRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /**
   * In the order of the log, each with its recipients but not its sender; only a sender hears who read or refused. What is not on
   * the log comes last, and is read first: what comes back meanwhile is then seen twice, never lost.
   */
  async places(spaceNo: number, recordId: string): Promise<readonly MessagePlaces[]> {
    const coming = await this.coming(spaceNo, recordId);
    const logged = await this.logged(spaceNo, recordId);
    const known = new Set(logged.map(({ messageId }) => messageId));
    return [...logged, ...coming.filter(({ messageId }) => !known.has(messageId))];
  }

  private async coming(spaceNo: number, recordId: string): Promise<readonly MessagePlaces[]> {
    const rows = await this.dataSource.query<ComingRow[]>(COMING, [spaceNo, subjectOf(recordId), this.identity.member]);
    return rows.map(({ messageId, waits, members }) => ({
      messageId,
      position: null,
      countries: members.map((member) => ({ member, state: waits ? 'waiting' : 'on-its-way', at: null, code: null })),
    }));
  }

  private async logged(spaceNo: number, recordId: string): Promise<readonly MessagePlaces[]> {
    const rows = await this.dataSource.query<PlaceRow[]>(PLACES, [spaceNo, recordId]);
    const messages = new Map<string, { messageId: string; position: string; countries: CountryPlace[] }>();
    for (const row of rows) {
      const { messageId, position } = row;
      const message = messages.get(position) ?? { messageId, position, countries: [] };
      message.countries.push(row.member === this.identity.member ? ownPlace(row) : placeOf(row));
      messages.set(position, message);
    }
    return [...messages.values()];
  }
}

function placeOf({ member, storedAt, refusedCode, refusedAt, readAt }: PlaceRow): CountryPlace {
  const at = storedAt?.toISOString() ?? null;
  if (refusedCode !== null) {
    return { member, state: 'refused', at: refusedAt?.toISOString() ?? at, code: refusalName(refusedCode) };
  }
  if (readAt) return { member, state: 'read', at: readAt.toISOString(), code: null };
  return { member, state: at === null ? 'on-its-way' : 'arrived', at, code: null };
}

/** What is shown is here, whether or not the own confirmation left already. */
function ownPlace({ member, arrivedAt, openedHere }: PlaceRow): CountryPlace {
  return { member, state: openedHere ? 'read' : 'arrived', at: arrivedAt.toISOString(), code: null };
}

interface PlaceRow {
  readonly messageId: string;
  readonly position: string;
  /** When this member stored it. */
  readonly arrivedAt: Date;
  readonly openedHere: boolean;
  readonly member: string;
  readonly storedAt: Date | null;
  readonly refusedCode: number | null;
  readonly refusedAt: Date | null;
  readonly readAt: Date | null;
}

interface ComingRow {
  readonly messageId: string;
  /** For an approval. */
  readonly waits: boolean;
  readonly members: readonly string[];
}

const COMING = `
select p.message_id as "messageId", p.state = 'waiting' as waits,
  array(select m from unnest(coalesce(a.recipients, o.recipients, s.recipients)) m where m <> $3 order by m) as members
from pending_change p left join approval_request a using (message_id) left join outbox o using (message_id)
left join sealed s using (message_id)
where p.space_no = $1 and p.subject = $2 and p.state in ('pending', 'waiting') order by p.accepted_at, p.message_id`;

const PLACES = `
select c.message_id as "messageId", c.position, l.stored_at as "arrivedAt", o.position is not null as "openedHere", m.member,
  (select seen_at from cosignature s where s.space_no = c.space_no and s.member = m.member and s.size > c.position
   order by s.size limit 1) as "storedAt",
  r.code as "refusedCode", to_timestamp(r.t / 1000.0) as "refusedAt", to_timestamp(a.t / 1000.0) as "readAt"
from record_change c join log_record l using (space_no, position)
cross join lateral unnest(c.recipients) as m (member)
left join opened_record o using (space_no, position)
left join opened_answer a on a.space_no = c.space_no and a.opened_position = c.position and a.member = m.member
left join lateral (select code, t from refusal_answer where space_no = c.space_no and refused_position = c.position
                   and member = m.member order by position desc limit 1) r on true
where c.space_no = $1 and c.record_id = $2 and m.member <> c.sender order by c.position, m.member`;
