import { Injectable } from '@nestjs/common';
import {
  all,
  first,
  int4,
  json,
  jsonList,
  jsonShape,
  nullable,
  one,
  oneOf,
  openText,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DAY_MS, type Language } from '#libs/vocabulary';
import { DataSource, type EntityManager } from 'typeorm';
import type { DeskChannelView, NoticeOutcome } from './desk-channel-view.js';
import type { StoredChannel } from './channel-secrets.js';

/** A channel as it is kept anew. */
export interface NewChannel extends StoredChannel {
  readonly channelId: string;
  readonly desk: string | null;
  readonly by: string;
  readonly at: Date;
}

const MOST = 200;
const SHOWN_MS = 7 * DAY_MS;
/** Notices of a channel that are shown one by one. */
const MOST_SHOWN = 5;

/** Keeps where desks are told. */
@Injectable()
export class DeskChannelRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** With what became of the notices of each, and the whole address. */
  list(now: Date): Promise<readonly DeskChannelView[]> {
    return all(this.dataSource, LIST, [new Date(now.getTime() - SHOWN_MS)]);
  }

  /** Notices that no channel was for. */
  async unheard(now: Date): Promise<number> {
    return (await one(this.dataSource, UNHEARD, [new Date(now.getTime() - SHOWN_MS)])).count;
  }

  find(channelId: string): Promise<StoredChannel | null> {
    return first(this.dataSource, FIND, [channelId]);
  }

  /** False where there are too many. */
  async put(tx: EntityManager, channel: NewChannel): Promise<boolean> {
    const { channelId, desk, kind, address, language, sealedSecret, by, at } = channel;
    const values = [channelId, desk, kind, address, language, sealedSecret, by, at];
    return (await first(tx, PUT, values)) !== null;
  }

  /** What it was; null where it is not there. */
  remove(tx: EntityManager, channelId: string): Promise<StoredChannel | null> {
    return first(tx, REMOVE, [channelId]);
  }
}

const KIND = oneOf('mail', 'webhook');

const outcome = jsonShape<NoticeOutcome>({
  says: 'string',
  state: 'string',
  attempts: 'number',
  error: 'string?',
  at: 'string',
});

const LIST = statement(
  {
    channelId: uuid,
    desk: nullable(uuid),
    kind: KIND,
    address: text,
    language: openText<Language>(),
    madeAt: ts,
    sentAt: nullable(ts),
    retried: int4,
    failed: int4,
    error: nullable(text),
    last: json(jsonList(outcome)),
  },
  `select c.channel_id as "channelId", c.desk, c.kind, c.address, c.language, c.made_at as "madeAt", n."sentAt", n.retried, n.failed, n.error, l.last
   from desk_channel c cross join lateral (
     select max(settled_at) filter (where state = 'sent') as "sentAt",
       (count(*) filter (where state = 'due' and attempts > 0))::int4 as retried,
       (count(*) filter (where state = 'failed' and settled_at > $1))::int4 as failed,
       (array_agg(error order by coalesce(settled_at, next_try_at) desc) filter (where state in ('due', 'failed') and error is not null))[1] as error
     from notice where channel_id = c.channel_id) n
   cross join lateral (
     select coalesce(json_agg(to_json(newest) order by newest.at desc), '[]') as last from (
       select says, state, attempts, error, coalesce(settled_at, next_try_at) as at from notice
       where channel_id = c.channel_id order by coalesce(settled_at, next_try_at) desc limit ${MOST_SHOWN}) newest) l
   order by c.desk nulls first, c.kind, c.address, c.channel_id`,
);

const UNHEARD = statement(
  { count: int4 },
  `select count(*)::int4 as count from notice where channel_id is null and settled_at > $1`,
);

const STORED = { kind: KIND, address: text, language: openText<Language>(), sealedSecret: nullable(text) };

const FIND = statement(
  STORED,
  'select kind, address, language, secret as "sealedSecret" from desk_channel where channel_id = $1',
);

const PUT = statement(
  { channelId: uuid },
  `insert into desk_channel (channel_id, desk, kind, address, language, secret, made_by, made_at)
   select $1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::timestamptz
   where (select count(*) from desk_channel where channel_id <> $1) < ${MOST}
   on conflict (channel_id) do update set desk = excluded.desk, kind = excluded.kind, address = excluded.address,
     language = excluded.language, secret = excluded.secret, made_by = excluded.made_by, made_at = excluded.made_at returning channel_id as "channelId"`,
);

const REMOVE = statement(
  STORED,
  'delete from desk_channel where channel_id = $1 returning kind, address, language, secret as "sealedSecret"',
);
