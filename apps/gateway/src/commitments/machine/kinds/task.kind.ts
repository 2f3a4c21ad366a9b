import { TERMS } from '../commitment-clock.js';
import type { Kind } from './commitment-kind.js';
import { URGENT_GROUNDS } from './information.kind.js';

/** Something that the other country is to do. */
export const TASK = {
  name: 'task',
  disclosure: 'task',
  terms: TERMS,
  grounds: URGENT_GROUNDS,
  codes: {
    done: [{ code: 'carried-out' }, { code: 'without-result' }],
    pause: [{ code: 'judicial-authorisation' }, { code: 'clarification' }, { code: 'other', needsText: true }],
    decline: [
      { code: 'not-possible' },
      { code: 'not-ours' },
      { code: 'authorisation-refused' },
      { code: 'harms-investigation' },
      { code: 'other', needsText: true },
    ],
  },
} as const satisfies Kind;
