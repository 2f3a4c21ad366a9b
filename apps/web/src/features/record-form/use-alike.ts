import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { alikeRecordsQuery } from './api/alike-records.query.js';
import { type FormFacts, propertyOf } from './form-facts.js';
import { filledFields, type FormState } from './form-state.js';
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

/** Records of the case that one of the values finds; the record of the form itself is no duplicate. */
export function useAlike(
  facts: FormFacts,
  state: FormState,
  base: { readonly recordId: string; readonly statements: readonly LiveStatement[] } | null,
) {
  const values = filledFields(state)
    .filter((field) => SEARCHED.has(propertyOf(facts, field.property).kind) && !looksLikeLine(field.value))
    .filter((field) => base === null || isChanged(field, base.statements))
    .map(({ value }) => value.trim());
  const joined = [...new Set(values)].join('\n');
  const [settled] = useDebouncedValue(joined, QUIET_MS);
  const searched = useMemo(() => (settled === '' ? [] : settled.split('\n')), [settled]);
  const answers = useQueries({ queries: searched.map((q) => alikeRecordsQuery(facts.spaceId, facts.view.type, q)) });
  if (settled !== joined) return [];
  const found = answers.flatMap(({ data }) => data?.items ?? []).filter((one) => one.recordId !== base?.recordId);
  return [...new Map(found.map((one) => [one.recordId, one])).values()].slice(0, MOST);
}
