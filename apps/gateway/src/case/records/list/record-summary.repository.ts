import { Injectable } from '@nestjs/common';
import type { Unattended } from '#libs/member';
import type { EntityManager } from 'typeorm';
import { type LiveRecord, LiveStatementRepository } from './live-statement.repository.js';
import { numberTermsOf } from './number-terms.js';
import { lexeme, markersOf } from './record-search.js';
import { summarise } from './summarise-record.js';

/** Keeps the rows that lists are read from; used by their projection alone, after the applier wrote what they say. */
@Injectable()
export class RecordSummaryRepository {
  constructor(private readonly statements: LiveStatementRepository) {}

  async refresh(tx: EntityManager, spaceNo: Unattended, recordIds: readonly string[]): Promise<void> {
    if (recordIds.length === 0) return;
    const records = await this.statements.of(tx, spaceNo, recordIds);
    const rows = records.map((record) => rowOf(spaceNo, record));
    await tx.query(WRITE, [
      spaceNo,
      rows.map((row) => row.recordId),
      rows.map((row) => row.name),
      rows.map((row) => row.nameKey),
      rows.map((row) => row.evaluation),
      rows.map((row) => row.detail),
      rows.map((row) => row.detailProperty),
      rows.map((row) => row.handling),
      rows.map((row) => row.conflicted),
      rows.map((row) => JSON.stringify(row.purposes)),
      rows.map((row) => row.lexemes),
      rows.map((row) => row.owner),
    ]);
  }
}

function rowOf(spaceNo: Unattended, record: LiveRecord) {
  const summary = summarise(record.type, record.live);
  const markers = markersOf({ ...summary, typeNo: record.typeNo, owner: record.owner });
  const lexemes = [...summary.terms, ...markers, ...numberTermsOf(record)]
    .map((term) => lexeme(spaceNo, term))
    .join(' ');
  return { ...summary, recordId: record.recordId, owner: record.owner, lexemes };
}

const WRITE = `
insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind,
  name, name_key, evaluation, detail, detail_property, handling, conflicted, purposes, terms)
select r.space_no, r.record_id, r.type, r.owner, r.version, r.changed_t, r.behind, row.name, row.name_key, row.evaluation,
  row.detail, row.detail_property, row.handling, row.conflicted,
  array(select jsonb_array_elements_text(row.purposes::jsonb)), array_to_tsvector(string_to_array(row.terms, ' '))
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::smallint[], $9::boolean[], $10::text[], $11::text[],
    $12::text[])
  as row (record_id, name, name_key, evaluation, detail, detail_property, handling, conflicted, purposes, terms, owner)
join record r on r.space_no = $1 and r.record_id = row.record_id and r.owner = row.owner
on conflict (space_no, record_id, owner) do update set
  version = excluded.version, changed_t = excluded.changed_t, behind = excluded.behind, name = excluded.name,
  name_key = excluded.name_key, evaluation = excluded.evaluation, detail = excluded.detail,
  detail_property = excluded.detail_property, handling = excluded.handling, conflicted = excluded.conflicted,
  purposes = excluded.purposes, terms = excluded.terms`;
