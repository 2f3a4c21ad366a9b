import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry, Entered } from '#libs/member';
import {
  all,
  bool,
  int4,
  int8,
  json,
  jsonShape,
  nullable,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { AskAnswer, AskView, PendingAnswer, ValueName } from './ask-view.js';
import { type AnswerOverlay, type AskOverlay, pendingAsk } from './pending-ask.js';
import { NEWEST_ANSWER } from './newest-answer.js';
import { requestNumber } from './request-number.js';

/** Questions of a space that a list shows: those that are open before all others, then the newest. */
const MOST = 1000;

/** Reads questions and their answers, with what is pending beside them. */
@Injectable()
export class AskRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Open ones first, then the newest. What is pending is read first: what comes back from the log meanwhile is shown once, and not lost. */
  list(space: AskSpace): Promise<readonly AskView[]> {
    return this.views(space, null, () => all(this.dataSource, ASKS, [space.spaceNo, this.identity.member, MOST]));
  }

  /** Those of these ids that this country asked or was asked, each by itself, however many there are. */
  some(space: AskSpace, askIds: readonly string[]): Promise<readonly AskView[]> {
    return this.views(space, askIds, () => all(this.dataSource, SOME, [space.spaceNo, this.identity.member, askIds]));
  }

  /** Every question of this country and to it, of some cases, by its id; those by a moment too, which share their numbers. */
  async ids(spaceNos: readonly Entered[], on: Queries = this.dataSource): Promise<readonly AskId[]> {
    return all(on, IDS, [spaceNos, this.identity.member]);
  }

  /** The newest of them, with what they say. */
  async texts(spaceNos: readonly Entered[]): Promise<readonly AskText[]> {
    return all(this.dataSource, TEXTS, [spaceNos, this.identity.member]);
  }

  private async views(
    { spaceNo, spaceId }: AskSpace,
    wanted: readonly string[] | null,
    read: () => Promise<readonly AskRow[]>,
  ): Promise<readonly AskView[]> {
    const pending = await this.pending(spaceNo);
    const rows = await read();
    const answers = new Map(pending.flatMap(pendingAnswer));
    const derived = rows.map((row) => this.viewOf(spaceId, row, answers));
    const known = new Set(derived.map(({ askId }) => askId));
    const coming = pending
      .flatMap((row) => this.pendingView(spaceId, row))
      .filter(({ askId }) => !known.has(askId) && (wanted === null || wanted.includes(askId)));
    return [...coming, ...derived];
  }

  private async pending(spaceNo: Entered): Promise<readonly PendingRow[]> {
    return all(this.dataSource, PENDING, [spaceNo]);
  }

  private viewOf(
    spaceId: string,
    { answered, aboutMessage, aboutIndex, here, ...row }: AskRow,
    pendingAnswers: ReadonlyMap<string, PendingAnswer>,
  ): AskView {
    const received = row.owner === this.identity.member;
    return {
      ...row,
      number: requestNumber(spaceId, row.askId),
      direction: received ? 'received' : 'sent',
      state: answered?.answer ?? 'open',
      value: aboutMessage === null || aboutIndex === null ? null : { messageId: aboutMessage, index: aboutIndex },
      answer: answered && {
        author: answered.author,
        reason: answered.reason,
        at: new Date(answered.t),
        values: answered.given.map(valueNamed),
        here,
      },
      pendingAnswer: received ? (pendingAnswers.get(row.askId) ?? null) : null,
    };
  }

  private pendingView(spaceId: string, { askId, overlay, waits, at }: PendingRow): AskView[] {
    if (overlay.kind !== 'ask') return [];
    const { position, owner, author, reason, recordId = null, value = null, urgent = false } = overlay;
    const asker = this.identity.member;
    const state = stateOf(waits);
    const nothing = { recordId, value, urgent, answer: null, pendingAnswer: null };
    const number = requestNumber(spaceId, askId);
    return [{ askId, number, direction: 'sent', position, asker, owner, author, reason, at, state, ...nothing }];
  }
}

interface PendingRow {
  readonly askId: string;
  readonly overlay: AskOverlay | AnswerOverlay;
  readonly waits: boolean;
  readonly at: Date;
}

/** By the question that it answers. */
function pendingAnswer({ overlay, waits, at }: PendingRow): [string, PendingAnswer][] {
  if (overlay.kind !== 'answer') return [];
  const { askId, author, reason, values = [] } = overlay;
  return [[askId, { state: stateOf(waits), author, reason, at, values: values.map(valueNamed) }]];
}

const stateOf = (waits: boolean): PendingAnswer['state'] => (waits ? 'waiting-for-approval' : 'on-its-way');

function valueNamed(name: string): ValueName {
  const [messageId = '', index = ''] = name.split(' ');
  return { messageId, index: Number(index) };
}

interface StoredAnswer {
  readonly answer: AskAnswer;
  readonly author: string;
  readonly reason: string;
  readonly t: number;
  readonly given: readonly string[];
}

/** A case whose questions are read. */
export type AskSpace = Pick<CaseEntry, 'spaceNo' | 'spaceId'>;

export interface AskId {
  readonly spaceNo: number;
  readonly askId: string;
  readonly asker: string;
}

export interface AskText extends AskId {
  readonly owner: string;
  readonly author: string;
  readonly reason: string;
}

type AskRow = Pick<
  AskView,
  'askId' | 'position' | 'recordId' | 'asker' | 'owner' | 'author' | 'reason' | 'urgent' | 'at'
> & {
  readonly aboutMessage: string | null;
  readonly aboutIndex: number | null;
  readonly here: number;
  readonly answered: StoredAnswer | null;
};

const storedAnswer = jsonShape<StoredAnswer>({
  answer: 'string',
  author: 'string',
  reason: 'string',
  t: 'number',
  given: 'list',
});

/** A value is shown that its asker holds: what else a question names says nothing. Which record it is the asker of what is sealed does not know, until its owner releases something of it in answer. */
const ASK_COLUMNS = {
  askId: uuid,
  position: int8,
  recordId: nullable(uuid),
  asker: text,
  owner: text,
  author: text,
  reason: text,
  at: ts,
  aboutMessage: nullable(uuid),
  aboutIndex: nullable(int4),
  urgent: bool,
  here: int4,
  answered: nullable(json(storedAnswer)),
};

const ASK = `select a.message_id as "askId", a.asked_position as position, coalesce(c.record_id, g.record_id) as "recordId", a.asker, a.owner, a.author, a.reason,
     to_timestamp(a.t / 1000.0) as at, v.message_id as "aboutMessage", v.message_index::int as "aboutIndex", a.urgent,
     (select count(*)::int from unnest(n.given) said join record_value w on w.space_no = a.space_no and w.owner = a.owner
       and w.record_id = coalesce(c.record_id, g.record_id) and format('%s %s', w.message_id, w.message_index) = said) as here,
     case when n.answer is not null then json_build_object('answer', n.answer, 'author', n.author, 'reason', n.reason, 't', n.t, 'given', n.given) end as answered
   from release_ask a ${NEWEST_ANSWER}
   left join record_message c on c.space_no = a.space_no and c.position = a.asked_position
   left join lateral (select given.record_id from log_message l join record_message given using (space_no, position)
     where a.asker = $2 and l.space_no = a.space_no and l.in_reply_to = a.message_id and given.sender = a.owner limit 1) g on true
   left join record_value v on v.space_no = a.space_no and v.record_id = c.record_id and v.message_id = a.about_message
     and v.message_index = a.about_index and (a.asker = v.owner or a.asker = any(v.release))
   where a.space_no = $1 and $2 in (a.asker, a.owner)`;

const ASKS = statement(ASK_COLUMNS, `${ASK} order by coalesce(n.answer, 'later') <> 'later', a.position desc limit $3`);

const SOME = statement(ASK_COLUMNS, `${ASK} and a.message_id = any($3::uuid[]) order by a.position desc`);

const ID_COLUMNS = { spaceNo: int4, askId: uuid, asker: text };

const IDS = statement(
  ID_COLUMNS,
  `select space_no as "spaceNo", message_id as "askId", asker from release_ask
   where space_no = any($1::int[]) and $2 in (asker, owner)
   union all select space_no, commitment_id, creditor from commitment where space_no = any($1::int[]) and $2 in (creditor, debtor)
   union all select space_no, message_id, $2::text from pending_message
   where space_no = any($1::int[]) and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' in ('ask', 'offer')`,
);

const TEXTS = statement(
  { ...ID_COLUMNS, owner: text, author: text, reason: text },
  `select space_no as "spaceNo", message_id as "askId", asker, owner, author, reason from (
     select space_no, message_id, asker, owner, author, reason, to_timestamp(t / 1000.0) as at from release_ask
     where space_no = any($1::int[]) and $2 in (asker, owner)
     union all select space_no, message_id, $2::text, overlay ->> 'owner', overlay ->> 'author', overlay ->> 'reason', accepted_at
     from pending_message where space_no = any($1::int[]) and state in ('pending', 'waiting', 'held') and overlay ->> 'kind' = 'ask'
   ) asked order by at desc limit 2000`,
);

const PENDING = statement(
  { askId: uuid, overlay: json(pendingAsk), waits: bool, at: ts },
  `select message_id as "askId", overlay, state = 'waiting' as waits, accepted_at as at from pending_message
   where space_no = $1 and state in ('pending', 'waiting', 'held') and overlay->>'kind' in ('ask', 'answer')
   order by accepted_at desc, message_id`,
);
