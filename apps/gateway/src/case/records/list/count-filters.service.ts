import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { CaseEntry } from '#libs/member';
import { RecordFollowing } from '../../following/record-following.service.js';
import type { FilterCounts } from '../record-views.js';
import { AlikeRecordsRepository } from './alike-records.repository.js';
import { type Asked, askedFilter } from './asked-filter.js';
import { type AlikeRecords, filterCounts } from './filter-counts.js';
import { SAID } from './found.js';
import { type PendingRecord, PendingRecordRepository } from './pending-record.repository.js';
import { comingGroup } from './pending-rows.js';
import { COUNTED } from './record-list.repository.js';
import { OPEN_FILTER } from './record-search.js';

/** Counts what each value of each filter of a list would give. */
@Injectable()
export class CountFilters {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly pending: PendingRecordRepository,
    private readonly following: RecordFollowing,
    private readonly records: AlikeRecordsRepository,
  ) {}

  /** Null where more records are there than a list is counted to, or counting them takes long. */
  async of(entry: CaseEntry, query: Asked): Promise<FilterCounts | null> {
    const { spaceNo, spaceId, takingPart } = entry;
    const { wanted, changed, ...chosen } = askedFilter(query, [...takingPart, this.identity.member]);
    const [mine, pending] = await Promise.all([this.following.followed(entry), this.pending.of(spaceNo)]);
    const groups = await this.records.list(spaceNo, {
      wanted,
      changed,
      ways: query.sort === undefined ? SAID : ['begins'],
      mine,
      pending: idsOf(pending.filter(({ isKnown }) => isKnown)),
      coming: idsOf(pending.filter(({ isKnown }) => !isKnown)),
      most: COUNTED,
    });
    if (groups === null) return null;
    const open = { ...OPEN_FILTER, wanted, changed };
    const coming = pending.flatMap((record): readonly AlikeRecords[] => {
      const group = record.isKnown ? null : comingGroup(record, { spaceId, owner: this.identity.member }, open);
      return group === null ? [] : [{ ...group, mine: mine.includes(record.recordId) }];
    });
    return filterCounts([...groups, ...coming], {
      ...chosen,
      mine: query.mine === true ? true : null,
      pending: query.pending ?? null,
    });
  }
}

function idsOf(records: readonly PendingRecord[]): readonly string[] {
  return records.map(({ recordId }) => recordId);
}
