import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';
import { SENSITIVITY_CODES } from '../catalogue/property-marks.js';
import type { SearchRecordsDto } from '../dto/search-records.dto.js';
import { OPEN_FILTER, type RecordFilter } from './record-search.js';
import { wantedOf } from './record-terms.js';

/** What is asked of a list; its words and filters are content. */
export type Asked = Omit<SearchRecordsDto, 'limit' | 'cursor'>;

const DAY_MS = 86_400_000;

/** Reads the filters of a list. */
export function askedFilter(query: Asked, members: readonly string[]): RecordFilter {
  const { q, type, owner, handling, purpose, sensitivity, changedFrom, changedTo } = query;
  return {
    ...OPEN_FILTER,
    wanted: q === undefined ? null : wantedOf(q, members),
    typeNos: severalOf(type?.map((name) => RECORD_TYPES[name])),
    owners: severalOf(owner),
    handlings: severalOf(handling?.map((code) => Number(code.slice(1)))),
    purposes: severalOf(purpose),
    sensitivities: severalOf(sensitivity?.map((mark) => SENSITIVITY_CODES[mark])),
    conflicted: query.conflicted ?? null,
    changed: {
      from: changedFrom === undefined ? null : Date.parse(changedFrom),
      before: changedTo === undefined ? null : Date.parse(changedTo) + DAY_MS,
    },
  };
}

/** A filter without values is open. */
function severalOf<T>(values: readonly T[] | undefined): readonly T[] | null {
  return values === undefined || values.length === 0 ? null : values;
}
