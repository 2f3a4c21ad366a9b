import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Signed bytes as they were received, in base64: what proves a freeze without this gateway. */
export interface SignedBytes {
  readonly spaceId: string;
  readonly place: string;
  readonly what: 'header' | 'signatures' | 'list' | 'statement';
  readonly bytes: string;
}

/** Reads the bytes behind a freeze. */
@Injectable()
export class FreezeEvidenceRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(evidenceHashes: readonly string[]): Promise<readonly SignedBytes[]> {
    return this.dataSource.query(EVIDENCE, [evidenceHashes]);
  }
}

const EVIDENCE = `
with wanted as (select decode(hash, 'hex') as hash from unnest($1::text[]) hash),
record as (
  select e.space_no, l.position, l.header, l.signatures from fork_evidence e join wanted w on w.hash = e.evidence_hash
  join log_record l on l.space_no = e.space_no
    and (l.position = e.position or (l.received and l.sender = e.sender and l.epoch = e.epoch and l.identity = e.received_identity))),
part as (
  select space_no, position as place, 'header' as what, header as bytes from record
  union all select space_no, position, 'signatures', signatures from record
  union all select c.space_no, c.version, 'list', c.other from list_conflict c join wanted w on w.hash = c.evidence_hash
  union all select c.space_no, c.version, 'list', k.bytes from list_conflict c join wanted w on w.hash = c.evidence_hash
    join known_list k on k.hash = c.standing_hash
  union all select c.space_no, c.size, 'statement', c.evidence from contradiction c join wanted w on w.hash = c.evidence_hash)
select s.space_id as "spaceId", p.place::text as place, p.what, replace(encode(p.bytes, 'base64'), E'\n', '') as bytes
from part p join space s using (space_no) where p.bytes is not null order by s.space_no, p.place, p.what`;
