/** Which pair is looked at, in the address. */
export interface WhoSearch {
  readonly left?: string;
  readonly right?: string;
  /** Weak pairs too. */
  readonly weak?: true;
}

const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Takes what an address says; what it cannot mean is left out. */
export function parseWhoSearch({ left, right, weak }: Readonly<Record<string, unknown>>): WhoSearch {
  const isPair = [left, right].every((id) => typeof id === 'string' && RECORD_ID.test(id));
  return {
    ...(isPair ? { left: String(left), right: String(right) } : {}),
    ...(weak === true ? { weak } : {}),
  };
}
