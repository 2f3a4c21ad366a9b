/** What the address of the screen holds beside its path. */
export interface NewRecordSearch {
  /** Record type; a person where it is absent. */
  readonly type?: string;
  /** A message that was refused: the form begins with what it said. */
  readonly again?: string;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseNewRecordSearch({ type, again }: Record<string, unknown>): NewRecordSearch {
  return {
    ...(typeof type === 'string' && /^[a-z-]{1,40}$/.test(type) ? { type } : {}),
    ...(typeof again === 'string' && /^[0-9a-f-]{36}$/.test(again) ? { again } : {}),
  };
}
