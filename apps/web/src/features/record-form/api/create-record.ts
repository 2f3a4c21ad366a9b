import type { RecordAccepted } from './types.js';
import type { CreateRecordDto } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

/** Creates a record; the same key and body create it once, however often they are sent. */
export function createRecord(
  spaceId: string,
  body: Json<CreateRecordDto>,
  idempotencyKey: string,
): Promise<Json<RecordAccepted>> {
  return api.post<RecordAccepted>(`/spaces/${spaceId}/records`, body, { idempotencyKey });
}
