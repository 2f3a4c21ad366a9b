import { Injectable } from '@nestjs/common';
import type { InCase } from '#libs/member';
import { all, int2, json, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import { listedLabels, liveValue, type NamedValue } from './live-value.mapper.js';

/** A record with its live statements, newest first. */
export interface LiveRecord {
  readonly spaceId: string;
  readonly recordId: string;
  readonly type: string;
  readonly typeNo: number;
  readonly owner: string;
  readonly live: readonly NamedValue[];
}

/** What a summary is made of is bounded: a record of ten thousand statements is summarised by the newest. */
const MOST = 500;

/** Reads what is live of some records at once. */
@Injectable()
export class LiveStatementRepository {
  async of(
    tx: Pick<EntityManager, 'query'>,
    spaceNo: InCase,
    recordIds: readonly string[],
  ): Promise<readonly LiveRecord[]> {
    const rows = await all(tx, LIVE, [spaceNo, recordIds]);
    const records = new Map<string, LiveRecord & { readonly live: NamedValue[] }>();
    for (const row of rows) {
      const { space_id: spaceId, record_id: recordId, type: typeNo, owner } = row;
      const record = records.get(recordId) ?? {
        spaceId,
        recordId,
        typeNo,
        type: recordTypeName(typeNo),
        owner,
        live: [],
      };
      records.set(recordId, record);
      const { property, value, message_id: messageId, message_index: index } = row;
      if (property === null || value === null || messageId === null) continue;
      record.live.push({ ...liveValue({ property, value }, row.labels ?? {}), messageId, index: index ?? 0 });
    }
    return [...records.values()];
  }
}

const LIVE = statement(
  {
    space_id: uuid,
    record_id: uuid,
    type: int2,
    owner: text,
    property: nullable(text),
    value: nullable(text),
    labels: nullable(json(listedLabels)),
    message_id: nullable(uuid),
    message_index: nullable(int2),
  },
  `select k.space_id, r.record_id, r.type, r.owner, s.property, s.value, s.labels, s.message_id, s.message_index
   from record r join space_key k using (space_no)
   left join lateral (
     select position, idx, property, value, labels, message_id, message_index from shown_statement
     where space_no = r.space_no and record_id = r.record_id and owner = r.owner and retracted_position is null
     order by position desc, idx desc limit ${MOST}) s on true
   where r.space_no = $1 and r.record_id = any($2::uuid[])
   order by r.record_id, r.owner, s.position desc, s.idx desc`,
);
