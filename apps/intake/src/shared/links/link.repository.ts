import { Injectable } from '@nestjs/common';
import type { LinkKind } from '#libs/forms';
import { all, array, bool, change, first, openText, type Queries, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { StepBy } from '../signals/signal.repository.js';

/** By what two signals are linked: keys that are equal, or names of a company that are alike. */
export type LinkedBy = LinkKind | 'company-name';

/** Another signal that has keys of one. */
export interface EqualKeys {
  readonly signalId: string;
  readonly kinds: readonly LinkKind[];
}

/** What a person decided of two signals. */
export interface DecidedLink {
  readonly signalId: string;
  readonly kinds: readonly LinkedBy[];
  readonly accepted: boolean;
  readonly byName: string;
  readonly at: Date;
}

/** Two signals, in either order. */
export interface Pair {
  readonly signalId: string;
  readonly otherId: string;
}

/** So many of each key are looked at, the newest first: whoever floods the door with one key makes no page slow. */
const OF_EACH_KEY = 200;

/** Keys by which signals may belong together, and what people decided of two. */
@Injectable()
export class LinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Others that have a key of this one since a day, the newest first; none that is in quarantine or of which nothing is kept. */
  equal(signalId: string, { since, limit }: { readonly since: number; readonly limit: number }) {
    return all(this.dataSource, EQUAL, [signalId, since, limit, OF_EACH_KEY]);
  }

  /** Which keys two signals share since a day. */
  async shared(tx: EntityManager, { signalId, otherId }: Pair, since: number): Promise<readonly LinkKind[]> {
    return (await all(tx, SHARED, [signalId, otherId, since])).map(({ kind }) => kind);
  }

  /** What was decided of a signal and others, the last first. */
  decided(signalId: string, db: Queries = this.dataSource): Promise<readonly DecidedLink[]> {
    return all(db, DECIDED, [signalId]);
  }

  /** What was decided of two signals; null where nothing was. */
  decidedOf(tx: EntityManager, pair: Pair): Promise<DecidedLink | null> {
    return first(tx, DECIDED_OF, inOrder(pair));
  }

  /** Decides of two signals, whatever was decided of them before. */
  async decide(
    tx: EntityManager,
    pair: Pair,
    { kinds, accepted, by }: Pick<DecidedLink, 'kinds' | 'accepted'> & { readonly by: StepBy },
  ): Promise<void> {
    await tx.query(DECIDE.text, [...inOrder(pair), kinds, accepted, by.id, by.name, by.at]);
  }

  /** Keys of a signal go with what it says. */
  async forget(tx: EntityManager, signalId: string): Promise<void> {
    await change(tx, FORGET, [signalId]);
  }

  /** Forgets keys from before a day; gives how many. */
  forgetBefore(tx: EntityManager, day: number, most: number): Promise<number> {
    return change(tx, FORGET_BEFORE, [day, most]);
  }
}

function inOrder({ signalId, otherId }: Pair): readonly [string, string] {
  return signalId < otherId ? [signalId, otherId] : [otherId, signalId];
}

const EQUAL = statement(
  { signalId: uuid, kinds: array(openText<LinkKind>()) },
  `select b.signal_id as "signalId", array_agg(distinct b.kind) as kinds
   from link_key a cross join lateral (
     select k.kind, k.signal_id, k.day from link_key k
     where k.kind = a.kind and k.digest = a.digest and k.day >= $2 and k.signal_id <> a.signal_id
     order by k.day desc limit $4) b
   join signal s on s.signal_id = b.signal_id
   where a.signal_id = $1 and a.day >= $2 and s.state not in ('QUARANTINED', 'PURGED')
   group by b.signal_id order by max(b.day) desc, b.signal_id limit $3`,
);
const SHARED = statement(
  { kind: openText<LinkKind>() },
  `select distinct a.kind from link_key a join link_key b on b.kind = a.kind and b.digest = a.digest
   where a.signal_id = $1 and b.signal_id = $2 and a.day >= $3 and b.day >= $3 order by a.kind`,
);
const LINK = {
  signalId: uuid,
  kinds: array(openText<LinkedBy>()),
  accepted: bool,
  byName: text,
  at: ts,
};
const DECIDED = statement(
  LINK,
  `select case when signal_id = $1 then other_id else signal_id end as "signalId", kinds, accepted, by_name as "byName", at
   from link_proposal where signal_id = $1 or other_id = $1 order by at desc`,
);
const DECIDED_OF = statement(
  LINK,
  `select other_id as "signalId", kinds, accepted, by_name as "byName", at from link_proposal
   where signal_id = $1 and other_id = $2`,
);
const DECIDE = statement(
  {},
  `insert into link_proposal (signal_id, other_id, kinds, accepted, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (signal_id, other_id) do update set kinds = excluded.kinds, accepted = excluded.accepted,
     by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at`,
);
const FORGET = statement({}, 'delete from link_key where signal_id = $1');
const FORGET_BEFORE = statement(
  {},
  `delete from link_key where (kind, digest, day, signal_id) in (
     select kind, digest, day, signal_id from link_key where day < $1 limit $2)`,
);
