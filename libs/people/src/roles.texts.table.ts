import { TERMS } from '#libs/words';
import type { Texts } from '#libs/vocabulary';
import type { ROLES } from './person.js';

/** What roles are called, in each language. */
export const ROLE_LABELS: Readonly<Record<(typeof ROLES)[number], Texts>> = {
  investigator: TERMS.investigator,
  liaison: TERMS.liaisonOfficer,
  prosecutor: TERMS.prosecutor,
  operations: TERMS.operationsRole,
};
