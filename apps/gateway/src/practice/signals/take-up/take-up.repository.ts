import { Injectable } from '@nestjs/common';
import {
  all,
  bulk,
  change,
  first,
  insertAll,
  int4,
  json,
  jsonList,
  jsonShape,
  nullable,
  oneOf,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DraftStatement, SignalDraft } from './signal-drafts.js';
import type { SignalDraftView } from './take-up-view.js';

/** A signal that was taken up. */
export interface StoredTakeUp {
  readonly signalId: string;
  readonly spaceId: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** A draft of a case. */
interface DraftPlace {
  readonly spaceId: string;
  readonly draftId: string;
}

interface DraftSettled {
  /** Null where it is left out. */
  readonly recordId: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** Keeps which signals were taken up, and what became of the drafts. */
@Injectable()
export class TakeUpRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether this one is the first; of two at once the second waits for the first, and is not. */
  async take(tx: EntityManager, { signalId, spaceId, byId, byName, at }: StoredTakeUp): Promise<boolean> {
    return (await first(tx, TAKE, [signalId, spaceId, byId, byName, at])) !== null;
  }

  async addDrafts(
    tx: EntityManager,
    { signalId, spaceId }: Pick<StoredTakeUp, 'signalId' | 'spaceId'>,
    drafts: readonly SignalDraft[],
  ): Promise<void> {
    const rows = drafts.map(({ type, statements }, n) => ({
      draft_id: newId(),
      signal_id: signalId,
      space_id: spaceId,
      n,
      type,
      statements,
    }));
    await insertAll(tx, ADD_DRAFTS, rows);
  }

  of(signalId: string, db: Queries = this.dataSource): Promise<StoredTakeUp | null> {
    return first(db, OF, [signalId]);
  }

  /** Open ones of a case, those of the newest signal first; or all of a signal that was taken up into it. */
  drafts(
    spaceId: string,
    {
      signalId,
      after,
      limit,
    }: { readonly signalId: string | null; readonly after: string | null; readonly limit: number },
  ): Promise<readonly SignalDraftView[]> {
    return all(this.dataSource, DRAFTS, [spaceId, signalId, after, limit]);
  }

  draft(spaceId: string, draftId: string): Promise<SignalDraftView | null> {
    return first(this.dataSource, DRAFT, [spaceId, draftId]);
  }

  /** Whether it was open until now: of two people who deal with it at once, one does. */
  async settle(
    tx: EntityManager,
    { spaceId, draftId, recordId, byId, byName, at }: DraftPlace & DraftSettled,
  ): Promise<boolean> {
    return (await change(tx, SETTLE, [spaceId, draftId, recordId, byId, byName, at])) > 0;
  }

  /** Whether it was left out until now: it is as if nobody had dealt with it. */
  async reopen(tx: EntityManager, { spaceId, draftId }: DraftPlace): Promise<boolean> {
    return (await change(tx, REOPEN, [spaceId, draftId])) > 0;
  }
}

const statements = jsonList(jsonShape<DraftStatement>({ property: 'string', value: 'string' }));
const DRAFT_ROW = {
  draftId: uuid,
  signalId: uuid,
  type: text,
  statements: json(statements),
  state: oneOf('open', 'entered', 'left'),
  recordId: nullable(uuid),
  settledBy: nullable(text),
  settledAt: nullable(ts),
};
const COLUMNS = `draft_id as "draftId", signal_id as "signalId", type, statements, state, record_id as "recordId",
   settled_by_name as "settledBy", settled_at as "settledAt"`;

const TAKE = statement(
  { signalId: uuid },
  `insert into take_up (signal_id, space_id, by_id, by_name, at) values ($1, $2, $3, $4, $5)
   on conflict (signal_id) do nothing returning signal_id as "signalId"`,
);
const ADD_DRAFTS = bulk('signal_draft', {
  draft_id: uuid,
  signal_id: uuid,
  space_id: uuid,
  n: int4,
  type: text,
  statements: json(statements),
});
const OF = statement(
  { signalId: uuid, spaceId: uuid, byId: text, byName: text, at: ts },
  `select signal_id as "signalId", space_id as "spaceId", by_id as "byId", by_name as "byName", at from take_up where signal_id = $1`,
);
const DRAFTS = statement(
  DRAFT_ROW,
  `select ${COLUMNS} from signal_draft d
   where space_id = $1 and case when $2::uuid is null then state = 'open' else signal_id = $2 end
     and ($3::uuid is null or exists (
       select from signal_draft a where a.draft_id = $3 and a.space_id = $1
         and (d.signal_id < a.signal_id or (d.signal_id = a.signal_id and d.n > a.n))))
   order by signal_id desc, n limit $4`,
);
const DRAFT = statement(DRAFT_ROW, `select ${COLUMNS} from signal_draft where space_id = $1 and draft_id = $2`);
const SETTLE = statement(
  {},
  `update signal_draft set state = case when $3::uuid is null then 'left' else 'entered' end, record_id = $3,
     settled_by_id = $4, settled_by_name = $5, settled_at = $6
   where space_id = $1 and draft_id = $2 and state = 'open'`,
);
const REOPEN = statement(
  {},
  `update signal_draft set state = 'open', settled_by_id = null, settled_by_name = null, settled_at = null
   where space_id = $1 and draft_id = $2 and state = 'left'`,
);
