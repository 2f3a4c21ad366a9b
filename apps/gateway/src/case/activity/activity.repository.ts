import { Injectable } from '@nestjs/common';
import { Kind, SnapshotAskedSchema } from '#libs/contracts';
import { ExchangeIdentity } from '#libs/exchange';
import { MessageSights, type SpaceSubject, subjectName, SubjectNames } from '#libs/inbox';
import type { Entered } from '#libs/member';
import { all, filled, int8, nullable, openText, type RowOf, statement, text, uuid } from '#libs/persistence';
import type { SubjectKind } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { ActivityEntry } from './activity-entry.js';

/** Reads what happened from the log and from what its messages are about. */
@Injectable()
export class ActivityRepository {
  private readonly types: readonly string[];

  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly names: SubjectNames,
    sights: MessageSights,
  ) {
    this.types = sights.typesBeside('flows.read').filter((type) => !BETWEEN_GATEWAYS.has(type));
  }

  /**
   * Newest first, without what this member refuses. What gateways say to each other, and their answers to a recall, are no events for people,
   * nor is a message of which this build does not know who may know of it.
   */
  async newest(spaceNo: Entered, range: { limit: number; before: string | null }): Promise<readonly ActivityEntry[]> {
    const { limit, before } = range;
    const rows = await all(this.dataSource, NEWEST, [spaceNo, this.identity.member, before, limit, this.types]);
    const named = await this.names.of(rows.flatMap((row) => subjectOf(spaceNo, row) ?? []));
    return rows.map((row) => {
      const { position, messageId, type, sender, t } = row;
      const subject = subjectOf(spaceNo, row);
      const record = subject === null ? undefined : named.get(subjectName(subject));
      return {
        position,
        messageId,
        type,
        sender,
        at: new Date(Number(t)).toISOString(),
        recordId: record?.recordId ?? null,
        recordType: record?.type ?? null,
        name: record?.name ?? null,
      };
    });
  }
}

function subjectOf(spaceNo: number, { kind, id }: RowOf<typeof COLUMNS>): SpaceSubject | null {
  return kind === null || id === null ? null : { spaceNo, subject: { kind, id } };
}

/** Said between gateways about a case, which is why those who read it may know of it. */
const BETWEEN_GATEWAYS: ReadonlySet<string> = new Set([SnapshotAskedSchema.typeName]);

const COLUMNS = {
  position: int8,
  messageId: filled(uuid),
  type: nullable(text),
  sender: filled(text),
  t: int8,
  kind: nullable(openText<SubjectKind>()),
  id: nullable(text),
};

/** One line a message, whatever it is about. */
const NEWEST = statement(
  COLUMNS,
  `select m.position, m.message_id as "messageId", m.type, m.sender, m.t, about.kind, about.id
   from log_message m
   left join lateral (
     select a.kind, a.id from message_about a
     where a.space_no = m.space_no and a.position = m.position and a.kind in ('record', 'position')
     order by a.kind desc, a.id limit 1) about on true
   where m.space_no = $1 and m.kind = ${Kind.BUSINESS} and m.verdict = 0 and ($3::bigint is null or m.position < $3)
     and (m.type = any($5::text[]) and m.refused_here is null or not $2 = any(m.recipients) and m.in_reply_to is null)
     and not exists (select from recall_word w where w.space_no = m.space_no and w.position = m.position)
   order by m.position desc limit $4`,
);
