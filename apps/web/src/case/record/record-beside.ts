import type { RecordView } from '../../lib/api-types.js';
import { api, type Json, ProblemError } from '../../lib/http.js';

/** A record beside a request or a question: while that waits nobody is told; afterwards, whoever looks at the record opens it. */
export async function recordBeside(spaceId: string, recordId: string, signal: AbortSignal): Promise<Json<RecordView>> {
  const path = `/spaces/${spaceId}/records/${recordId}`;
  try {
    return await api.get<RecordView>(`${path}/preview`, signal);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error;
    return api.get<RecordView>(path, signal);
  }
}
