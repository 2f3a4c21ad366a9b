import { Injectable } from '@nestjs/common';
import { CaseDoor, type CaseEntry, type Entered } from '#libs/member';
import type { Person } from '#libs/people';
import type { SearchCasesDto } from '../dto/search-cases.dto.js';
import type { FoundInCase, FoundInCases } from '../record-views.js';
import { FOUND, SAID } from './found.js';
import { ListRecords } from './list-records.service.js';
import { PendingRecordRepository } from './pending-record.repository.js';
import { type FoundRecord, RecordSearchRepository } from './record-search.repository.js';
import { type Wanted, wantedOf } from './record-terms.js';
import { ShownRows } from './shown-rows.service.js';

const FEW = 5;

/** Looks for records in all cases that a person reads: the best first, within a way the newest. */
@Injectable()
export class SearchCases {
  constructor(
    private readonly door: CaseDoor,
    private readonly list: ListRecords,
    private readonly records: RecordSearchRepository,
    private readonly pending: PendingRecordRepository,
    private readonly shown: ShownRows,
  ) {}

  /** @throws ExchangeError SPACE_UNKNOWN; AccessError ACCESS_DENIED; RecordError NUMBER_WRONG */
  async search(by: Person, { q, spaceId, limit = FEW }: SearchCasesDto): Promise<FoundInCases> {
    if (spaceId !== undefined) return this.inOne(await this.door.enter(spaceId, by, 'record.read'), q, limit);
    const entries = await this.door.everywhere(by, 'record.read');
    const wanted = wantedOf(q, [...new Set(entries.flatMap(({ takingPart }) => takingPart))]);
    if (wanted === null || entries.length === 0) return { records: [], total: { count: 0, exact: true, similar: 0 } };
    const rows = await this.rows(entries, wanted, limit);
    const count = await this.records.count(entries.map(spaceOf), wanted);
    return { records: await this.shownIn(entries, rows), total: { ...count, similar: 0 } };
  }

  private async inOne(entry: CaseEntry, q: string, limit: number): Promise<FoundInCases> {
    const { items, total } = await this.list.search(entry, q, limit);
    return { records: items.map((row) => ({ spaceId: entry.spaceId, ...row })), total };
  }

  /** What only resembles the words is looked for where nothing has them. */
  private async rows(entries: readonly CaseEntry[], wanted: Wanted, limit: number): Promise<readonly FoundRecord[]> {
    const spaces = entries.map(spaceOf);
    const rows: FoundRecord[] = [];
    for (const found of FOUND) {
      if (rows.length >= limit || (!SAID.includes(found) && rows.length > 0)) break;
      rows.push(...(await this.records.newest(spaces, { wanted, found, limit: limit - rows.length })));
    }
    return rows;
  }

  private async shownIn(entries: readonly CaseEntry[], rows: readonly FoundRecord[]): Promise<readonly FoundInCase[]> {
    const shown = new Map<string, FoundInCase>();
    for (const entry of entries) {
      const { spaceNo, spaceId } = entry;
      const here = rows.filter((row) => row.spaceNo === spaceNo).map(({ summary }) => summary);
      if (here.length === 0) continue;
      const known = await this.shown.of(entry, { rows: here, pending: await this.pending.of(spaceNo) });
      for (const row of known) shown.set(`${spaceNo} ${row.recordId}`, { spaceId, ...row });
    }
    return rows.flatMap(({ spaceNo, summary }) => shown.get(`${spaceNo} ${summary.recordId}`) ?? []);
  }
}

function spaceOf({ spaceNo }: CaseEntry): Entered {
  return spaceNo;
}
