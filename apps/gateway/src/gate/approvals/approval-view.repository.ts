import { Injectable } from '@nestjs/common';
import type { Ground } from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import type { Decider, Entered } from '#libs/member';
import { PROGRAM_PREFIX, type Role } from '#libs/people';
import {
  all,
  array,
  bool,
  first,
  int2,
  int4,
  int8,
  json,
  jsonList,
  jsonObject,
  jsonShape,
  nullable,
  oneOf,
  openText,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DRAFTING_TYPES } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { RequestState } from './approval-request.repository.js';
import type { RequestsPart } from './dto/list-requests.query.js';
import { URGENCY } from './request-urgency.js';

/** Reads requests and who can decide them. */
@Injectable()
export class ApprovalViewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first: those of a person, and all of the spaces where the person decides. */
  async list(what: RequestFilter): Promise<readonly RequestRow[]> {
    return all(this.dataSource, LIST, [
      this.identity.member,
      what.author,
      what.decidesIn,
      what.state,
      what.spaceNo,
      what.before?.[0] ?? null,
      what.before?.[1] ?? null,
      what.limit,
      what.signsIn,
      DRAFTING_TYPES,
      what.enters,
      what.part,
    ]);
  }

  /** What waits for a person's decision: by urgency, the oldest first. */
  async queue(
    { author, decidesIn, signsIn, spaceNo, limit }: QueueFilter,
    after: QueuePlace | null,
  ): Promise<readonly RequestRow[]> {
    const place = [after?.rank ?? null, after?.at ?? null, after?.id ?? null];
    return all(this.dataSource, QUEUE, [
      this.identity.member,
      author,
      decidesIn,
      signsIn,
      DRAFTING_TYPES,
      spaceNo,
      ...place,
      limit,
    ]);
  }

  /** How many wait for a person's decision, of each urgency, and how many that person has decided since. */
  async tally(
    { author, decidesIn, signsIn, spaceNo, enters }: Omit<QueueFilter, 'limit'> & Pick<RequestFilter, 'enters'>,
    since: string,
  ): Promise<readonly TallyRow[]> {
    return all(this.dataSource, TALLY, [author, decidesIn, signsIn, DRAFTING_TYPES, spaceNo, enters, since]);
  }

  async find(messageId: string): Promise<RequestRow | null> {
    return first(this.dataSource, FIND, [this.identity.member, messageId]);
  }

  /** Members to whom a person let a message go by hand before, in this space. */
  async knownRecipients(spaceNo: Entered): Promise<readonly string[]> {
    const rows = await all(this.dataSource, KNOWN_RECIPIENTS, [spaceNo]);
    return rows.map((row) => row.member);
  }

  /** Prosecutors of this country, with the phone by which the partners know them where they were named; the door says which of them decide. */
  async prosecutors(spaceNo: Entered, on: Queries = this.dataSource): Promise<readonly Colleague[]> {
    return all(on, PROSECUTORS, [spaceNo, this.identity.member, PROGRAM_PREFIX]);
  }
}

export interface QueueFilter {
  readonly author: string;
  readonly decidesIn: readonly Entered[];
  /** Where what leads to an agreement is decided. */
  readonly signsIn: readonly Entered[];
  readonly spaceNo: Entered | null;
  readonly limit: number;
}

export interface RequestFilter extends QueueFilter {
  /** Nothing is said of others. */
  readonly enters: readonly Entered[];
  readonly state: RequestState | null;
  readonly part: RequestsPart | null;
  readonly before: readonly [string, string] | null;
}

/** Place of a request in the queue. */
export interface QueuePlace {
  readonly rank: number;
  readonly at: string;
  readonly id: string;
}

/** A number of the queue, by the place of its urgency, or of decisions. */
export interface TallyRow {
  readonly what: 'waiting' | 'approved' | 'refused';
  /** Null for decisions. */
  readonly rank: number | null;
  readonly count: number;
  /** When the oldest of them began to wait. */
  readonly oldest: Date | null;
}

/** Somebody who could decide, as far as roles say. */
export interface Colleague extends Decider {
  readonly roles: readonly Role[];
}

export interface RequestRow {
  readonly messageId: string;
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly state: RequestState;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly handling: number;
  readonly grounds: readonly Ground[];
  readonly author: string;
  readonly authorName: string | null;
  readonly subject: string | null;
  /** Also of a comment or remark, of a pair the first of the two, and of a request and what is said to it, where the record is known here. */
  readonly recordId: string | null;
  readonly recordName: string | null;
  readonly overlay: object | null;
  readonly requestedAt: Date;
  readonly urgent: boolean;
  readonly rank: number;
  readonly inReplyTo: string | null;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
  readonly reason: string | null;
  /** Where it stands on the log, and the hash of its header in hex; null until it does. */
  readonly position: string | null;
  readonly identity: string | null;
  /** The other messages of the same act. */
  readonly together: readonly TogetherRow[];
}

interface TogetherRow {
  readonly messageId: string;
  readonly type: string;
  readonly recipients: readonly string[];
  readonly overlay: object | null;
}

const togetherWith = jsonShape<TogetherRow>({
  messageId: 'string',
  type: 'string',
  recipients: 'list',
  overlay: 'object?',
});

/** Between the decision and the log the name of a new record stands in what is on its way alone. */
const NAME_ON_ITS_WAY = `(select said ->> 'value' from pending_message p cross join jsonb_array_elements(p.overlay -> 'asserts') said
    where r.state = 'approved' and p.space_no = r.space_no and p.subject = r.subject
      and said ->> 'property' in ('name', 'title', 'number', 'registrationNumber') limit 1)`;

/** The first parameter is the own member. */
const REQUEST = `
select r.message_id as "messageId", r.space_no as "spaceNo", s.space_id as "spaceId", r.state, r.type, r.recipients, r.handling,
  r.grounds, r.author, a.name as "authorName", r.subject, n.record_id as "recordId", coalesce(n.name, ${NAME_ON_ITS_WAY}) as "recordName", r.overlay,
  r.requested_at as "requestedAt", r.urgent, ${URGENCY} as rank, r.in_reply_to as "inReplyTo", d.name as "settledByName", r.settled_at as "settledAt", r.reason, l.position, encode(l.identity, 'hex') as identity,
  coalesce((select json_agg(json_build_object('messageId', o.message_id, 'type', o.type, 'recipients', o.recipients, 'overlay', o.overlay)
      order by o.place) from approval_request o where o.act = r.act and o.message_id <> r.message_id), '[]') as together
from approval_request r join space_key s using (space_no)
left join person_name a on a.id = r.author left join person_name d on d.id = r.settled_by
left join lateral (select k.record_id from requested_record k where k.space_no = r.space_no
  and k.creditor = substring(r.subject from '^commitment:([a-z0-9-]+)[.].{36}$') and k.commitment_id = substring(r.subject from '^commitment:[a-z0-9-]+[.](.{36})$')::uuid
  limit 1) k on true
left join record_name n on n.space_no = r.space_no
  and n.record_id = coalesce(substring(r.subject from '^(?:(?:record|ask|thread|remarks|proposals):(?=.{36}$)|pair:)(.{36})')::uuid, k.record_id)
left join log_message l on r.state = 'approved' and l.space_no = r.space_no and l.message_id = r.message_id and l.sender = $1
  and l.verdict = 0`;

const REQUEST_COLUMNS = {
  messageId: uuid,
  spaceNo: int4,
  spaceId: uuid,
  state: oneOf('waiting', 'approved', 'refused', 'withdrawn', 'recalled'),
  type: text,
  recipients: array(text),
  handling: int2,
  grounds: array(oneOf('sensitive', 'new-recipient', 'handling-of-others', 'no-standing-approval')),
  author: text,
  authorName: nullable(text),
  subject: nullable(text),
  recordId: nullable(uuid),
  recordName: nullable(text),
  overlay: nullable(json(jsonObject)),
  requestedAt: ts,
  urgent: bool,
  rank: int4,
  inReplyTo: nullable(uuid),
  settledByName: nullable(text),
  settledAt: nullable(ts),
  reason: nullable(text),
  position: nullable(int8),
  identity: nullable(text),
  together: json(jsonList(togetherWith)),
};

const LIST = statement(
  REQUEST_COLUMNS,
  `${REQUEST} where r.place = 0 and r.space_no = any($11::int[]) and (r.author = $2 or r.space_no = any(case when r.type = any($10::text[]) then $9::int[] else $3::int[] end)) and ($4::text is null or r.state = $4)
     and case $12::text when 'own' then r.author = $2 and r.state = 'waiting' when 'settled' then r.state <> 'waiting' else true end
     and ($5::int is null or r.space_no = $5) and ($6::timestamptz is null or (r.requested_at, r.message_id) < ($6, $7::uuid))
   order by r.requested_at desc, r.message_id desc limit $8`,
);

const QUEUE = statement(
  REQUEST_COLUMNS,
  `${REQUEST} where r.place = 0 and r.state = 'waiting' and r.author <> $2
     and r.space_no = any(case when r.type = any($5::text[]) then $4::int[] else $3::int[] end)
     and ($6::int is null or r.space_no = $6)
     and ($7::int is null or (${URGENCY}, r.requested_at, r.message_id) > ($7, $8::timestamptz, $9::uuid))
   order by ${URGENCY}, r.requested_at, r.message_id limit $10`,
);

const TALLY = statement(
  { what: oneOf('waiting', 'approved', 'refused'), rank: nullable(int4), count: int4, oldest: nullable(ts) },
  `select r.state as what, ${URGENCY} as rank, count(*)::int as count, min(r.requested_at) as oldest
   from approval_request r where r.place = 0 and r.state = 'waiting' and r.author <> $1
     and r.space_no = any(case when r.type = any($4::text[]) then $3::int[] else $2::int[] end) and ($5::int is null or r.space_no = $5)
   group by 1, 2
   union all
   select r.state, null, count(*)::int, null from approval_request r
   where r.place = 0 and r.state in ('approved', 'refused') and r.settled_by = $1 and r.settled_at >= $7::timestamptz
     and r.space_no = any($6::int[]) and ($5::int is null or r.space_no = $5)
   group by 1`,
);

const FIND = statement(REQUEST_COLUMNS, `${REQUEST} where r.message_id = $2`);

const KNOWN_RECIPIENTS = statement(
  { member: text },
  'select member from known_recipient where space_no = $1 order by member',
);

const PROSECUTORS = statement(
  { id: text, name: text, desk: text, roles: array(openText<Role>()), phone: nullable(text) },
  `select p.id, p.name, p.desk, p.roles, n.phone from person_name p
   left join named_contact n on n.space_no = $1 and n.member = $2 and n.person_id = p.id
   where 'prosecutor' = any(p.roles) and not starts_with(p.id, $3) order by p.name, p.id`,
);
