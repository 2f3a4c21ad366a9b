import { Injectable } from '@nestjs/common';
import type { Entered, InCase } from '#libs/member';
import {
  all,
  array,
  bulk,
  first,
  insertAll,
  int2,
  int4,
  json,
  jsonList,
  jsonShape,
  nullable,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { recordTypeName } from '../../vocabulary/record-types.table.js';
import type { CheckedRecord, SealedHere } from './check-view.js';
import type { Justification } from './justification.js';

/** A list that somebody looks up. */
export interface ListCheck {
  readonly checkId: string;
  readonly personId: string;
  readonly author: string;
  /** Members that are asked, ascending. */
  readonly members: readonly string[];
  readonly justification: Justification | null;
  /** Distinct numbers that can be asked about. */
  readonly keys: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A list as it is kept: the same list of the same person is one. */
export interface KeptList extends ListCheck {
  readonly fingerprint: Uint8Array;
  readonly values: readonly ListValue[];
}

/** One reading of a line; a line that nobody can read has one of kind `unread`. */
export interface ListValue {
  readonly line: number;
  readonly reading: number;
  readonly raw: string;
  readonly kind: string;
  readonly key: string;
  /** Among the distinct numbers of the list; null for what is no number. */
  readonly place: number | null;
  /** Records held here that say it. */
  readonly recordIds: readonly string[];
  readonly sealed: readonly SealedHere[];
}

interface ReadValues {
  readonly checkId: string;
  readonly values: readonly ListValue[];
}

/** What others are asked for. */
export interface AskedFor {
  readonly justification: Justification;
  readonly members: readonly string[];
}

/** A number of a kind in its normal form. */
export interface StoredKey {
  readonly kind: number;
  readonly key: string;
}

/** Records of one key that are kept. */
const MOST_RECORDS = 5;

const justification = jsonShape<Justification>({
  aim: 'string',
  category: 'string',
  offence: 'string',
  reason: 'string',
});

const sealedHere = jsonList(jsonShape<SealedHere>({ type: 'string', desk: 'object?' }));

/** Keeps the lists that people look up, for themselves. */
@Injectable()
export class ListCheckRepository {
  async keep(tx: EntityManager, spaceNo: Entered, check: KeptList): Promise<void> {
    const { checkId, personId, author, members, justification: why, keys, createdAt, expiresAt } = check;
    const said = [author, members, why && JSON.stringify(why), keys, createdAt, expiresAt];
    await tx.query(KEEP, [spaceNo, checkId, personId, Buffer.from(check.fingerprint), ...said]);
    await this.insert(tx, spaceNo, { checkId, values: check.values });
  }

  /** Puts other readings in the place of those of a list. */
  async reread(tx: EntityManager, spaceNo: InCase, read: ReadValues & { readonly keys: number }): Promise<void> {
    await tx.query('delete from list_check_value where space_no = $1 and check_id = $2', [spaceNo, read.checkId]);
    await this.insert(tx, spaceNo, read);
    await tx.query(KEYS, [spaceNo, read.checkId, read.keys]);
  }

  private async insert(tx: EntityManager, spaceNo: InCase, { checkId, values }: ReadValues): Promise<void> {
    await insertAll(
      tx,
      VALUES,
      values.map(({ recordIds, sealed, ...value }) => ({
        space_no: spaceNo,
        check_id: checkId,
        ...value,
        record_ids: recordIds,
        sealed,
      })),
    );
  }

  /** Null for one that is not this person's, or gone. */
  async find(db: Queries, spaceNo: Entered, of: Pick<ListCheck, 'checkId' | 'personId'>): Promise<ListCheck | null> {
    return first(db, FIND, [spaceNo, of.checkId, of.personId]);
  }

  /** The id of the same list of the same person; null where there is none. */
  async same(
    tx: EntityManager,
    spaceNo: Entered,
    of: Pick<KeptList, 'personId' | 'fingerprint'>,
  ): Promise<string | null> {
    return (await first(tx, SAME, [spaceNo, of.personId, Buffer.from(of.fingerprint)]))?.checkId ?? null;
  }

  values(db: Queries, spaceNo: InCase, checkId: string): Promise<readonly ListValue[]> {
    return all(db, VALUES_OF, [spaceNo, checkId]);
  }

  /** Why others are asked, and who of those that did not leave; null where nobody is. */
  async askedFor(db: Queries, spaceNo: InCase, checkId: string): Promise<AskedFor | null> {
    const found = await first(db, ASKED_FOR, [spaceNo, checkId]);
    return found?.justification ? { justification: found.justification, members: found.members } : null;
  }

  /** Records held here by number: the first of each, in the order of their ids. */
  async held(
    db: Queries,
    spaceNo: InCase,
    keys: readonly StoredKey[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await all(db, HELD, [spaceNo, keys.map(({ kind }) => kind), keys.map(({ key }) => key)]);
    return new Map(rows.map(({ kind, key, recordIds }) => [`${kind} ${key}`, recordIds]));
  }

  /** What records held here are called, by their ids. */
  async named(
    db: Queries,
    spaceNo: Entered,
    recordIds: readonly string[],
  ): Promise<ReadonlyMap<string, CheckedRecord>> {
    if (recordIds.length === 0) return new Map();
    const rows = await all(db, NAMED, [spaceNo, recordIds]);
    return new Map(rows.map(({ type, ...row }) => [row.recordId, { ...row, type: recordTypeName(type) }]));
  }

  /** Forgets what expired, with all that was asked for it. */
  async forget(tx: EntityManager, now: Date): Promise<void> {
    await tx.query('delete from list_check where expires_at < $1', [now]);
  }
}

const KEEP = `
insert into list_check (space_no, check_id, person_id, fingerprint, author, members, justification, keys, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const VALUES = bulk('list_check_value', {
  space_no: int4,
  check_id: uuid,
  line: int4,
  reading: int2,
  raw: text,
  kind: text,
  key: text,
  place: nullable(int4),
  record_ids: array(uuid),
  sealed: json(sealedHere),
});

const FIND = statement(
  {
    checkId: uuid,
    personId: text,
    author: text,
    members: array(text),
    justification: nullable(json(justification)),
    keys: int4,
    createdAt: ts,
    expiresAt: ts,
  },
  `select check_id as "checkId", person_id as "personId", author, members, justification, keys, created_at as "createdAt",
     expires_at as "expiresAt"
   from list_check where space_no = $1 and check_id = $2 and person_id = $3`,
);

const KEYS = 'update list_check set keys = $3 where space_no = $1 and check_id = $2';

const ASKED_FOR = statement(
  { justification: nullable(json(justification)), members: array(text) },
  `select c.justification,
     array(select p.member from member_progress p where p.space_no = c.space_no and p.member = any(c.members) order by 1) as members
   from list_check c where c.space_no = $1 and c.check_id = $2`,
);

const NAMED = statement(
  { recordId: uuid, type: int2, name: nullable(text) },
  `select distinct on (record_id) record_id as "recordId", type, name from record_name
   where space_no = $1 and record_id = any($2::uuid[]) order by record_id, owner`,
);

const SAME = statement(
  { checkId: uuid },
  'select check_id as "checkId" from list_check where space_no = $1 and person_id = $2 and fingerprint = $3 limit 1',
);

const VALUES_OF = statement(
  {
    line: int4,
    reading: int2,
    raw: text,
    kind: text,
    key: text,
    place: nullable(int4),
    recordIds: array(uuid),
    sealed: json(sealedHere),
  },
  `select line, reading, raw, kind, key, place, record_ids as "recordIds", sealed
   from list_check_value where space_no = $1 and check_id = $2 order by line, reading`,
);

const HELD = statement(
  { kind: int2, key: text, recordIds: array(uuid) },
  `select asked.kind, asked.key, array(
     select distinct n.record_id from object_number n
     where n.space_no = $1 and n.kind = asked.kind and n.key = asked.key order by 1 limit ${MOST_RECORDS}) as "recordIds"
   from unnest($2::smallint[], $3::text[]) as asked (kind, key)
   where exists (select from object_number n where n.space_no = $1 and n.kind = asked.kind and n.key = asked.key)`,
);
