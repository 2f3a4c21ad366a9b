import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RecordAccepted } from './api/types.js';
import type { CreateRecordDto } from '../../lib/api-types.js';
import { type Json, ProblemError } from '../../lib/http.js';
import { createRecord, type NewRecordPlace } from './api/create-record.js';
import type { Attempt } from './draft-store.js';

/** What became of a try: created now, or by an earlier try with what the form held then. */
export interface Created {
  readonly accepted: Json<RecordAccepted>;
  readonly isEarlier: boolean;
}

interface CreateHandlers {
  readonly onCreated: (created: Created, body: Json<CreateRecordDto>) => void;
  /** The try that may be repeated; null where nothing can have happened. */
  readonly onAttempt: (attempt: Attempt | null) => void;
  readonly onFailed: (error: Error) => void;
}

/** Creates a record once, however often it is tried: the key of a try whose outcome is unknown is used again. */
export function useCreate(
  place: NewRecordPlace,
  open: Attempt | null,
  { onCreated, onAttempt, onFailed }: CreateHandlers,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Json<CreateRecordDto>): Promise<Created> => {
      const sent = JSON.stringify(body);
      const { idempotencyKey, bodies } = open ?? { idempotencyKey: crypto.randomUUID(), bodies: [] };
      const earlier = bodies.filter((one) => one !== sent);
      onAttempt({ idempotencyKey, bodies: [...earlier, sent] });
      return tryCreate(place, body, { idempotencyKey, bodies: earlier });
    },
    onSuccess: (created, body) => {
      void queries.invalidateQueries({ queryKey: ['records', place.spaceId] });
      if (place.draftId !== null) void queries.invalidateQueries({ queryKey: ['signal-drafts', place.spaceId] });
      onCreated(created, body);
    },
    onError: (error) => {
      if (hasNoEffect(error)) onAttempt(null);
      onFailed(error);
    },
  });
}

/** Where an earlier try arrived after all, and the form says something else now, finds what that one created. */
async function tryCreate(place: NewRecordPlace, body: Json<CreateRecordDto>, earlier: Attempt): Promise<Created> {
  const { idempotencyKey, bodies } = earlier;
  try {
    return { accepted: await createRecord(place, body, idempotencyKey), isEarlier: false };
  } catch (error) {
    const last = bodies.at(-1);
    if (!isReused(error) || last === undefined) throw error;
    const { accepted } = await tryCreate(place, JSON.parse(last), { idempotencyKey, bodies: bodies.slice(0, -1) });
    return { accepted, isEarlier: contentOf(body) !== contentOf(JSON.parse(last)) };
  }
}

/** What it says; the token speaks of what was shown. */
function contentOf(body: Json<CreateRecordDto>): string {
  return JSON.stringify({ ...body, token: null });
}

function isReused(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'IDEMPOTENCY_KEY_REUSED';
}

/** A refusal changed nothing, so its key is given up; anything else may have happened. */
export function hasNoEffect(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { status, code } = error.problem;
  return status < 500 && !code.startsWith('IDEMPOTENCY_');
}
