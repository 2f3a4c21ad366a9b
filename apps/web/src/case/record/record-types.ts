import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CreateRecordDto, PropertyView, RecordTypeView } from '../../lib/api-types.js';
import { api } from '../../lib/http.js';

export type RecordTypeName = CreateRecordDto['type'];

/** Every record type that can be made, in the order of menus. */
export const RECORD_TYPE_NAMES: readonly RecordTypeName[] = [
  'person',
  'organisation',
  'vehicle',
  'contact-point',
  'financial-account',
  'identity-document',
  'place',
  'event',
  'note',
  'relation',
];

/** What may be said of each record type; the same until the gateway is built anew. */
export const recordTypesQuery = queryOptions({
  queryKey: ['record-types'],
  staleTime: Infinity,
  queryFn: ({ signal }) => api.get<readonly RecordTypeView[]>('/record-types', signal),
});

/** Properties of a record type by name, in the order of the catalogue; empty while that is being read. */
export function useProperties(type: string): ReadonlyMap<string, PropertyView> {
  const { data = [] } = useQuery(recordTypesQuery);
  const properties = data.find((one) => one.type === type)?.properties ?? [];
  return new Map(properties.map((property) => [property.name, property]));
}
