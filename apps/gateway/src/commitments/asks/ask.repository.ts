import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  bool,
  bytea,
  filled,
  first,
  int8,
  json,
  jsonShape,
  nullable,
  oneOf,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { AskAnswer, AskView } from './ask-view.js';
import { type AnswerOverlay, type AskOverlay, pendingAsk } from './pending-ask.js';

/** Newest questions of a space that a list shows. */
const NEWEST = 200;

/** A record that is sealed to this member. */
export interface SealedRecord {
  readonly sender: string;
  readonly identity: Uint8Array;
}

/** A question to this country, and where it stands. */
export interface ReceivedAsk {
  readonly position: string;
  readonly asker: string;
  /** Record that it is about; null where what is sealed says nothing of one. */
  readonly recordId: string | null;
  readonly answer: AskAnswer | null;
}

/** Reads questions and their answers, with what is pending beside them. */
@Injectable()
export class AskRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** What stands at a position and is not for this member; null for anything else. */
  async sealedRecord(tx: EntityManager, spaceNo: Entered, position: string): Promise<SealedRecord | null> {
    return first(tx, SEALED_RECORD, [spaceNo, position, this.identity.member]);
  }

  /** Whether a question of this member about a position is open. */
  async isOpen(tx: EntityManager, spaceNo: Entered, position: string): Promise<boolean> {
    return (await first(tx, OPEN_ASK, [spaceNo, this.identity.member, position])) !== null;
  }

  /** Ids are unique by asker alone: another member can only repeat one that it saw, so the first on the log is meant. */
  async received(tx: EntityManager, spaceNo: Entered, askId: string): Promise<ReceivedAsk | null> {
    return first(tx, RECEIVED, [spaceNo, askId, this.identity.member]);
  }

  /** Newest first. What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. */
  async list(spaceNo: Entered): Promise<readonly AskView[]> {
    const pending = await this.pending(spaceNo);
    const rows = await all(this.dataSource, ASKS, [spaceNo, this.identity.member, NEWEST]);
    const answers = new Set(pending.flatMap(({ overlay }) => (overlay.kind === 'answer' ? [overlay.askId] : [])));
    const derived = rows.map((row) => this.viewOf(row, answers));
    const known = new Set(derived.map(({ askId }) => askId));
    const coming = pending.flatMap((row) => this.pendingView(row)).filter(({ askId }) => !known.has(askId));
    return [...coming, ...derived];
  }

  private async pending(spaceNo: Entered): Promise<readonly PendingRow[]> {
    return all(this.dataSource, PENDING, [spaceNo]);
  }

  private viewOf({ answered, ...row }: AskRow, pendingAnswers: ReadonlySet<string>): AskView {
    const received = row.owner === this.identity.member;
    return {
      ...row,
      direction: received ? 'received' : 'sent',
      state: answered?.answer ?? 'open',
      answer: answered && { author: answered.author, reason: answered.reason, at: new Date(answered.t) },
      answerPending: received && pendingAnswers.has(row.askId),
    };
  }

  private pendingView({ askId, overlay, waits, at }: PendingRow): AskView[] {
    if (overlay.kind !== 'ask') return [];
    const { position, owner, author, reason } = overlay;
    const asker = this.identity.member;
    const state = waits ? 'waiting-for-approval' : 'on-its-way';
    const nothing = { recordId: null, answer: null, answerPending: false };
    return [{ askId, direction: 'sent', position, asker, owner, author, reason, at, state, ...nothing }];
  }
}

interface PendingRow {
  readonly askId: string;
  readonly overlay: AskOverlay | AnswerOverlay;
  readonly waits: boolean;
  readonly at: Date;
}

interface GivenAnswer {
  readonly answer: AskAnswer;
  readonly author: string;
  readonly reason: string;
  readonly t: number;
}

type AskRow = Pick<AskView, 'askId' | 'position' | 'recordId' | 'asker' | 'owner' | 'author' | 'reason' | 'at'> & {
  readonly answered: GivenAnswer | null;
};

const givenAnswer = jsonShape<GivenAnswer>({ answer: 'string', author: 'string', reason: 'string', t: 'number' });

const NEWEST_ANSWER = `left join lateral (select answer, author, reason, t from release_answer r
  where r.space_no = a.space_no and r.ask_position = a.position order by r.position desc limit 1) n on true`;

/** The asker does not know which record it is, until its owner releases something of it in answer. */
const ASKS = statement(
  {
    askId: uuid,
    position: int8,
    recordId: nullable(uuid),
    asker: text,
    owner: text,
    author: text,
    reason: text,
    at: ts,
    answered: nullable(json(givenAnswer)),
  },
  `select a.message_id as "askId", a.asked_position as position, coalesce(c.record_id, g.record_id) as "recordId", a.asker, a.owner, a.author, a.reason,
     to_timestamp(a.t / 1000.0) as at,
     case when n.answer is not null then json_build_object('answer', n.answer, 'author', n.author, 'reason', n.reason, 't', n.t) end as answered
   from release_ask a ${NEWEST_ANSWER}
   left join record_message c on a.owner = $2 and c.space_no = a.space_no and c.position = a.asked_position
   left join lateral (select given.record_id from log_message l join record_message given using (space_no, position)
     where a.asker = $2 and l.space_no = a.space_no and l.in_reply_to = a.message_id and given.sender = a.owner limit 1) g on true
   where a.space_no = $1 and $2 in (a.asker, a.owner) order by a.position desc limit $3`,
);

const SEALED_RECORD = statement(
  { sender: filled(text), identity: bytea },
  `select sender, identity from log_message
   where space_no = $1 and position = $2 and kind = 1 and verdict = 0 and not $3 = any(recipients)`,
);

const OPEN_ASK = statement(
  {},
  `select from release_ask a ${NEWEST_ANSWER}
   where a.space_no = $1 and a.asker = $2 and a.asked_position = $3 and coalesce(n.answer, 'later') = 'later' limit 1`,
);

const RECEIVED = statement(
  {
    position: int8,
    asker: text,
    answer: nullable(oneOf('released', 'refused', 'later')),
    recordId: nullable(uuid),
  },
  `select a.position, a.asker, n.answer, c.record_id as "recordId" from release_ask a ${NEWEST_ANSWER}
   left join record_message c on c.space_no = a.space_no and c.position = a.asked_position
   where a.space_no = $1 and a.message_id = $2 and a.owner = $3 order by a.position limit 1`,
);

const PENDING = statement(
  { askId: uuid, overlay: json(pendingAsk), waits: bool, at: ts },
  `select message_id as "askId", overlay, state = 'waiting' as waits, accepted_at as at from pending_message
   where space_no = $1 and state in ('pending', 'waiting', 'held') and overlay->>'kind' in ('ask', 'answer')
   order by accepted_at desc, message_id`,
);
