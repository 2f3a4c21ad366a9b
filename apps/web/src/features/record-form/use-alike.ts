import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { alikeRecordsQuery, type ComparedRecord, comparedRecordsQuery } from './api/alike-records.query.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import { filledFields, type FormField, type FormState } from './form-state.js';
import { looksLikeLine } from './line-split.js';
import { isChanged, type LiveStatement } from './record-change.js';

const SEARCHED: ReadonlySet<string> = new Set([
  'name',
  'phone',
  'email',
  'plate',
  'identifier',
  'document-number',
  'iban',
  'vin',
  'imei',
]);
const QUIET_MS = 600;
const MOST = 5;
const MOST_COMPARED = 50;

/** A record that may be the one that is typed; its band where all values were compared. */
export interface AlikeRecord {
  readonly recordId: string;
  readonly name: string | null;
  readonly detail: string | null;
  readonly owner: string;
  readonly band: ComparedRecord['band'] | null;
}

/** Records of the case that all values together may mean, and those that one finds; the record of the form itself is no duplicate. */
export function useAlike(
  facts: FormFacts,
  state: FormState,
  base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null,
): readonly AlikeRecord[] {
  const fields = filledFields(state).filter(({ value }) => !looksLikeLine(value));
  const values = fields
    .filter((field) => SEARCHED.has(propertyOf(facts, field.property).kind))
    .filter((field) => base === null || isChanged(field, base.statements))
    .map(({ value }) => value.trim());
  const joined = [...new Set(values)].join('\n');
  const [settled] = useDebouncedValue(joined, QUIET_MS);
  const searched = useMemo(() => (settled === '' ? [] : settled.split('\n')), [settled]);
  const answers = useQueries({
    queries: searched.map((q) => alikeRecordsQuery(facts.spaceId, facts.view.type, q)),
  });
  const compared = useCompared(facts, values.length === 0 ? [] : fields);
  if (settled !== joined) return [];
  const found = answers.flatMap(({ data }) => data?.items ?? []).map((one) => ({ ...one, band: null }));
  const all = [...found, ...compared.map((one) => ({ ...one, detail: null }))];
  const ordered = [...new Map(all.map((one) => [one.recordId, one])).values()].filter(
    ({ recordId }) => recordId !== base?.recordId,
  );
  return [...ordered.filter(({ band }) => band !== null), ...ordered.filter(({ band }) => band === null)].slice(
    0,
    MOST,
  );
}

/** What comparing all values finds, a moment after the last key. */
function useCompared({ spaceId, view }: FormFacts, fields: readonly FormField[]): readonly ComparedRecord[] {
  const typed = JSON.stringify(
    fields.slice(0, MOST_COMPARED).map(({ property, value }) => ({ property, value: value.trim() })),
  );
  const [settled] = useDebouncedValue(typed, QUIET_MS);
  return useQuery(comparedRecordsQuery(spaceId, view.type, settled)).data?.items ?? [];
}
