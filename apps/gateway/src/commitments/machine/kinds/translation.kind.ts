import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** Words that the other country is to put into another language; those of the answer are the translation. */
export const TRANSLATION = {
  name: 'translation',
  code: CommitmentKind.TRANSLATION,
  disclosure: 'translation',
  codes: {
    done: [{ code: 'translated', needsText: true }],
    pause: PAUSE_CODES,
    decline: [{ code: 'no-translator' }, { code: 'unreadable' }, { code: 'other', needsText: true }],
  },
} as const satisfies Kind;
