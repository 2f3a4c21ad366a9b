import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, OpenedRecords } from '#libs/exchange';
import type { CaseEntry, Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  int2,
  int4,
  int8,
  json,
  jsonList,
  jsonShape,
  nullable,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { keptOfStatements, type KeptChange, statementName } from './holders/kept-places.js';
import { RecordHoldersRepository, type StatementPlaces } from './holders/record-holders.repository.js';
import { holdersOf, withKept } from './holders/holder.js';
import { digitsOf } from './list/number-terms.js';
import { pendingOverlay, subjectOf } from './pending-overlay.js';
import { storedLabels } from './record.mapper.js';
import { RecordError } from './record.errors.js';
import { contributionName } from '../../vocabulary/contribution-name.js';
import { groundName } from '../../vocabulary/recall-reasons.table.js';
import type { OwnValues, RecalledView, RecordView, StoredRecord, StoredStatement } from './record-views.js';
import { recordTypeName } from '../../vocabulary/record-types.table.js';

/** A record, and what the log says of it: where others sent something of it, and its newest, -1 where there is none. */
interface ReadRecord {
  readonly view: StoredRecord;
  /** Newest last. */
  readonly kept: readonly KeptChange[];
  readonly received: readonly string[];
  readonly newest: string;
}

/** As it is shown, with the same of the log. */
export interface ShownRecord extends Pick<ReadRecord, 'received' | 'newest'> {
  readonly view: Omit<RecordView, 'seen'>;
}

/** Which statements are read: all that a record ever said, or those alone that no message on the log took back. */
interface Reading {
  readonly live: boolean;
}

/** Reads records with what is pending laid over them. */
@Injectable()
export class RecordViewRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
    private readonly opened: OpenedRecords,
    private readonly holders: RecordHoldersRepository,
  ) {}

  /** @throws RecordError RECORD_NOT_FOUND */
  async get(spaceNo: Entered, recordId: string): Promise<StoredRecord> {
    return only(await this.read(spaceNo, [recordId])).view;
  }

  /** As `get`, for a person, who has opened it once `noteOpened` was told. @throws RecordError RECORD_NOT_FOUND */
  async show(entry: CaseEntry, recordId: string): Promise<ShownRecord> {
    return only(await this.held(entry, [recordId]));
  }

  /** Whoever sent something that is opened here for the first time is told, once. */
  noteOpened({ spaceNo }: CaseEntry, { received }: ShownRecord): Promise<void> {
    return this.opened.note(spaceNo, received);
  }

  /** As `show`, without what no longer holds, in the order of the ids: by as many statements as one. @throws RecordError RECORD_NOT_FOUND, NOT_THE_OWNER */
  async own(entry: CaseEntry, recordIds: readonly string[]): Promise<readonly OwnValues[]> {
    const records = await this.held(entry, recordIds, { live: true });
    if (records.length < recordIds.length) throw new RecordError('RECORD_NOT_FOUND', 'no such record here');
    return records.map(({ view: { recordId, type, owner, version, statements } }) => {
      if (owner !== this.identity.member) throw new RecordError('NOT_THE_OWNER', 'another member owns the record');
      return { recordId, type, version, statements };
    });
  }

  /** Records with who has each value. Both are read at once; where a value or a release came between, it is asked for again. */
  private async held(
    { spaceNo, spaceId, takingPart: members }: CaseEntry,
    recordIds: readonly string[],
    { live }: Reading = { live: false },
  ): Promise<readonly ShownRecord[]> {
    const [records, placed] = await Promise.all([
      this.read(spaceNo, recordIds, { live }),
      this.holders.ofStatements(spaceNo, recordIds, { live }),
    ]);
    const isPlaced = records.every(({ view }) => isPlacedWhole(view, placed));
    const places = isPlaced ? placed : await this.holders.ofStatements(spaceNo, recordIds, { live });
    return records.map(({ view, kept, ...log }) => {
      const coming = keptOfStatements(kept);
      const statements = view.statements.map((one) => {
        const name = statementName(one.messageId, one.index);
        const known = holdersOf(members, view.owner, places.get(name) ?? new Map());
        return { ...one, holders: withKept(known, coming.get(name) ?? new Map()) };
      });
      return { ...log, view: { ...view, number: digitsOf({ spaceId, recordId: view.recordId }), statements } };
    });
  }

  /** One statement, so one moment: a change that comes back from the log meanwhile is neither lost nor seen twice. */
  private async read(
    spaceNo: Entered,
    recordIds: readonly string[],
    { live }: Reading = { live: false },
  ): Promise<readonly ReadRecord[]> {
    const values = [spaceNo, recordIds, this.identity.member, recordIds.map(subjectOf)];
    const rows = await all(this.dataSource, live ? LIVE_RECORDS : RECORDS, values);
    return rows.flatMap(({ changes, received, newest, statements, recalled, ...row }) => {
      const overlays = changes.map((change) => change.overlay);
      const [oldest] = overlays;
      if (row.type === null && !oldest) return [];
      const view = {
        recordId: row.record_id,
        type: recordTypeName(row.type ?? oldest?.type ?? 0),
        owner: row.owner ?? this.identity.member,
        version: Math.max(row.version ?? 0, ...overlays.map((overlay) => overlay.version)),
        behind: row.behind ?? false,
        statements: overlay(statements, changes),
        recalled,
      };
      return [{ view, received, newest, kept: changes }];
    });
  }
}

/** @throws RecordError RECORD_NOT_FOUND */
function only<Found>([found]: readonly Found[]): Found {
  if (found === undefined) throw new RecordError('RECORD_NOT_FOUND', 'no such record here');
  return found;
}

/** Whether a look at who has the values of a record knew all to whom they are released. */
function isPlacedWhole({ statements, owner }: StoredRecord, placed: StatementPlaces): boolean {
  return statements.every(({ pending, messageId, index, release }) => {
    const places = placed.get(statementName(messageId, index));
    return pending || release.every((member) => member === owner || places?.has(member) === true);
  });
}

/** Lays changes that are on their way over what the log has shown; of a statement in both, the log's counts. */
function overlay(derived: readonly StoredStatement[], changes: readonly KeptChange[]): readonly StoredStatement[] {
  const known = new Set(derived.map(({ messageId, index }) => statementName(messageId, index)));
  const asserted = changes.flatMap(({ overlay: { version, asserts }, waits }) =>
    asserts.map((one) => ({
      ...one,
      sinceVersion: version,
      retractedIn: null,
      pending: true,
      waitsForApproval: waits,
    })),
  );
  const retracted = new Map(
    changes.flatMap(({ overlay: { version, retracts }, waits }) =>
      retracts.map((gone) => [
        statementName(gone.messageId, gone.index),
        { retractedIn: version, waitsForApproval: waits },
      ]),
    ),
  );
  const coming = asserted.filter(({ messageId, index }) => !known.has(statementName(messageId, index)));
  return [...derived, ...coming].map((one) => {
    const gone = retracted.get(statementName(one.messageId, one.index));
    return gone === undefined ? one : { ...one, ...gone, pending: true };
  });
}

const keptChange = jsonShape<KeptChange>({
  overlay: 'object',
  waits: 'boolean',
  acceptedAt: 'string',
  recipients: 'list',
});

function changeOf(value: unknown): KeptChange {
  const change = keptChange(value);
  return {
    ...change,
    overlay: pendingOverlay(change.overlay),
    acceptedAt: new Date(change.acceptedAt).toISOString(),
  };
}

type LogStatement = Omit<StoredStatement, 'pending' | 'waitsForApproval'>;

const logStatement = jsonShape<LogStatement>({
  messageId: 'string',
  index: 'number',
  property: 'string',
  value: 'string',
  release: 'list',
  labels: 'object',
  sinceVersion: 'number',
  retractedIn: 'number?',
});

function statementOf(value: unknown): StoredStatement {
  const shown = logStatement(value);
  return { ...shown, labels: storedLabels(shown.labels), pending: false, waitsForApproval: false };
}

const recalledHere = jsonShape<{
  readonly owner: string;
  readonly id: string;
  readonly ground: number;
  readonly t: number;
  readonly values: number;
  readonly members: readonly string[];
}>({
  owner: 'string',
  id: 'string',
  ground: 'number',
  t: 'number',
  values: 'number',
  members: 'list',
});

function recalledOf(value: unknown): RecalledView {
  const { owner: member, id, ground, t, values, members: from } = recalledHere(value);
  return {
    recallId: contributionName({ member, id }),
    ground: groundName(ground),
    at: new Date(t).toISOString(),
    from,
    values,
  };
}

const RECORD_COLUMNS = {
  record_id: uuid,
  type: nullable(int2),
  owner: nullable(text),
  version: nullable(int4),
  behind: nullable(bool),
  received: array(int8),
  newest: filled(int8),
  changes: json(jsonList(changeOf)),
  statements: json(jsonList(statementOf)),
  recalled: json(jsonList(recalledOf)),
};

/** One row each in any case: a record that was entered here may not be back yet. */
const recordsWith = (statements: string): string => `select w.record_id, r.type, r.owner, r.version, r.behind,
     array(select position from record_change c where c.space_no = $1 and c.record_id = w.record_id and c.sender <> $3) as received,
     coalesce((select max(position) from record_change c where c.space_no = $1 and c.record_id = w.record_id), -1) as newest,
     coalesce((select json_agg(json_build_object('overlay', p.overlay, 'waits', p.state = 'waiting', 'acceptedAt', p.accepted_at,
         'recipients', coalesce(a.recipients, p.recipients, '{}')) order by p.accepted_at, p.message_id)
       from pending_message p left join message_approval a using (message_id)
       where p.subject = w.subject and p.space_no = $1 and p.state in ('pending', 'waiting', 'held')), '[]') as changes,
     coalesce((select json_agg(json_build_object('messageId', s.message_id, 'index', s.message_index, 'property', s.property, 'value', s.value,
         'release', s.release, 'labels', s.labels, 'sinceVersion', s.asserted_version, 'retractedIn', s.retracted_version)
         order by s.position, s.idx)
       from shown_statement s where s.space_no = $1 and s.record_id = w.record_id${statements}), '[]') as statements,
     coalesce((select json_agg(json_build_object('owner', b.owner, 'id', b.recall_id, 'ground', b.ground, 't', b.t, 'values', b.values, 'members', b.members) order by b.t, b.recall_id)
       from (select owner, recall_id, max(ground) as ground, min(t) as t, sum("values")::int as values,
           array(select distinct m from taken_back o, unnest(o.members) m
             where o.space_no = $1 and o.owner = k.owner and o.recall_id = k.recall_id order by m) as members
         from taken_back k where space_no = $1 and record_id = w.record_id and (lets_go or owner = $3)
         group by owner, recall_id having sum("values") > 0) b), '[]') as recalled
   from unnest((select $2::uuid[]), (select $4::text[])) with ordinality as w (record_id, subject, place)
   left join lateral (select * from record r where r.space_no = $1::int and r.record_id = w.record_id limit 1) r on true
   order by w.place`;

const RECORDS = statement(RECORD_COLUMNS, recordsWith(''));

const LIVE_RECORDS = statement(RECORD_COLUMNS, recordsWith(' and s.retracted_position is null'));
