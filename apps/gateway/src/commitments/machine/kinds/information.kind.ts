import { TERMS } from '../commitment-clock.js';
import type { Kind } from './commitment-kind.js';

/** Why an answer cannot wait. */
export const URGENT_GROUNDS = ['public-security', 'life', 'liberty', 'lost-relevance'] as const;

/** A question that is answered in words. Terms, urgent grounds and grounds of refusal are those of Directive (EU) 2023/977, articles 5 and 6. */
export const INFORMATION = {
  name: 'information',
  disclosure: 'question',
  terms: TERMS,
  grounds: URGENT_GROUNDS,
  codes: {
    done: [{ code: 'full', needsText: true }, { code: 'none-held' }],
    pause: [{ code: 'judicial-authorisation' }, { code: 'clarification' }, { code: 'other', needsText: true }],
    decline: [
      { code: 'not-available' },
      { code: 'incomplete' },
      { code: 'authorisation-refused' },
      { code: 'not-allowed-data' },
      { code: 'inaccurate-data' },
      { code: 'national-security' },
      { code: 'harms-investigation' },
      { code: 'harms-organisation' },
      { code: 'minor-offence' },
      { code: 'data-of-another' },
    ],
  },
} as const satisfies Kind;
