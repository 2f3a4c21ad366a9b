import { useQuery } from '@tanstack/react-query';
import { recordTypesQuery } from '../../case/record/record-types.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { type AskedRecord, liveValues } from './api/asked-record.js';

/** What a record that a question is about is called: its type, and its name where it has one. */
export function useAskedName(): (record: AskedRecord) => string {
  const names = useRecordNames();
  const { data: types = [] } = useQuery(recordTypesQuery);
  return (record) => {
    const namedBy = types.find(({ type }) => type === record.type)?.namedBy ?? [];
    const live = liveValues(record);
    const name = namedBy.flatMap((property) => live.find((one) => one.property === property) ?? [])[0]?.value;
    return [names.type(record.type), ...(name === undefined ? [] : [name])].join(' · ');
  };
}
