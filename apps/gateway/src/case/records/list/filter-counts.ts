import { recordTypeName } from '../../../vocabulary/record-types.table.js';
import { SENSITIVITY_CODES } from '../catalogue/property-marks.js';
import { SENSITIVITIES } from '../dto/list-records.query.js';
import type { FilterCounts } from '../record-views.js';
import type { RecordFilter } from './record-search.js';

/** Records that no filter tells apart. */
export interface AlikeRecords {
  readonly typeNo: number;
  readonly owner: string;
  readonly handling: number;
  readonly conflicted: boolean;
  readonly purposes: readonly string[];
  readonly sensitivities: readonly number[];
  /** The person follows them. */
  readonly mine: boolean;
  /** Something of them is on its way. */
  readonly pending: boolean;
  readonly count: number;
}

type Lists = Pick<RecordFilter, 'typeNos' | 'owners' | 'handlings' | 'purposes' | 'sensitivities' | 'conflicted'>;

/** What is chosen of each filter; null where all is. */
export interface ChosenFilters extends Lists {
  readonly mine: boolean | null;
  readonly pending: boolean | null;
}

/** Counts for each value of each filter the records that it would give, all other filters as they are. */
export function filterCounts(groups: readonly AlikeRecords[], chosen: ChosenFilters): FilterCounts {
  const counts = new Map(NAMES.map((name) => [name, new Map<string, number>()]));
  for (const group of groups) {
    const [first, second] = NAMES.filter((name) => !FILTERS[name].passes(group, chosen));
    if (second !== undefined) continue;
    for (const name of first === undefined ? NAMES : [first]) {
      const ofFilter = counts.get(name);
      for (const value of FILTERS[name].valuesOf(group)) {
        ofFilter?.set(value, (ofFilter.get(value) ?? 0) + group.count);
      }
    }
  }
  const of = (name: Name): Readonly<Record<string, number>> => Object.fromEntries(counts.get(name) ?? []);
  const on = (name: Name): number => counts.get(name)?.get(ON) ?? 0;
  return {
    type: of('type'),
    owner: of('owner'),
    handling: of('handling'),
    sensitivity: of('sensitivity'),
    purpose: of('purpose'),
    mine: on('mine'),
    conflicted: on('conflicted'),
    pending: on('pending'),
  };
}

type Name = keyof FilterCounts;

interface Filter {
  readonly passes: (group: AlikeRecords, chosen: ChosenFilters) => boolean;
  /** Values of the filter that give these records. */
  readonly valuesOf: (group: AlikeRecords) => readonly string[];
}

/** Of a filter that is on or off. */
const ON = 'on';

function flag(name: 'mine' | 'conflicted' | 'pending'): Filter {
  return {
    passes: (group, chosen) => chosen[name] === null || chosen[name] === group[name],
    valuesOf: (group) => (group[name] ? [ON] : []),
  };
}

const FILTERS: Readonly<Record<Name, Filter>> = {
  type: {
    passes: ({ typeNo }, { typeNos }) => typeNos === null || typeNos.includes(typeNo),
    valuesOf: ({ typeNo }) => [recordTypeName(typeNo)],
  },
  owner: {
    passes: ({ owner }, { owners }) => owners === null || owners.includes(owner),
    valuesOf: ({ owner }) => [owner],
  },
  handling: {
    passes: ({ handling }, { handlings }) => handlings === null || handlings.includes(handling),
    valuesOf: ({ handling }) => [`H${handling}`],
  },
  sensitivity: {
    passes: (group, { sensitivities: wanted }) =>
      wanted === null || group.sensitivities.some((mark) => wanted.includes(mark)),
    valuesOf: (group) => SENSITIVITIES.filter((mark) => group.sensitivities.includes(SENSITIVITY_CODES[mark])),
  },
  purpose: {
    passes: ({ purposes }, { purposes: wanted }) => wanted === null || purposes.some((one) => wanted.includes(one)),
    valuesOf: ({ purposes }) => [...new Set(purposes)],
  },
  mine: flag('mine'),
  conflicted: flag('conflicted'),
  pending: flag('pending'),
};

const NAMES: readonly Name[] = ['type', 'owner', 'handling', 'sensitivity', 'purpose', 'mine', 'conflicted', 'pending'];
