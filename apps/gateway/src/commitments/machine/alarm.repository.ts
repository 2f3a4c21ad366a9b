import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Unattended } from '#libs/member';
import {
  all,
  array,
  bytea,
  change,
  filled,
  first,
  int4,
  int8,
  nullable,
  one,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { UNSEEN_MS } from './commitment-clock.js';
import { RECALL } from './commitment-codes.table.js';
import { OPEN_SQL } from './commitment-moves.table.js';
import { RINGING_GROUNDS } from './urgent-grounds.js';

/** How many requests a step looks at. */
const MOST = 50;
/** Behind its due moment, before a gateway says so: whoever asks first, and who was asked where that did not come. */
const CREDITOR_WAITS_MS = 30_000;
const DEBTOR_WAITS_MS = 120_000;
/** Tried so often, for some seven hours, a moment that the log still does not have as passed is a matter for people. */
export const ALARMING_ATTEMPTS = 12;
/** What is said without effect counts against the moves of its side as well, and others shall be left for its people. */
export const MOST_ATTEMPTS = 100;
/** The pause doubles up to an hour, and is a day once people know. */
const DOUBLINGS = 6;
const MOST_MINUTES = 60;
const KNOWN_MINUTES = 24 * 60;

/** An open request of a case, of which the own clock says something. */
export interface AlarmedCommitment {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly creditor: string;
  readonly id: string;
  readonly identity: Uint8Array;
  readonly debtor: string;
  /** T of the offer. */
  readonly t: string;
  readonly dueMs: string;
  readonly ground: string;
  readonly text: string;
  readonly recordIds: readonly string[];
  /** Of a message that is to be released; null where it is about something else. */
  readonly askedPosition: string | null;
  /** The message that said it last, null before the first. */
  readonly saidId: string | null;
}

/** Names one of a case, and the moment that stands. */
type AlarmName = Pick<AlarmedCommitment, 'creditor' | 'id' | 'dueMs'>;

/** A try to say that a moment has passed, and by which message; null where an earlier one has not left yet. */
interface Try {
  readonly now: Date;
  readonly saidId: string | null;
}

/** Knows what became due by the own clock, and what this gateway did about it. */
@Injectable()
export class AlarmRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Requests whose due moment passed some time ago, and of which the log does not say so. */
  overdue(now: Date): Promise<readonly AlarmedCommitment[]> {
    return all(this.dataSource, OVERDUE, [this.identity.member, now, MOST]);
  }

  /** Requests to this country of whose time a fifth is left, and whose people were not reminded of that. */
  dueSoon(now: Date): Promise<readonly AlarmedCommitment[]> {
    return all(this.dataSource, DUE_SOON, [this.identity.member, now, MOST]);
  }

  /** Requests of this country that cannot wait and that nobody there saw in time, and of which its people were not told. */
  unseen(now: Date): Promise<readonly AlarmedCommitment[]> {
    return all(this.dataSource, UNSEEN, [this.identity.member, now, RINGING_GROUNDS, MOST]);
  }

  /** Requests whose people were told to call, and need not any more: somebody there opened it or said something. */
  callsOver(): Promise<readonly AlarmedCommitment[]> {
    return all(this.dataSource, CALLS_OVER, [MOST]);
  }

  /** Requests of which something was noted that is not so any more: they ended, were paused, or have another moment. */
  over(): Promise<readonly AlarmedCommitment[]> {
    return all(this.dataSource, OVER, [MOST]);
  }

  /** Counts a try, once by whoever comes first, and answers how many there were; the next is twice as far, and at most an hour or, later, a day. */
  async claim(tx: EntityManager, spaceNo: Unattended, one: AlarmName, { now, saidId }: Try): Promise<number | null> {
    return (await first(tx, CLAIM, [spaceNo, one.creditor, one.id, one.dueMs, now, saidId]))?.attempts ?? null;
  }

  /** How many requests are late by the own clock and not by the log, however often it was tried. */
  async unsaid(): Promise<number> {
    return (await one(this.dataSource, UNSAID, [this.identity.member])).count;
  }

  /** Notes that people are reminded; false where they were. */
  async remind(tx: EntityManager, spaceNo: Unattended, one: AlarmName, now: Date): Promise<boolean> {
    return (await first(tx, REMIND, [spaceNo, one.creditor, one.id, one.dueMs, now])) !== null;
  }

  /** Notes that people are to call; false where they were told. */
  async call(tx: EntityManager, spaceNo: Unattended, one: AlarmName, now: Date): Promise<boolean> {
    return (await first(tx, CALL, [spaceNo, one.creditor, one.id, one.dueMs, now])) !== null;
  }

  /** What was tried to say that it is late is counted on. */
  async endCall(tx: EntityManager, spaceNo: Unattended, { creditor, id }: AlarmName): Promise<void> {
    await change(tx, END_CALL, [spaceNo, creditor, id]);
  }

  async forget(tx: EntityManager, spaceNo: Unattended, { creditor, id }: AlarmName): Promise<void> {
    await change(tx, FORGET, [spaceNo, creditor, id]);
  }
}

const COLUMNS = {
  spaceNo: int4,
  spaceId: uuid,
  creditor: text,
  id: uuid,
  identity: bytea,
  debtor: text,
  t: int8,
  dueMs: int8,
  ground: text,
  text,
  recordIds: filled(array(uuid)),
  askedPosition: nullable(int8),
  saidId: nullable(uuid),
};

const SHOWN = `c.space_no as "spaceNo", k.space_id as "spaceId", c.creditor, c.commitment_id as id, c.identity, c.debtor, c.t, c.due_t as "dueMs", c.ground,
   c.body as text, c.record_ids as "recordIds", c.asked_position as "askedPosition", a.said_id as "saidId"`;

const REFUSED = `exists (select from refused_offer f
   where (f.space_no, f.creditor, f.commitment_id) = (c.space_no, c.creditor, c.commitment_id))`;

/** Open. Who left the case is told nothing, and tells nothing; what who was asked could not take in is owed by nobody. */
const OPEN = `from commitment c join space_key k using (space_no)
   left join commitment_alarm a on (a.space_no, a.creditor, a.commitment_id, a.due_t) = (c.space_no, c.creditor, c.commitment_id, c.due_t)
   where c.${OPEN_SQL} and (select count(*) from member_progress p where p.space_no = c.space_no and p.member in (c.creditor, c.debtor)) = case when c.creditor = c.debtor then 1 else 2 end
     and not ${REFUSED}`;

/** With a clock that runs. */
const RUNNING = `${OPEN} and c.remaining_ms is null and c.breached_t is null`;

const OVERDUE = statement(
  COLUMNS,
  `select ${SHOWN} ${RUNNING} and $1 in (c.creditor, c.debtor)
     and to_timestamp((c.due_t + case when c.creditor = $1 then ${CREDITOR_WAITS_MS} else ${DEBTOR_WAITS_MS} end) / 1000.0) <= $2
     and coalesce(a.next_at, '-infinity') <= $2 and coalesce(a.attempts, 0) < ${MOST_ATTEMPTS}
   order by c.due_t limit $3`,
);

const UNSAID = statement(
  { count: int4 },
  `select count(*)::int4 as count ${RUNNING} and $1 in (c.creditor, c.debtor) and a.attempts >= ${ALARMING_ATTEMPTS}`,
);

const DUE_SOON = statement(
  COLUMNS,
  `select ${SHOWN} ${RUNNING} and c.debtor = $1 and c.kind <> '${RECALL}' and not coalesce(a.reminded, false)
     and to_timestamp((c.due_t - (c.due_t - c.t) / 5) / 1000.0) <= $2 and to_timestamp(c.due_t / 1000.0) > $2
   order by c.due_t limit $3`,
);

const OPENED =
  'exists (select from opened_by o where (o.space_no, o.position, o.member) = (c.space_no, c.position, c.debtor))';

/** Also once it is late: it is still to be called. */
const UNSEEN = statement(
  COLUMNS,
  `select ${SHOWN} ${OPEN} and c.creditor = $1 and c.debtor <> $1 and c.phase = 'offered' and c.acknowledged_t is null
     and c.ground = any($3::text[]) and to_timestamp((c.t + ${UNSEEN_MS}) / 1000.0) <= $2 and not coalesce(a.called, false) and not ${OPENED}
   order by c.t limit $4`,
);

const NOTED = `from commitment_alarm a join commitment c using (space_no, creditor, commitment_id) join space_key k using (space_no)`;

const CALLS_OVER = statement(
  COLUMNS,
  `select ${SHOWN} ${NOTED} where a.called and (c.phase <> 'offered' or c.acknowledged_t is not null or ${OPENED} or ${REFUSED}) limit $1`,
);

/** One that is late by the log is noted until its call is over. */
const OVER = statement(
  COLUMNS,
  `select ${SHOWN} ${NOTED}
   where not c.${OPEN_SQL} or ${REFUSED} or c.remaining_ms is not null or a.due_t <> c.due_t or c.breached_t is not null and not a.called limit $1`,
);

const CLAIM = statement(
  { attempts: int4 },
  `insert into commitment_alarm as a (space_no, creditor, commitment_id, due_t, attempts, next_at, said_id)
   values ($1, $2, $3, $4, 1, $5::timestamptz + interval '1 minute', $6)
   on conflict (space_no, creditor, commitment_id) do update set attempts = a.attempts + 1, said_id = coalesce($6, a.said_id),
     next_at = $5::timestamptz + interval '1 minute' * case when a.attempts + 1 >= ${ALARMING_ATTEMPTS} then ${KNOWN_MINUTES}
       else least(${MOST_MINUTES}, power(2, least(${DOUBLINGS}, a.attempts))) end
   where a.due_t = $4 and a.next_at <= $5 returning attempts`,
);

const REMIND = statement(
  { attempts: int4 },
  `insert into commitment_alarm as a (space_no, creditor, commitment_id, due_t, reminded, next_at) values ($1, $2, $3, $4, true, $5)
   on conflict (space_no, creditor, commitment_id) do update set reminded = true where a.due_t = $4 and not a.reminded
   returning attempts`,
);

const CALL = statement(
  { attempts: int4 },
  `insert into commitment_alarm as a (space_no, creditor, commitment_id, due_t, called, next_at) values ($1, $2, $3, $4, true, $5)
   on conflict (space_no, creditor, commitment_id) do update set called = true where a.due_t = $4 and not a.called
   returning attempts`,
);

const END_CALL = statement(
  {},
  'update commitment_alarm set called = false where space_no = $1 and creditor = $2 and commitment_id = $3',
);

const FORGET = statement(
  {},
  'delete from commitment_alarm where space_no = $1 and creditor = $2 and commitment_id = $3',
);
