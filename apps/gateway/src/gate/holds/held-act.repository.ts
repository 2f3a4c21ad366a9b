import { Injectable } from '@nestjs/common';
import { HeldOverlays } from '#libs/exchange';
import { Duties, Events } from '#libs/inbox';
import { type CaseEntry, HeldActs, type HeldRequest, type NewHeldAct, type Sent } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  first,
  int4,
  json,
  jsonObject,
  one,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** What was held, as it is taken out of the table. */
export interface HeldRow {
  readonly holdId: string;
  readonly author: string;
  readonly kind: string;
  readonly request: HeldRequest;
  readonly subjects: readonly string[];
  readonly messageIds: readonly string[];
  readonly foreseen: string;
}

/** Something that its author may still take back, as their pages show it. */
export interface OwnHold {
  readonly spaceId: string;
  readonly holdId: string;
  readonly messageIds: readonly string[];
  /** By the clock of the database; 0 where its time is over and it is about to leave. */
  readonly leftMs: number;
}

/** Subject of events about what a person holds. */
const OWN_HOLDS = 'own-holds';

/** Whose, and in which space. */
interface Told {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly author: string;
}

/** What is held of, and in which space. */
interface Shown {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly subjects: readonly string[];
}

/** Requests that are held: the only place where they are. */
@Injectable()
export class HeldActRepository extends HeldActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly overlays: HeldOverlays,
    private readonly duties: Duties,
    private readonly events: Events,
  ) {
    super();
  }

  override async keep(tx: EntityManager, entry: CaseEntry, act: NewHeldAct): Promise<readonly Sent[]> {
    const { spaceNo, spaceId, by } = entry;
    const { holdId, kind, request, messages, seconds, isUrgent, foreseen } = act;
    const subjects = [...new Set(messages.map(({ subject }) => subject))];
    const messageIds = messages.map(({ messageId }) => messageId);
    if (isUrgent) await tx.query(HURRY, [spaceNo, subjects]);
    const about = [JSON.stringify(request), subjects, messageIds, foreseen, seconds];
    const { until, at } = await one(tx, KEEP, [holdId, spaceNo, by.id, kind, ...about]);
    await this.overlays.show(
      tx,
      messages.map(({ messageId, subject, overlay }) => ({
        messageId,
        spaceNo,
        subject,
        overlay,
        author: by.id,
        at,
        state: 'held' as const,
      })),
    );
    await this.tellAuthor(tx, { spaceNo, spaceId, author: by.id }, at);
    await this.tell(tx, { spaceNo, spaceId, subjects }, at);
    return sentOf({ holdId, messageIds, until });
  }

  override async same(
    tx: EntityManager,
    { spaceNo, by }: CaseEntry,
    { kind, request }: Pick<NewHeldAct, 'kind' | 'request'>,
  ): Promise<readonly Sent[] | null> {
    const held = await first(tx, SAME, [spaceNo, by.id, kind, JSON.stringify(request)]);
    return held && sentOf(held);
  }

  /**
   * Takes out what is first of all that speaks about the same, with what was shown of it; null where it is gone, not first, or not over yet.
   * The caller has locked what it speaks about.
   */
  async take(tx: EntityManager, holdId: string, { early }: { readonly early: boolean }): Promise<HeldRow | null> {
    const row = await first(tx, TAKE, [holdId, early]);
    if (row === null) return null;
    await this.clear(tx, row);
    await this.tellAuthor(tx, row, row.at);
    return row;
  }

  /** What this person may still take back, the oldest first. */
  async ownOf(person: string): Promise<readonly OwnHold[]> {
    return all(this.dataSource, OWN, [person]);
  }

  /** Takes out what its author takes back, or what cannot leave, wherever it stands. */
  async drop(tx: EntityManager, holdId: string): Promise<HeldRow | null> {
    const row = await first(tx, DROP, [holdId]);
    if (row === null) return null;
    await this.clear(tx, row);
    await this.tellAuthor(tx, row, row.at);
    await this.tell(tx, row, row.at);
    return row;
  }

  /** Whether something of this name that this person sent has left or waits for a decision. */
  async hasLeft(tx: EntityManager, { spaceNo, by }: CaseEntry, holdId: string): Promise<boolean> {
    return (await one(tx, HAS_LEFT, [spaceNo, by.id, holdId])).left;
  }

  /** Who reads a record here sees what is held of it. */
  private tell(tx: EntityManager, { spaceNo, spaceId, subjects }: Shown, at: Date): Promise<void> {
    const about = subjects.filter((subject) => subject.startsWith('record:'));
    const audience = { kind: 'may', anyOf: ['record.read'] } as const;
    const told = { spaceNo, event: { kind: 'held-changed', spaceId }, audience, about } as const;
    return this.events.tell(tx, about.length === 0 ? [] : [told], at);
  }

  /** Other tabs of its author show it as this one does. */
  private tellAuthor(tx: EntityManager, { spaceNo, spaceId, author: id }: Told, at: Date): Promise<void> {
    const event = { kind: 'held-changed', spaceId } as const;
    return this.events.tell(tx, [{ spaceNo, event, audience: { kind: 'person', id }, about: [OWN_HOLDS] }], at);
  }

  private async clear(tx: EntityManager, { messageIds }: HeldRow): Promise<void> {
    await this.overlays.hide(tx, messageIds);
    await this.duties.release(tx, messageIds);
  }
}

function sentOf({ holdId, messageIds, until }: Pick<HeldRow, 'holdId' | 'messageIds'> & { readonly until: Date }) {
  return messageIds.map((messageId): Sent => ({ messageId, state: 'held', holdId, until }));
}

const ROW = {
  holdId: uuid,
  author: text,
  kind: text,
  request: json((value): HeldRequest => ({ ...jsonObject(value), id: String(jsonObject(value)['id']) })),
  subjects: array(text),
  messageIds: array(uuid),
  foreseen: text,
};

const COLUMNS = `hold_id as "holdId", author, kind, request, subjects, message_ids as "messageIds", foreseen`;

/** What is urgent waits for nobody's second thoughts, and overtakes nothing. */
const HURRY = `update held_act set until = clock_timestamp()
   where space_no = $1 and subjects && $2::text[] and until > clock_timestamp()`;

const KEEP = statement(
  { until: ts, at: ts },
  `insert into held_act (hold_id, space_no, author, kind, request, subjects, message_ids, foreseen, until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, greatest(clock_timestamp() + make_interval(secs => $9::int),
     (select max(b.until) from held_act b where b.space_no = $2 and b.subjects && $6::text[])))
   returning until, clock_timestamp() as at`,
);

const SAME = statement(
  { holdId: uuid, messageIds: array(uuid), until: ts },
  `select hold_id as "holdId", message_ids as "messageIds", until from held_act
   where space_no = $1 and author = $2 and kind = $3 and request - 'id' = $4::jsonb - 'id' order by hold_no limit 1`,
);

const GONE = { ...ROW, spaceNo: int4, spaceId: uuid, at: ts };

const GONE_COLUMNS = `${COLUMNS}, space_no as "spaceNo",
     (select k.space_id from space_key k where k.space_no = held_act.space_no) as "spaceId", clock_timestamp() as at`;

const OWN = statement(
  { spaceId: uuid, holdId: uuid, messageIds: array(uuid), leftMs: filled(int4) },
  `select k.space_id as "spaceId", h.hold_id as "holdId", h.message_ids as "messageIds",
     greatest(0, ceil(extract(epoch from h.until - clock_timestamp()) * 1000))::int as "leftMs"
   from held_act h join space_key k using (space_no) where h.author = $1 order by h.hold_no limit 500`,
);

const TAKE = statement(
  GONE,
  `delete from held_act where hold_id = $1 and ($2::boolean or until <= clock_timestamp()) and not exists (
     select from held_act b
     where b.space_no = held_act.space_no and b.hold_no < held_act.hold_no and b.subjects && held_act.subjects)
   returning ${GONE_COLUMNS}`,
);

const DROP = statement(GONE, `delete from held_act where hold_id = $1 returning ${GONE_COLUMNS}`);

const HAS_LEFT = statement(
  { left: bool },
  `select exists (select from message_author where message_id = $3 and space_no = $1 and author = $2)
     or exists (select from message_approval where message_id = $3 and space_no = $1 and author = $2) as "left"`,
);
