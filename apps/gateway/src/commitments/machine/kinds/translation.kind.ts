import { TERMS } from '../commitment-clock.js';
import type { Kind } from './commitment-kind.js';
import { URGENT_GROUNDS } from './information.kind.js';

/** Words that the other country is to put into another language; those of the answer are the translation. */
export const TRANSLATION = {
  name: 'translation',
  disclosure: 'translation',
  terms: TERMS,
  grounds: URGENT_GROUNDS,
  codes: {
    done: [{ code: 'translated', needsText: true }],
    pause: [{ code: 'judicial-authorisation' }, { code: 'clarification' }, { code: 'other', needsText: true }],
    decline: [{ code: 'no-translator' }, { code: 'unreadable' }, { code: 'other', needsText: true }],
  },
} as const satisfies Kind;
