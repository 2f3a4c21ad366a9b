/** What the address of the cases holds beside its path. */
export interface CasesSearch {
  /** What is done in the case that is chosen. */
  readonly next?: 'new-record';
}

/** Reads it; what is unknown is left out. */
export function parseCasesSearch({ next }: Record<string, unknown>): CasesSearch {
  return next === 'new-record' ? { next } : {};
}
