import { CommitmentKind } from '#libs/contracts';
import { type Kind, PAUSE_CODES } from './commitment-kind.js';

/** To agree that what both hold is used for something else than it was given for: in court, for another offence, passed on, in public. */
export const CONSENT = {
  name: 'consent',
  code: CommitmentKind.CONSENT,
  disclosure: 'consent',
  codes: {
    done: [{ code: 'granted' }, { code: 'granted-on-terms', needsText: true }],
    pause: PAUSE_CODES,
    decline: [
      { code: 'authorisation-refused' },
      { code: 'not-allowed-use' },
      { code: 'harms-investigation' },
      { code: 'data-of-another' },
      { code: 'other', needsText: true },
    ],
  },
} as const satisfies Kind;
