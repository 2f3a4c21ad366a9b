import { useQuery } from '@tanstack/react-query';
import { recordTypesQuery } from '../record/record-types.js';
import { useRecordNames } from '../record/record-words.js';
import type { SharedRecord } from './shared-record.query.js';

/** How each of some records is called: by the value that names its type, else by its type. */
export function useSharedNames(records: readonly SharedRecord[]): ReadonlyMap<string, string> {
  const { data: types = [] } = useQuery(recordTypesQuery);
  const names = useRecordNames();
  return new Map(
    records.map(({ recordId, type, statements, fixed }) => {
      const { namedBy = [] } = types.find((one) => one.type === type) ?? {};
      const values = [...statements, ...fixed];
      const said = namedBy.flatMap((property) => values.find((value) => value.property === property) ?? []);
      return [recordId, said[0]?.value ?? names.type(type)];
    }),
  );
}
