import { Injectable } from '@nestjs/common';
import type { Ground } from '#libs/approval';
import { ExchangeIdentity } from '#libs/exchange';
import { PROGRAM_PREFIX } from '#libs/people';
import {
  all,
  array,
  first,
  int2,
  int4,
  json,
  jsonList,
  jsonObject,
  jsonShape,
  nullable,
  oneOf,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DRAFTING_TYPES } from '#libs/vocabulary';
import { DataSource } from 'typeorm';
import type { RequestState } from './approval-request.repository.js';

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
      what.author,
      what.decidesIn,
      what.state,
      what.spaceNo,
      what.before?.[0] ?? null,
      what.before?.[1] ?? null,
      what.limit,
      what.decidesDrafting,
      DRAFTING_TYPES,
    ]);
  }

  async find(messageId: string): Promise<RequestRow | null> {
    return first(this.dataSource, FIND, [messageId]);
  }

  /** Spaces in which something was ever asked. */
  async spaces(): Promise<readonly number[]> {
    const rows = await all(this.dataSource, SPACES);
    return rows.map((row) => row.space_no);
  }

  /** Members to whom somebody let a message go by hand before, in this space. */
  async knownRecipients(spaceNo: number): Promise<readonly string[]> {
    const rows = await all(this.dataSource, KNOWN_RECIPIENTS, [spaceNo]);
    return rows.map((row) => row.member);
  }

  /** Prosecutors of the own country, with the phone by which the partners know them where they were named. */
  async deciders(spaceNo: number): Promise<readonly Decider[]> {
    return all(this.dataSource, DECIDERS, [spaceNo, this.identity.member, PROGRAM_PREFIX]);
  }
}

export interface RequestFilter {
  readonly author: string;
  readonly decidesIn: readonly number[];
  readonly decidesDrafting: boolean;
  readonly state: RequestState | null;
  readonly spaceNo: number | null;
  readonly before: readonly [string, string] | null;
  readonly limit: number;
}

export interface Decider {
  readonly id: string;
  readonly name: string;
  readonly desk: string;
  readonly phone: string | null;
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
  readonly recordName: string | null;
  readonly overlay: object | null;
  readonly requestedAt: Date;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
  readonly reason: string | null;
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

const REQUEST = `
select r.message_id as "messageId", r.space_no as "spaceNo", s.space_id as "spaceId", r.state, r.type, r.recipients, r.handling,
  r.grounds, r.author, a.name as "authorName", r.subject, n.name as "recordName", r.overlay, r.requested_at as "requestedAt",
  d.name as "settledByName", r.settled_at as "settledAt", r.reason,
  coalesce((select json_agg(json_build_object('messageId', o.message_id, 'type', o.type, 'recipients', o.recipients, 'overlay', o.overlay)
      order by o.place) from approval_request o where o.act = r.act and o.message_id <> r.message_id), '[]') as together
from approval_request r join space_key s using (space_no)
left join person_name a on a.id = r.author left join person_name d on d.id = r.settled_by
left join record_name n on n.space_no = r.space_no and n.record_id = substring(r.subject from '^record:(.{36})$')::uuid`;

const REQUEST_COLUMNS = {
  messageId: uuid,
  spaceNo: int4,
  spaceId: uuid,
  state: oneOf('waiting', 'approved', 'refused', 'withdrawn'),
  type: text,
  recipients: array(text),
  handling: int2,
  grounds: array(oneOf('sensitive', 'new-recipient', 'handling-of-others', 'no-standing-approval')),
  author: text,
  authorName: nullable(text),
  subject: nullable(text),
  recordName: nullable(text),
  overlay: nullable(json(jsonObject)),
  requestedAt: ts,
  settledByName: nullable(text),
  settledAt: nullable(ts),
  reason: nullable(text),
  together: json(jsonList(togetherWith)),
};

const LIST = statement(
  REQUEST_COLUMNS,
  `${REQUEST} where r.place = 0 and (r.author = $1 or case when r.type = any($9::text[]) then $8::boolean else r.space_no = any($2::int[]) end) and ($3::text is null or r.state = $3)
     and ($4::int is null or r.space_no = $4) and ($5::timestamptz is null or (r.requested_at, r.message_id) < ($5, $6::uuid))
   order by r.requested_at desc, r.message_id desc limit $7`,
);

const FIND = statement(REQUEST_COLUMNS, `${REQUEST} where r.message_id = $1`);

const SPACES = statement({ space_no: int4 }, 'select distinct space_no from approval_request');

const KNOWN_RECIPIENTS = statement(
  { member: text },
  'select member from known_recipient where space_no = $1 order by member',
);

const DECIDERS = statement(
  { id: text, name: text, desk: text, phone: nullable(text) },
  `select p.id, p.name, p.desk, n.phone from person_name p
   left join named_contact n on n.space_no = $1 and n.member = $2 and n.person_id = p.id
   where 'prosecutor' = any(p.roles) and not starts_with(p.id, $3) order by p.name, p.id`,
);
