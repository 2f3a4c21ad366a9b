import type { Sent } from '../../../lib/api-types.js';
import { api, type Json } from '../../../lib/http.js';
import type { RecordProposalDto } from './types.js';

interface ForeignRecord {
  readonly spaceId: string;
  readonly recordId: string;
}

const pathOf = ({ spaceId, recordId }: ForeignRecord): string => `/spaces/${spaceId}/records/${recordId}/proposals`;

/** Where the gateway says what a proposal would come to. */
export function proposalForecast(where: ForeignRecord): string {
  return `${pathOf(where)}/forecast`;
}

/** Suggests a change to the owner of a record. The same key again is the same proposal. */
export function propose(
  where: ForeignRecord,
  body: Json<RecordProposalDto>,
  idempotencyKey: string,
): Promise<Json<Sent>> {
  return api.post<Sent>(pathOf(where), body, { idempotencyKey });
}
