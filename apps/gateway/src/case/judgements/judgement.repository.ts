import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { all, array, first, int2, int4, json, type Queries, statement, text, ts, uuid } from '#libs/persistence';
import { type Pair, pairSubject } from './pair.js';
import { type JudgementOverlay, pendingJudgement } from './pending-judgement.js';

/** The word of a member that counts, as it stands here. */
export interface StoredJudgement {
  readonly member: string;
  readonly revision: number;
  readonly verdict: number;
  readonly reasons: readonly string[];
  readonly text: string;
  readonly author: string;
  readonly at: Date;
  readonly firstId: string;
  readonly readers: readonly string[];
}

/** A word of this country that is not back from the log. */
export interface ComingJudgement {
  readonly messageId: string;
  readonly overlay: JudgementOverlay;
  readonly state: string;
  readonly at: Date;
}

/** What this country said of a pair, all of it together. */
export interface OwnWord {
  readonly revision: number;
  readonly verdict: number;
  readonly author: string;
  /** Members that heard any of it. */
  readonly readers: readonly string[];
}

/** Reads what was said of pairs of records. */
@Injectable()
export class JudgementRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** What counts of each member, in the order of their names. */
  async of(db: Queries, spaceNo: Entered, { left, right }: Pair): Promise<readonly StoredJudgement[]> {
    return all(db, COUNTING, [spaceNo, left, right]);
  }

  /** What is held, waits or is on its way; the oldest first. */
  async coming(db: Queries, spaceNo: Entered, pair: Pair): Promise<readonly ComingJudgement[]> {
    return all(db, COMING, [spaceNo, pairSubject(pair)]);
  }

  /** Null where this country said nothing that is on the log. */
  async own(db: Queries, spaceNo: Entered, { left, right }: Pair): Promise<OwnWord | null> {
    return first(db, OWN, [spaceNo, left, right, this.identity.member]);
  }
}

/** Of equal revisions the later counts, of equal moments the greater id: so in no order of copies anything else does. */
const NEWEST = 'revision desc, t desc, first_id desc';

const COUNTING = statement(
  {
    member: text,
    revision: int4,
    verdict: int2,
    reasons: array(text),
    text,
    author: text,
    at: ts,
    firstId: uuid,
    readers: array(text),
  },
  `select distinct on (member) member, revision, verdict, reasons, text, author, to_timestamp(t / 1000.0) as at, first_id as "firstId", readers
   from judgement where space_no = $1 and left_id = $2 and right_id = $3 order by member, ${NEWEST}`,
);

const COMING = statement(
  { messageId: uuid, overlay: json(pendingJudgement), state: text, at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and subject = $2 and state in ('pending', 'waiting', 'held') order by accepted_at, message_id limit 50`,
);

const OWN = statement(
  { revision: int4, verdict: int2, author: text, readers: array(text) },
  `select j.revision, j.verdict, j.author, array(
     select distinct m from judgement k cross join lateral unnest(k.readers) m
     where k.space_no = $1 and k.left_id = $2 and k.right_id = $3 and k.member = $4 order by m) as readers
   from judgement j where j.space_no = $1 and j.left_id = $2 and j.right_id = $3 and j.member = $4 order by ${NEWEST.split(
     ', ',
   )
     .map((column) => `j.${column}`)
     .join(', ')} limit 1`,
);
