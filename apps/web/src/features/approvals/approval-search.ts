/** The three parts of the screen; what waits where none is said. */
export type ApprovalPart = 'waiting' | 'settled' | 'standing';

/** What the address of the screen holds beside its path. */
export interface ApprovalSearch {
  readonly part?: 'settled' | 'standing';
  /** Of one case alone. */
  readonly spaceId?: string;
  /** The one that is open beside the queue. */
  readonly request?: string;
}

const ID = /^[0-9a-f-]{36}$/;

/** Reads it; what is unknown or wrong is left out. */
export function parseApprovalSearch({ part, spaceId, request }: Record<string, unknown>): ApprovalSearch {
  return {
    ...(part === 'settled' || part === 'standing' ? { part } : {}),
    ...(typeof spaceId === 'string' && ID.test(spaceId) ? { spaceId } : {}),
    ...(typeof request === 'string' && ID.test(request) ? { request } : {}),
  };
}
