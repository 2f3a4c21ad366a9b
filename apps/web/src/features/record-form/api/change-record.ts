import type { ChangeRecordDto, RecordAccepted } from './types.js';
import { api, type Json } from '../../../lib/http.js';

interface ChangedRecord {
  readonly spaceId: string;
  readonly recordId: string;
  /** What the person saw. */
  readonly ifMatch: string;
}

/** Changes a record of the own country. */
export function changeRecord(where: ChangedRecord, body: Json<ChangeRecordDto>): Promise<Json<RecordAccepted>> {
  const { spaceId, recordId, ifMatch } = where;
  return api.patch<RecordAccepted>(`/spaces/${spaceId}/records/${recordId}`, body, { ifMatch });
}
