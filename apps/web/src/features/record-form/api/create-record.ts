import type { RecordAccepted } from './types.js';
import type { CreateRecordDto } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';

/** Where a record is made, and of which draft of a signal. */
export interface NewRecordPlace {
  readonly spaceId: string;
  readonly draftId: string | null;
}

/** Creates a record; the same key and body create it once, however often they are sent. */
export function createRecord(
  { spaceId, draftId }: NewRecordPlace,
  body: Json<CreateRecordDto>,
  idempotencyKey: string,
): Promise<Json<RecordAccepted>> {
  const path = draftId === null ? 'records' : `signal-drafts/${draftId}/record`;
  return api.post<RecordAccepted>(`/spaces/${spaceId}/${path}`, body, { idempotencyKey });
}
