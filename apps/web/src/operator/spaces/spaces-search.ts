/** Which spaces are looked for, in the address. */
export interface SpacesSearch {
  /** Part of an id, or a member. */
  readonly q?: string;
  /** Only those with something the matter. */
  readonly trouble?: true;
}

/** Reads it; what is unknown or wrong is left out. */
export function parseSpacesSearch({ q, trouble }: Record<string, unknown>): SpacesSearch {
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(trouble === true ? { trouble } : {}),
  };
}
