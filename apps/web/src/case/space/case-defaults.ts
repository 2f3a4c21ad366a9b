import { type Handling, HANDLING_CODES } from '../record/record-codes.js';
import type { SpaceDetails } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';

/** What a form begins with in a case. */
export interface CaseDefaults {
  readonly legalBasis: string;
  readonly purpose: string;
  /** Purposes that the agreement permits; none where it leaves them to whoever sends. */
  readonly purposes: readonly string[];
  readonly handling: Handling;
}

/** What the gateway fills in where the agreement says nothing. */
const UNSAID = { handling: 'H1', purpose: 'investigation' } as const;
const LONGEST = 200;

/** Reads the defaults out of the agreement in force, as the gateway does; the legal basis is the agreement with its clause. */
export function caseDefaults({ agreement }: Pick<Json<SpaceDetails>, 'agreement'>): CaseDefaults {
  const find = (name: string) => agreement?.switches.find((one) => one.name === name);
  const uses = find('permitted-uses');
  const purposes = uses?.values ?? [];
  const basis = [agreement?.title, uses?.clause].filter((part) => part !== undefined && part !== '').join(', ');
  return {
    legalBasis: basis.slice(0, LONGEST),
    purpose: purposes[0] ?? UNSAID.purpose,
    purposes,
    handling: HANDLING_CODES.find((code) => find('default-handling')?.values.includes(code)) ?? UNSAID.handling,
  };
}
