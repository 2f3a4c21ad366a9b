import { useQuery } from '@tanstack/react-query';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { HANDLING_CODES, SENSITIVITIES } from '../../case/record/record-codes.js';
import { RECORD_TYPE_NAMES } from '../../case/record/record-types.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { HANDLING_TEXTS, SENSITIVITY_TEXTS } from '../../case/record/record.texts.js';
import { spaceQuery } from '../../case/space/space.js';
import { useTexts } from '../../lib/texts.js';
import { valuesOf } from './list-filters.js';
import type { RecordsSearch } from './records-search.js';
import { RECORDS_TEXTS } from './records.texts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Filters that take several values. */
export const LISTS = ['type', 'owner', 'handling', 'sensitivity', 'purpose'] as const;
export type ListName = (typeof LISTS)[number];

/** Filters that are on or off. */
export const FLAGS = ['mine', 'conflicted', 'pending'] as const;

export type FilterChange = { readonly [Key in keyof RecordsSearch]?: RecordsSearch[Key] | undefined };

export const NO_FILTERS: FilterChange = {
  s: undefined,
  type: undefined,
  owner: undefined,
  handling: undefined,
  sensitivity: undefined,
  purpose: undefined,
  from: undefined,
  to: undefined,
  mine: undefined,
  conflicted: undefined,
  pending: undefined,
};

/** What the filters offer: types and codes are the same in every case, owners and purposes are those of this one. */
export function useFilterChoices(spaceId: string): Readonly<Record<ListName, readonly Choice[]>> {
  const names = useRecordNames();
  const nameOf = useMemberName();
  const words = useTexts(HANDLING_TEXTS);
  const marks = useTexts(SENSITIVITY_TEXTS);
  const { data: space } = useQuery(spaceQuery(spaceId));
  const uses = space?.agreement?.switches.find(({ name }) => name === 'permitted-uses')?.values ?? [];
  return {
    type: RECORD_TYPE_NAMES.map((value) => ({ value, label: names.type(value) })),
    owner: (space?.members ?? []).map((value) => ({ value, label: `${memberCode(value)} · ${nameOf(value)}` })),
    handling: HANDLING_CODES.map((value) => ({ value, label: `${value} · ${words(value)}` })),
    sensitivity: SENSITIVITIES.map((value) => ({ value, label: marks(value) })),
    purpose: uses.map((value) => ({ value, label: names.purpose(value) })),
  };
}

/** What narrows the list, in words: `Person, Vehicle · Two values`. */
export function useFilterWords(spaceId: string): (search: RecordsSearch) => readonly string[] {
  const t = useTexts(RECORDS_TEXTS);
  const choices = useFilterChoices(spaceId);
  return (search) => [
    ...LISTS.flatMap((name) => {
      const values = valuesOf(search[name]);
      const labels = values.map((value) => choices[name].find((choice) => choice.value === value)?.label ?? value);
      return labels.length === 0 ? [] : [labels.join(', ')];
    }),
    ...FLAGS.filter((name) => search[name] === true).map((name) => t(name)),
    ...(search.from === undefined && search.to === undefined ? [] : [`${search.from ?? '…'} – ${search.to ?? '…'}`]),
  ];
}
