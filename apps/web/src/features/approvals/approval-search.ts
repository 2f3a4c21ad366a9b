/** The three parts of the screen; what waits where none is said. */
export type ApprovalPart = 'waiting' | 'settled' | 'standing';

/** What the address of the screen holds beside its path. */
export interface ApprovalSearch {
  readonly part?: 'settled' | 'standing';
  /** Of one case alone. */
  readonly spaceId?: string;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseApprovalSearch({ part, spaceId }: Record<string, unknown>): ApprovalSearch {
  return {
    ...(part === 'settled' || part === 'standing' ? { part } : {}),
    ...(typeof spaceId === 'string' && /^[0-9a-f-]{36}$/.test(spaceId) ? { spaceId } : {}),
  };
}
