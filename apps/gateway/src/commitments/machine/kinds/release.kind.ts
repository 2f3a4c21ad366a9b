import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** To give what is sealed to who asks, or more of a record that both hold. What is given leaves with the answer, under one approval. */
export const RELEASE = {
  name: 'release',
  code: CommitmentKind.RELEASE,
  disclosure: 'question',
  codes: {
    done: [{ code: 'released' }, { code: 'answered', needsText: true }],
    pause: PAUSE_CODES,
    decline: [
      { code: 'authorisation-refused' },
      { code: 'not-allowed-data' },
      { code: 'national-security' },
      { code: 'harms-investigation' },
      { code: 'data-of-another' },
      { code: 'other', needsText: true },
    ],
  },
} as const satisfies Kind;
